import { data, type LinksFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { withCookies } from '~/auth/cookies.server';
import { type WorkPressed, workAction, workLoader } from '~/auth/guard.server';
import { type FormResult, readForm } from '~/contract/forms';
import { expectedHandOut, paperNumber } from '~/contract/papers';
import { mayCountHeads, mayIssuePapers, mayLendPhone, mayTakeBackPapers } from '~/domain/phase-policy';
import { crewSnapshot } from '~/domain/snapshots';
import type { Locale } from '~/i18n';
import { isSo } from '~/i18n/desk';
import { doorMessages } from '~/i18n/door';
import { keepsUnsent } from '~/realtime/client/ballot-storage';
import { useDoorQueue } from '~/realtime/client/use-door-queue';
import { useLiveSnapshot } from '~/realtime/client/use-live-snapshot';
import type { Services } from '~/services/index.server';
import type { HandOut } from '~/services/paper-command.server';
import deskCss from '~/ui/desk.css?url';
import { titled } from '~/ui/error-title';
import { Title } from '~/ui/frame';
import { HandOver } from '~/ui/hand-over';
import { localeFrom, useLocale } from '~/ui/language';
import { Refused } from '~/ui/refused';
import { WorkPage } from '~/ui/work-page';
import { HandingOut, NotNow } from './handing-out';
import { Heads } from './heads';
import { sayRefusal, sayRoom } from './sentences';
import { numberIn, stackOf } from './stack';
import { Taps } from './taps';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: deskCss }];
export const meta = titled<typeof loader>(({ data: page, matches }) => {
	const t = doorMessages(localeFrom(matches));
	return [{ title: page ? t.page(page.name) : t.name }, { name: 'robots', content: 'noindex' }];
});

export const loader = workLoader('door.read', async ({ dinner, group, request, services, url, who }) => {
	const from = stackOf(url);
	const wanted = numberIn(url, 'back');
	const [counts, stack, paper, dinnerState] = await Promise.all([
		services.papers.counts(dinner.id),
		services.papers.stack(dinner.id, from),
		wanted === null ? null : services.papers.find(dinner.id, wanted),
		services.dinnerStates.read(dinner.id),
	]);
	if (!dinnerState) throw new Response('Not found', { status: 404 });
	return {
		name: `${group.name} #${dinner.number}`,
		group: { slug: group.slug, name: group.name },
		number: dinner.number,
		who,
		counts,
		from,
		isOut: services.paperSessions.lent(request.headers)?.out === true,
		stack,
		capacity: dinner.capacity,
		papersUntil: dinner.papers_until,
		gave: numberIn(url, 'gave'),
		// Identifies the hand-out that this page made, so that its undo form cannot undo a later one.
		handOut: numberIn(url, 'nth'),
		// A number to take back: the page asks for confirmation of the hand-out that it shows.
		back: url.searchParams.has('back') ? { number: wanted, paper } : null,
		took: url.searchParams.get('took'),
		counted: url.searchParams.get('counted'),
		snapshot: crewSnapshot(dinnerState, services.dinnerStates.now(), {
			phones: 0,
			asking: services.dinnerStates.asking(dinner.id),
		}),
	};
});

const back = (url: URL, did: string) => redirect(`${url.pathname}?from=${stackOf(url)}&${did}`, 303);

/** An intent on one paper number. `said`: query parameters by which the page reports the result. */
const tap = <T extends { number: number }>(
	readTyped: (form: FormData, locale: Locale) => FormResult<T>,
	act: (at: WorkPressed, value: T) => ReturnType<Services['papers']['issue']>,
	said: (done: HandOut) => string,
) => ({
	can: 'paper.issue' as const,
	run: async (at: WorkPressed) => {
		const read = readTyped(at.form, at.locale);
		const typed = read.typed.number;
		if (!read.ok) return data({ error: Object.values(read.errors)[0] ?? '', typed, so: false }, { status: 400 });
		const outcome = await act(at, read.value);
		if (outcome.ok) throw back(at.url, said(outcome.value));
		return data(
			{ error: sayRefusal(outcome.code, read.value.number, at.locale), typed, so: isSo(outcome.code) },
			{ status: 409 },
		);
	},
});

