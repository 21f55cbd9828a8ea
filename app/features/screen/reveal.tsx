import type { RevealStep } from '~/domain/reveal';
import type { ScreenSnapshot } from '~/domain/snapshots';
import { PitchText } from '~/ui/pitch-text';
import { QrSquare } from '~/ui/qr';
import { qrOf } from '~/ui/qr-code';
import { CountUp } from './count-up';
import { pictured } from './line-up';
import { PotPicture } from './pot-picture';
import { Dots, ScreenTitle, Sized } from './screen';
import type { ScreenContentProps } from './screen-content';
import { Shot } from './shot';

type RevealProps = Pick<ScreenContentProps, 't' | 'money' | 'snapshot' | 'isLive'>;
type Of<Kind extends RevealStep['kind']> = Extract<RevealStep, { kind: Kind }>;

/** Milliseconds after the step came. The winner's name waits for a held breath. */
const COUNTS = { turnout: 300, pot: 600, winner: 4000 } as const;

const lastOf = <T,>(list: readonly T[]): T | undefined => list[list.length - 1];
const pitchOf = ({ lineUp }: ScreenSnapshot, number: number | undefined) =>
	lineUp.find((pitch) => pitch.number === number);
const potOf = (reveal: readonly RevealStep[]): number => {
	const pot = reveal.find((step): step is Of<'pot'> => step.kind === 'pot');
	return pot?.amount ?? 0;
};

/** The current step of the reveal; the snapshot contains no later one. The `key` makes new elements, so that their animation runs. */
export function Reveal(props: RevealProps) {
	const { t, snapshot, isLive } = props;
	const step = lastOf(snapshot.reveal);
	if (!step) return <ScreenTitle>{t.reveal.begin}</ScreenTitle>;
	return (
		<>
			<h1 className="vh">{t.reveal.begin}</h1>
			<div className={isLive ? 'reveal-step show' : 'reveal-step'} key={snapshot.reveal.length}>
				<StepOf step={step} {...props} />
			</div>
		</>
	);
}

function StepOf({ step, ...props }: RevealProps & { step: RevealStep }) {
	const { t, money, isLive } = props;
	const words = t.reveal;
	switch (step.kind) {
		case 'turnout':
			return (
				<>
					<div className="reveal sum">
						<p className="over">{words.begin}</p>
						<p className="reveal-text">
							<CountUp value={step.voted} say={String} isLive={isLive} delay={COUNTS.turnout} />
						</p>
						<p className="over">{words.turnoutOf(step.issued)}</p>
					</div>
					<div className="reveal-dots">
						<Dots voted={step.voted} of={Math.max(1, step.issued)} />
					</div>
				</>
			);
		case 'pot':
			return (
				<div className="with-pot">
					<div className="reveal sum">
						<p className="reveal-text">
							<CountUp value={step.amount} say={money} isLive={isLive} delay={COUNTS.pot} />
						</p>
						<p className="over">{words[step.kind]}</p>
					</div>
					<PotPicture lid="off" isFull={step.amount > 0} />
				</div>
			);
		case 'place':
			return <Places {...props} />;
		case 'tie':
		case 'winner':
			return <Winner step={step} {...props} />;
		case 'carried over':
			return (
				<div className="reveal sum">
					<p className="reveal-text">{money(step.amount)}</p>
					<p className="over">{words[step.kind]}</p>
				</div>
			);
	}
}

/** The places named so far, the best on top. The list grows upwards, and nobody is named in huge letters. */
function Places({ t, money, snapshot }: RevealProps) {
	const places = snapshot.reveal.flatMap((step, at) =>
		step.kind === 'place' ? [{ step, numbers: snapshot.named[at] ?? [] }] : [],
	);
	const hasPictures = pictured(snapshot);
	return (
		<ol className="places" reversed start={lastOf(places)?.step.place}>
			{places.reverse().map(({ step, numbers }, at) => (
				<li key={step.place} className={at === 0 ? 'reveal' : 'named'}>
					<p className="over place-number">{t.reveal.place(step.place)}</p>
					<div className="place-pitches">
						{step.titles.map((title, i) => (
							<div className="place" key={numbers[i] ?? title}>
								{hasPictures && (
									<Shot number={numbers[i] ?? 0} picture={snapshot.pictures[numbers[i] ?? 0]} size="small" />
								)}
								<p className="place-title">
									<PitchText lang={pitchOf(snapshot, numbers[i])?.lang}>{title}</PitchText>
								</p>
								{step.amounts.length > 0 && <p className="sum">{money(step.amounts[i] ?? 0)}</p>}
							</div>
						))}
					</div>
					{step.total !== null && <p className="over">{t.reveal.points(step.total)}</p>}
				</li>
			))}
		</ol>
	);
}

type Named = Of<'winner' | 'tie'>;
type WinnerProps = RevealProps & { step: Named };

