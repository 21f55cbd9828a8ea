import { data, type LinksFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { withCookies } from '~/auth/cookies.server';
import { type WorkPressed, workAction, workLoader } from '~/auth/guard.server';
import { partlyBlank, slipForm } from '~/contract/count-form';
import { readForm } from '~/contract/forms';
import type { ReadCode } from '~/domain/code';
import { isCounting, mayLendPhone, whySlipsAreClosed } from '~/domain/phase-policy';
import { briefIn } from '~/i18n/brief';
import { sayCode } from '~/i18n/code';
import { slipsThatCount } from '~/i18n/desk';
import { slipEntryMessages } from '~/i18n/slip-entry';
import { workMessages } from '~/i18n/work';
import { keepsUnsent } from '~/realtime/client/ballot-storage';
import { Desk, Figures } from '~/ui/desk';
import deskCss from '~/ui/desk.css?url';
import { titled } from '~/ui/error-title';
import { Title } from '~/ui/frame';
import { HandOver } from '~/ui/hand-over';
import { localeFrom, useLocale } from '~/ui/language';
import { EmptyState, Notice } from '~/ui/notice';
import { Refused } from '~/ui/refused';
import { WorkPage } from '~/ui/work-page';
import { SecondEntryNote } from './second-entry';
import { type Asked, isSlipTyped, SlipForm } from './slip-form';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: deskCss }];
export const meta = titled<typeof loader>(({ data: page, matches }) => {
	const t = slipEntryMessages(localeFrom(matches));
	return [{ title: page ? t.page(page.name) : t.name }, { name: 'robots', content: 'noindex' }];
});

export const loader = workLoader('slip.enter', async ({ dinner, group, services, url, request, who, locale }) => {
	const [voting, dinnerState, slips] = await Promise.all([
		services.ballots.readVoting(dinner.id),
		services.dinnerStates.read(dinner.id),
		services.slips.counts(dinner.id),
	]);
	const asked = services.askedAgain.read(request.headers, url.pathname, url.searchParams.get('asked')) as Asked | null;
	const printed = new Map(dinnerState?.changedNumbers.map((changed) => [changed.number, changed.printed]));
	const pitches = new Map(dinnerState?.lineup.map((pitch) => [pitch.number, pitch]));
	return {
		name: `${group.name} #${dinner.number}`,
		group: { slug: group.slug, name: group.name },
		number: dinner.number,
		who,
		oneVote: dinner.count_rule === 'one vote',
		criteria: briefIn(dinner.brief, locale).criteria.map(({ sentence, ...said }) => said),
		pitches: Array.from({ length: voting?.shape.pitches ?? 0 }, (_, at) => ({
			number: at + 1,
			title: pitches.get(at + 1)?.title ?? null,
			lang: pitches.get(at + 1)?.lang,
			printed: printed.get(at + 1) ?? null,
		})),
		// After the count is opened slips are no longer stored apart from ballots; the count sheet has their number.
		slips: dinnerState?.countOpened ? null : slips,
		share: dinner.second_entry,
		/** Null: this phone cannot be lent now. */
		lent: mayLendPhone(dinner.phase) ? { isOut: services.paperSessions.lent(request.headers)?.out === true } : null,
		closed: whySlipsAreClosed(dinner.phase, (dinnerState?.signatures ?? 0) >= dinner.signatures_needed),
		signed: (dinnerState?.signatures ?? 0) > 0,
		counting: isCounting(dinner.phase),
		said: url.searchParams.get('said'),
		asked,
		isRefused: asked !== null && asked.refusal !== 'nothing typed',
	};
});

/** Redirects to a page that asks again, with the values in a cookie. Renders it directly if they are too long for a cookie. */
function ask({ services, url }: WorkPressed, asked: Asked, status: number) {
	const stored = services.askedAgain.keep(url.pathname, asked);
	if (!stored) return data(asked, { status });
	throw redirect(`${url.pathname}?asked=${stored.id}`, { status: 303, headers: { 'Set-Cookie': stored.line } });
}

