import { DeskNav } from './desk';

const pages = [
	['', 'Run sheet'],
	['/edit', 'Details'],
	['/pitches', 'Pitches'],
	['/papers', 'Papers'],
	['/print', 'Print'],
	['/crew', 'Crew'],
	['/door', 'Door'],
	['/compere', 'Compere'],
	['/slips', 'Slips'],
	['/pot', 'Pot'],
	['/count', 'Count'],
	['/reports', 'Reports'],
] as const;

export type DinnerDeskPage = (typeof pages)[number][0];

/** Links to the desk pages of one dinner, to its public page and screen, and back to the group's dinners. */
export function DinnerNav({ group, number, here }: { group: string; number: number; here: DinnerDeskPage }) {
	const desk = `/desk/${group}/${number}`;
	return (
		<DeskNav
			label="This dinner"
			items={[
				{ href: `/desk/${group}`, label: 'All dinners' },
				...pages.map(([path, label]) => ({ href: `${desk}${path}`, label, current: path === here })),
				{ href: `/${group}/${number}/screen`, label: 'Big screen', newTab: true },
				{ href: `/${group}/${number}`, label: 'Public page' },
			]}
		/>
	);
}