const winnersOf = ({ titles, amounts }: Named, snapshot: ScreenSnapshot) =>
	titles.map((title, i) => {
		const number = lastOf(snapshot.named)?.[i] ?? 0;
		const { lang, presenter = '' } = pitchOf(snapshot, number) ?? {};
		return { number, title, lang, presenter, amount: amounts[i], picture: snapshot.pictures[number] };
	});

function overWinner({ t, snapshot }: Pick<RevealProps, 't' | 'snapshot'>, { kind, titles, amounts }: Named): string {
	if (kind === 'tie') return t.reveal.tie;
	return titles.length > 1 ? t.reveal.shared : t.reveal.winner(amounts[0] ?? 0, potOf(snapshot.reveal));
}

/** The winner; those of a tie side by side. */
function Winner({ step, ...props }: WinnerProps) {
	const { t, money, snapshot, isLive } = props;
	const winners = winnersOf(step, snapshot);
	const hasPictures = winners.some(({ picture }) => picture);
	return (
		<div className={`reveal winner${winners.length > 1 ? ' tie' : ''}${hasPictures ? ' with-shot' : ''}`}>
			<p className="over breath">{overWinner(props, step)}</p>
			<div className="winners">
				{winners.map(({ number, title, lang, presenter, amount, picture }) => (
					<div className="winner-of" key={number}>
						{hasPictures && <Shot number={number} picture={picture} size="large" />}
						<div>
							<Sized className="reveal-text" lang={lang}>
								{title}
							</Sized>
							{presenter && (
								<p className="over" dir="auto">
									{presenter}
								</p>
							)}
							{amount !== undefined && (
								<p className="winner-sum">
									<CountUp value={amount} say={money} isLive={isLive} delay={COUNTS.winner} />
								</p>
							)}
						</div>
					</div>
				))}
			</div>
			{step.drawn && (
				<p className="over drawn">
					{step.drawn === 'hat' && <Hat />}
					<span>{t.reveal.drawn[step.drawn]}</span>
				</p>
			)}
		</div>
	);
}

function Hat() {
	return (
		<svg className="hat" viewBox="0 0 32 24" aria-hidden="true" focusable="false">
			<path d="M8 3h16v10H8zM8 14.5h16V17h6v4H2v-4h6z" />
		</svg>
	);
}

/** After the result is published: thanks, who won, and when the next dinner is. */
export function ThankYou(props: ScreenContentProps) {
	const { t, money, snapshot, next, recountAt } = props;
	const step = lastOf(snapshot.reveal);
	return (
		<div className="thanks">
			<div>
				<ScreenTitle>{t.thanks.title}</ScreenTitle>
				{next && (
					<p className="thanks-next">
						<span className="over">{t.thanks.next}</span> <b>{next}</b>
					</p>
				)}
				{next && snapshot.next && (
					<p className="over" dir="auto">
						{snapshot.next.venue}
					</p>
				)}
				{snapshot.file && (
					<div className="thanks-file">
						{recountAt && <QrSquare {...qrOf(`${recountAt}#${snapshot.file.hash}`)} />}
						<p className="over">
							{t.thanks.file} <b translate="no">{snapshot.file.words}</b>
						</p>
					</div>
				)}
			</div>
			<div className="thanks-result">
				{step?.kind === 'winner' ? (
					<>
						<p className="over">{overWinner(props, step)}</p>
						{winnersOf(step, snapshot).map(({ number, title, lang, amount, picture }) => (
							<div className="place" key={number}>
								{picture && <Shot number={number} picture={picture} size="large" />}
								<p className="place-title">
									<PitchText lang={lang}>{title}</PitchText>
								</p>
								<p className="sum">{money(amount ?? 0)}</p>
							</div>
						))}
					</>
				) : (
					step && <StepOf step={step} {...props} />
				)}
			</div>
		</div>
	);
}

/** What the step shows, in its order on the screen. */
export function spokenReveal({ t, money, snapshot }: Omit<RevealProps, 'isLive'>): string {
	const words = t.reveal;
	const step = lastOf(snapshot.reveal);
	const sum = (amount: number | undefined) => (amount === undefined ? '' : money(amount));
	const said = (...parts: readonly string[]) => parts.filter(Boolean).join(' ');
	switch (step?.kind) {
		case undefined:
			return '';
		case 'turnout':
			return `${words.begin} ${step.voted} ${words.turnoutOf(step.issued)}`;
		case 'pot':
		case 'carried over':
			return `${money(step.amount)} ${words[step.kind]}`;
		case 'place':
			return said(
				words.place(step.place),
				...step.titles.flatMap((title, i) => [title, sum(step.amounts[i])]),
				step.total === null ? '' : words.points(step.total),
			);
		case 'tie':
		case 'winner':
			return said(
				overWinner({ t, snapshot }, step),
				...winnersOf(step, snapshot).flatMap(({ title, presenter, amount }) => [title, presenter, sum(amount)]),
				step.drawn ? words.drawn[step.drawn] : '',
			);
	}
}
