import { expect, test } from 'vitest';
import { type DinnerEvent, payloadOf, readEvent } from './events';

test('an event is read back from its kind and its payload', () => {
	const events: DinnerEvent[] = [
		{ kind: 'dinner made' },
		{ kind: 'open voting', from: 'pitching', to: 'voting', minutes: 60 },
		{ kind: 'no-show', pitch: 'a', number: 3, reserve: null },
		{ kind: 'paper replaced', by: 'code' },
		{ kind: 'tie drawn', order: [3, 1], byWhat: 'hat', seed: null, confirmedBy: 'Jo' },
	];
	for (const event of events) {
		const stored = JSON.parse(JSON.stringify(payloadOf(event)));
		expect(stored).not.toHaveProperty('kind');
		expect(readEvent(event.kind, stored)).toEqual(event);
	}
});

test.each([
	['never heard of', {}],
	['toString', {}],
	['on stage', {}],
	['on stage', { number: '3', part: 'pitch' }],
	['on stage', { number: 3, part: 'supper' }],
	['no-show', { pitch: 'a', number: 3 }],
	['tie drawn', { order: [1.5], byWhat: 'hat', seed: null, confirmedBy: null }],
])('an event of kind "%s" with the payload %j is no event', (kind, payload) => {
	expect(() => readEvent(kind, payload)).toThrow(kind);
});
