import type { rehearsal as English } from '../en/rehearsal';
import { formatsIn } from '../format';

const { count, counted, list } = formatsIn('so');

export const rehearsal: typeof English = {
	name: (group) => `Tijaabada ${group}`,
	label: 'Tijaabo',
	banner: 'Tani waa tijaabo. Waxba halkan lagama tirinayo, dhammaantoodna ka dib waa la tirtirayaa.',
	progress: (p) => {
		const parts = [
			`${count(p.arrived)} ka mid ah ${counted(p.guests, { one: 'marti', other: 'marti' })} ayaa soo gashay`,
		];
		if (p.onPhone > 0) parts.push(`${count(p.onPhone)} taleefan ayaa u furan`);
		if (p.offline > 0) parts.push(`${count(p.offline)} iyaga ka mid ah hadda xiriirku waa ka go’ay`);
		if (p.voted > 0) parts.push(`${count(p.voted)} taleefan ayay ku codeeyeen`);
		if (p.slipsInBox > 0)
			parts.push(
				`${counted(p.slipsInBox, { one: 'xaashi', other: 'xaashiyood' })} sanduuqa ayay ku jiraan, ${count(p.slipsEntered)} waa la geliyay`,
			);
		if (p.receipts > 0) parts.push(`${count(p.receipts)} rasiidhkooda liiska ayay ka heleen`);
		return `${list(parts)}.`;
	},
	verdict: (problems) =>
		problems.length === 0
			? 'Cod kasta oo taleefanka martidu sheegay in la kaydiyay waa lagu tiriyay, foomka tirintuna waa isku dheelli tiran yahay.'
			: `Martidu natiijada kama helayaan waxay sameeyeen. ${problems.join(' ')}`,
	away: 'Martidii tijaabadu way baxday, sida ay yeesho marka server-ka mar kale la bilaabo. Tijaabadan jooji oo mid kale bilow.',
};
