import { DeskNav } from './desk';

const pages = [
	['', 'Dinners'],
	['/new', 'New dinner'],
	['/past', 'Past dinners'],
	['/settings', 'Group and organisers'],
	['/archive', 'Archive'],
] as const;

/** Links to the desk pages of a group. */
export function GroupNav({ group, here }: { group: string; here: (typeof pages)[number][0] }) {
	return (
		<DeskNav
			label="This group"
			items={[
				...pages.map(([path, label]) => ({ href: `/desk/${group}${path}`, label, current: path === here })),
				{ href: `/${group}`, label: 'Public page' },
			]}
		/>
	);
}
