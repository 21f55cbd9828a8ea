import type { PitchState } from '../../domain/pitch';
import type { letters as English } from '../en/letters';
import { formatsIn } from '../format';

const { counted } = formatsIn('so');

type AnswerLetter = Parameters<typeof English.answer.text>[0];

function answerText(l: AnswerLetter): string | null {
	const dinner = `cashada #${l.number} ee ${l.group}, ${l.date}${l.venue === '' ? '' : `, ${l.venue}`}`;
	const news: Partial<Record<PitchState, string>> = {
		'lined up': `War wanaagsan: "${l.title}" waxay ku jirtaa liiska soo-jeedinnada ee ${dinner}. Albaabku wuxuu furmayaa ${l.time}. Soo-jeedinta waxaad u haysanaysaa ${counted(l.minutes, { one: 'daqiiqo', other: 'daqiiqo' })}, martiduna ka dib su’aalo ayay ku weydiin doontaa. Haddii aadan iman karin, fadlan dhowaan noo sheeg: mid kayd ah ayaa markaas soo geli kara.`,
		reserve: `Waad ku mahadsan tahay inaad soo jeedisay "${l.title}". Waa kayd ${dinner}: haddii qof iman waayo, aad ayaan u jeclaan lahayn inaad soo gasho, xitaa haddii waqtigu yar yahay. Albaabku wuxuu furmayaa ${l.time}. Haddii markan lagaaga baahan waayo, fadlan mar kale soo jeedi: erayadaada waxaa lagu hayaa linkiga hoose.`,
		declined: `Waad ku mahadsan tahay inaad "${l.title}" u soo jeedisay ${dinner}. Soo-jeedinno ka badan boosaska ayaa jiray, markanna liiska kuma jirto. Taasi waxba kama sheegayso sida fikraddu u wanaagsan tahay. Waan ku farxi lahayn haddii aad casho kale mar kale ka soo jeediso: erayadaada waxaa lagu hayaa linkiga hoose, si aad mar kale u isticmaasho. Cashada na la cun: qof kasta oo marti ah cod ayuu leeyahay.`,
	};
	const text = news[l.state];
	return text ? `Salaan ${l.contactName},\n\n${text}\n\nSoo-jeedintaada: ${l.link}\n\n${l.from}, ${l.group}` : null;
}

export const letters: typeof English = {
	sentIn: {
		subject: (n, group) => `Soo-jeedintaada cashada #${n} ee ${group}`,
		text: (l) =>
			`Waad ku mahadsan tahay soo-jeedintaada cashada #${l.number} ee ${l.group}. Way na soo gaartay.\n\nWaad beddeli kartaa ama waad la noqon kartaa ilaa ${l.deadline}, adigoo isticmaalaya linkigan gaarka ah. Qofkii haysta wuu beddeli karaa soo-jeedinta, sidaas darteed fadlan adiga oo keliya hayso:\n\n${l.link}\n\nQabanqaabiyayaashu soo-jeedin kasta way akhriyaan, qof kastana way u soo qoraan, wax kasta oo ay doortaan.\n\nHaddii aadan waxba soo jeedin, qof ayaa si khalad ah u qoray ciwaankaaga. Soo-jeedinta linkiga ayaad kala noqon kartaa, ama farriintan iska dhaaf.\n\n${l.group}`,
	},
	answer: {
		subject: (n, group) => `Soo-jeedintaada cashada #${n} ee ${group}`,
		text: answerText,
	},
};
