import type { ReactNode } from 'react';
import { minutesLeft } from '~/domain/clock';
import type { Scoring, ScreenSnapshot } from '~/domain/snapshots';
import { factsOf } from '~/i18n';
import { CriterionMark } from '~/ui/criteria';
import { PitchText } from '~/ui/pitch-text';
import { Join } from './join';
import { fitCards, LineUpCards } from './line-up';
import { PotPicture } from './pot-picture';
import { BigClock, ScreenSplit, ScreenTitle } from './screen';
import type { ScreenContentProps } from './screen-content';
import { Say, useWords } from './words';

type Slide = 'join' | 'line-up' | 'scoring';
/** Milliseconds that each slide of supper stays. How to join stays longest, because people come to it with their phones. */
const STAYS: Readonly<Record<Slide, number>> = { join: 40_000, 'line-up': 20_000, scoring: 20_000 };
/** In the last minutes only how to join is shown. */
const LAST_MINUTES = 3 * 60_000;

const slidesOf = ({ lastCall, until, scoring }: ScreenSnapshot, now: number): readonly Slide[] =>
	scoring && !lastCall && until !== null && until - now > LAST_MINUTES ? ['join', 'line-up', 'scoring'] : ['join'];

/** How long each slide of this moment stays: at least so long that each language has its turn, in whole `turns`, milliseconds. */
export const slideTimes = (snapshot: ScreenSnapshot, now: number, turns: number): readonly number[] =>
	slidesOf(snapshot, now).map((slide) => Math.ceil(STAYS[slide] / turns) * turns);

export function Voting(props: ScreenContentProps) {
	const { snapshot, now } = props;
	const left = snapshot.until !== null && now < snapshot.until ? snapshot.until : null;
	const slide = slidesOf(snapshot, now)[props.slide] ?? 'join';
	const look = slide === 'line-up' ? (fitCards(snapshot) ? 'even' : 'even even-list') : '';
	return (
		<ScreenSplit look={look} beside={<SlideOf key={slide} shows={slide} {...props} />}>
			<ScreenTitle over={snapshot.lastCall ? ({ t }) => t.everyone : undefined}>
				{({ t }) => (snapshot.lastCall ? t.lastCall : t.voting)}
			</ScreenTitle>
			{!snapshot.lastCall && (
				<p className="over">
					<Say>{({ gate, gateLang }) => <PitchText lang={gateLang}>{gate}</PitchText>}</Say>
				</p>
			)}
			{left === null ? (
				<p className="take">
					<Say>{({ t }) => t.anyMoment}</Say>
				</p>
			) : (
				<BigClock label={<Say>{({ t, until }) => until && t.until(until)}</Say>}>{minutesLeft(left, now)}</BigClock>
			)}
			<PotSum snapshot={snapshot} />
		</ScreenSplit>
	);
}

function SlideOf({ shows, ...props }: ScreenContentProps & { shows: Slide }): ReactNode {
	const { snapshot } = props;
	if (shows === 'join') return <Join {...props} />;
	if (shows === 'line-up') {
		return (
			<div className="slide">
				<p className="over">
					<Say>{({ t }) => t.lineUp}</Say>
				</p>
				<LineUpCards snapshot={snapshot} isNarrow />
			</div>
		);
	}
	return snapshot.scoring && <HowToScore scoring={snapshot.scoring} />;
}

/** The snapshot is the same for every screen: the page has its criteria in the languages of this one. */
function HowToScore({ scoring }: { scoring: Scoring }) {
	return (
		<div className="slide">
			<p className="over">
				<Say>{({ t }) => t.how.title}</Say>
			</p>
			<p className="take">
				<Say>{({ t }) => (scoring.oneVote ? t.how.oneVote : t.how.scale)}</Say>
			</p>
			<ul className="scoring">
				{scoring.criteria.map((own, index) => (
					<li key={own.key}>
						<CriterionMark index={index} />
						<Say>
							{({ criteria }) => {
								const { name, sentence, lang } = criteria.find(({ key }) => key === own.key) ?? own;
								return (
									<span lang={lang}>
										<b>
											<bdi>{name}</bdi>
										</b>{' '}
										<bdi>{sentence}</bdi>
									</span>
								);
							}}
						</Say>
					</li>
				))}
			</ul>
			<p className="scoring-note">
				<Say>{({ t }) => (scoring.oneVote ? t.how.oneVoteNote : t.how.note)}</Say>
			</p>
		</div>
	);
}

/** The pot once something is in it, as the second largest thing of supper. */
export function PotSum({ snapshot: { potAmount } }: Pick<ScreenContentProps, 'snapshot'>) {
	const { all } = useWords();
	if (potAmount === null) return null;
	// Neither side of the sum is before it in both directions.
	const isStacked = new Set(all.map(({ locale }) => factsOf(locale).dir)).size > 1;
	return (
		<p className={isStacked ? 'pot-sum stacked' : 'pot-sum'}>
			<span className="over">
				<Say>{({ t }) => t.pot}</Say>
			</span>{' '}
			<b className="sum">
				<Say>{({ money }) => money(potAmount)}</Say>
			</b>
		</p>
	);
}

export function Counting({ snapshot }: ScreenContentProps) {
	return (
		<div className="with-pot">
			<div>
				<ScreenTitle>{({ t }) => t.closed}</ScreenTitle>
				<p className="take">
					<Say>{({ t }) => (snapshot.countOpened ? t.opened : t.sealed)}</Say>
				</p>
				<PotSum snapshot={snapshot} />
			</div>
			<PotPicture lid={snapshot.countOpened ? 'up' : 'on'} />
		</div>
	);
}
