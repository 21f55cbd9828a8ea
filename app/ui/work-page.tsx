import type { ComponentProps, ReactNode } from 'react';
import { type Job, jobPages, type Working } from '~/domain/crew';
import { crewMessages } from '~/i18n/crew';
import { workMessages } from '~/i18n/work';
import { DinnerNav } from './dinner-nav';
import { NavList, Page } from './frame';
import { useLocale } from './language';

/** Frame of a job's page. Organisers get the links of the desk; crew get their own jobs and nothing else. */
export function WorkPage({
	group,
	number,
	job,
	here = `/${jobPages[job]}`,
	who,
	skip,
	children,
}: {
	group: { slug: string; name: string };
	number: number;
	job: Job;
	/** The page among the desk's links, if it is not the job's own. */
	here?: ComponentProps<typeof DinnerNav>['here'] | undefined;
	who: Working;
	skip: string;
	children: ReactNode;
}) {
	const locale = useLocale();
	if (who.kind === 'organiser') {
		return (
			<Page width="wide" skip={skip} brand={{ name: group.name, href: `/desk/${group.slug}` }}>
				<DinnerNav group={group.slug} number={number} here={here} />
				{children}
			</Page>
		);
	}
	const items = who.jobs.map((one) => ({
		href: `/desk/${group.slug}/${number}/${jobPages[one]}`,
		label: crewMessages(locale).jobs[one].name,
		current: one === job,
	}));
	return (
		<Page width="wide" skip={skip} brand={{ name: group.name }} corner={<bdi className="dinner-when">{who.name}</bdi>}>
			{items.length > 1 && (
				<nav className="desk-nav" aria-label={workMessages(locale).jobs}>
					<NavList items={items} />
				</nav>
			)}
			{children}
		</Page>
	);
}
