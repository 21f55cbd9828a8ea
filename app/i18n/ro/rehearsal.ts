import type { rehearsal as English } from '../en/rehearsal';
import { formatsIn } from '../format';

const { count } = formatsIn('ro');

export const rehearsal: typeof English = {
	name: (group) => `Repetiție: ${group}`,
	label: 'Repetiție',
	banner: 'Aceasta este o repetiție. Nimic de aici nu contează și totul se șterge după aceea.',
	progress: (p) => {
		const parts = [`Oaspeți în sală: ${count(p.arrived)} din ${count(p.guests)}`];
		if (p.onPhone > 0) parts.push(`cu telefonul pornit: ${count(p.onPhone)}`);
		if (p.offline > 0) parts.push(`dintre ei, chiar acum fără conexiune: ${count(p.offline)}`);
		if (p.voted > 0) parts.push(`au votat pe telefon: ${count(p.voted)}`);
		if (p.slipsInBox > 0)
			parts.push(`bilete în urnă: ${count(p.slipsInBox)}, dintre ele introduse: ${count(p.slipsEntered)}`);
		if (p.receipts > 0) parts.push(`confirmări găsite pe listă: ${count(p.receipts)}`);
		return `${parts.join('; ')}.`;
	},
	verdict: (problems) =>
		problems.length === 0
			? 'Fiecare vot despre care telefonul unui oaspete spune „Salvat” este numărat, iar procesul-verbal se potrivește.'
			: `Oaspeții nu găsesc în rezultat ce au făcut. ${problems.join(' ')}`,
	away: 'Oaspeții simulați au plecat, cum se întâmplă la repornirea serverului. Încheiați această repetiție și începeți alta.',
};
