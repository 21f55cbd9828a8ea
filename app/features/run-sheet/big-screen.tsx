import type { RunSheetProps } from './press';

/** The screen has a window of its own, so that the desk stays with the organiser. */
export function BigScreen({ group, number }: Pick<RunSheetProps, 'group' | 'number'>) {
	return (
		<p>
			<a href={`/${group.slug}/${number}/screen`} target="_blank" rel="noopener">
				Open the big screen in a window of its own
			</a>
			, then move that window to the projector. This desk stays here.
		</p>
	);
}
