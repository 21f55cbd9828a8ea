import type { ReactNode } from 'react';
import type { Phase } from '~/domain/dinner';
import type { ScreenSnapshot } from '~/domain/snapshots';
import { withCommas } from '~/i18n/format';
import { inSentences } from '~/i18n/sentences';
import { Join } from './join';
import { fitCards, LineUpCards, LineUpList } from './line-up';
import { Reveal, spokenReveal, ThankYou } from './reveal';
import { ScreenSplit, ScreenTitle } from './screen';
import { Stage } from './stage';
import { Counting, PotSum, Voting } from './voting';
import { Say, type Words } from './words';

export type ScreenContentProps = {
	snapshot: ScreenSnapshot;
	/** Server time, UTC milliseconds. */
	now: number;
	name: string;
	venue: string;
	/** `soup.example/vote`, to type on a phone; null without a network. */
	address: string | null;
	/** The same by number, where `address` is a name. */
	byNumber: string | null;
	qr: { size: number; path: string } | null;
	/** Where the result is recounted; null without a network. */
	recountAt: string | null;
	/** Which slide of supper is shown. */
	slide: number;
	/** The step of the reveal came while this page was open: it is a show. */
	isLive: boolean;
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
	published: ThankYou,
	cancelled: ({ name }) => <ScreenTitle over={() => name}>{({ t }) => t.cancelled}</ScreenTitle>,
};

export function ScreenContent(props: ScreenContentProps) {
	const Now = screens[props.snapshot.phase];
	return <Now {...props} />;
}

function Soon({ name, venue }: ScreenContentProps) {
	return (
		<>
			<ScreenTitle over={({ t, when }) => t.soon(when)}>{name}</ScreenTitle>
			<p className="over">
				<bdi>{venue}</bdi>
			</p>
		</>
	);
}

function LineUp({ snapshot, name, venue }: ScreenContentProps) {
	return (
		<ScreenSplit look={fitCards(snapshot) ? '' : 'has-list'} beside={<LineUpCards snapshot={snapshot} />}>
			<ScreenTitle over={({ t, when }) => t.soon(when)}>{name}</ScreenTitle>
			<p className="over">
				<bdi>{venue}</bdi>
			</p>
		</ScreenSplit>
	);
}

function Doors(props: ScreenContentProps) {
	const { snapshot, address, byNumber, qr } = props;
	return (
		<ScreenSplit
			look={qr ? 'has-list at-doors has-code' : 'has-list at-doors'}
			beside={
				<>
					<p className="over">
						<Say>{({ t }) => t.lineUp}</Say>
					</p>
					<LineUpList snapshot={snapshot} />
				</>
			}
		>
			<ScreenTitle>{({ t }) => t.welcome}</ScreenTitle>
			<div className="join-beside">
				<Join address={address} byNumber={byNumber} qr={qr}>
					<p className="join-take">
						<Say>{({ t }) => t.join.take}</Say>
					</p>
				</Join>
			</div>
			<PotSum snapshot={snapshot} />
		</ScreenSplit>
	);
}

type SpokenProps = Pick<Words, 't' | 'money' | 'locale'> & Pick<ScreenContentProps, 'snapshot'>;

/** What each phase says in the live region, apart from its clock. */
const spoken: Readonly<Partial<Record<Phase, (props: SpokenProps) => string>>> = {
	pitching: ({ t, locale, snapshot: { cursor, lineUp } }) => {
		const pitch = lineUp.find(({ number }) => number === cursor?.number);
		if (!cursor || !pitch) return t.between;
		const part = cursor.part === 'questions' ? t.question(cursor.question) : t.pitchClock;
		return `${part}: ${withCommas([String(pitch.number), pitch.title], locale)}`;
	},
	voting: ({ t, snapshot }) => (snapshot.lastCall ? t.lastCall : t.voting),
	counting: ({ t, locale, snapshot }) => inSentences([t.closed, snapshot.countOpened ? t.opened : t.sealed], locale),
	announced: spokenReveal,
	published: spokenReveal,
};

export const spokenOf = (props: SpokenProps): string => spoken[props.snapshot.phase]?.(props) ?? '';
