import type { RecordingRefusal } from '../../domain/recording';
import type { recording as English } from '../en/recording';
import { formatsIn } from '../format';

const { count, counted } = formatsIn('ro');
const seconds = (n: number): string => counted(n, { one: 'secundă', few: 'secunde', other: 'de secunde' });

const why: Record<RecordingRefusal, string> = {
	'not a recording':
		'Acest fișier nu este un sunet pe care îl putem citi. Alegeți altul. Cel mai bun este un fișier WAV obișnuit.',
	'cut off': 'A ajuns doar o parte din înregistrare sau fișierul este deteriorat. Alegeți-l din nou sau alegeți altul.',
	'too long': 'Această înregistrare este mai lungă de 60 de secunde. Alegeți una mai scurtă.',
	'file too big': 'Acest fișier are mai mult de 12 MB. Alegeți unul mai mic.',
	silent: 'Nu auzim nimic în această înregistrare. Verificați microfonul și înregistrați din nou.',
	busy: 'Chiar acum sosesc multe înregistrări. Vă rugăm să o alegeți din nou peste puțin timp.',
};

export const recording: typeof English = {
	hear: (who, n) =>
		who === '' ? `Ascultați acest proiect, ${seconds(n)}` : `Ascultați: povestește ${who}, ${seconds(n)}`,
	label: 'O înregistrare scurtă în care vă povestiți proiectul',
	labelNew: 'Altă înregistrare în locul ei',
	remove: 'Scoateți înregistrarea',
	hint: 'Pentru oaspeții care nu citesc. Spuneți cum vă numiți și ce vreți să faceți, în cel mult 60 de secunde. Se salvează când apăsați unul dintre butoanele de mai jos.',
	record: 'Înregistrați acum',
	again: 'Înregistrați din nou',
	stop: 'Opriți înregistrarea',
	discard: 'Nu trimiteți această înregistrare',
	yours: 'Înregistrarea dumneavoastră',
	asking: 'Browserul întreabă dacă această pagină poate folosi microfonul.',
	running: (n, of) => `Se înregistrează: ${count(n)} din ${seconds(of)}`,
	speak: 'Vorbiți acum.',
	checking: 'Pregătim înregistrarea.',
	ready: (n) => `Înregistrarea este gata: ${seconds(n)}. Apăsați unul dintre butoanele de mai jos ca să o salvați.`,
	microphone: {
		refused:
			'Această pagină nu poate folosi microfonul. Permiteți-i în browser sau alegeți un fișier. Nimic altceva nu s-a schimbat.',
		missing: 'Nu am găsit niciun microfon. Alegeți un fișier sau folosiți alt telefon. Nimic altceva nu s-a schimbat.',
	},
	errors: {
		'not a recording': `${why['not a recording']} Cuvintele dumneavoastră sunt salvate.`,
		'cut off': `${why['cut off']} Cuvintele dumneavoastră sunt salvate.`,
		'too long': `${why['too long']} Cuvintele dumneavoastră sunt salvate.`,
		'file too big': `${why['file too big']} Cuvintele dumneavoastră sunt salvate.`,
		silent: `${why.silent} Cuvintele dumneavoastră sunt salvate.`,
		busy: `${why.busy} Cuvintele dumneavoastră sunt salvate.`,
	},
	notSent: (code) => `${why[code]} Aceasta nu va fi trimisă.`,
};
