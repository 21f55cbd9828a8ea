/** The link to older dinners; nothing on the last page. */
export function EarlierDinners({ at, earlier, words }: { at: string; earlier: number | null; words: string }) {
	if (earlier === null) return null;
	return (
		<p className="actions">
			<a href={`${at}?before=${earlier}`}>{words}</a>
		</p>
	);
}
