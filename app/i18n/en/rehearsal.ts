import type { RehearsalProgress } from '../../domain/rehearsal';
import { formatsIn } from '../format';

const { count, counted, list, plural } = formatsIn('en');
const are = (n: number) => plural(n, { one: 'is', other: 'are' });
const have = (n: number) => plural(n, { one: 'has', other: 'have' });
const people = (n: number) => counted(n, { one: 'guest', other: 'guests' });

export const rehearsal = {
	/** The name of the group under which a dinner is rehearsed. It stands on every page, slip and screen of the rehearsal. */
	name: (group: string) => `Rehearsal of ${group}`,
	label: 'Rehearsal',
	banner: 'This is a rehearsal. Nothing here counts, and all of it is deleted afterwards.',
	/** What the simulated guests are doing. */
	progress: (p: RehearsalProgress): string => {
		const parts = [`${count(p.arrived)} of ${people(p.guests)} ${are(p.guests)} in`];
		if (p.onPhone > 0) parts.push(`${count(p.onPhone)} ${have(p.onPhone)} a phone on`);
		if (p.offline > 0) parts.push(`${count(p.offline)} of them lost the connection just now`);
		if (p.voted > 0) parts.push(`${count(p.voted)} voted on a phone`);
		if (p.slipsInBox > 0)
			parts.push(
				`${counted(p.slipsInBox, { one: 'slip is', other: 'slips are' })} in the box, ${count(p.slipsEntered)} typed in`,
			);
		if (p.receipts > 0) parts.push(`${count(p.receipts)} found their receipt in the list`);
		return `${list(parts)}.`;
	},
	/** After the result is published: what the guests say of it. */
	verdict: (problems: readonly string[]): string =>
		problems.length === 0
			? 'Every vote that a guest’s phone said is saved is in the count, and the count sheet balances.'
			: `The guests do not find in the result what they did. ${problems.join(' ')}`,
	away: 'The simulated guests have gone, as they do when the server is started again. End this rehearsal and begin another.',
};
