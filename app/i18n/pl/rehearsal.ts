import type { rehearsal as English } from '../en/rehearsal';
import { formatsIn } from '../format';

const { count } = formatsIn('pl');

export const rehearsal: typeof English = {
	name: (group) => `Próba: ${group}`,
	label: 'Próba',
	banner: 'To jest próba. Nic tutaj się nie liczy i wszystko zostanie potem usunięte.',
	progress: (p) => {
		const parts = [`Goście na sali: ${count(p.arrived)} z ${count(p.guests)}`];
		if (p.onPhone > 0) parts.push(`z włączonym telefonem: ${count(p.onPhone)}`);
		if (p.offline > 0) parts.push(`w tym właśnie bez połączenia: ${count(p.offline)}`);
		if (p.voted > 0) parts.push(`głosy oddane przez telefon: ${count(p.voted)}`);
		if (p.slipsInBox > 0) parts.push(`kartki w urnie: ${count(p.slipsInBox)}, w tym wpisane: ${count(p.slipsEntered)}`);
		if (p.receipts > 0) parts.push(`potwierdzenia odnalezione na liście: ${count(p.receipts)}`);
		return `${parts.join('; ')}.`;
	},
	verdict: (problems) =>
		problems.length === 0
			? 'Każdy głos, o którym telefon gościa mówi „Zapisano”, jest policzony, a protokół się zgadza.'
			: `Goście nie znajdują w wyniku tego, co zrobili. ${problems.join(' ')}`,
	away: 'Symulowani goście odeszli. Tak jest po ponownym uruchomieniu serwera. Zakończ tę próbę i zacznij nową.',
};
