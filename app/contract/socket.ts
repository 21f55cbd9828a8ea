import { z } from 'zod';
import type { DeskSnapshot, PhoneSnapshot, ScreenSnapshot } from '../domain/views';

/** The whole wire protocol of the live path. Everything that crosses it is parsed here and nowhere else. */

/** What `scoresToText` writes. */
export const scoresText = z.string().regex(/^[0-5-]{1,96}$/);

export const saveMessage = z
	.object({
		revision: z.int().min(1).max(Number.MAX_SAFE_INTEGER),
		/** The line-up that was scored: a number may stand for another pitch by now. */
		lineup: z.int().min(1).max(1_000_000),
		scores: scoresText,
	})
	.strict();
export type SaveMessage = z.infer<typeof saveMessage>;

/** Every answer that a save can get, refusals included. `revision` is what is stored, so a lost answer is found again. */
export const saveCodes = [
	'saved',
	'not open yet',
	'closed',
	'not issued',
	'replaced',
	'moved',
	'line-up changed',
	/** Another page of this phone saved other scores under the same revision. */
	'stale',
	/** The page is of a paper that this phone has put another one in the place of since. */
	'another paper',
	'busy',
	'not understood',
	'no paper',
] as const;
export type SaveCode = (typeof saveCodes)[number];
export type SaveAck = { readonly code: SaveCode; readonly revision: number };

/**
 * Which paper a page is of, as `paperOf` says it: the cookie is the whole browser's, and may be of another one by now. Never proves
 * anything. A page from before a deploy does not say it.
 */
export const paperName = z.string().max(40).optional();

export const handshake = z.discriminatedUnion('audience', [
	z.object({ audience: z.literal('phone'), paper: paperName }).strict(),
	z.object({ audience: z.literal('screen'), group: z.string().max(40), number: z.int().min(1).max(9999) }).strict(),
	z.object({ audience: z.literal('desk'), group: z.string().max(40), number: z.int().min(1).max(9999) }).strict(),
]);
export type Handshake = z.infer<typeof handshake>;

/** What a phone is told of its own ballot, at connection and never to anyone else. Null until it has saved one. */
export type OwnBallot = { readonly revision: number; readonly scores: string } | null;

/** A paper that was not handed out yet can be read and pencilled in, and does not count. */
export type PaperStanding = 'made' | 'issued' | 'replaced';

export type ServerToPhone = {
	room: (snapshot: PhoneSnapshot) => void;
	ballot: (own: OwnBallot) => void;
	paper: (standing: PaperStanding) => void;
};
export type ServerToScreen = { room: (snapshot: ScreenSnapshot) => void };
export type ServerToDesk = { room: (snapshot: DeskSnapshot) => void };
export type PhoneToServer = { 'ballot:save': (message: SaveMessage, ack: (answer: SaveAck) => void) => void };

/** Refused handshakes, as `connect_error` messages. */
export type HandshakeRefusal = 'not understood' | 'no paper' | 'another paper' | 'not found' | 'not allowed';
