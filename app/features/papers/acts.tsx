import type { ReactNode } from 'react';
import { type VoteAct, VoteDrawing } from '~/ui/vote-steps';

export type Act = { readonly act: VoteAct; readonly words: ReactNode };

/** Acts in their order, each with the drawing and the number that guests know from the page of how to vote. */
export function Acts({ acts, className }: { acts: readonly Act[]; className: string }) {
	return (
		<ol className={`acts ${className}`}>
			{acts.map(({ act, words }, at) => (
				<li key={act}>
					<span className="act">
						<VoteDrawing act={act} />
						<b>{at + 1}</b>
					</span>{' '}
					<div>{words}</div>
				</li>
			))}
		</ol>
	);
}
