import type { ReactNode } from 'react';
import { minutesLeft } from '~/domain/clock';
import type { Phase } from '~/domain/dinner';
import type { RevealStep, ScreenSnapshot } from '~/domain/snapshots';
import type { SayMoney } from '~/i18n/money';
import type { ScreenMessages } from '~/i18n/screen';
import { QrSquare } from '~/ui/qr';
import { BigClock, JoinSteps, RevealLine, ScreenList, ScreenSplit, ScreenTitle } from './screen';

export type ScreenContentProps = {
	t: ScreenMessages;
	money: SayMoney;
	snapshot: ScreenSnapshot;
	/** Server time, UTC milliseconds. */
	now: number;
	name: string;
	when: string;
	venue: string;
	/** `soup.example/vote`, to type on a phone; null without a network. */
	address: string | null;
	/** The same by number, where `address` is a name. */
	byNumber: string | null;
	qr: { size: number; path: string } | null;
	/** The formatted earliest time to close voting: "8.30 pm". */
	until: string | null;
};

const screens: Readonly<Record<Phase, (props: ScreenContentProps) => ReactNode>> = {
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

export function ScreenContent(props: ScreenContentProps) {
	const Now = screens[props.snapshot.phase];
	return <Now {...props} />;
}

function Soon({ t, name, when, venue }: ScreenContentProps) {
	return (
		<>
			<ScreenTitle over={t.soon(when)}>{name}</ScreenTitle>
			<p className="over" dir="auto">
				{venue}
			</p>
		</>
	);
}

function LineUp({ t, snapshot, name, when, venue }: ScreenContentProps) {
	return (
		<ScreenSplit beside={<ScreenList items={snapshot.lineUp} alone />}>
			<ScreenTitle over={t.soon(when)}>{name}</ScreenTitle>
			<p className="over" dir="auto">
				{venue}
			</p>
		</ScreenSplit>
	);
}

function Join({
	t,
	address,
	byNumber,
	qr,
	children,
}: Pick<ScreenContentProps, 't' | 'address' | 'byNumber' | 'qr'> & { children?: ReactNode }) {
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
				<b className="address" dir="ltr" translate="no">
					{address}
				</b>{' '}
				{byNumber && (
					<b className="address" dir="ltr" translate="no">
						({byNumber}){' '}
					</b>
				)}
				{t.join.type}
			</p>
		</JoinSteps>
	);
}

function Doors({ t, snapshot, address, byNumber, qr }: ScreenContentProps) {
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
				<Join t={t} address={address} byNumber={byNumber} qr={qr}>
					<p className="join-take">{t.join.take}</p>
				</Join>
			</div>
		</ScreenSplit>
	);
}

function Stage({ t, snapshot, now }: ScreenContentProps) {
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
					{minutesLeft(cursor.endsAt, now)}
				</BigClock>
			</div>
		</div>
	);
}

function Voting(props: ScreenContentProps) {
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
				<BigClock label={until && t.until(until)}>{minutesLeft(left, now)}</BigClock>
			)}
		</ScreenSplit>
	);
}

function Counting({ t, snapshot }: ScreenContentProps) {
	return (
		<>
			<ScreenTitle>{t.closed}</ScreenTitle>
			<p className="take">{snapshot.countOpened ? t.opened : t.sealed}</p>
		</>
	);
}

/** The current step of the reveal; the snapshot contains no later one. The `key` makes a new element, so that its animation runs. */
function Reveal({ t, snapshot, money }: ScreenContentProps) {
	const step = lastOf(snapshot);
	if (!step) return <ScreenTitle>{t.reveal.begin}</ScreenTitle>;
	return <Step key={snapshot.reveal.length} t={t} money={money} step={step} potAmount={potOf(snapshot)} />;
}

const lastOf = ({ reveal }: ScreenContentProps['snapshot']): RevealStep | undefined => reveal[reveal.length - 1];
const potOf = ({ reveal }: ScreenContentProps['snapshot']): number =>
	reveal.find((step) => step.kind === 'pot')?.amount ?? 0;

type StepProps = { t: ScreenMessages; money: SayMoney; step: RevealStep; potAmount: number };
function Step({ t, money, step, potAmount }: StepProps) {
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
					{money(step.amount)}
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
					{step.amounts.length > 0 && <RevealLine kind="sum">{t.list(step.amounts.map(money))}</RevealLine>}
				</>
			);
		case 'winner':
			return <Winner t={t} money={money} step={step} potAmount={potAmount} />;
		case 'carried over':
			return (
				<RevealLine kind="sum" under={words.carried}>
					{money(step.amount)}
				</RevealLine>
			);
	}
}

type WinnerProps = StepProps & { step: Extract<RevealStep, { kind: 'winner' }> };

function Winner({ t, money, step, potAmount }: WinnerProps) {
	const [wonAmount = 0] = step.amounts;
	const drawn = step.drawn && (step.drawn === 'hat' ? t.reveal.drawnHat : t.reveal.drawnSoftware);
	return (
		<>
			<RevealLine kind="winner" over={step.titles.length > 1 ? t.reveal.shared : t.reveal.winner(wonAmount, potAmount)}>
				{t.list(step.titles)}
			</RevealLine>
			<RevealLine kind="sum" under={drawn ?? undefined}>
				{t.list(step.amounts.map(money))}
			</RevealLine>
		</>
	);
}

function Published({ t, snapshot, money }: ScreenContentProps) {
	const last = lastOf(snapshot);
	return last ? (
		<Step t={t} money={money} step={last} potAmount={potOf(snapshot)} />
	) : (
		<ScreenTitle>{t.reveal.begin}</ScreenTitle>
	);
}
