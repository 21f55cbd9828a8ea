/**
 * An independent recount: shares no code with app/domain, reads the counted rows only, and uses another method (first a sum for each ballot
 * and pitch, then everything from the sums). Each byte is a score; 255 is a blank.
 */
export type Recount = { ballots: number; totals: number[]; preferred: number[][]; counts: number[][][] };

export function recount(rows: readonly Uint8Array[], pitches: number, absent: readonly number[] = []): Recount {
	const empty = absent.map((n) => n - 1);
	const sheets = rows.map((row) => {
		const width = row.length / pitches;
		return Array.from({ length: pitches }, (_, p) =>
			empty.includes(p)
				? []
				: Array.from(row.slice(p * width, (p + 1) * width)).map((byte) => (byte > 5 ? null : byte)),
		);
	});
	const sums = sheets.map((sheet) => sheet.map((scores) => scores.reduce<number>((a, b) => a + (b ?? 0), 0)));
	const width = (rows[0]?.length ?? 0) / pitches;
	return {
		ballots: rows.filter((row) => row.some((byte) => byte <= 5)).length,
		totals: Array.from({ length: pitches }, (_, p) => sums.reduce((all, sheet) => all + (sheet[p] ?? 0), 0)),
		preferred: Array.from({ length: pitches }, (_, a) =>
			Array.from({ length: pitches }, (_, b) =>
				empty.includes(a) || empty.includes(b) ? 0 : sums.filter((sheet) => (sheet[a] ?? 0) > (sheet[b] ?? 0)).length,
			),
		),
		counts: Array.from({ length: pitches }, (_, p) =>
			Array.from({ length: width }, (_, c) =>
				[0, 1, 2, 3, 4, 5].map((score) => sheets.filter((sheet) => sheet[p]?.[c] === score).length),
			),
		),
	};
}
