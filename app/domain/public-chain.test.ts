import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { recordMessages } from '../i18n/record';
import type { Actor } from './actor';
import type { DinnerEvent, Recorded } from './events';
import { chainKinds, chainOf, headsIn, isException } from './public-chain';
import { usualBrief, usualRules } from './rules';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const fixed = { number: 5, rules: usualRules(4), brief: usualBrief('Birmingham') };
const organiser: Actor = { kind: 'organiser', userId: 'u1', name: 'Amina' };
const counter: Actor = { kind: 'crew', passId: 'p1', job: 'counter', name: 'Joe' };

let minute = 0;
const at = (event: DinnerEvent, actor: Actor = organiser): Recorded => ({
	at: new Date(Date.UTC(2026, 10, 26, 18, minute++)),
	actor,
	event,
});
const moved = { from: 'lineup', to: 'doors', minutes: null } as const;
const evening: Recorded[] = [
	at({ kind: 'dinner made' }),
	at({ kind: 'papers made', count: 80 }),
	at({ kind: 'open the doors', ...moved }),
	at({ kind: 'came without paper' }, { ...counter, job: 'door' }),
	at({ kind: 'paper replaced', by: 'code' }),
	at({ kind: 'paper replaced', by: 'number' }),
	at({ kind: 'extra time', left: 1000 }),
	at({ kind: 'no-show', pitch: 'x', number: 2, reserve: null }),
	at({ kind: 'open voting', ...moved, minutes: 60 }),
	at({ kind: 'close voting', ...moved }),
	at({ kind: 'reopen voting', ...moved, minutes: 5 }),
	at({ kind: 'close voting', ...moved }),
	at({ kind: 'tie drawn', order: [1, 3], byWhat: 'hat', seed: null, confirmedBy: 'Grace' }, counter),
	at({ kind: 'publish', ...moved }),
];
const chain = chainOf(evening, fixed, sha256);

test('the chain begins with the rules, when doors open, and leaves out papers, needs and who did not come', () => {
	expect(chain.map(({ event }) => event.kind)).toEqual([
		'open the doors',
		'paper replaced',
		'open voting',
		'close voting',
		'reopen voting',
		'close voting',
		'tie drawn',
		'publish',
	]);
	expect(chain[0]?.event).toMatchObject({ dinner: 5, rules: { shown: 'winner', signatures: 2 }, by: 'organiser' });
	expect(chainOf(evening.slice(0, 2), fixed, sha256)).toEqual([]);
});

test('it names jobs and nobody, and not who was tied', () => {
	const text = JSON.stringify(chain);
	for (const hidden of ['Amina', 'Joe', 'Grace', 'u1', 'p1', '"order"']) expect(text).not.toContain(hidden);
	expect(chain[6]?.event).toMatchObject({ by: 'counter', byWhat: 'hat' });
});

test('its heads are those after doors and after the last close', () => {
	expect(headsIn(chain)).toEqual({ doors: chain[0]?.hash, close: chain[5]?.hash });
	expect(headsIn(chain.slice(0, 2))).toEqual({ doors: chain[0]?.hash, close: null });
	expect(headsIn([])).toEqual({ doors: null, close: null });
});

test('a change of one event or rule changes every hash after it and none before', () => {
	const later = evening.map((one, n) => (n === 8 ? { ...one, at: new Date(0) } : one));
	const changed = chainOf(later, fixed, sha256).map(({ hash }, n) => hash === chain[n]?.hash);
	expect(changed).toEqual([true, true, false, false, false, false, false, false]);
	const other = chainOf(evening, { ...fixed, rules: { ...fixed.rules, signatures: 1 } }, sha256);
	expect(other.every(({ hash }, n) => hash !== chain[n]?.hash)).toBe(true);
});

test('each kind that may be in it has its sentence, and what is not usual is marked', () => {
	const { sentences } = recordMessages('en');
	expect(Object.keys(sentences).sort()).toEqual([...chainKinds].sort());
	const say = { money: (amount: number) => `£${amount / 100}`, time: (iso: string) => iso.slice(11, 16) };
	const told = chain.map(({ event }) => `${isException(event) ? '! ' : ''}${sentences[event.kind]?.(event, say)}`);
	expect(told).toEqual([
		'The doors opened. From here on the rules were fixed.',
		'! A lost paper was replaced by its number alone. Its ballot could not be found: if it had voted, that vote counts too.',
		'Voting opened, for 60 minutes at least.',
		'Voting closed. What was saved before this moment counts.',
		'! Voting was opened again, for 5 minutes at least, before anybody had signed the count.',
		'Voting closed. What was saved before this moment counts.',
		'A tie was drawn out of a hat on stage.',
		'The result was published.',
	]);
	const signed = { slot: 1, digest: 'ABCDEF', replaces: 0, explained: true };
	const event = { kind: 'count signed' as const, at: '', by: 'counter', ...signed };
	expect([isException(event), sentences['count signed']?.(event, say)]).toEqual([
		true,
		'One person signed the count sheet, whose signs are ABCDEF. Something differed, and they wrote why: it stands under the result.',
	]);
	const byHand = {
		kind: 'hand count typed in' as const,
		at: '',
		by: 'organiser',
		because: 'the laptop died',
		slips: 40,
		signatures: 1,
	};
	expect([isException(byHand), sentences['hand count typed in']?.(byHand, say)]).toEqual([
		true,
		'A count by hand of 40 slips was typed in, because: the laptop died. The signature that was there no longer counts.',
	]);
});
