/*
 * Polish. No native speaker has read it yet (`readBy` below).
 *
 * Form of address: the imperative of notices and cash machines ("Wpisz kod", "Odbierz kartę"); no past tense that needs the reader's gender;
 * "Proszę" where a person asks another person for something.
 *
 * Glossary, English → Polish:
 *   ballot paper → karta do głosowania, karta; ballot → głos (what counts), karta (what the phone shows); slip → kartka (z urny);
 *   ballot box → urna; code → kod; receipt → potwierdzenie (of a paper), pokwitowanie (of money);
 *   pitch → projekt (what guests score), prezentacja (the talk on stage), zgłoszenie (what was sent in); pitcher → autor projektu;
 *   line-up → lista projektów; running order → kolejność; reserve → projekt rezerwowy; call → nabór projektów;
 *   brief → wymagania; criterion → kryterium; score → ocena; point → punkt; blank → brak oceny;
 *   pot → pula; award → przyznana kwota; prize → nagroda; carry over → przejść na następną kolację; costs → koszty;
 *   the door → wejście; doors open → otwarcie drzwi; big screen → duży ekran; compere → osoba prowadząca; helper → wolontariusz;
 *   organiser → organizator; crew → ekipa; pass → przepustka; desk → panel organizatora; run sheet → scenariusz wieczoru;
 *   saved → zapisano; voting is open, closed → głosowanie jest otwarte, zamknięte; last call → ostatnie wezwanie; sealed → zapieczętowane;
 *   turnout → frekwencja; count → liczenie głosów; opening the count → otwarcie głosów; count sheet → protokół;
 *   head to head → bezpośrednie porównanie; run-off → finał; tie → remis; draw by lot → losowanie; seed → ziarno losowania;
 *   soup group → grupa Soup; dinner → kolacja; report-back → relacja; record of the evening → dziennik wieczoru; rehearsal → próba;
 *   reveal → ogłaszanie wyniku; stack (of papers to hand out) → bloczek; pile (of slips) → stos; helper’s job → zadanie; hand out → wydać.
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
