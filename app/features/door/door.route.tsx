import { data, type LinksFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';
import { type WorkPressed, workAction, workLoader } from '~/auth/guard.server';
import { type FormResult, readForm } from '~/contract/forms';
import { expectedHandOut, paperNumber } from '~/contract/papers';
import { isBeforeDoors, mayIssuePapers, mayTakeBackPapers } from '~/domain/phase-policy';
import { type CrewSnapshot, crewSnapshot } from '~/domain/snapshots';
import { isSo, paperRefusals } from '~/i18n/desk';
import { useDoorQueue } from '~/realtime/client/use-door-queue';
import { useLiveSnapshot } from '~/realtime/client/use-live-snapshot';
import type { Services } from '~/services/index.server';
import type { HandOut } from '~/services/paper-command.server';
import { useAnswerId } from '~/ui/answer';
import { Actions, Button, Confirm } from '~/ui/button';
import deskCss from '~/ui/desk.css?url';
import { titled } from '~/ui/error-title';
import { Field } from '~/ui/form-fields';
import { FormKey } from '~/ui/form-key';
import { Title } from '~/ui/frame';
import { Notice } from '~/ui/notice';
import { Refused } from '~/ui/refused';
import { WorkPage } from '~/ui/work-page';
import { sayOut, sayRefusal } from './sentences';
import { numberIn, stackOf } from './stack';
import { GAVE, TakeBack, Taps } from './taps';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: deskCss }];
export const meta = titled<typeof loader>(({ data: page }) => [
	{ title: page ? `Door – ${page.name}` : 'Door' },
	{ name: 'robots', content: 'noindex' },
]);

export const loader = workLoader('door.read', async ({ dinner, group, services, url, who }) => {
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
		stack,
		capacity: dinner.capacity,
		gave: numberIn(url, 'gave'),
		// Identifies the hand-out that this page made, so that its undo form cannot undo a later one.
		handOut: numberIn(url, 'nth'),
		// A number to take back: the page asks for confirmation of the hand-out that it shows.
		back: url.searchParams.has('back') ? { number: wanted, paper } : null,
		took: url.searchParams.get('took'),
		snapshot: crewSnapshot(dinnerState, services.dinnerStates.now(), {
			phones: 0,
			asking: services.dinnerStates.asking(dinner.id),
		}),
	};
});

const back = (url: URL, did: string) => redirect(`${url.pathname}?from=${stackOf(url)}&${did}`, 303);

/** An intent on one paper number. `said`: query parameters by which the page reports the result. */
const tap = <T extends { number: number }>(
	readTyped: (form: FormData) => FormResult<T>,
	act: (at: WorkPressed, value: T) => ReturnType<Services['papers']['issue']>,
	said: (done: HandOut) => string,
) => ({
	can: 'paper.issue' as const,
	run: async (at: WorkPressed) => {
		const read = readTyped(at.form);
		const typed = read.typed.number;
		if (!read.ok) return data({ error: Object.values(read.errors)[0] ?? '', typed, so: false }, { status: 400 });
		const outcome = await act(at, read.value);
		if (outcome.ok) throw back(at.url, said(outcome.value));
		return data({ error: sayRefusal(outcome.code, read.value.number), typed, so: isSo(outcome.code) }, { status: 409 });
	},
});

export const action = workAction({
	'hand out': tap(
		(form) => readForm(form, paperNumber),
		({ services, dinner, press }, { number }) => services.papers.issue(dinner.id, number, press),
		({ number, handOut }) => `gave=${number}&nth=${handOut}`,
	),
	'take back': tap(
		(form) => readForm(form, expectedHandOut),
		({ services, dinner, press }, expected) => services.papers.takeBack(dinner.id, expected, press),
		({ number }) => `took=${number}`,
	),
});

export default function DoorPage() {
	const page = useLoaderData<typeof loader>();
	const answered = useActionData<typeof action>();
	const { group, number } = page;
	const { snapshot, connected } = useLiveSnapshot({
		audience: 'crew',
		group: group.slug,
		number,
		initial: page.snapshot,
	});
	const { issued, all } = snapshot.papers;
	const desk = `/desk/${group.slug}/${number}`;
	const door = useDoorQueue({
		dinner: desk,
		at: `${desk}/door/tap`,
		from: page.from,
		stack: page.stack,
		changed: `${issued} ${all}`,
	});
	const taps = <Taps {...door} page={page} mayTakeBack={mayTakeBackPapers(snapshot.phase)} />;
	const refused = answered?.error ? <Refused sentence={answered.error} so={answered.so} /> : null;
	return (
		<WorkPage group={group} number={number} job="door" who={page.who} skip="Skip to handing out">
			<Title eyebrow={page.name} lead={sayOut({ issued, all, capacity: page.capacity })}>
				Door
			</Title>
			{connected === 'no' && <p className="fine">These figures do not move by themselves now. Taps still count.</p>}
			{mayIssuePapers({ phase: snapshot.phase, papers_open: snapshot.papersOpen }) ? (
				<HandingOut page={page} snapshot={snapshot} door={door}>
					{refused}
					{taps}
				</HandingOut>
			) : (
				<NotNow {...page} early={isBeforeDoors(snapshot.phase)}>
					{refused}
					{taps}
				</NotNow>
			)}
		</WorkPage>
	);
}

