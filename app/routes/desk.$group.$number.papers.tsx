import { data, type LinksFunction, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { DinnerNav } from '~/components/dinner-nav';
import { Actions, Button, Confirm, Field } from '~/components/form';
import { Page, Title } from '~/components/frame';
import { Notice } from '~/components/notice';
import { GuestPaper, PrintedSlips } from '~/components/papers';
import { readForm } from '~/contract/forms';
import { paperCode, paperNumber, papersWanted } from '~/contract/papers';
import { type DinnerDesk, dinnerDeskAction, dinnerDeskLoader } from '~/http/access.server';
import { qrOf } from '~/http/qr.server';
import { paperRefusals } from '~/messages/desk';
import { sayDate } from '~/messages/when';
import deskCss from '~/styles/desk.css?url';
import printCss from '~/styles/print.css?url';

export const links: LinksFunction = () => [
	{ rel: 'stylesheet', href: deskCss },
	{ rel: 'stylesheet', href: printCss },
];
export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
	{ title: page ? `Ballot papers – ${page.name}` : 'Ballot papers' },
	{ name: 'robots', content: 'noindex' },
];

export const loader = dinnerDeskLoader('dinner.read desk', async ({ dinner, group, services, reach, url }) => {
	const [counts, room] = await Promise.all([services.papers.counts(dinner.id), services.rooms.read(dinner.id)]);
	return {
		name: `${group.name} #${dinner.number}`,
		when: sayDate(dinner.starts_at, group.time_zone),
		group: { slug: group.slug, name: group.name },
		number: dinner.number,
		counts,
		over: ['counting', 'announced', 'published', 'cancelled'].includes(dinner.phase),
		mayHandOut:
			dinner.phase === 'doors' || dinner.phase === 'pitching' || (dinner.phase === 'voting' && dinner.papers_open),
		wanted: Math.max(0, Math.ceil(dinner.capacity * 1.1) - counts.made),
		capacity: dinner.capacity,
		address: reach,
		pitches: room?.lineup.map(({ number, title }) => ({ number, title })) ?? [],
		pitchesWanted: dinner.pitches_wanted,
		criteria: dinner.count_rule === 'one vote' ? [] : dinner.brief.criteria,
		replaced: url.searchParams.get('replaced'),
	};
});

const askedFor = (address: string | null, code: string) => (address ? qrOf(`${address}/vote#${code}`) : null);
type Typed = DinnerDesk & { form: FormData };

export const action = dinnerDeskAction({
	make: {
		can: 'paper.make',
		run: async ({ form, services, dinner, organiser, publicUrl }: Typed) => {
			const read = readForm(form, papersWanted);
			if (!read.ok) return data({ errors: read.errors, typed: read.typed }, { status: 400 });
			const made = await services.papers.make(dinner.id, organiser, read.value.count);
			if (!made.ok) return data({ refusal: paperRefusals[made.code] }, { status: 409 });
			// A slip may be printed days before: only an address that will still be right then goes on it.
			return {
				slips: made.value.map((paper) => ({ ...paper, qr: askedFor(publicUrl ?? null, paper.code) })),
				publicUrl,
			};
		},
	},
	'make one': {
		can: 'paper.make',
		run: async ({ services, dinner, organiser, reach }: Typed) => {
			const made = await services.papers.makeOne(dinner.id, organiser);
			if (!made.ok) return data({ refusal: paperRefusals[made.code] }, { status: 409 });
			return { one: { ...made.value, qr: askedFor(reach, made.value.code) } };
		},
	},
	'replace by code': {
		can: 'paper.replace',
		run: async ({ form, services, dinner, organiser, url }: Typed) => {
			const read = readForm(form, paperCode);
			if (!read.ok) return data({ errors: read.errors, typed: read.typed }, { status: 400 });
			const replaced = await services.papers.replaceByCode(dinner.id, read.value.code, organiser);
			if (!replaced.ok)
				return data({ errors: { code: paperRefusals[replaced.code] }, typed: read.typed }, { status: 409 });
			throw redirect(`${url.pathname}?replaced=code`, 303);
		},
	},
	'replace by number': {
		can: 'paper.replace',
		run: async ({ form, services, dinner, organiser, url }: Typed) => {
			const read = readForm(form, paperNumber);
			if (!read.ok) return data({ errors: read.errors, typed: read.typed }, { status: 400 });
			const replaced = await services.papers.replaceByNumber(dinner.id, read.value.number, organiser);
			if (!replaced.ok)
				return data({ errors: { number: paperRefusals[replaced.code] }, typed: read.typed }, { status: 409 });
			throw redirect(`${url.pathname}?replaced=${replaced.value}`, 303);
		},
	},
});

