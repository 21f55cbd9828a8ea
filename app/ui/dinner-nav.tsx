import { DeskNav } from './desk';

const pages = [
	['', 'Run sheet'],
	['/edit', 'Details'],
	['/pitches', 'Pitches'],
	['/papers', 'Papers'],
	['/crew', 'Crew'],
	['/door', 'Door'],
	['/compere', 'Compere'],
	['/slips', 'Slips'],
	['/pot', 'Pot'],
	['/count', 'Count'],
] as const;

export type DinnerDeskPage = (typeof pages)[number][0];

/** Links to the desk pages of one dinner, and to its public page and screen. */
export function DinnerNav({ group, number, here }: { group: string; number: number; here: DinnerDeskPage }) {
	const desk = `/desk/${group}/${number}`;
	return (
		<DeskNav
			label="This dinner"
			items={[
				...pages.map(([path, label]) => ({ href: `${desk}${path}`, label, current: path === here })),
				{ href: `/${group}/${number}/screen`, label: 'Big screen', newTab: true },
				{ href: `/${group}/${number}`, label: 'Public page' },
			]}
		/>
	);
}
