import type { screenKeys as English } from '../en/screen-keys';

export const screenKeys: typeof English = {
	everybody: [
		['F', '全屏'],
		['B', '变黑，再按恢复'],
		['L', '项目名单'],
		['P', '五分钟后回来'],
		['空格键', '停住画面'],
	],
	twoLanguages: [['T', '停住语言']],
	leading: [
		['右箭头', '流程表的下一步'],
		['左箭头', '台上退回一步'],
	],
	help: ['?', '这些按键'],
};
