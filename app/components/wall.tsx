import type { ReactNode } from 'react';
import { QrSquare } from '~/components/qr';
import { BigClock, JoinSteps, RevealLine, ScreenList, ScreenSplit, ScreenTitle } from '~/components/screen';
import type { Phase } from '~/domain/dinner';
import { formatPounds } from '~/domain/money';
import type { RevealStep, ScreenSnapshot } from '~/domain/views';
import type { ScreenMessages } from '~/messages/screen';

export type WallProps = {
	t: ScreenMessages;
	snapshot: ScreenSnapshot;
	/** The server's clock, UTC milliseconds. */
	now: number;
	name: string;
	when: string;
	venue: string;
	/** `soup.example/vote`, as phones in the hall can type it; null where there is no network. */
	address: string | null;
	qr: { size: number; path: string } | null;
	/** "8.30 pm": voting is open until at least then. */
	until: string | null;
};

const walls: Readonly<Record<Phase, (props: WallProps) => ReactNode>> = {
	draft: Soon,
	call: Soon,
	lineup: LineUp,
	doors: Doors,
	pitching: Stage,
	voting: Voting,
	counting: Counting,
	announced: Reveal,
	published: Published,
	cancelled: ({ t, name }) => <ScreenTitle over={name}>{t.cancelled}</ScreenTitle>,
};

/** What the wall shows in this phase of the evening. */
export function Wall(props: WallProps) {
	const Now = walls[props.snapshot.phase];
	return <Now {...props} />;
}

