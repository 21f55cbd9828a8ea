import { pino } from 'pino';
import { expect, test } from 'vitest';
import type { PaperSession } from '../../services/secrets.server';
import { createPhones, type PhoneSocket } from './phone.server';

const paperSession: PaperSession = {
	dinnerId: 'tonight',
	number: 37,
	epoch: 0,
	lookup: Buffer.alloc(32),
	key: Buffer.alloc(32),
	deviceToken: Buffer.alloc(16),
};

/** Phones over a database that fails on demand, and one connected phone that records its messages. */
function makePhones(given: { readOwn?: () => Promise<null>; replacedNumbers?: () => Promise<number[]> } = {}) {
	const logged: string[] = [];
	const phones = createPhones(
		{
			ballots: { readOwn: given.readOwn ?? (async () => null) },
			papers: {
				readState: async () => ({ paperState: 'issued', moreUntil: null }),
				replacedNumbers: given.replacedNumbers ?? (async () => []),
			},
			dinnerStates: { onChanged: () => () => true, asking: () => [], noteUse: () => {} },
		} as unknown as Parameters<typeof createPhones>[0],
		{ touch: () => {} },
		pino({}, { write: (line: string) => logged.push(line) }),
	);
	const received: unknown[][] = [];
	const socket = { connected: true, once: () => {}, emit: (...said: unknown[]) => received.push(said) };
	phones.welcome(socket as unknown as PhoneSocket, paperSession);
	return { phones, received, logged, socket };
}
const failing = <T>(times: number, then: T) => {
	let tries = 0;
	return async () => {
		if (tries++ < times) throw new Error('The database said nothing');
		return then;
	};
};

test('sends a phone its ballot once a failed database answers again, and logs one line', async () => {
	const { received, logged } = makePhones({ readOwn: failing(2, null) });
	await expect
		.poll(() => received)
		.toEqual([
			['ballot', null],
			['paper', { paperState: 'issued', moreUntil: null }],
		]);
	expect(logged).toHaveLength(1);
});

test('notifies a phone of its replaced paper with the next state if the first try failed', async () => {
	const { phones, received, logged } = makePhones({ replacedNumbers: failing(1, [37]) });
	const state = {
		dinnerId: 'tonight',
		moreTime: [],
		papers: { all: 40, issued: 39, replaced: 1, lost: 0, spoiled: 0 },
	};
	phones.noteRead(state);
	await expect.poll(() => logged).toHaveLength(1);
	phones.noteRead(state);
	await expect.poll(() => received).toContainEqual(['paper', { paperState: 'replaced', moreUntil: null }]);
	phones.noteRead(state);
	await expect
		.poll(() => received.filter(([, said]) => (said as { paperState?: string })?.paperState === 'replaced'))
		.toHaveLength(1);
});

test('tells a phone, and no other, that its paper has more time, and that it ended when voting was reopened', async () => {
	const { phones, received } = makePhones();
	await expect.poll(() => received).toHaveLength(2);
	const papers = { all: 40, issued: 40, replaced: 0, lost: 0, spoiled: 0 };
	const told = (moreTime: readonly { number: number; until: number }[]) => {
		phones.noteRead({ dinnerId: 'tonight', papers, moreTime });
		return received.splice(0);
	};
	received.splice(0);
	expect(told([{ number: 36, until: 5 }])).toEqual([]);
	const both = [
		{ number: 36, until: 5 },
		{ number: 37, until: 9 },
	];
	expect(told(both)).toEqual([['paper', { paperState: 'issued', moreUntil: 9 }]]);
	expect(told(both)).toEqual([]);
	expect(told([])).toEqual([['paper', { paperState: 'issued', moreUntil: null }]]);
});