export default function PapersPage() {
	const page = useLoaderData<typeof loader>();
	const answered = useActionData<typeof action>();
	if (answered && 'slips' in answered)
		return <PrintedSlips dinner={page} slips={answered.slips} publicUrl={answered.publicUrl} />;
	if (answered && 'one' in answered) return <GuestPaper dinner={page} paper={answered.one} address={page.address} />;
	const errors: Readonly<Record<string, string | undefined>> = answered && 'errors' in answered ? answered.errors : {};
	const typed = (name: string): string | undefined => {
		const value = answered && 'typed' in answered ? answered.typed[name] : undefined;
		return typeof value === 'string' ? value : undefined;
	};
	const refusal = answered && 'refusal' in answered ? answered.refusal : undefined;
	const { counts } = page;
	return (
		<Page width="wide" skip="Skip to the papers" brand={{ name: page.group.name, href: `/desk/${page.group.slug}` }}>
			<DinnerNav group={page.group.slug} number={page.number} here="/papers" />
			<Title
				eyebrow={page.name}
				lead={`${counts.made} made, ${counts.issued} handed out, ${counts.replaced} replaced.`}
			>
				Ballot papers
			</Title>
			{refusal && (
				<Notice kind="warn" speak="now" title="Not done">
					<p>{refusal}</p>
				</Notice>
			)}
			{page.replaced && (
				<Notice kind="good" speak="polite">
					<p>
						{page.replaced === 'code'
							? 'That paper is replaced, and whatever it said does not count. Hand the guest a new one.'
							: `Paper ${page.replaced} is blocked from now on. If it was voted on before, that vote stands. Hand the guest a new paper.`}
					</p>
				</Notice>
			)}
			{page.over ? (
				<Notice kind="calm">
					<p>Voting is over, so no more papers can be made for this dinner.</p>
				</Notice>
			) : (
				<>
					<section>
						<h2>Make papers to print</h2>
						<p>
							A4, two or three to a page, each in two halves: the guest keeps one, the other goes into the box. The
							codes are shown once and kept nowhere, so print them right away.{' '}
							{page.pitches.length === 0 &&
								'The line-up is not public yet: the slips will carry numbers instead of names.'}
						</p>
						<form method="post" className="stack">
							<Field
								name="count"
								label="How many"
								hint={`Your capacity is ${page.capacity}. One tenth more is usual: pitchers, helpers and children vote too.`}
								type="number"
								inputMode="numeric"
								min={1}
								max={1000}
								width="short"
								defaultValue={typed('count') ?? (page.wanted || 10)}
								error={errors.count}
								required
							/>
							<Actions>
								<Button name="intent" value="make">
									Make papers
								</Button>
								<Button kind="alt" href={`/desk/${page.group.slug}/${page.number}/door-sign`}>
									Door sign
								</Button>
							</Actions>
						</form>
					</section>
					{page.mayHandOut && (
						<section>
							<h2>Make one for a guest who stands here</h2>
							<p>It is handed out at once and shown on this screen, for the guest to scan or copy.</p>
							<form method="post" className="stack">
								<Button kind="alt" name="intent" value="make one">
									Make one paper
								</Button>
							</form>
						</section>
					)}
					<section>
						<h2>Replace a paper</h2>
						<Confirm summary="The guest still has it, or handed it back" kind="alt">
							<form method="post" className="stack">
								<Field
									name="code"
									label="The code on the paper"
									hint="Whatever it said so far will not count. Then hand out a new paper."
									code
									width="middle"
									autoComplete="off"
									autoCapitalize="characters"
									spellCheck={false}
									defaultValue={typed('code')}
									error={errors.code}
									required
								/>
								<Button kind="danger" name="intent" value="replace by code">
									Replace this paper
								</Button>
							</form>
						</Confirm>
						<Confirm summary="It is lost: only its number is known" kind="alt">
							<form method="post" className="stack">
								<Field
									name="number"
									label="The number of the paper"
									hint="It is blocked from now on. A vote that it gave before stands, because nobody can tell which one it is. How often this was done is published."
									type="number"
									inputMode="numeric"
									min={1}
									width="short"
									defaultValue={typed('number')}
									error={errors.number}
									required
								/>
								<Button kind="danger" name="intent" value="replace by number">
									Block this paper
								</Button>
							</form>
						</Confirm>
					</section>
				</>
			)}
		</Page>
	);
}