export const action = workAction({
	'hand over': {
		can: 'phone.lend at box',
		run: async ({ request, services, dinner, url, locale }: WorkPressed) => {
			if (!mayLendPhone(dinner.phase))
				return data({ notLent: workMessages(locale).handOver.notVoting }, { status: 409 });
			// A slip that was refused is kept for the page that asks again, which Back would show to the guest.
			const forgotten = services.askedAgain.forget();
			throw withCookies('/vote?lent', [...services.paperSessions.lend(request.headers, url.pathname), forgotten]);
		},
	},
	enter: {
		can: 'slip.enter',
		run: async (desk: WorkPressed) => {
			const { form, services, dinner, press, url, locale } = desk;
			const voting = await services.ballots.readVoting(dinner.id);
			if (!voting) throw new Response('Not found', { status: 404 });
			const say = (code: ReadCode) => sayCode(code, 'code', locale);
			const read = readForm(form, slipForm(voting.shape, say, slipEntryMessages(locale)));
			const asking = { typed: read.typed, partly: '', blanks: [], errors: {}, refusal: null };
			if (!read.ok) return ask(desk, { ...asking, errors: read.errors }, 400);
			const { code, scores } = read.value;
			const entered = await services.slips.enter(dinner.id, press, read.value);
			if (!entered.ok) {
				const blanks = scores.flatMap((score, at) => (score === null ? [at] : []));
				return ask(desk, { ...asking, blanks, partly: partlyBlank(code, scores), refusal: entered.code }, 409);
			}
			if (typeof entered.value !== 'string')
				return ask(desk, { ...asking, blanks: entered.value.differs ?? [], refusal: 'differs' }, 409);
			const headers = { 'Set-Cookie': services.askedAgain.forget() };
			throw redirect(`${url.pathname}?said=${entered.value.replace(' ', '-')}`, { status: 303, headers });
		},
	},
});

export default function SlipsPage() {
	const page = useLoaderData<typeof loader>();
	const answered = useActionData<typeof action>();
	const t = slipEntryMessages(useLocale());
	const { slips, closed } = page;
	const isLending = answered !== undefined && 'notLent' in answered;
	return (
		<WorkPage group={page.group} number={page.number} job="counter" who={page.who} skip={t.skip}>
			<Desk
				aside={
					slips && (
						<Figures
							items={[
								{ value: slipsThatCount(slips), label: t.figures.count(slipsThatCount(slips)) },
								{ value: slips.setAside, label: t.figures.setAside },
								{ value: slips.blank, label: t.figures.blank },
								...(slips.unreadable > 0 ? [{ value: slips.unreadable, label: t.figures.unreadable }] : []),
								{ value: slips.entered, label: t.figures.entered },
							]}
						>
							<p>{t.sealed}</p>
							<SecondEntryNote share={page.share} slips={slips} />
						</Figures>
					)
				}
			>
				<Title eyebrow={page.name} lead={closed ? undefined : t.lead}>
					{t.title}
				</Title>
				{isLending && <Refused sentence={answered.notLent} so={false} />}
				{page.counting && (
					<p>
						<a href={`/desk/${page.group.slug}/${page.number}/sheet`}>{closed ? t.toSheet : t.allTyped}</a>
					</p>
				)}
				{page.signed && !closed && (
					<Notice kind="warn" title={t.oneSigned.title}>
						<p>{t.oneSigned.text}</p>
					</Notice>
				)}
				{closed ? (
					<Closed
						why={closed}
						count={page.who.kind === 'organiser' ? `/desk/${page.group.slug}/${page.number}/count` : null}
					/>
				) : (
					<SlipForm page={page} answered={isLending ? undefined : answered} />
				)}
				{page.lent && <HandOver {...page.lent} keepsUnsent={keepsUnsent} isTyped={isSlipTyped} />}
			</Desk>
		</WorkPage>
	);
}

function Closed({ why, count }: { why: 'not yet' | 'signed' | 'over'; count: string | null }) {
	const t = slipEntryMessages(useLocale()).closed;
	if (why === 'not yet') {
		return (
			<EmptyState title={t.early.title}>
				<p>{t.early.text}</p>
			</EmptyState>
		);
	}
	return (
		<Notice kind="calm" title={why === 'signed' ? t.signed : t.over}>
			<p>
				<span>{t.text}</span> {count && <a href={count}>{t.toCount}</a>}
			</p>
		</Notice>
	);
}
