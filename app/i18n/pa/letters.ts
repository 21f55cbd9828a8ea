import type { PitchState } from '../../domain/pitch';
import type { letters as English } from '../en/letters';
import { formatsIn } from '../format';

const { counted } = formatsIn('pa');

type Answer = Parameters<(typeof English)['answer']['text']>[0];

function answerText(l: Answer): string | null {
	const dinner = `${l.group}, ਡਿਨਰ #${l.number} (${l.date}${l.venue === '' ? '' : `, ${l.venue}`})`;
	const minutes = counted(l.minutes, { one: 'ਮਿੰਟ ਮਿਲੇਗਾ', other: 'ਮਿੰਟ ਮਿਲਣਗੇ' });
	const news: Partial<Record<PitchState, string>> = {
		'lined up': `ਖੁਸ਼ਖਬਰੀ: “${l.title}” ਸਟੇਜ ਸੂਚੀ ਵਿੱਚ ਹੈ: ${dinner}। ਦਰਵਾਜ਼ੇ ${l.time} ਖੁੱਲ੍ਹਣਗੇ। ਤਜਵੀਜ਼ ਪੇਸ਼ ਕਰਨ ਲਈ ਤੁਹਾਨੂੰ ${minutes}, ਅਤੇ ਉਸ ਤੋਂ ਬਾਅਦ ਮਹਿਮਾਨ ਤੁਹਾਨੂੰ ਸਵਾਲ ਪੁੱਛਣਗੇ। ਜੇ ਤੁਸੀਂ ਨਹੀਂ ਆ ਸਕਦੇ, ਕਿਰਪਾ ਕਰਕੇ ਛੇਤੀ ਦੱਸੋ: ਫਿਰ ਕੋਈ ਰਿਜ਼ਰਵ ਤੁਹਾਡੀ ਥਾਂ ਲੈ ਸਕਦਾ ਹੈ।`,
		reserve: `“${l.title}” ਤਜਵੀਜ਼ ਲਈ ਧੰਨਵਾਦ। ਇਹ ਰਿਜ਼ਰਵ ਹੈ: ${dinner}। ਜੇ ਕੋਈ ਨਾ ਆ ਸਕਿਆ, ਸਾਨੂੰ ਬਹੁਤ ਖੁਸ਼ੀ ਹੋਵੇਗੀ ਕਿ ਤੁਸੀਂ ਉਸ ਦੀ ਥਾਂ ਪੇਸ਼ ਕਰੋ, ਭਾਵੇਂ ਅਖੀਰ ’ਤੇ ਪਤਾ ਲੱਗੇ। ਦਰਵਾਜ਼ੇ ${l.time} ਖੁੱਲ੍ਹਣਗੇ। ਜੇ ਇਸ ਵਾਰ ਲੋੜ ਨਾ ਪਵੇ, ਕਿਰਪਾ ਕਰਕੇ ਫਿਰ ਤਜਵੀਜ਼ ਭੇਜੋ: ਤੁਹਾਡੀ ਲਿਖਤ ਹੇਠਲੇ ਲਿੰਕ ’ਤੇ ਰੱਖੀ ਹੈ।`,
		declined: `“${l.title}” ਤਜਵੀਜ਼ ਲਈ ਧੰਨਵਾਦ: ${dinner}। ਤਜਵੀਜ਼ਾਂ ਥਾਂ ਨਾਲੋਂ ਵੱਧ ਸਨ, ਅਤੇ ਇਸ ਵਾਰ ਇਹ ਸਟੇਜ ਸੂਚੀ ਵਿੱਚ ਨਹੀਂ ਹੈ। ਇਸ ਤੋਂ ਇਹ ਪਤਾ ਨਹੀਂ ਲੱਗਦਾ ਕਿ ਵਿਚਾਰ ਕਿੰਨਾ ਚੰਗਾ ਹੈ। ਸਾਨੂੰ ਖੁਸ਼ੀ ਹੋਵੇਗੀ ਜੇ ਤੁਸੀਂ ਇਸ ਨੂੰ ਕਿਸੇ ਹੋਰ ਡਿਨਰ ਲਈ ਫਿਰ ਭੇਜੋ: ਤੁਹਾਡੀ ਲਿਖਤ ਹੇਠਲੇ ਲਿੰਕ ’ਤੇ ਰੱਖੀ ਹੈ, ਤੁਸੀਂ ਉਸ ਨੂੰ ਫਿਰ ਵਰਤ ਸਕਦੇ ਹੋ। ਅਤੇ ਰਾਤ ਦੇ ਖਾਣੇ ’ਤੇ ਜ਼ਰੂਰ ਆਓ: ਹਰ ਮਹਿਮਾਨ ਦੀ ਵੋਟ ਹੈ।`,
	};
	const text = news[l.state];
	return text ? `ਪਿਆਰੇ ${l.contactName},\n\n${text}\n\nਤੁਹਾਡੀ ਤਜਵੀਜ਼: ${l.link}\n\n${l.from}, ${l.group}` : null;
}

export const letters: typeof English = {
	sentIn: {
		subject: (n, group) => `ਤੁਹਾਡੀ ਤਜਵੀਜ਼: ${group}, ਡਿਨਰ #${n}`,
		text: (l) =>
			`${l.group}, ਡਿਨਰ #${l.number}: ਤੁਹਾਡੀ ਤਜਵੀਜ਼ ਲਈ ਧੰਨਵਾਦ। ਇਹ ਪਹੁੰਚ ਗਈ ਹੈ।\n\nਇਸ ਨਿੱਜੀ ਲਿੰਕ ਨਾਲ ਤੁਸੀਂ ਇਸ ਨੂੰ ${l.deadline} ਤੱਕ ਬਦਲ ਜਾਂ ਵਾਪਸ ਲੈ ਸਕਦੇ ਹੋ। ਜਿਸ ਕੋਲ ਇਹ ਲਿੰਕ ਹੋਵੇ ਉਹ ਤਜਵੀਜ਼ ਬਦਲ ਸਕਦਾ ਹੈ, ਇਸ ਲਈ ਕਿਰਪਾ ਕਰਕੇ ਇਸ ਨੂੰ ਆਪਣੇ ਕੋਲ ਹੀ ਰੱਖੋ:\n\n${l.link}\n\nਪ੍ਰਬੰਧਕ ਹਰ ਤਜਵੀਜ਼ ਪੜ੍ਹਦੇ ਹਨ ਅਤੇ ਜੋ ਵੀ ਚੁਣਨ, ਹਰ ਇੱਕ ਨੂੰ ਜਵਾਬ ਲਿਖਦੇ ਹਨ।\n\nਜੇ ਤੁਸੀਂ ਤਜਵੀਜ਼ ਨਹੀਂ ਭੇਜੀ, ਕਿਸੇ ਨੇ ਗਲਤੀ ਨਾਲ ਤੁਹਾਡਾ ਪਤਾ ਲਿਖ ਦਿੱਤਾ। ਤੁਸੀਂ ਲਿੰਕ ਨਾਲ ਤਜਵੀਜ਼ ਵਾਪਸ ਲੈ ਸਕਦੇ ਹੋ, ਜਾਂ ਕੁਝ ਨਾ ਕਰੋ।\n\n${l.group}`,
	},
	answer: {
		subject: (n, group) => `ਤੁਹਾਡੀ ਤਜਵੀਜ਼ ਦਾ ਜਵਾਬ: ${group}, ਡਿਨਰ #${n}`,
		text: answerText,
	},
};
