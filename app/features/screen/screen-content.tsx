import type { ReactNode } from 'react';
import { minutesLeft } from '~/domain/clock';
import type { Phase } from '~/domain/dinner';
import type { RevealStep, ScreenSnapshot } from '~/domain/snapshots';
import { leftOn } from '~/domain/stage';
import type { SayMoney } from '~/i18n/money';
import type { ScreenMessages } from '~/i18n/screen';
import { QrSquare } from '~/ui/qr';
import { BigClock, JoinSteps, RevealLine, type RevealText, ScreenList, ScreenSplit, ScreenTitle } from './screen';

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
	published: Reveal,
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
		<ScreenSplit beside={<ScreenList items={snapshot.lineUp} />}>
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
				<span>{t.join.scan}</span>{' '}
				<b className="address" dir="ltr" translate="no">
					{address}
				</b>{' '}
				{byNumber && (
					<b className="address" dir="ltr" translate="no">
						{`(${byNumber})`}
					</b>
				)}{' '}
				<span>{t.join.type}</span>
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
			<ScreenSplit beside={<ScreenList items={lineUp} />}>
				<ScreenTitle>{t.between}</ScreenTitle>
			</ScreenSplit>
		);
	}
	const left = leftOn(cursor.clock, now);
	const over = left <= 0;
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
					{minutesLeft(left, 0)}
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

/** The current step of the reveal; the snapshot contains no later one. The `key` makes new elements, so that their animation runs. */
function Reveal(props: ScreenContentProps) {
	const lines = revealText(props);
	if (lines.length === 0) return <ScreenTitle>{props.t.reveal.begin}</ScreenTitle>;
	return (
		<>
			<h1 className="vh">{props.t.reveal.begin}</h1>
			{lines.map((line) => (
				<RevealLine key={`${props.snapshot.reveal.length} ${line.kind}`} {...line} />
			))}
		</>
	);
}

type RevealProps = Pick<ScreenContentProps, 't' | 'money' | 'snapshot'>;

function revealText({ t, money, snapshot: { reveal } }: RevealProps): RevealText[] {
	const step = reveal[reveal.length - 1];
	return step
		? stepText(
				t,
				money,
				step,
				reveal.find(({ kind }) => kind === 'pot'),
			)
		: [];
}

function stepText(t: ScreenMessages, money: SayMoney, step: RevealStep, pot: RevealStep | undefined): RevealText[] {
	const words = t.reveal;
	switch (step.kind) {
		case 'turnout':
			return [{ kind: 'sum', over: words.begin, text: String(step.voted), under: words.turnoutOf(step.issued) }];
		case 'pot':
			return [{ kind: 'sum', text: money(step.amount), under: words.pot }];
		case 'place': {
			const under = step.total === null ? undefined : words.points(step.total);
			const place: RevealText = { kind: 'winner', over: words.place(step.place), text: t.list(step.titles), under };
			return step.amounts.length > 0 ? [place, { kind: 'sum', text: t.list(step.amounts.map(money)) }] : [place];
		}
		case 'winner': {
			const [wonAmount = 0] = step.amounts;
			const potAmount = pot?.kind === 'pot' ? pot.amount : 0;
			const over = step.titles.length > 1 ? words.shared : words.winner(wonAmount, potAmount);
			const drawn = step.drawn && (step.drawn === 'hat' ? words.drawnHat : words.drawnSoftware);
			return [
				{ kind: 'winner', over, text: t.list(step.titles) },
				{ kind: 'sum', text: t.list(step.amounts.map(money)), under: drawn ?? undefined },
			];
		}
		case 'carried over':
			return [{ kind: 'sum', text: money(step.amount), under: words.carried }];
	}
}

/** What each phase says in the live region, apart from its clock. */
const spoken: Readonly<Partial<Record<Phase, (props: RevealProps) => string>>> = {
	pitching: ({ t, snapshot: { cursor, lineUp } }) => {
		const pitch = lineUp.find(({ number }) => number === cursor?.number);
		if (!cursor || !pitch) return t.between;
		return `${cursor.part === 'questions' ? t.questionClock : t.pitchClock}: ${pitch.number}, ${pitch.title}`;
	},
	voting: ({ t, snapshot }) => (snapshot.lastCall ? t.lastCall : t.voting),
	counting: ({ t, snapshot }) => `${t.closed}. ${snapshot.countOpened ? t.opened : t.sealed}`,
	announced: spokenReveal,
	published: spokenReveal,
};

function spokenReveal(props: RevealProps): string {
	const lines = revealText(props).flatMap(({ over, text, under }) => [over, text, under]);
	return lines.filter(Boolean).join(' ');
}

export const spokenOf = (props: RevealProps): string => spoken[props.snapshot.phase]?.(props) ?? '';
