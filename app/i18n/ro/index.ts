/*
 * Romanian. No native speaker has read it yet (`readBy` below).
 *
 * Form of address: the polite plural of notices and cash machines ("Introduceți codul"). Letters with comma below (ș, ț).
 *
 * Glossary, English → Romanian:
 *   ballot paper → buletin de vot (never "buletin" alone: that is an identity card; "Buletin 37" on the ballot itself); ballot → vot (what counts), buletin de vot (what the phone
 *   shows); slip → bilet (din urnă); ballot box → urnă; code → cod; receipt → confirmare (of a paper), chitanță (of money);
 *   pitch → proiect (what guests score), prezentare (the talk on stage), propunere (what was sent in); pitcher → autorul proiectului;
 *   line-up → lista proiectelor; running order → ordine; reserve → proiect de rezervă; call → apel de proiecte;
 *   brief → cerințe; criterion → criteriu; score → notă; point → punct; blank → fără notă;
 *   pot → fond; award → sumă acordată; prize → premiu; carry over → a trece la cina următoare; costs → costuri;
 *   the door → intrare; doors open → se deschid ușile; big screen → ecranul mare; compere → moderator; helper → voluntar;
 *   organiser → organizator; crew → echipă; pass → permis; desk → panoul organizatorului; run sheet → desfășurătorul serii;
 *   saved → salvat; voting is open, closed → votul este deschis, închis; last call → ultimul apel; sealed → sigilat;
 *   turnout → prezența la vot; count → numărarea voturilor; opening the count → deschiderea voturilor; count sheet → proces-verbal;
 *   head to head → comparație directă; run-off → finală; tie → egalitate; draw by lot → tragere la sorți; seed → valoare de pornire;
 *   soup group → grup Soup; dinner → cină; report-back → relatare; record of the evening → jurnalul serii; rehearsal → repetiție;
 *   reveal → anunțarea rezultatului; stack (of papers to hand out) → teanc; pile (of slips) → grămadă; helper’s job → sarcină; hand out → a înmâna.
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
