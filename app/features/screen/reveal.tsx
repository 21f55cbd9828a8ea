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
import { Say, useFirst, type Words } from './words';

type RevealProps = Pick<ScreenContentProps, 'snapshot' | 'isLive'>;
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
	const { snapshot, isLive } = props;
	const { t } = useFirst();
	const step = lastOf(snapshot.reveal);
	if (!step) return <ScreenTitle>{({ t }) => t.reveal.begin}</ScreenTitle>;
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
	const { isLive } = props;
	const { money } = useFirst();
	switch (step.kind) {
		case 'turnout':
			return (
				<>
					<div className="reveal sum">
						<p className="over">
							<Say>{({ t }) => t.reveal.begin}</Say>
						</p>
						<p className="reveal-text">
							<CountUp value={step.voted} say={String} isLive={isLive} delay={COUNTS.turnout} />
						</p>
						<p className="over">
							<Say>{({ t }) => t.reveal.turnoutOf(step.issued)}</Say>
						</p>
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
						<p className="over">
							<Say>{({ t }) => t.reveal[step.kind]}</Say>
						</p>
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
					<p className="over">
						<Say>{({ t }) => t.reveal[step.kind]}</Say>
					</p>
				</div>
			);
	}
}

/** The places named so far, the best on top. The list grows upwards, and nobody is named in huge letters. */
function Places({ snapshot }: RevealProps) {
	const { money } = useFirst();
	const places = snapshot.reveal.flatMap((step, at) =>
		step.kind === 'place' ? [{ step, numbers: snapshot.named[at] ?? [] }] : [],
	);
	const hasPictures = pictured(snapshot);
	return (
		<ol className="places" reversed start={lastOf(places)?.step.place}>
			{places.reverse().map(({ step, numbers }, at) => (
				<li key={step.place} className={at === 0 ? 'reveal' : 'named'}>
					<p className="over place-number">
						<Say>{({ t }) => t.reveal.place(step.place)}</Say>
					</p>
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
					{step.total !== null && (
						<p className="over">
							<Say>{({ t }) => t.reveal.points(step.total ?? 0)}</Say>
						</p>
					)}
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

function overWinner(t: Words['t'], snapshot: ScreenSnapshot, { kind, titles, amounts }: Named): string {
	if (kind === 'tie') return t.reveal.tie;
	return titles.length > 1 ? t.reveal.shared : t.reveal.winner(amounts[0] ?? 0, potOf(snapshot.reveal));
}

/** The winner; those of a tie side by side. */
function Winner({ step, ...props }: WinnerProps) {
	const { snapshot, isLive } = props;
	const { money } = useFirst();
	const winners = winnersOf(step, snapshot);
	const hasPictures = winners.some(({ picture }) => picture);
	return (
		<div className={`reveal winner${winners.length > 1 ? ' tie' : ''}${hasPictures ? ' with-shot' : ''}`}>
			<p className="over breath">
				<Say>{({ t }) => overWinner(t, snapshot, step)}</Say>
			</p>
			<div className="winners">
				{winners.map(({ number, title, lang, presenter, amount, picture }) => (
					<div className="winner-of" key={number}>
						{hasPictures && <Shot number={number} picture={picture} size="large" />}
						<div>
							<Sized className="reveal-text" lang={lang}>
								{title}
							</Sized>
							{presenter && (
								<p className="over">
									<bdi>{presenter}</bdi>
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
					<Drawn by={step.drawn} />
				</p>
			)}
		</div>
	);
}

const Drawn = ({ by }: { by: keyof Words['t']['reveal']['drawn'] }) => (
	<span>
		<Say>{({ t }) => t.reveal.drawn[by]}</Say>
	</span>
);

function Hat() {
	return (
		<svg className="hat" viewBox="0 0 32 24" aria-hidden="true" focusable="false">
			<path d="M8 3h16v10H8zM8 14.5h16V17h6v4H2v-4h6z" />
		</svg>
	);
}

/** After the result is published: thanks, who won, and when the next dinner is. */
export function ThankYou(props: ScreenContentProps) {
	const { snapshot, recountAt } = props;
	const { money, next } = useFirst();
	const step = lastOf(snapshot.reveal);
	return (
		<div className="thanks">
			<div>
				<ScreenTitle>{({ t }) => t.thanks.title}</ScreenTitle>
				{next && (
					<p className="thanks-next">
						<span className="over">
							<Say>{({ t }) => t.thanks.next}</Say>
						</span>{' '}
						<b>
							<Say>{(words) => words.next}</Say>
						</b>
					</p>
				)}
				{next && snapshot.next && (
					<p className="over">
						<bdi>{snapshot.next.venue}</bdi>
					</p>
				)}
				{snapshot.file && (
					<div className="thanks-file">
						{recountAt && <QrSquare {...qrOf(`${recountAt}#${snapshot.file.hash}`)} />}
						<p className="over">
							<Say>{({ t }) => t.thanks.file}</Say> <b translate="no">{snapshot.file.words}</b>
						</p>
					</div>
				)}
			</div>
			<div className="thanks-result">
				{step?.kind === 'winner' ? (
					<>
						<p className="over">
							<Say>{({ t }) => overWinner(t, snapshot, step)}</Say>
						</p>
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
export function spokenReveal({
	t,
	money,
	snapshot,
}: Pick<Words, 't' | 'money'> & Pick<RevealProps, 'snapshot'>): string {
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
				overWinner(t, snapshot, step),
				...winnersOf(step, snapshot).flatMap(({ title, presenter, amount }) => [title, presenter, sum(amount)]),
				step.drawn ? words.drawn[step.drawn] : '',
			);
	}
}
