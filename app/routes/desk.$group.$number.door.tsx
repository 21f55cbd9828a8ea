import { data, type LinksFunction, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { DinnerNav } from '~/components/dinner-nav';
import { Actions, Button, Confirm, Field } from '~/components/form';
import { Page, Title } from '~/components/frame';
import { Notice } from '~/components/notice';
import { readForm } from '~/contract/forms';
import { paperNumber } from '~/contract/papers';
import { type DinnerDesk, dinnerDeskAction, dinnerDeskLoader } from '~/http/access.server';
import { paperRefusals } from '~/messages/desk';
import deskCss from '~/styles/desk.css?url';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: deskCss }];
export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
	{ title: page ? `Door – ${page.name}` : 'Door' },
	{ name: 'robots', content: 'noindex' },
];

/** Where this helper's stack begins: each has their own, like cloakroom tickets. */
const stackOf = (url: URL): number => {
	const from = url.searchParams.get('from') ?? '';
	return /^[1-9]\d{0,4}$/.test(from) ? Number(from) : 1;
};

export const loader = dinnerDeskLoader('dinner.read desk', async ({ dinner, group, services, url }) => {
	const from = stackOf(url);
	const [counts, next] = await Promise.all([services.papers.counts(dinner.id), services.papers.next(dinner.id, from)]);
	return {
		name: `${group.name} #${dinner.number}`,
		group: { slug: group.slug, name: group.name },
		number: dinner.number,
		counts,
		from,
		next: next?.number ?? null,
		mayHandOut:
			dinner.phase === 'doors' || dinner.phase === 'pitching' || (dinner.phase === 'voting' && dinner.papers_open),
		mayTakeBack: dinner.phase === 'doors' || dinner.phase === 'pitching',
		early: ['draft', 'call', 'lineup'].includes(dinner.phase),
		gave: url.searchParams.get('gave'),
		took: url.searchParams.get('took'),
		asking: services.rooms.asking(dinner.id),
	};
});

type Tapped = DinnerDesk & { form: FormData };
const back = (url: URL, what: 'gave' | 'took', number: number) =>
	redirect(`${url.pathname}?from=${stackOf(url)}&${what}=${number}`, 303);

export const action = dinnerDeskAction({
	'hand out': {
		can: 'paper.issue',
		run: async ({ form, services, dinner, url }: Tapped) => {
			const read = readForm(form, paperNumber);
			if (!read.ok) return data({ error: read.errors.number ?? '', typed: read.typed.number }, { status: 400 });
			const outcome = await services.papers.issue(dinner.id, read.value.number);
			if (!outcome.ok) return data({ error: paperRefusals[outcome.code], typed: read.typed.number }, { status: 409 });
			throw back(url, 'gave', outcome.value);
		},
	},
	'take back': {
		can: 'paper.issue',
		run: async ({ form, services, dinner, url }: Tapped) => {
			const read = readForm(form, paperNumber);
			if (!read.ok) return data({ error: read.errors.number ?? '', typed: read.typed.number }, { status: 400 });
			const outcome = await services.papers.takeBack(dinner.id, read.value.number);
			if (!outcome.ok) return data({ error: paperRefusals[outcome.code], typed: read.typed.number }, { status: 409 });
			throw back(url, 'took', outcome.value);
		},
	},
});

export default function DoorPage() {
	const page = useLoaderData<typeof loader>();
	const answered = useActionData<typeof action>();
	return (
		<Page skip="Skip to handing out" brand={{ name: page.group.name, href: `/desk/${page.group.slug}` }}>
			<DinnerNav group={page.group.slug} number={page.number} here="/door" />
			<Title eyebrow={page.name} lead={`${page.counts.issued} of ${page.counts.made} papers are out.`}>
				Door
			</Title>
			{answered?.error && (
				<Notice kind="warn" speak="now" title="Not done">
					<p>{answered.error}</p>
				</Notice>
			)}
			{page.mayHandOut ? <HandOut {...page} /> : <NotNow {...page} />}
		</Page>
	);
}

type DoorProps = ReturnType<typeof useLoaderData<typeof loader>>;

function NotNow({ early, group, number }: DoorProps) {
	return (
		<Notice kind="calm">
			<p>
				{early
					? 'Doors are not open yet. Papers can be handed out as soon as they are.'
					: 'Papers have stopped: voting has opened or is over. If somebody came late, say “Hand out papers again” on the run sheet.'}{' '}
				<a href={`/desk/${group.slug}/${number}`}>Run sheet</a>
			</p>
		</Notice>
	);
}

function HandOut(page: DoorProps) {
	return (
		<>
			{page.gave && (
				<Notice kind="good" speak="polite">
					<p>Paper {page.gave} is handed out.</p>
					{page.mayTakeBack && (
						<form method="post">
							<input type="hidden" name="number" value={page.gave} />
							<Button kind="plain" name="intent" value="take back">
								That was a mistake: take {page.gave} back
							</Button>
						</form>
					)}
				</Notice>
			)}
			{page.took && (
				<Notice kind="calm" speak="polite">
					<p>Paper {page.took} is back in the stack.</p>
				</Notice>
			)}
			{page.next === null ? (
				<Notice kind="warn" title="This stack is used up">
					<p>
						No paper from {page.from} on is left. Start at another number below, or{' '}
						<a href={`/desk/${page.group.slug}/${page.number}/papers`}>make more</a>.
					</p>
				</Notice>
			) : (
				<form method="post" className="hand-out">
					<input type="hidden" name="number" value={page.next} />
					<Button name="intent" value="hand out" wide>
						Hand out {page.next}
					</Button>
				</form>
			)}
			{page.asking.map((number) => (
				<Notice key={number} kind="warn">
					<form method="post">
						<p>Paper {number} is in use. Handed out?</p>
						<input type="hidden" name="number" value={number} />
						<Button kind="alt" name="intent" value="hand out">
							Yes, {number} was handed out
						</Button>
					</form>
				</Notice>
			))}
			<Confirm summary="Another number, or your own stack" kind="alt">
				<form method="get" className="stack">
					<Field
						name="from"
						id="stack"
						label="My stack begins at"
						hint="Each helper at the door can have their own stack of numbers."
						type="number"
						inputMode="numeric"
						min={1}
						width="short"
						defaultValue={page.from}
					/>
					<Button kind="alt">Use this stack</Button>
				</form>
				<form method="post" className="stack">
					<Field
						name="number"
						id="single"
						label="Hand out exactly this number"
						type="number"
						inputMode="numeric"
						min={1}
						width="short"
						required
					/>
					<Button kind="alt" name="intent" value="hand out">
						Hand it out
					</Button>
				</form>
				{page.mayTakeBack && (
					<form method="post" className="stack">
						<Field
							name="number"
							id="back"
							label="Take a number back"
							type="number"
							inputMode="numeric"
							min={1}
							width="short"
							required
						/>
						<Button kind="alt" name="intent" value="take back">
							Take it back
						</Button>
					</form>
				)}
			</Confirm>
			<Actions>
				<Button kind="alt" href={`/desk/${page.group.slug}/${page.number}/papers`}>
					Make or replace a paper
				</Button>
			</Actions>
		</>
	);
}
