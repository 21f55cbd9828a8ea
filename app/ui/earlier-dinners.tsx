type Props = {
	at: string;
	earlier: number | null;
	words: string;
	/** What the list was asked for: "year=2025". */
	query?: string;
};

/** The link to older dinners; nothing on the last page. */
export function EarlierDinners({ at, earlier, words, query = '' }: Props) {
	if (earlier === null) return null;
	return (
		<p className="actions">
			<a href={`${at}?${query && `${query}&`}before=${earlier}`}>{words}</a>
		</p>
	);
}
