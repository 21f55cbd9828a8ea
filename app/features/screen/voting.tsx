import type { ReactNode } from 'react';
import { minutesLeft } from '~/domain/clock';
import type { Scoring, ScreenSnapshot } from '~/domain/snapshots';
import { CriterionMark } from '~/ui/criteria';
import { Join } from './join';
import { fitCards, LineUpCards } from './line-up';
import { PotPicture } from './pot-picture';
import { BigClock, ScreenSplit, ScreenTitle } from './screen';
import type { ScreenContentProps } from './screen-content';

type Slide = 'join' | 'line-up' | 'scoring';
/** Milliseconds that each slide of supper stays. How to join stays longest, because people come to it with their phones. */
const STAYS: Readonly<Record<Slide, number>> = { join: 40_000, 'line-up': 20_000, scoring: 20_000 };
/** In the last minutes only how to join is shown. */
const LAST_MINUTES = 3 * 60_000;

const slidesOf = ({ lastCall, until, scoring }: ScreenSnapshot, now: number): readonly Slide[] =>
	scoring && !lastCall && until !== null && until - now > LAST_MINUTES ? ['join', 'line-up', 'scoring'] : ['join'];

/** How long each slide of this moment stays. */
export const slideTimes = (snapshot: ScreenSnapshot, now: number): readonly number[] =>
	slidesOf(snapshot, now).map((slide) => STAYS[slide]);

export function Voting(props: ScreenContentProps) {
	const { t, snapshot, now, until } = props;
	const left = snapshot.until !== null && now < snapshot.until ? snapshot.until : null;
	const slide = slidesOf(snapshot, now)[props.slide] ?? 'join';
	const look = slide === 'line-up' ? (fitCards(snapshot) ? 'even' : 'even even-list') : '';
	return (
		<ScreenSplit look={look} beside={<SlideOf key={slide} shows={slide} {...props} />}>
			<ScreenTitle over={snapshot.lastCall ? t.everyone : undefined}>
				{snapshot.lastCall ? t.lastCall : t.voting}
			</ScreenTitle>
			{left === null ? (
				<p className="take">{t.anyMoment}</p>
			) : (
				<BigClock label={until && t.until(until)}>{minutesLeft(left, now)}</BigClock>
			)}
			<PotSum {...props} />
		</ScreenSplit>
	);
}

function SlideOf({ shows, ...props }: ScreenContentProps & { shows: Slide }): ReactNode {
	const { t, snapshot, criteria } = props;
	if (shows === 'join') return <Join {...props} />;
	if (shows === 'line-up') {
		return (
			<div className="slide">
				<p className="over">{t.lineUp}</p>
				<LineUpCards snapshot={snapshot} isNarrow />
			</div>
		);
	}
	return snapshot.scoring && <HowToScore t={t} scoring={snapshot.scoring} criteria={criteria} />;
}

type How = Pick<ScreenContentProps, 't' | 'criteria'> & { scoring: Scoring };
/** The snapshot is the same for every screen: the page has its criteria in this one's language. */
function HowToScore({ t, scoring, criteria }: How) {
	const { how } = t;
	return (
		<div className="slide">
			<p className="over">{how.title}</p>
			<p className="take">{scoring.oneVote ? how.oneVote : how.scale}</p>
			<ul className="scoring">
				{scoring.criteria
					.map((own) => criteria.find(({ key }) => key === own.key) ?? own)
					.map(({ key, name, sentence, lang }, index) => (
						<li key={key}>
							<CriterionMark index={index} />
							<span lang={lang}>
								<b>
									<bdi>{name}</bdi>
								</b>{' '}
								<span dir="auto">{sentence}</span>
							</span>
						</li>
					))}
			</ul>
			<p className="scoring-note">{scoring.oneVote ? how.oneVoteNote : how.note}</p>
		</div>
	);
}

/** The pot once something is in it, as the second largest thing of supper. */
export function PotSum({ t, snapshot, money }: Pick<ScreenContentProps, 't' | 'snapshot' | 'money'>) {
	if (snapshot.potAmount === null) return null;
	return (
		<p className="pot-sum">
			<span className="over">{t.pot}</span> <b className="sum">{money(snapshot.potAmount)}</b>
		</p>
	);
}

export function Counting(props: ScreenContentProps) {
	const { t, snapshot } = props;
	return (
		<div className="with-pot">
			<div>
				<ScreenTitle>{t.closed}</ScreenTitle>
				<p className="take">{snapshot.countOpened ? t.opened : t.sealed}</p>
				<PotSum {...props} />
			</div>
			<PotPicture lid={snapshot.countOpened ? 'up' : 'on'} />
		</div>
	);
}
