import type { rehearsal as English } from '../en/rehearsal';
import { formatsIn } from '../format';

const { count, list, plural } = formatsIn('pa');
const by = (n: number): string => `${count(n)} ${plural(n, { one: 'ਜਣੇ', other: 'ਜਣਿਆਂ' })}`;

export const rehearsal: typeof English = {
	name: (group) => `ਰਿਹਰਸਲ: ${group}`,
	label: 'ਰਿਹਰਸਲ',
	banner: 'ਇਹ ਰਿਹਰਸਲ ਹੈ। ਇੱਥੇ ਕੁਝ ਵੀ ਗਿਣਤੀ ਵਿੱਚ ਨਹੀਂ ਆਉਂਦਾ, ਅਤੇ ਬਾਅਦ ਵਿੱਚ ਸਭ ਮਿਟਾ ਦਿੱਤਾ ਜਾਂਦਾ ਹੈ।',
	progress: (p) => {
		const parts = [
			`${count(p.guests)} ਮਹਿਮਾਨਾਂ ਵਿੱਚੋਂ ${count(p.arrived)} ${plural(p.arrived, { one: 'ਆਇਆ', other: 'ਆਏ' })}`,
		];
		if (p.onPhone > 0) parts.push(`${by(p.onPhone)} ਦਾ ਫ਼ੋਨ ਚਾਲੂ ਹੈ`);
		if (p.offline > 0) parts.push(`ਉਨ੍ਹਾਂ ਵਿੱਚੋਂ ${by(p.offline)} ਦਾ ਕਨੈਕਸ਼ਨ ਹੁਣੇ ਗਿਆ`);
		if (p.voted > 0) parts.push(`${by(p.voted)} ਨੇ ਫ਼ੋਨ ’ਤੇ ਵੋਟ ਪਾਈ`);
		if (p.slipsInBox > 0)
			parts.push(
				`ਬਾਕਸ ਵਿੱਚ ${count(p.slipsInBox)} ${plural(p.slipsInBox, { one: 'ਪਰਚੀ', other: 'ਪਰਚੀਆਂ' })}, ਟਾਈਪ ਹੋਈਆਂ ${count(p.slipsEntered)}`,
			);
		if (p.receipts > 0) parts.push(`${by(p.receipts)} ਨੂੰ ਸੂਚੀ ਵਿੱਚ ਆਪਣੀ ਰਸੀਦ ਮਿਲੀ`);
		return `${list(parts)}।`;
	},
	verdict: (problems) =>
		problems.length === 0
			? 'ਮਹਿਮਾਨਾਂ ਦੇ ਫ਼ੋਨਾਂ ਨੇ ਜੋ ਵੋਟ ਸੇਵ ਹੋਈ ਦੱਸੀ, ਉਹ ਹਰ ਇੱਕ ਗਿਣਤੀ ਵਿੱਚ ਹੈ, ਅਤੇ ਗਿਣਤੀ ਸ਼ੀਟ ਦਾ ਹਿਸਾਬ ਮਿਲਦਾ ਹੈ।'
			: `ਮਹਿਮਾਨਾਂ ਨੇ ਜੋ ਕੀਤਾ ਉਹ ਉਨ੍ਹਾਂ ਨੂੰ ਨਤੀਜੇ ਵਿੱਚ ਨਹੀਂ ਮਿਲਦਾ। ${problems.join(' ')}`,
	away: 'ਬਣਾਉਟੀ ਮਹਿਮਾਨ ਚਲੇ ਗਏ ਹਨ; ਸਰਵਰ ਫਿਰ ਚਾਲੂ ਹੋਣ ’ਤੇ ਇੰਝ ਹੁੰਦਾ ਹੈ। ਇਹ ਰਿਹਰਸਲ ਖਤਮ ਕਰੋ ਅਤੇ ਨਵੀਂ ਸ਼ੁਰੂ ਕਰੋ।',
};