const countHead = (act: 'cameIn' | 'takeBack') => ({
	can: 'paper.issue' as const,
	run: async ({ services, dinner, press, url, locale }: WorkPressed) => {
		const counted = await services.heads[act](dinner.id, press);
		if (counted.ok) throw back(url, `counted=${act === 'cameIn' ? 'in' : 'fewer'}`);
		return data(
			{ error: doorMessages(locale).refusals[counted.code], typed: '', so: isSo(counted.code) },
			{ status: 409 },
		);
	},
});

export const action = workAction({
	'no paper': countHead('cameIn'),
	'one fewer': countHead('takeBack'),
	'hand over': {
		can: 'phone.lend at door',
		run: async ({ request, services, dinner, url, locale }: WorkPressed) => {
			if (!mayLendPhone(dinner.phase))
				return data({ error: doorMessages(locale).refusals['not voting'], typed: '', so: false }, { status: 409 });
			const to = `${url.pathname}?from=${stackOf(url)}`;
			throw withCookies('/vote?lent', services.paperSessions.lend(request.headers, to));
		},
	},
	'hand out': tap(
		(form, locale) => readForm(form, paperNumber(doorMessages(locale).number)),
		({ services, dinner, press }, { number }) => services.papers.issue(dinner.id, number, press),
		({ number, handOut }) => `gave=${number}&nth=${handOut}`,
	),
	'take back': tap(
		(form, locale) => {
			const { number, lookAgain } = doorMessages(locale);
			return readForm(form, expectedHandOut(number, lookAgain));
		},
		({ services, dinner, press }, expected) => services.papers.takeBack(dinner.id, expected, press),
		({ number }) => `took=${number}`,
	),
});

export default function DoorPage() {
	const page = useLoaderData<typeof loader>();
	const answered = useActionData<typeof action>();
	const locale = useLocale();
	const t = doorMessages(locale);
	const { group, number } = page;
	const { snapshot, connected } = useLiveSnapshot({
		audience: 'crew',
		group: group.slug,
		number,
		initial: page.snapshot,
	});
	const desk = `/desk/${group.slug}/${number}`;
	const door = useDoorQueue({
		dinner: desk,
		at: `${desk}/door/tap`,
		from: page.from,
		stack: page.stack,
		withoutPaper: snapshot.withoutPaper,
		changed: Object.values(snapshot.papers).join(),
	});
	const taps = <Taps {...door} page={page} mayTakeBack={mayTakeBackPapers(snapshot.phase)} />;
	const heads = mayCountHeads(snapshot.phase) && (
		<Heads withoutPaper={door.withoutPaper} count={door.count} said={page.counted} />
	);
	const refused = answered?.error ? <Refused sentence={answered.error} so={answered.so} /> : null;
	return (
		<WorkPage group={group} number={number} job="door" who={page.who} skip={t.skip}>
			<Title
				eyebrow={page.name}
				lead={sayRoom({ ...snapshot.papers, withoutPaper: snapshot.withoutPaper, capacity: page.capacity }, locale)}
			>
				{t.name}
			</Title>
			{connected === 'no' && <p className="fine">{t.still}</p>}
			{mayIssuePapers({ phase: snapshot.phase, papers_open: snapshot.papersOpen }) ? (
				<HandingOut page={page} snapshot={snapshot} door={door}>
					{heads}
					{refused}
					{taps}
				</HandingOut>
			) : (
				<NotNow {...page} phase={snapshot.phase}>
					{heads}
					{refused}
					{taps}
				</NotNow>
			)}
			{mayLendPhone(snapshot.phase) && <HandOver isOut={page.isOut} keepsUnsent={keepsUnsent} />}
		</WorkPage>
	);
}

export type DoorProps = ReturnType<typeof useLoaderData<typeof loader>>;
