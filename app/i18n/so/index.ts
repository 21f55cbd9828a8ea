// The Somali words. Ballot paper: warqadda codbixinta. Ballot: codka. Pitch: soo-jeedinta. Pitcher: soo-jeediyaha. Project: mashruuca.
// Line-up: liiska soo-jeedinnada. Running order: taxanaha. Pot: lacagta la ururiyay. Brief: shuruudaha. Criterion: halbeegga. Score, points: dhibcaha.
// A blank: meel bannaan. Receipt: rasiidhka. Code: koodhka. The door: albaabka. Big screen: shaashadda weyn. Compere:
// daadihiyaha. Slip: xaashida. Ballot box: sanduuqa codbixinta. Helper: caawiyaha. Crew pass: ruqsadda caawiyaha. Organiser: qabanqaabiyaha.
// Desk: bogga qabanqaabada. Turnout: tirada dadka codeeyay. Count: tirinta. Count sheet: foomka tirinta. Sealed: qufulan. Open the count: furidda
// tirinta. Draw by lot: qori-tuur. Tie: barbaro. Head to head: isbarbardhig toos ah. Run-off: wareegga labaad. Carry over: loo wareejiyo cashada
// xigta. Award, prize: abaalmarinta. Soup group: kooxda maraqa. Dinner: cashada. Guest: martida. Reserve: kayd. Report-back: warbixinta. Call:
// qaadashada soo-jeedinnada. Publish: shaaci. Saved: la kaydiyay. Counts: la tirinayo. Counted: la tiriyay. Rehearsal: tijaabo. Stack: xirmo.
// One person is spoken to in the singular with “fadlan”, as notices of the NHS and of councils do.
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
