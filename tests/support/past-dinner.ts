import type { PastDinner } from '../../app/domain/past-dinner';

/** A dinner as it is typed in later: 41,250 in the pot, 40,000 of it to the Tool library. */
export const pastDinner = (number: number, more: Partial<PastDinner> = {}): PastDinner => ({
	...{ number, heldOn: '2019-03-14', venue: 'Church hall', potAmount: 41_250, guests: 61, voted: null },
	pitches: [
		{ title: 'Tool library', presenter: 'Ana', what: '', category: 'education', amount: 40_000, won: true, votes: 30 },
		{ title: 'Choir', presenter: '', what: '', category: null, amount: 0, won: false, votes: null },
	],
	...more,
});