type DoorProps = ReturnType<typeof useLoaderData<typeof loader>>;

function NotNow({ early, group, number, who, children }: DoorProps & { early: boolean; children: ReactNode }) {
	return (
		<>
			{children}
			<Notice kind="calm">
				<p>
					<span>
						{early
							? 'Doors are not open yet. Papers can be handed out as soon as they are.'
							: 'Papers have stopped: voting has opened or is over. If somebody came late, an organiser can press “Hand out papers again” on the run sheet.'}
					</span>{' '}
					{who.kind === 'organiser' && <a href={`/desk/${group.slug}/${number}`}>Run sheet</a>}
				</p>
			</Notice>
		</>
	);
}

/** The confirmation before a paper is taken back. */
function AskedBack({ number, paper }: NonNullable<DoorProps['back']>) {
	if (number === null || paper?.state !== 'issued') {
		const refusal = number === null || !paper ? 'not made' : 'not issued';
		return (
			<Notice kind="calm" speak="polite">
				<p>{paperRefusals[refusal]}</p>
			</Notice>
		);
	}
	return (
		<Notice kind="warn" speak="polite">
			<div className="stack">
				<p>{`Paper ${number} is handed out. Take it back only if it is in your hand again.`}</p>
				<TakeBack number={number} handOut={paper.handOut} kind="danger">
					{`Take ${number} back into the stack`}
				</TakeBack>
			</div>
		</Notice>
	);
}

type HandingOutProps = {
	page: DoorProps;
	snapshot: CrewSnapshot;
	door: ReturnType<typeof useDoorQueue>;
	/** News of the last press. */
	children: ReactNode;
};

/** The button is first, and keeps the focus: a helper presses Enter for each guest. It never moves under the thumb, because news comes below it. */
function HandingOut({ page, snapshot, door, children }: HandingOutProps) {
	const answerId = useAnswerId();
	const said = page.took !== null || page.back !== null;
	const desk = `/desk/${page.group.slug}/${page.number}`;
	const mayTakeBack = mayTakeBackPapers(snapshot.phase);
	// A paper whose tap waits on this phone was answered already.
	const asking = snapshot.asking.filter((number) => !door.queue.waiting.some((tap) => tap.number === number));
	return (
		<>
			{door.next === undefined ? (
				<Notice kind="warn" answers={answerId !== undefined && !said} title="This stack is used up">
					<p>
						<span>{`No paper from ${page.from} on is left. Start at another number below.`}</span>{' '}
						{page.who.kind === 'organiser' ? (
							<a href={`${desk}/papers`}>Make more papers</a>
						) : (
							<span>Or ask an organiser to make more.</span>
						)}
					</p>
				</Notice>
			) : (
				<form
					method="post"
					autoComplete="off"
					className="hand-out"
					onSubmit={(event) => {
						event.preventDefault();
						door.tap();
					}}
				>
					<FormKey />
					<input type="hidden" name="number" value={door.next} />
					<Button
						name="intent"
						value="hand out"
						wide
						id={said ? undefined : answerId}
						describedBy={page.gave || door.queue.last ? GAVE : undefined}
					>
						{`Hand out ${door.next}`}
					</Button>
				</form>
			)}
			{children}
			{page.took && !door.queue.last && (
				<Notice kind="calm" speak="polite" answers={answerId !== undefined}>
					<p>{`Paper ${page.took} is back in the stack.`}</p>
				</Notice>
			)}
			{page.back && mayTakeBack && !door.queue.last && <AskedBack {...page.back} />}
			{asking.map((number) => (
				<Notice key={number} kind="warn">
					<form method="post" autoComplete="off">
						<FormKey />
						<p>{`Paper ${number} is in use. Handed out?`}</p>
						<input type="hidden" name="number" value={number} />
						<Button kind="alt" name="intent" value="hand out">
							{`Yes, ${number} was handed out`}
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
						inputMode="numeric"
						width="short"
						defaultValue={page.from}
					/>
					<Button kind="alt">Use this stack</Button>
				</form>
				<form method="post" autoComplete="off" className="stack">
					<FormKey />
					<Field
						name="number"
						id="single"
						label="Hand out exactly this number"
						inputMode="numeric"
						width="short"
						required
					/>
					<Button kind="alt" name="intent" value="hand out">
						Hand it out
					</Button>
				</form>
				{mayTakeBack && (
					<form method="get" className="stack">
						<input type="hidden" name="from" value={page.from} />
						<Field name="back" id="back" label="Take a number back" inputMode="numeric" width="short" required />
						<Button kind="alt">Look at it</Button>
					</form>
				)}
			</Confirm>
			{page.who.kind === 'organiser' && (
				<Actions>
					<Button kind="alt" href={`/desk/${page.group.slug}/${page.number}/papers`}>
						Make or replace a paper
					</Button>
				</Actions>
			)}
		</>
	);
}