/** Minutes and seconds that are left, never below zero. */
export function clockText(endsAt: number, now: number): string {
	const seconds = Math.max(0, Math.ceil((endsAt - now) / 1000));
	return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

function Soon({ t, name, when, venue }: WallProps) {
	return (
		<>
			<ScreenTitle over={t.soon(when)}>{name}</ScreenTitle>
			<p className="over" dir="auto">
				{venue}
			</p>
		</>
	);
}

function LineUp({ t, snapshot, name, when, venue }: WallProps) {
	return (
		<ScreenSplit beside={<ScreenList items={snapshot.lineUp} alone />}>
			<ScreenTitle over={t.soon(when)}>{name}</ScreenTitle>
			<p className="over" dir="auto">
				{venue}
			</p>
		</ScreenSplit>
	);
}

function Join({ t, address, qr, children }: Pick<WallProps, 't' | 'address' | 'qr'> & { children?: ReactNode }) {
	if (!address) {
		return (
			<JoinSteps>
				{children}
				<p>{t.join.noNetwork}</p>
			</JoinSteps>
		);
	}
	return (
		<JoinSteps qr={qr && <QrSquare {...qr} />} aside={t.join.noPhone}>
			{children}
			<p>
				{t.join.scan}{' '}
				<b className="address" dir="ltr">
					{address}
				</b>{' '}
				{t.join.type}
			</p>
		</JoinSteps>
	);
}

function Doors({ t, snapshot, address, qr }: WallProps) {
	return (
		<ScreenSplit
			beside={
				<>
					<p className="over">{t.lineUp}</p>
					<ScreenList items={snapshot.lineUp} />
				</>
			}
		>
			<ScreenTitle>{t.welcome}</ScreenTitle>
			<div className="join-beside">
				<Join t={t} address={address} qr={qr}>
					<p className="join-take">{t.join.take}</p>
				</Join>
			</div>
		</ScreenSplit>
	);
}

function Stage({ t, snapshot, now }: WallProps) {
	const { cursor, lineUp } = snapshot;
	const pitch = lineUp.find(({ number }) => number === cursor?.number);
	if (!cursor || !pitch) {
		return (
			<ScreenSplit beside={<ScreenList items={lineUp} alone />}>
				<ScreenTitle>{t.between}</ScreenTitle>
			</ScreenSplit>
		);
	}
	const over = now >= cursor.endsAt;
	const part = cursor.part === 'questions' ? t.questionClock : t.pitchClock;
	return (
		<div className="stage">
			<span className="numeral stage-number">{pitch.number}</span>
			<div>
				<ScreenTitle>{pitch.title}</ScreenTitle>
				<p className="over" dir="auto">
					{pitch.presenter}
				</p>
				<BigClock label={over ? t.timeUp : part} tone={over ? 'hot' : 'calm'}>
					{clockText(cursor.endsAt, now)}
				</BigClock>
			</div>
		</div>
	);
}

function Voting(props: WallProps) {
	const { t, snapshot, now, until } = props;
	const left = snapshot.until !== null && now < snapshot.until ? snapshot.until : null;
	return (
		<ScreenSplit beside={<Join {...props} />}>
			<ScreenTitle over={snapshot.lastCall ? t.everyone : undefined}>
				{snapshot.lastCall ? t.lastCall : t.voting}
			</ScreenTitle>
			{left === null ? (
				<p className="take">{t.anyMoment}</p>
			) : (
				<BigClock label={until && t.until(until)}>{clockText(left, now)}</BigClock>
			)}
		</ScreenSplit>
	);
}

function Counting({ t, snapshot }: WallProps) {
	return (
		<>
			<ScreenTitle>{t.closed}</ScreenTitle>
			<p className="take">{snapshot.countOpened ? t.opened : t.sealed}</p>
		</>
	);
}

/** One step at a time: what is not yet revealed is not in the page. A new step is a new element, so that it makes its entrance. */
function Reveal({ t, snapshot }: WallProps) {
	const step = snapshot.reveal.at(-1);
	if (!step) return <ScreenTitle>{t.reveal.begin}</ScreenTitle>;
	return <Step key={snapshot.reveal.length} t={t} step={step} potPence={potOf(snapshot)} />;
}

const potOf = ({ reveal }: WallProps['snapshot']): number => reveal.find((step) => step.kind === 'pot')?.pence ?? 0;

function Step({ t, step, potPence }: { t: ScreenMessages; step: RevealStep; potPence: number }) {
	const words = t.reveal;
	switch (step.kind) {
		case 'turnout':
			return (
				<RevealLine kind="sum" over={words.begin} under={words.turnoutOf(step.issued)}>
					{step.voted}
				</RevealLine>
			);
		case 'pot':
			return (
				<RevealLine kind="sum" under={words.pot}>
					{formatPounds(step.pence)}
				</RevealLine>
			);
		case 'place':
			return (
				<>
					<RevealLine
						kind="winner"
						over={words.place(step.place)}
						under={step.total === null ? undefined : words.points(step.total)}
					>
						{t.list(step.titles)}
					</RevealLine>
					{step.pence.length > 0 && <RevealLine kind="sum">{t.list(step.pence.map(formatPounds))}</RevealLine>}
				</>
			);
		case 'winner':
			return <Winner t={t} step={step} potPence={potPence} />;
		case 'carried over':
			return (
				<RevealLine kind="sum" under={words.carried}>
					{formatPounds(step.pence)}
				</RevealLine>
			);
	}
}

type WinnerProps = { t: ScreenMessages; step: Extract<RevealStep, { kind: 'winner' }>; potPence: number };

function Winner({ t, step, potPence }: WinnerProps) {
	const [wonPence = 0] = step.pence;
	const drawn = step.drawn && (step.drawn === 'hat' ? t.reveal.drawnHat : t.reveal.drawnSoftware);
	return (
		<>
			<RevealLine kind="winner" over={step.titles.length > 1 ? t.reveal.shared : t.reveal.winner(wonPence, potPence)}>
				{t.list(step.titles)}
			</RevealLine>
			<RevealLine kind="sum" under={drawn ?? undefined}>
				{t.list(step.pence.map(formatPounds))}
			</RevealLine>
		</>
	);
}

function Published({ t, snapshot }: WallProps) {
	const last = snapshot.reveal.at(-1);
	return last ? <Step t={t} step={last} potPence={potOf(snapshot)} /> : <ScreenTitle>{t.reveal.begin}</ScreenTitle>;
}
