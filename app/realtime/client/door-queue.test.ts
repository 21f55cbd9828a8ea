import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeStore } from '../../../tests/support/storage';
import {
	beginDoor,
	bodyOf,
	type DoorQueue,
	type HeadAct,
	nextNumber,
	readTaps,
	stepDoor,
	type Tap,
	withoutPaperIn,
	writeTaps,
} from './door-queue';

const keyOf = (n: number) => String(n).padStart(22, 'k');
const tapOf = (number: number): Tap => ({ key: keyOf(number), number });
const numberIn = (tap: Tap) => ('number' in tap ? tap.number : 0);
const tapped = (queue: DoorQueue, number = nextNumber(queue) ?? 0) =>
	stepDoor(queue, { kind: 'tapped', tap: tapOf(number) });
const done = (queue: DoorQueue, number: number) =>
	stepDoor(queue, { kind: 'answered', tap: tapOf(number), answer: { kind: 'done', handOut: 1 } });

describe('the taps of one phone at the door', () => {
	test('the next number is offered at once, before the server answers', () => {
		const one = tapped(beginDoor([37, 38, 40], []));
		expect([one.last?.number, nextNumber(one)]).toEqual([37, 38]);
		expect(nextNumber(tapped(one))).toBe(40);
	});
	test('an answer names the hand-out, so that it can be taken back', () => {
		const one = done(tapped(beginDoor([37, 38], [])), 37);
		expect(one).toMatchObject({ last: { number: 37, handOut: 1 }, waiting: [], stack: [38], connected: 'yes' });
	});
	test('two taps on one number are one', () => {
		expect(tapped(tapped(beginDoor([37, 38], [])), 37).waiting).toEqual([tapOf(37)]);
	});
	test('a tap that waits can be undone on the phone', () => {
		const one = stepDoor(tapped(beginDoor([37, 38], [])), { kind: 'undone', number: 37 });
		expect([one.waiting, one.last, nextNumber(one)]).toEqual([[], null, 37]);
	});
	test('a refusal is said with its number and leaves the queue', () => {
		const refused = { kind: 'refused', sentence: 'That paper is out already.', so: true } as const;
		const one = stepDoor(tapped(beginDoor([37, 38], [])), { kind: 'answered', tap: tapOf(37), answer: refused });
		expect(one.refused).toEqual([{ key: keyOf(37), number: 37, sentence: 'That paper is out already.', so: true }]);
		expect([one.waiting, one.last, nextNumber(one)]).toEqual([[], null, 38]);
	});
	test('nothing is dropped while the connection is lost, or once this phone may not hand out any more', () => {
		const two = tapped(tapped(beginDoor([1, 2, 3], [])));
		for (const event of [
			{ kind: 'lost' } as const,
			{ kind: 'answered', tap: tapOf(1), answer: { kind: 'gone' } } as const,
		])
			expect(stepDoor(two, event).waiting).toEqual([tapOf(1), tapOf(2)]);
	});
	test('a newer stack from the server never offers a number that waits', () => {
		const one = stepDoor(tapped(beginDoor([1, 2], [])), { kind: 'stack read', stack: [1, 2, 3] });
		expect(nextNumber(one)).toBe(2);
	});
});

