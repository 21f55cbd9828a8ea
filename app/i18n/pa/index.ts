/**
 * Punjabi in Gurmukhi, as readers in Birmingham with roots in East Punjab read it: everyday words, polite (ਤੁਸੀਂ), with the English loan
 * words that are said at home (ਵੋਟ, ਪੇਪਰ, ਫ਼ੋਨ, ਸੇਵ). No native speaker has read it yet (`readBy` below).
 *
 * Words (English → Punjabi), used without exception:
 * ballot paper → ਬੈਲਟ ਪੇਪਰ, short ਪੇਪਰ · ballot → ਬੈਲਟ · slip → ਪਰਚੀ · ballot box → ਬੈਲਟ ਬਾਕਸ · code → ਕੋਡ · receipt → ਰਸੀਦ ·
 * pitch → ਤਜਵੀਜ਼ · to pitch → ਤਜਵੀਜ਼ ਪੇਸ਼ ਕਰਨਾ · pitcher → ਤਜਵੀਜ਼ ਪੇਸ਼ ਕਰਨ ਵਾਲਾ · line-up → ਸਟੇਜ ਸੂਚੀ · running order → ਸਟੇਜ ਦੀ ਤਰਤੀਬ ·
 * reserve → ਰਿਜ਼ਰਵ · brief → ਮੁੱਖ ਮਕਸਦ · criterion → ਕਸੌਟੀ · score → ਅੰਕ · points → ਪੁਆਇੰਟ · blank → ਖਾਲੀ · square → ਖਾਨਾ ·
 * pot → ਸਾਂਝਾ ਫੰਡ · award → ਗ੍ਰਾਂਟ · prize → ਇਨਾਮ · to carry over → ਅਗਲੇ ਡਿਨਰ ਲਈ ਰਹਿਣਾ · the door → ਦਰਵਾਜ਼ਾ · big screen → ਵੱਡੀ ਸਕਰੀਨ ·
 * compere → ਸਟੇਜ ਸੰਚਾਲਕ · helper → ਮਦਦਗਾਰ · crew pass → ਕੰਮ ਦਾ ਪਾਸ · organiser → ਪ੍ਰਬੰਧਕ · guest → ਮਹਿਮਾਨ · soup group → ਸੂਪ ਗਰੁੱਪ ·
 * dinner → ਡਿਨਰ · supper → ਰਾਤ ਦਾ ਖਾਣਾ · turnout → ਕਿੰਨਿਆਂ ਨੇ ਵੋਟ ਪਾਈ · count → ਗਿਣਤੀ · count sheet → ਗਿਣਤੀ ਸ਼ੀਟ · it counts → ਗਿਣਤੀ ਵਿੱਚ ਆਉਂਦਾ ਹੈ ·
 * sealed → ਸੀਲਬੰਦ · saved → ਸੇਵ ਹੋ ਗਿਆ · last call → ਵੋਟ ਪਾਉਣ ਦਾ ਆਖਰੀ ਮੌਕਾ · draw by lot → ਡਰਾਅ · seed → ਸੀਡ · tie → ਬਰਾਬਰੀ ·
 * head to head → ਆਹਮੋ-ਸਾਹਮਣੇ ਮੁਕਾਬਲਾ · run-off → ਫ਼ਾਈਨਲ ਮੁਕਾਬਲਾ · report-back → ਕੰਮ ਦੀ ਖਬਰ · offer of help → ਮਦਦ ਦੀ ਪੇਸ਼ਕਸ਼ ·
 * record → ਰਿਕਾਰਡ · recount → ਮੁੜ ਗਿਣਤੀ · rehearsal → ਰਿਹਰਸਲ · draft → ਖਰੜਾ · to withdraw, to take back → ਵਾਪਸ ਲੈਣਾ ·
 * private link → ਨਿੱਜੀ ਲਿੰਕ · run sheet → ਪ੍ਰੋਗਰਾਮ ਸੂਚੀ · desk → ਡੈਸਕ · call for pitches → ਤਜਵੀਜ਼ਾਂ ਲੈਣ ਦਾ ਸਮਾਂ · to set aside → ਵੱਖ ਰੱਖਣਾ
 */
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
export const about = { readBy: null };
