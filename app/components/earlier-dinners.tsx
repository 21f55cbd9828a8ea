/** The way on from a page of dinners that are over; nothing where it was the last one. */
export function EarlierDinners({ at, earlier, words }: { at: string; earlier: number | null; words: string }) {
	if (earlier === null) return null;
	return (
		<p className="actions">
			<a href={`${at}?before=${earlier}`}>{words}</a>
		</p>
	);
}
