import { describe, expect, test } from 'vitest';
import { ballotMessages } from '~/i18n/ballot';
import { makePaper } from '../../../tests/support/phone';
import { type Audible, messageOf } from './spoken';

const t = ballotMessages('en');
const criterion = (name: string) => ({ key: name, name, sentence: '' });
const paper = makePaper({ brief: { gate: '', criteria: [criterion('Democratic'), criterion('Creative')] } });
const given = (count: number) => ({ given: count, of: 4, oneVote: false });
const open: Audible = {
	lineup: 1,
	scores: '4---',
	save: { state: 'saved', ...t.saved(given(1)) },
	away: false,
	evening: 'Voting is open until at least 8.30.',
	notes: [],
	step: '',
};
const away = { away: true, evening: 'No connection. Before that, voting was open until at least 8.30.' };
const lost = { ...open, ...away, scores: '42--', save: { state: 'unsaved', ...t.changeNotSaved } } as const;

describe('what a screen reader hears of a change', () => {
	const cases: readonly (readonly [string, Partial<Audible>, Partial<Audible>, string])[] = [
		['nothing', {}, {}, ''],
		['a score', {}, { scores: '4--0' }, 'Pitch 2, Creative 0. Saved.'],
		['a cleared score', {}, { scores: '----' }, 'Pitch 1, Democratic cleared. Saved.'],
		['the rest of a pitch', { scores: '--5-' }, { scores: '--53' }, 'Pitch 2, Creative 3. Saved.'],
		['a whole pitch', {}, { scores: '4-55' }, 'Pitch 2, Democratic 5, Creative 5. Saved.'],
		['scores of two pitches, from another page', {}, { scores: '44-4' }, t.saved(given(1)).title],
		['a lost connection', {}, { ...lost, scores: '4---' }, `${t.changeNotSaved.title} ${t.changeNotSaved.detail}`],
		[
			'a score that is not saved',
			{},
			lost,
			`Pitch 1, Creative 2. ${t.changeNotSaved.title} ${t.changeNotSaved.detail}`,
		],
		['a connection that is back', lost, { scores: '42--' }, `${t.saved(given(1)).title} ${open.evening}`],
		[
			'the opening',
			{ save: { state: 'pencil', ...t.pencil(given(1)) }, evening: 'The pitches are on.' },
			{ save: { state: 'saved', ...t.opened(given(1)) } },
			t.opened(given(1)).title,
		],
		[
			'the close, with what came too late',
			{},
			{ save: { state: 'sealed', ...t.closed(given(1)) }, evening: 'Voting is closed.', notes: [t.tooLate] },
			`${t.tooLate} ${t.closed(given(1)).title} ${t.closed(given(1)).detail}`,
		],
		['the last call', {}, { evening: 'Last call.' }, 'Last call.'],
		['the announcement with its first step', {}, { step: 'One.', evening: 'The result.' }, 'The result. One.'],
		['a step of the reveal, alone', { step: 'One.' }, { step: 'Two.', evening: 'The result.' }, 'Two.'],
	];
	test.each(cases)('%s', (_name, before, now, message) => {
		expect(messageOf(t, paper, { ...open, ...before }, { ...open, ...now })).toBe(message);
	});
});

test('one vote: which pitch was chosen, and that the vote was taken back', () => {
	const oneVote = makePaper({ shape: { countRule: 'one vote', pitches: 4, criteria: 2 } });
	const chosen = { ...open, scores: '--1-' };
	expect(messageOf(t, oneVote, open, chosen)).toBe('Your vote: pitch 3. Saved.');
	expect(messageOf(t, oneVote, chosen, { ...open, scores: '----' })).toBe('Your vote is taken back. Saved.');
});
