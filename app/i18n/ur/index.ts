/*
 * Urdu. No native speaker has read it yet.
 *
 * Glossary. ballot paper: ووٹ کا پرچہ (پرچہ); slip, the half for the box: پرچی; ballot, and a vote: ووٹ; pitch: تجویز (pl. تجویزیں);
 * pitcher: تجویز پیش کرنے والا; project: منصوبہ; line-up: تجویزوں کی فہرست; running order: تجویزوں کی ترتیب; pot: جمع رقم;
 * brief: مقصد; criterion: معیار; score, point: نمبر; square: خانہ; receipt: رسید; code: کوڈ; the door: دروازہ; big screen: بڑی اسکرین;
 * compere: کمپیئر; ballot box: ووٹ کا ڈبہ; helper: مددگار; organiser: منتظم; turnout: ووٹ دینے والوں کی تعداد; count: گنتی;
 * count sheet: گنتی کا کاغذ; to count (be valid): شمار ہونا; sealed: مہر بند; saved: محفوظ; draw by lot: قرعہ اندازی;
 * carry over: اگلے ڈنر کے لیے رکھنا; soup group: سوپ گروپ; dinner: ڈنر; report-back: رپورٹ; reserve: متبادل; crew pass: ٹیم کا پاس;
 * rehearsal: مشق; tie: برابری; head to head: آمنے سامنے کا مقابلہ; run-off: آخری مقابلہ; place (rank): پوزیشن; ranking: درجہ بندی;
 * award: دی گئی رقم; prize: انعام; offer of help: مدد کی پیشکش; private link: ذاتی لنک; draft: مسودہ; deadline: آخری وقت;
 * seed: سیڈ; hash: ہیش. A number that names a thing (paper, pitch) follows the word, and is نمبر with its noun (پرچے کا نمبر) where the word is needed.
 */
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
