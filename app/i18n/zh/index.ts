// The Chinese words. Ballot paper: 选票. Ballot: 票 (the page: 投票页, what it says: 投票). Pitch in the line-up: 项目; what a pitcher sends in, and to
// pitch: 推介. Pitcher: 推介人. Line-up: 项目名单. Running order: 上场顺序. Pot: 奖金池. Brief: 要求. Gate: 基本条件. Criterion: 标准. Score: 评分; to
// score: 打分. Point: 分. A blank: 空着的项. Receipt: 回执. Code: 投票码. The door: 门口. Big screen: 大屏幕. Compere: 主持人. Slip: 纸票. Ballot box:
// 投票箱. Helper: 志愿者. Crew pass: 工作证. Organiser: 主办人. Desk: 工作台. Run sheet: 流程表. Turnout: 投票人数. Count: 计票. Count sheet: 计票单.
// Sealed: 密封. Open the count: 开票. Draw by lot: 抽签. Tie: 并列. Head to head: 两两对比. Run-off: 决胜轮. Carry over: 转入下一场. Award: 奖金. Prize:
// 奖品. Soup group: 汤会. Dinner: 晚餐会. Guest: 来宾. Reserve: 候补. Report-back: 进展汇报. Call: 征集. Saved: 已保存. Counts: 算数. Counted: 已计入.
// Set aside: 不计入. Rehearsal: 彩排. Stack: 叠. Readers are spoken to as 您. No spaces between words, nor between words and figures.
export const about = { readBy: null };
export { accessibility } from './accessibility';
export { ballot } from './ballot';
export { body } from './body';
export { brief } from './brief';
export { code } from './code';
export { compere } from './compere';
export { countSheet } from './count-sheet';
export { crew } from './crew';
export { door } from './door';
export { doorSign } from './door-sign';
export { errors } from './errors';
export { eveningRefusals } from './evening-refusals';
export { history } from './history';
export { howToVote } from './how-to-vote';
export { keepingWords } from './keeping';
export { language } from './language';
export { lent } from './lent';
export { letters } from './letters';
export { offers } from './offers';
export { past } from './past';
export { pitch } from './pitch';
export { print } from './print';
export { project } from './project';
export { publicWords } from './public';
export { record } from './record';
export { recording } from './recording';
export { rehearsal } from './rehearsal';
export { report } from './report';
export { result } from './result';
export { rules } from './rules';
export { screen } from './screen';
export { screenKeys } from './screen-keys';
export { slip } from './slip';
export { slipEntry } from './slip-entry';
export { vote } from './vote';
export { work } from './work';
