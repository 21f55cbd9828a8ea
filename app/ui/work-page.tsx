import type { ReactNode } from 'react';
import { type Job, jobPages, type Working } from '~/domain/crew';
import { DinnerNav } from './dinner-nav';
import { NavList, Page } from './frame';

const jobNames: Readonly<Record<Job, string>> = { door: 'Door', compere: 'Compere', counter: 'Slips' };

/** Frame of a job's page. Organisers get the links of the desk; crew get their own jobs and nothing else. */
export function WorkPage({
	group,
	number,
	job,
	who,
	skip,
	children,
}: {
	group: { slug: string; name: string };
	number: number;
	job: Job;
	who: Working;
	skip: string;
	children: ReactNode;
}) {
	if (who.kind === 'organiser') {
		return (
			<Page width="wide" skip={skip} brand={{ name: group.name, href: `/desk/${group.slug}` }}>
				<DinnerNav group={group.slug} number={number} here={`/${jobPages[job]}`} />
				{children}
			</Page>
		);
	}
	const items = who.jobs.map((one) => ({
		href: `/desk/${group.slug}/${number}/${jobPages[one]}`,
		label: jobNames[one],
		current: one === job,
	}));
	return (
		<Page width="wide" skip={skip} brand={{ name: group.name }} corner={<bdi className="dinner-when">{who.name}</bdi>}>
			{items.length > 1 && (
				<nav className="desk-nav" aria-label="Your jobs">
					<NavList items={items} />
				</nav>
			)}
			{children}
		</Page>
	);
}
