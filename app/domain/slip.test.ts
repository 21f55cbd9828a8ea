import { expect, test } from 'vitest';
import { decodeBallot, type Shape } from './ballot';
import { checkSlip, differences, type Entries, encodeSlip, enterAgain, readingOf, wantedTwice } from './slip';

const shape: Shape = { countRule: 'criteria', pitches: 1, criteria: 4 };
const typed = (text: string) =>
	[...text].map((sign) => (sign === '?' ? 'unreadable' : sign === '.' ? null : Number(sign)));
function bytesOf(text: string): Uint8Array {
	const checked = checkSlip(shape, typed(text));
	if (!checked.ok) throw new Error(checked.code);
	return encodeSlip(checked.value);
}

test('an unreadable square counts like a blank, and stays apart from one', () => {
	expect(decodeBallot(shape, bytesOf('4?.0'))).toEqual({ ok: true, value: [4, null, null, 0] });
	expect(['44.4', '4?.0', '??..', '....'].map((text) => readingOf(bytesOf(text)))).toEqual([
		{ scored: true, legible: 'all' },
		{ scored: true, legible: 'some' },
		{ scored: false, legible: 'none' },
		{ scored: false, legible: 'all' },
	]);
	expect(differences(bytesOf('4?.0'), bytesOf('4..1'))).toEqual([1, 3]);
});

test('refuses what is no square', () => {
	for (const wrong of [['?', 1, 1, 1], ['unreadable'], [6, 1, 1, 1]]) expect(checkSlip(shape, wrong).ok).toBe(false);
});

const by = (who: string | null, text: string) => ({ bytes: bytesOf(text), by: who });
const all = { share: 'all', correct: false } as const;
const first = (text: string): Entries => ({ first: by('A', text), again: null, compared: null });

test('a second person is compared with the first, and the first person never with themselves', () => {
	expect(enterAgain(null, by('A', '4444'), all)).toMatchObject({ answer: 'entered', keep: { compared: null } });
	expect(enterAgain(first('4444'), by('A', '4444'), all)).toEqual({ answer: 'entered before', keep: null });
	expect(enterAgain(first('4444'), by('B', '4444'), all)).toMatchObject({ answer: 'same' });
	expect(enterAgain(first('4444'), by('B', '4441'), all)).toMatchObject({ answer: 'differs' });
	expect(enterAgain(first('4444'), by('B', '4441'), { share: 'none', correct: false }).answer).toBe('entered before');
});

test('a difference is settled by two people who type the same, and by nobody alone', () => {
	const differing = enterAgain(first('4444'), by('B', '4441'), all).keep;
	if (!differing) throw new Error('It was kept.');
	// The second person mistyped.
	expect(enterAgain(differing, by('B', '4444'), all)).toMatchObject({
		answer: 'settled',
		keep: { compared: 'settled' },
	});
	// The first person mistyped: what both typed stands.
	const settled = enterAgain(differing, by('A', '4441'), all);
	expect(settled.answer).toBe('settled');
	expect(settled.keep?.first.bytes).toEqual(bytesOf('4441'));
	// Their own entry a second time settles nothing, though they insist.
	for (const own of [by('A', '4444'), by('B', '4441')])
		expect(enterAgain(differing, own, { share: 'all', correct: true })).toMatchObject({
			answer: 'still differs',
			keep: { compared: 'differs' },
		});
	// A third person agrees with one of the two, or changes nothing.
	expect(enterAgain(differing, by('C', '4441'), all).keep?.first.bytes).toEqual(bytesOf('4441'));
	expect(enterAgain(differing, by('C', '0000'), all)).toEqual({ answer: 'still differs', keep: null });
	// Nobody can be asked to enter nothing, so a later choice of "none" still settles what differs.
	expect(enterAgain(differing, by('A', '4441'), { share: 'none', correct: false }).answer).toBe('settled');
});

test('a slip that is corrected later has been typed in once', () => {
	const same = enterAgain(first('4444'), by('B', '4444'), all).keep;
	expect(enterAgain(same, by('B', '1111'), { share: 'all', correct: true })).toMatchObject({
		answer: 'corrected',
		keep: { again: null, compared: null },
	});
});

test('one in ten is rounded up, so that of few slips one is typed in twice', () => {
	expect([0, 1, 10, 11].map((entered) => wantedTwice('one in ten', entered))).toEqual([0, 1, 1, 2]);
	expect([wantedTwice('none', 9), wantedTwice('all', 9)]).toEqual([0, 9]);
});