describe('people without a paper', () => {
	let nth = 0;
	const count = (queue: DoorQueue, head: HeadAct) =>
		stepDoor(queue, { kind: 'tapped', tap: { key: keyOf(500 + nth++), head } });
	test('each tap counts at once, in its place among the papers', () => {
		const all = tapped(count(tapped(beginDoor([37, 38], [], 2)), 'no paper'));
		expect(withoutPaperIn(all)).toBe(3);
		expect(all.waiting.map((tap) => bodyOf(tap).get('intent'))).toEqual(['hand out', 'no paper', 'hand out']);
		expect(nextNumber(count(beginDoor([37], []), 'no paper'))).toBe(37);
	});
	test('the figure stays what it was while the answer comes, and follows other helpers', () => {
		const one = count(beginDoor([], [], 2), 'no paper');
		const [tap] = one.waiting;
		if (!tap) throw new Error('It waits');
		const answered = stepDoor(one, { kind: 'answered', tap, answer: { kind: 'counted', withoutPaper: 3 } });
		expect([answered.waiting, withoutPaperIn(answered)]).toEqual([[], 3]);
		expect(withoutPaperIn(stepDoor(answered, { kind: 'heads read', withoutPaper: 5 }))).toBe(5);
	});
	test('one fewer drops a tap that is surely still here, and is sent after one that may have arrived', () => {
		const two = count(count(beginDoor([], [], 0), 'no paper'), 'no paper');
		const one = count(two, 'one fewer');
		expect([one.waiting.length, withoutPaperIn(one)]).toEqual([1, 1]);
		const none = count(one, 'one fewer');
		expect([none.waiting.length, withoutPaperIn(none)]).toEqual([2, 0]);
	});
	test('a tap that is read twice from the storage is one', () => {
		const tap = { key: keyOf(7), head: 'no paper' } as const;
		const once = stepDoor(beginDoor([], []), { kind: 'tapped', tap });
		expect(withoutPaperIn(stepDoor(once, { kind: 'tapped', tap }))).toBe(1);
		const store = makeStore();
		writeTaps(store, 'soup/5', [tap]);
		expect(readTaps(store, 'soup/5')).toEqual([tap]);
	});
});

test('whatever is lost, repeated or late: each tap ends once, and none is offered twice while it waits', () => {
	const acts = fc.array(fc.constantFrom('tap', 'answer', 'lost', 'late answer', 'read'), { maxLength: 60 });
	fc.assert(
		fc.property(acts, (all) => {
			const onServer = new Set<number>();
			let queue = beginDoor(
				Array.from({ length: 80 }, (_, at) => at + 1),
				[],
			);
			const given: number[] = [];
			let answeredOnce: Tap | undefined;
			for (const act of all) {
				const [first] = queue.waiting;
				if (act === 'tap') {
					const number = nextNumber(queue) ?? 0;
					expect(given).not.toContain(number);
					given.push(number);
					queue = tapped(queue, number);
				} else if (act === 'answer' && first) {
					onServer.add(numberIn(first));
					answeredOnce = first;
					queue = done(queue, numberIn(first));
				} else if (act === 'lost' && first) {
					// It may have arrived.
					onServer.add(numberIn(first));
					queue = stepDoor(queue, { kind: 'lost' });
				} else if (act === 'late answer' && answeredOnce) queue = done(queue, numberIn(answeredOnce));
				else if (act === 'read')
					queue = stepDoor(queue, {
						kind: 'stack read',
						stack: Array.from({ length: 80 }, (_, at) => at + 1).filter((number) => !onServer.has(number)),
					});
			}
			for (const one of queue.waiting) onServer.add(numberIn(one));
			expect([...onServer].sort((a, b) => a - b)).toEqual(given);
		}),
	);
});

describe('the storage', () => {
	test('keeps taps of one dinner over a reload', () => {
		const store = makeStore();
		writeTaps(store, 'soup/5', [tapOf(1), tapOf(2)]);
		expect(readTaps(store, 'soup/5')).toEqual([tapOf(1), tapOf(2)]);
		expect(readTaps(store, 'soup/6')).toEqual([]);
		writeTaps(store, 'soup/5', []);
		expect(store.length).toBe(0);
	});
	test('whatever else is in it gives no tap', () => {
		for (const text of [
			'',
			'null',
			'[]',
			'{"of":"soup/5"}',
			'{"of":"soup/5","taps":[1,null,{"key":"k","number":1},{"key":"kkkkkkkkkkkkkkkkkkkkkk","head":"two"}]}',
		]) {
			const store = makeStore();
			store.setItem('stockpot-door', text);
			expect(readTaps(store, 'soup/5'), text).toEqual([]);
		}
		expect(readTaps(null, 'soup/5')).toEqual([]);
	});
});
