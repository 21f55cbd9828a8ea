import { mayIssuePapers } from '~/domain/phase-policy';
import { Notice } from '~/ui/notice';
import { deskOf, type RunSheetProps } from './press';

/** Papers that a phone has opened although they were not issued; a single one by number. */
const inUse = (asking: readonly number[]): string =>
	asking.length === 1
		? `Paper ${asking[0]} is in use`
		: `${asking.length} papers are in use that were not tapped at the door`;

export function Asking({ p }: { p: RunSheetProps }) {
	const { asking, phase, papersOpen } = p.snapshot;
	if (asking.length === 0) return null;
	const door = `${deskOf(p)}/door`;
	return (
		<Notice kind="warn" speak="polite">
			<p>
				<span>{`${inUse(asking)}. Handed out?`}</span>{' '}
				{mayIssuePapers({ phase, papers_open: papersOpen }) ? (
					<a href={door}>Answer at the door</a>
				) : (
					<span>
						Nothing of it counts until it is. If a guest holds it, press “Hand out papers again”, then answer{' '}
						<a href={door}>at the door</a>. If nobody does, leave it.
					</span>
				)}
			</p>
		</Notice>
	);
}
