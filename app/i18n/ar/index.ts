/*
 * Arabic: Modern Standard Arabic, simple. No native speaker has read it yet.
 *
 * Glossary. ballot paper: ورقة التصويت (الورقة); slip, the half for the box: قسيمة; ballot, and a vote: صوت; voting, and the page that votes: التصويت;
 * pitch: عرض (عروض); pitcher: صاحب العرض; project: مشروع; line-up: قائمة العروض; running order: تسلسل العروض; pot: المبلغ المجموع;
 * brief: المطلوب; criterion: معيار; score: درجة; point: نقطة; square: خانة; receipt: إيصال; code: رمز; the door: الباب;
 * big screen: الشاشة الكبيرة; compere: مقدّم الأمسية; ballot box: صندوق التصويت; helper: مساعد; organiser: منظم; turnout: عدد المصوّتين;
 * count: الفرز (by hand: العدّ باليد); count sheet: ورقة الفرز; to count (be valid): يُحسب; sealed: مختوم; Saved (the word on the phone): تم الحفظ; is saved: يُحفظ; draw by lot: القرعة;
 * carry over: يبقى للعشاء القادم; soup group: مجموعة الحساء; dinner: عشاء (pl. لقاءات العشاء); evening: أمسية; report-back: تقرير;
 * reserve: احتياطي; crew pass: تصريح; rehearsal: تدريب; tie: تعادل; head to head: المقارنة المباشرة; run-off: جولة الحسم;
 * place (rank): المرتبة; ranking: ترتيب النتائج; award: المبلغ الممنوح; prize: جائزة; offer of help: رسالة مساعدة (عرض is a pitch);
 * private link: الرابط الخاص; draft: مسودة; deadline: آخر موعد; seed: القيمة الأولية; hash: البصمة; form: استمارة; load again: تحميل من جديد.
 * Buttons are verbal nouns, sentences use the singular imperative of public notices.
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
