import { z } from 'zod';
import type { CrewSnapshot, DeskSnapshot, PhoneSnapshot, ScreenSnapshot } from '../domain/snapshots';

/** The whole wire protocol of the sockets. No other module parses their messages. */

/** The format of `scoresToText`. */
export const scoresText = z
	.string()
	.max(96)
	.regex(/^[0-5-]{1,96}$/);

export const saveMessage = z
	.object({
		revision: z.int().min(1).max(Number.MAX_SAFE_INTEGER),
		/** The version of the line-up that was scored: after a change, a number may mean another pitch. */
		lineup: z.int().min(1).max(1_000_000),
		scores: scoresText,
	})
	.strict();
export type SaveMessage = z.infer<typeof saveMessage>;

/** Every answer to a save. `revision` is the stored one, so a repeated save recovers a lost answer. */
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
	/** The page shows a paper that this phone has since replaced by another. */
	'another paper',
	'busy',
	'not understood',
	'no paper',
] as const;
export type SaveCode = (typeof saveCodes)[number];
export type SaveAck = { readonly code: SaveCode; readonly revision: number };

/**
 * Which paper a page shows (see `paperOf`): the cookie belongs to the whole browser and may name another paper by now. Proves nothing.
 * A page from before a deploy does not send it.
 */
export const paperName = z.string().max(40).optional();

export const handshake = z.discriminatedUnion('audience', [
	z.object({ audience: z.literal('phone'), paper: paperName }).strict(),
	z.object({ audience: z.literal('screen'), group: z.string().max(40), number: z.int().min(1).max(9999) }).strict(),
	z.object({ audience: z.literal('crew'), group: z.string().max(40), number: z.int().min(1).max(9999) }).strict(),
	z.object({ audience: z.literal('desk'), group: z.string().max(40), number: z.int().min(1).max(9999) }).strict(),
]);
export type Handshake = z.infer<typeof handshake>;

/** A phone's own ballot, sent to that phone only when it connects. Null until it has saved one. */
export type OwnBallot = { readonly revision: number; readonly scores: string } | null;

/** `made`: not handed out yet. The phone can score it, but it does not count. */
export type PaperState = 'made' | 'issued' | 'replaced';

/** `moreUntil`: until when this paper may vote though voting is closed, UTC milliseconds; null if it may not. */
export type PaperOnPhone = { readonly paperState: PaperState; readonly moreUntil: number | null };

export type ServerToPhone = {
	snapshot: (snapshot: PhoneSnapshot) => void;
	ballot: (own: OwnBallot) => void;
	paper: (paper: PaperOnPhone) => void;
};
export type ServerToScreen = { snapshot: (snapshot: ScreenSnapshot) => void };
export type ServerToDesk = { snapshot: (snapshot: DeskSnapshot) => void };
export type ServerToCrew = { snapshot: (snapshot: CrewSnapshot) => void };
export type PhoneToServer = { 'ballot:save': (message: SaveMessage, ack: (answer: SaveAck) => void) => void };

/** Messages of `connect_error` for a refused handshake. */
export type HandshakeRefusal = 'not understood' | 'no paper' | 'another paper' | 'not found' | 'not allowed';
