import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeStore } from '../../../tests/support/storage';
import { beginDoor, type DoorQueue, nextNumber, readTaps, stepDoor, type Tap, writeTaps } from './door-queue';

const keyOf = (n: number) => String(n).padStart(22, 'k');
const tapOf = (number: number): Tap => ({ key: keyOf(number), number });
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
		expect(one.refused).toEqual([{ number: 37, sentence: 'That paper is out already.', so: true }]);
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
					onServer.add(first.number);
					answeredOnce = first;
					queue = done(queue, first.number);
				} else if (act === 'lost' && first) {
					// It may have arrived.
					onServer.add(first.number);
					queue = stepDoor(queue, { kind: 'lost' });
				} else if (act === 'late answer' && answeredOnce) queue = done(queue, answeredOnce.number);
				else if (act === 'read')
					queue = stepDoor(queue, {
						kind: 'stack read',
						stack: Array.from({ length: 80 }, (_, at) => at + 1).filter((number) => !onServer.has(number)),
					});
			}
			for (const { number } of queue.waiting) onServer.add(number);
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
			'{"of":"soup/5","taps":[1,null,{"key":"k","number":1}]}',
		]) {
			const store = makeStore();
			store.setItem('stockpot-door', text);
			expect(readTaps(store, 'soup/5'), text).toEqual([]);
		}
		expect(readTaps(null, 'soup/5')).toEqual([]);
	});
});
