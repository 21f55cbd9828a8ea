import type { ScreenSnapshot } from '~/domain/snapshots';
import { PitchText } from '~/ui/pitch-text';
import { Shot } from './shot';

type LineUpProps = { snapshot: Pick<ScreenSnapshot, 'lineUp' | 'pictures'> };

/** The most pitches whose pictures stand above their titles, and the most whose small pictures stand beside them. */
const MOST_CARDS = 4;
const MOST_THUMBS = 6;

/** Whether any pitch of the line-up has a picture. */
export const pictured = ({ lineUp, pictures }: LineUpProps['snapshot']): boolean =>
	lineUp.some(({ number }) => pictures[number] !== undefined);

/** Whether there is room for pictures above the titles. */
export const fitCards = (snapshot: LineUpProps['snapshot'], most = MOST_CARDS): boolean =>
	snapshot.lineUp.length <= most && pictured(snapshot);

/** The line-up with pictures as large as there is room for. */
export function LineUpCards({
	snapshot,
	most = MOST_CARDS,
	isNarrow,
}: LineUpProps & { most?: number; isNarrow?: boolean | undefined }) {
	const { lineUp, pictures } = snapshot;
	if (!fitCards(snapshot, most)) return <LineUpList snapshot={snapshot} isNarrow={isNarrow} />;
	return (
		<ol className={lineUp.length > MOST_CARDS ? 'cards in-threes' : 'cards'}>
			{lineUp.map(({ number, title, lang }) => (
				<li key={number}>
					<Shot number={number} picture={pictures[number]} size={lineUp.length > 2 ? 'small' : 'large'} />
					<span className="card-title">
						<span className="numeral">{number}</span>{' '}
						<span>
							<PitchText lang={lang}>{title}</PitchText>
						</span>
					</span>
				</li>
			))}
		</ol>
	);
}

/** The line-up as a list, for a place beside something else. `isNarrow`: titles need all of its width. */
export function LineUpList({ snapshot, isNarrow }: LineUpProps & { isNarrow?: boolean | undefined }) {
	const { lineUp, pictures } = snapshot;
	const hasThumbs = !isNarrow && lineUp.length <= MOST_THUMBS && pictured(snapshot);
	return (
		<ol className={hasThumbs ? 'screen-list with-thumbs' : 'screen-list'}>
			{lineUp.map(({ number, title, lang }) => (
				<li key={number}>
					<span className="numeral">{number}</span>
					<span>
						<PitchText lang={lang}>{title}</PitchText>
					</span>
					{hasThumbs && <Shot number={number} picture={pictures[number]} size="small" />}
				</li>
			))}
		</ol>
	);
}
