/**
 * Bengali, as readers in Birmingham with roots in Bangladesh read it: standard colloquial, polite (আপনি). No native
 * speaker has read it yet (`readBy` below).
 *
 * Words (English → Bengali), used without exception:
 * ballot paper → ব্যালট কাগজ, short কাগজ · ballot → ব্যালট · slip → স্লিপ · ballot box → ব্যালট বাক্স · code → কোড · receipt → রসিদ ·
 * pitch → প্রস্তাব · to pitch → প্রস্তাব দেওয়া · pitcher → প্রস্তাবকারী · line-up → মঞ্চের তালিকা · running order → মঞ্চে ওঠার ক্রম ·
 * reserve → অপেক্ষমাণ · brief → মূল লক্ষ্য · criterion → মাপকাঠি · score → নম্বর · points → পয়েন্ট · number of a paper or pitch → নং ·
 * pot → তহবিল · award → অনুদান · prize → পুরস্কার · to carry over → পরের ডিনারের জন্য থাকা · the door → দরজা · big screen → বড় পর্দা ·
 * compere → সঞ্চালক · helper → স্বেচ্ছাসেবক · crew pass → কাজের পাস · organiser → আয়োজক · guest → অতিথি · soup group → স্যুপ গ্রুপ ·
 * dinner → ডিনার · supper → রাতের খাবার · turnout → ভোটদাতার সংখ্যা · count → গণনা · count sheet → গণনাপত্র · it counts → গণনায় ধরা হয় ·
 * sealed → সিল করা · saved → সেভ হয়েছে · draw by lot → লটারি · tie → সমান হওয়া · head to head → মুখোমুখি তুলনা · run-off → চূড়ান্ত পর্ব ·
 * report-back → কাজের খবর · offer of help → সাহায্যের কথা · record → বিবরণী · recount → পুনর্গণনা · rehearsal → মহড়া · draft → খসড়া ·
 * to withdraw → তুলে নেওয়া · to take back → ফিরিয়ে নেওয়া · private link → ব্যক্তিগত লিংক · run sheet → অনুষ্ঠানসূচি · desk → ডেস্ক
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
