import { pino } from 'pino';
import { expect, test, vi } from 'vitest';
import type { PaperPass } from '../services/secrets.server';
import { createPhones, type PhoneSocket } from './phone.server';

const pass: PaperPass = {
	dinnerId: 'tonight',
	number: 37,
	base: 0,
	lookup: Buffer.alloc(32),
	key: Buffer.alloc(32),
	claim: Buffer.alloc(16),
};

/** Phones whose database fails as often as told, and one of them, with what it heard. */
function makePhones(given: { readOwn?: () => Promise<null>; replacedNumbers?: () => Promise<number[]> } = {}) {
	const logged: string[] = [];
	const phones = createPhones(
		{
			ballots: { readOwn: given.readOwn ?? (async () => null) },
			papers: { standing: async () => 'issued', replacedNumbers: given.replacedNumbers ?? (async () => []) },
			rooms: { onChanged: () => () => true, asking: () => [], noteUse: () => {} },
		} as unknown as Parameters<typeof createPhones>[0],
		{ touch: () => {} },
		pino({}, { write: (line: string) => logged.push(line) }),
	);
	const heard: unknown[][] = [];
	const socket = { connected: true, once: () => {}, emit: (...said: unknown[]) => heard.push(said) };
	phones.welcome(socket as unknown as PhoneSocket, pass);
	return { phones, heard, logged, socket };
}
const failing = <T>(times: number, then: T) => {
	let tries = 0;
	return async () => {
		if (tries++ < times) throw new Error('The database said nothing');
		return then;
	};
};

test('a phone that came in while the database said nothing hears what is held of it as soon as it answers, and the log says it once', async () => {
	const { heard, logged } = makePhones({ readOwn: failing(2, null) });
	await vi.waitFor(
		() =>
			expect(heard).toEqual([
				['ballot', null],
				['paper', 'issued'],
			]),
		10_000,
	);
	expect(logged).toHaveLength(1);
});

test('whoever holds a replaced paper hears of it with the next look, where the first one failed', async () => {
	const { phones, heard, logged } = makePhones({ replacedNumbers: failing(1, [37]) });
	const room = { dinnerId: 'tonight', papers: { made: 40, issued: 39, replaced: 1, lost: 0 } };
	phones.noteRoom(room);
	await vi.waitFor(() => expect(logged).toHaveLength(1));
	phones.noteRoom(room);
	await vi.waitFor(() => expect(heard).toContainEqual(['paper', 'replaced']));
	phones.noteRoom(room);
	await vi.waitFor(() => expect(heard.filter(([, said]) => said === 'replaced')).toHaveLength(1));
});
