import type { RecordingRefusal } from '../../domain/recording';
import type { recording as English } from '../en/recording';
import { formatsIn } from '../format';

const { count } = formatsIn('so');
const seconds = (n: number): string => `${count(n)} ilbiriqsi`;

const why: Record<RecordingRefusal, string> = {
	'not a recording': 'Faylkaasi ma aha cod aan akhrin karno. Dooro mid kale. Fayl WAV ah oo caadi ah ayaa ugu fiican.',
	'cut off': 'Codkaas qayb keliya ayaa timid, ama faylku waa dhaawacan yahay. Mar kale dooro, ama mid kale dooro.',
	'too long': 'Codkaasi wuu ka dheer yahay 60 ilbiriqsi. Dooro mid ka gaaban.',
	'file too big': 'Faylkaasi wuu ka weyn yahay 12 MB. Dooro mid ka yar.',
	silent: 'Codkaas waxba kama maqalno. Hubi makarafoonka, oo mar kale duub.',
	busy: 'Codad badan ayaa hadda soo galaya. Fadlan wax yar ka dib mar kale dooro.',
};

export const recording: typeof English = {
	hear: (who, n) => (who === '' ? `Dhegayso soo-jeedintan, ${seconds(n)}` : `Ka dhegayso ${who}, ${seconds(n)}`),
	label: 'Cod gaaban oo aad soo-jeedintaada ku sheegayso',
	labelNew: 'Cod kale oo beddelkiisa ah',
	remove: 'Codka ka saar',
	hint: 'Martida aan wax akhrin ayaa loogu talagalay. Magacaaga iyo waxa aad rabto inaad samayso ku sheeg ilaa 60 ilbiriqsi. Waxaa la kaydiyaa marka aad riixdo mid ka mid ah badhannada hoose.',
	record: 'Hadda duub',
	again: 'Mar kale duub',
	stop: 'Jooji duubista',
	discard: 'Codkan ha dirin',
	yours: 'Codkaaga',
	asking: 'Biraawsarkaagu wuxuu ku weydiinayaa in boggani makarafoonka isticmaali karo.',
	running: (n, of) => `Duubis: ${count(n)} oo ka mid ah ${seconds(of)}`,
	speak: 'Hadda hadal.',
	checking: 'Codka waa la diyaarinayaa.',
	ready: (n) => `Codku waa diyaar: ${seconds(n)}. Riix mid ka mid ah badhannada hoose si loo kaydiyo.`,
	microphone: {
		refused:
			'Boggani makarafoonka ma isticmaali karo. Biraawsarkaaga ka oggolow, ama fayl dooro. Wax kale isma beddelin.',
		missing: 'Makarafoon lama helin. Fayl dooro, ama taleefan kale isticmaal. Wax kale isma beddelin.',
	},
	errors: {
		'not a recording': `${why['not a recording']} Erayadaada waa la kaydiyay.`,
		'cut off': `${why['cut off']} Erayadaada waa la kaydiyay.`,
		'too long': `${why['too long']} Erayadaada waa la kaydiyay.`,
		'file too big': `${why['file too big']} Erayadaada waa la kaydiyay.`,
		silent: `${why.silent} Erayadaada waa la kaydiyay.`,
		busy: `${why.busy} Erayadaada waa la kaydiyay.`,
	},
	notSent: (code) => `${why[code]} Kan lama diri doono.`,
};
