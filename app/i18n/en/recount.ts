/** What each check of a recount compares (`is`), and why it may not be possible (`not`). */
const checks = {
	file: {
		is: 'The file is whole: its bytes are in their one canonical form, and fit its own checksum.',
		not: '',
	},
	record: {
		is: 'The record’s chain of hashes is unbroken and agrees with the signed count sheet. It tells the same pot, draws and count.',
		not: 'This dinner has no record from the doors on.',
	},
	sheet: {
		is: 'The count sheet gives the six signs that were compared when it was signed. The turnout is the one on it.',
		not: 'No count sheet was signed.',
	},
	turnout: { is: 'Ballots on phones and on slips add up to the ballots counted.', not: '' },
	receipts: { is: 'There is one receipt for each counted ballot.', not: '' },
	sums: {
		is: 'All points add up from the counts of 0 to 5.',
		not: 'This dinner shows no scores, so they cannot be added up.',
	},
	headToHead: {
		is: 'Head to head is possible with these ballots, and the run-off is read from it.',
		not: 'No head-to-head counts are shown.',
	},
	draws: {
		is: 'Every draw by software gives the same order from its seed, and a hat held exactly those who were tied.',
		not: 'Nothing was drawn, or who was drawn is not shown.',
	},
	ranking: {
		is: 'Ranked again by the rules, with every tie: the same places and the same winner.',
		not: 'Without the scores nobody can rank again. What is shown of the ranking agrees with the winner.',
	},
	pot: { is: 'What came in, less the costs, is the pot.', not: '' },
	awards: {
		is: 'Awards and carry-over are the pot, and the pot is split by its rule.',
		not: 'Awards and carry-over are the pot. How it was split cannot be computed from what is shown.',
	},
} as const;

/** The recount of a published result, on its page and on the command line. */
export const recount = {
	title: 'Recount this result',
	link: 'Recount this result',
	lead: 'Your own browser adds up all that is published, ranks again and splits the pot again. It uses a second program, which shares nothing with the one that counted.',
	program: 'Read the program:',
	own: 'Recount what is published here',
	choose: 'Or recount a file that you saved',
	chooseHint: 'It is read on this device and sent nowhere. Once this page is open it needs no network.',
	file: 'The result’s file',
	go: 'Recount',
	noScript: 'This page needs JavaScript. Without it, npm run recount does the same on a computer.',
	waiting: 'The file comes with the result.',
	typedIn: 'This dinner was typed in later. It was not counted with Stockpot, so there is nothing to recount.',
	notAResult: 'This is not a result of Stockpot that can be recounted. Nothing was recounted.',
	unreachable: 'The file could not be loaded. Choose one that you saved.',
	found: 'What was checked',
	states: { same: 'The same', differs: 'Differs', impossible: 'Not possible' } as Readonly<Record<string, string>>,
	checks: checks as Readonly<Record<string, { readonly is: string; readonly not: string }>>,
	allSame: 'Recounted: everything that can be checked is the same.',
	somethingDiffers: 'Recounted: something differs. Somebody should explain it.',
	difference: (where: string, file: string, again: string) => `${where}: the file says ${file}, recounted ${again}`,
	columns: { where: 'Where', file: 'The file says', again: 'Recounted' },
	edition: (number: number, before: string | null) =>
		before === null
			? `Edition ${number}.`
			: `Edition ${number}, a correction. The edition before has the SHA-256 ${before}`,
	words: (six: string) => `Six words: ${six}`,
	six: 'Six words',
	hash: 'SHA-256',
	sixWhy:
		'They stand for every byte of the file. If they are the words that the screen showed that night, it is the same file.',
	earlier: 'Earlier editions',
	hashSame: 'It is the file whose code you scanned on the big screen.',
	hashDiffers: 'It is not the file whose code you scanned on the big screen: another file, or another edition.',
	wordsSame: 'These are the words or the hash that you gave.',
	wordsDiffer: 'These are not the words or the hash that you gave: it is another file, or another edition.',
	cannot:
		'A recount cannot see ballots: nobody can any more. That each ballot was counted as its guest gave it, you trust to those who ran the count. Your receipt shows that yours was counted.',
};
