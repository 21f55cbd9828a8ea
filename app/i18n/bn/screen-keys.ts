import type { screenKeys as English } from '../en/screen-keys';

export const screenKeys: typeof English = {
	everybody: [
		['F', 'পুরো পর্দা'],
		['B', 'অন্ধকার, আবার চাপলে ফেরে'],
		['L', 'মঞ্চের তালিকা'],
		['P', 'পাঁচ মিনিট পরে আবার শুরু'],
		['স্পেস', 'ছবি থামিয়ে রাখা'],
	],
	twoLanguages: [['T', 'ভাষা থামান']],
	leading: [
		['ডান তীর', 'অনুষ্ঠানসূচির পরের ধাপ'],
		['বাঁ তীর', 'মঞ্চে এক ধাপ পেছনে'],
	],
	help: ['?', 'এই বোতামগুলো'],
};
