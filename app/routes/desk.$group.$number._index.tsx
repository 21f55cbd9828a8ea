import { data, type LinksFunction, type MetaFunction, redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData, useRevalidator } from '@remix-run/react';
import { useEffect } from 'react';
import { Desk, Figures } from '~/components/desk';
import { DinnerNav } from '~/components/dinner-nav';
import { Evening } from '~/components/evening';
import type { EveningProps } from '~/components/evening-press';
import { Eyebrow, Page } from '~/components/frame';
import { Notice } from '~/components/notice';
import { type Move, moves } from '~/domain/dinner';
import { formatPounds } from '~/domain/money';
import type { Outcome } from '~/domain/outcome';
import { deskView } from '~/domain/views';
import { type DinnerDesk, dinnerDeskAction, dinnerDeskLoader } from '~/http/access.server';
import { every } from '~/live/every';
import { useRoom } from '~/live/use-room';
import { copyTrouble, peopleAndPapers, refusals } from '~/messages/desk';
import { sayDate, sayTime, sayTonight } from '~/messages/when';
import deskCss from '~/styles/desk.css?url';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: deskCss }];
export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
	{ title: page ? `${page.name} – desk` : 'Desk' },
	{ name: 'robots', content: 'noindex' },
];

export const loader = dinnerDeskLoader('dinner.read desk', async ({ dinner, group, services, organiser }) => {
	const [room, state, record] = await Promise.all([
		services.rooms.read(dinner.id),
		services.dinners.moves(dinner),
		services.dinners.record(dinner.id),
	]);
	if (!room) throw new Response('Not found', { status: 404 });
	const zone = group.time_zone;
	const happened = new Map(record.map((entry) => [entry.what, sayTonight(entry.at, zone)]));
	const now = Date.now();
	return {
		name: `${group.name} #${dinner.number}`,
		group: { slug: group.slug, name: group.name },
		number: dinner.number,
		organiser: organiser.name,
		when: sayDate(dinner.starts_at, zone),
		doorsAt: sayTonight(dinner.starts_at, zone),
		venue: dinner.venue,
		early: dinner.starts_at.getTime() - now > 12 * 3_600_000,
		deadline: `${sayDate(dinner.pitch_deadline, zone)}, ${sayTime(dinner.pitch_deadline, zone)}`,
		until: dinner.voting_until ? sayTonight(dinner.voting_until, zone) : null,
		minutes: { pitch: dinner.pitch_minutes, questions: dinner.question_minutes },
		pitchesWanted: dinner.pitches_wanted,
		accessNotes: dinner.access_notes !== '',
		facts: state.facts,
		moves: state.moves,
		pitches: state.pitches,
		lineup: room.lineup,
		happened: Object.fromEntries(happened),
		copied: sayCopied(services.copies.state(), zone),
		snapshot: deskView(room, now, { phones: 0, asking: services.rooms.asking(dinner.id) }),
	};
});

/** How the copies of the evening are doing; null where none are made. */
function sayCopied(state: ReturnType<DinnerDesk['services']['copies']['state']>, zone: string) {
	if (state.kind === 'off') return null;
	return {
		at: state.kind === 'good' ? sayTonight(state.at, zone) : null,
		trouble: state.kind === 'failing' ? copyTrouble(sayTonight(state.since, zone), state.why) : null,
	};
}

/** Every button of the run sheet ends here: back to the sheet, or the sentence that says why not. */
async function press(desk: DinnerDesk, outcome: Promise<Outcome<unknown, keyof typeof refusals>>) {
	const result = await outcome;
	if (result.ok) throw redirect(desk.url.pathname, 303);
	return data({ refusal: refusals[result.code] }, { status: 409 });
}

const wholeNumber = (value: FormDataEntryValue | null): number => {
	const number = typeof value === 'string' && /^\d{1,4}$/.test(value) ? Number(value) : Number.NaN;
	if (Number.isNaN(number)) throw new Response('That form was not filled in as this page makes it.', { status: 400 });
	return number;
};

const moveIntents = Object.fromEntries(
	moves.map((wanted: Move) => [
		wanted,
		{
			can: 'dinner.move' as const,
			run: async (desk: DinnerDesk & { form: FormData }) => {
				const { services, dinner, organiser, form } = desk;
				const minutes = form.get('minutes');
				const because = form.get('because');
				return press(
					desk,
					services.dinners.move(dinner.id, wanted, seenPhase(form), organiser, {
						...(minutes === null ? {} : { minutes: wholeNumber(minutes) }),
						...(typeof because === 'string' ? { because: because.trim().slice(0, 300) } : {}),
					}),
				);
			},
		},
	]),
);

const seenPhase = (form: FormData) => {
	const seen = form.get('seen');
	return (typeof seen === 'string' ? seen : '') as DinnerDesk['dinner']['phase'];
};

type Pressed = DinnerDesk & { form: FormData };
export const action = dinnerDeskAction({
	...moveIntents,
	'on stage': {
		can: 'dinner.run stage',
		run: (desk: Pressed) =>
			press(
				desk,
				desk.services.dinners.stage(
					desk.dinner.id,
					wholeNumber(desk.form.get('pitch')),
					desk.form.get('part') === 'questions' ? 'questions' : 'pitch',
					desk.organiser,
				),
			),
	},
	'extra time': {
		can: 'dinner.run stage',
		run: (desk: Pressed) => press(desk, desk.services.dinners.extraTime(desk.dinner.id, 1, desk.organiser)),
	},
	'clear stage': {
		can: 'dinner.run stage',
		run: (desk: Pressed) => press(desk, desk.services.dinners.clearStage(desk.dinner.id, desk.organiser)),
	},
	'no-show': {
		can: 'dinner.run stage',
		run: (desk: Pressed) =>
			press(desk, desk.services.dinners.noShow(desk.dinner.id, wholeNumber(desk.form.get('pitch')), desk.organiser)),
	},
	'last call': {
		can: 'dinner.move',
		run: (desk: Pressed) => press(desk, desk.services.dinners.lastCall(desk.dinner.id, desk.organiser)),
	},
	'five more minutes': {
		can: 'dinner.move',
		run: (desk: Pressed) => press(desk, desk.services.dinners.extendVoting(desk.dinner.id, 5, desk.organiser)),
	},
	'papers stop': {
		can: 'paper.issue',
		run: async (desk: Pressed) => {
			await desk.services.papers.setOpen(desk.dinner.id, false, desk.organiser);
			throw redirect(desk.url.pathname, 303);
		},
	},
	'papers go on': {
		can: 'paper.issue',
		run: async (desk: Pressed) => {
			await desk.services.papers.setOpen(desk.dinner.id, true, desk.organiser);
			throw redirect(desk.url.pathname, 303);
		},
	},
	reveal: {
		can: 'reveal',
		run: (desk: Pressed) =>
			press(desk, desk.services.dinners.reveal(desk.dinner.id, wholeNumber(desk.form.get('step')), desk.organiser)),
	},
});

export default function RunSheetPage() {
	const page = useLoaderData<typeof loader>();
	const answered = useActionData<typeof action>();
	const { snapshot, connected } = useRoom({
		audience: 'desk',
		group: page.group.slug,
		number: page.number,
		initial: page.snapshot,
	});
	const { revalidate, state } = useRevalidator();
	const behind = snapshot.version > page.snapshot.version;
	// Somebody else moved the dinner on: what may be pressed now is read afresh.
	useEffect(() => {
		if (behind && state === 'idle') revalidate();
	}, [behind, state, revalidate]);
	// No guest and no press tells that a copy failed: the page has to ask.
	const watchesCopies = page.copied !== null && isNight(snapshot.phase);
	useEffect(() => (watchesCopies ? every(60_000, async () => revalidate()) : undefined), [watchesCopies, revalidate]);
	const evening: EveningProps = { ...page, snapshot };
	return (
		<Page
			width="wide"
			skip="Skip to the run sheet"
			brand={{ name: page.group.name, href: `/desk/${page.group.slug}` }}
			corner={
				<Form method="post" action="/sign-out">
					<button className="button plain" type="submit">
						Sign out
					</button>
				</Form>
			}
		>
			<DinnerNav group={page.group.slug} number={page.number} here="" />
			<Desk aside={<Watch evening={evening} connected={connected} copiedAt={page.copied?.at ?? null} />}>
				<Eyebrow>
					{page.when}, <span dir="auto">{page.venue}</span>
				</Eyebrow>
				<h1 dir="auto">{page.name}</h1>
				{answered?.refusal && (
					<Notice kind="warn" speak="now" title="Not done">
						<p>{answered.refusal}</p>
					</Notice>
				)}
				{page.copied?.trouble && isNight(snapshot.phase) && (
					<Notice kind="warn" speak="polite" title="Tonight is not being copied">
						<p>{page.copied.trouble}</p>
					</Notice>
				)}
				<Evening {...evening} />
			</Desk>
		</Page>
	);
}

const isNight = (phase: EveningProps['snapshot']['phase']) => !['draft', 'call', 'lineup', 'cancelled'].includes(phase);

type Watched = { evening: EveningProps; connected: 'yes' | 'trying' | 'no'; copiedAt: string | null };

/** What to keep an eye on: people, money, phones, and that nobody can see a score. */
function Watch({ evening, connected, copiedAt }: Watched) {
	const { snapshot } = evening;
	const night = isNight(snapshot.phase);
	const votes = night && snapshot.phase !== 'doors' && snapshot.phase !== 'pitching';
	const figures = [
		...(votes
			? [{ value: snapshot.voted, label: peopleAndPapers(snapshot.voted, snapshot.issued).replace(/^\d+ /, '') }]
			: []),
		...(night
			? [{ value: snapshot.issued, label: `papers handed out, of ${snapshot.papers.made} made` }]
			: [{ value: snapshot.papers.made, label: 'ballot papers made' }]),
		...(snapshot.potPence === null ? [] : [{ value: formatPounds(snapshot.potPence), label: 'in the pot' }]),
		...(night && snapshot.phase !== 'published'
			? [{ value: snapshot.phones, label: snapshot.phones === 1 ? 'phone connected' : 'phones connected' }]
			: []),
	];
	return (
		<Figures items={figures}>
			<p role="status">
				{connected === 'trying' && 'Connection lost. Trying again by itself; the buttons still work.'}
				{connected === 'no' && 'These figures do not move by themselves now. Reload the page to see new ones.'}
			</p>
			{['doors', 'pitching', 'voting', 'counting'].includes(snapshot.phase) && !snapshot.countOpened && (
				<p>Scores are sealed. Nobody can see them, not even you, until the count is signed and opened.</p>
			)}
			{night && copiedAt && <p>Tonight’s dinner was copied at {copiedAt}.</p>}
		</Figures>
	);
}
