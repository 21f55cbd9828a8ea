import { deleteOffersTo } from '../../db/queries/offers';
import { lockPitch } from '../../db/queries/pitches';
import { appendDeleted, askErasure, deleteDraft, erasePitchRow, readAskedErasures } from '../../db/queries/retention';
import type { Actor } from '../domain/actor';
import { afterErasure, erasureOf } from '../domain/erasure';
import { err, type Outcome, ok } from '../domain/outcome';
import { isPitchId } from '../domain/pitch';
import type { PressRefusal } from '../domain/press';
import type { Context, Press } from './context.server';
import { createDinnerCommand, type Decided } from './dinner-command.server';
import { mayWithdraw, withdraw } from './leave-line-up.server';

/** `waits`: the request is stored, and the purge does it once the result is published. */
export type Erased = 'done' | 'waits';
type OfPitch = { readonly dinnerId: string; readonly pitchId: string };

const SYSTEM: Actor = { kind: 'system' };

/**
 * Deletes everything about a pitcher and their pitch on request. The request is stored first, and then done in steps: a stopped one is
 * continued by the purge.
 */
export function createErasure(context: Context) {
	const { db } = context;
	const command = createDinnerCommand(context);

	/** Stores the request. A draft, which only its writer can see, is deleted at once. */
	const ask =
		(pitchId: string) =>
		async ({ trx, dinner, at, actor }: Parameters<Parameters<typeof command<null, 'no such pitch'>>[2]>[0]) => {
			const pitch = isPitchId(pitchId) ? await lockPitch(trx, dinner.id, pitchId) : undefined;
			// Organisers cannot see drafts.
			if (!pitch || (pitch.submitted_at === null && actor.kind !== 'pitcher')) return err('no such pitch' as const);
			const asked: Decided<null> = { event: { kind: 'erasure asked', pitch: pitchId }, answer: null };
			if (pitch.submitted_at === null) {
				await deleteDraft(trx, pitchId);
				return { event: { kind: 'drafts deleted', count: 1 }, answer: null } as const;
			}
			const isNew = await askErasure(trx, pitchId, at);
			return isNew ? asked : ({ event: null, because: 'nothing changed', answer: null } as const);
		};

	/** Does what was asked, unless the night is on. Safe to repeat. */
	async function carryOut({ dinnerId, pitchId }: OfPitch, byPurge = false): Promise<Erased> {
		await command<null, 'may not leave'>({ kind: 'pitcher', pitchId }, dinnerId, async (held) => {
			const pitch = await lockPitch(held.trx, dinnerId, pitchId);
			const waits = pitch && erasureOf(pitch.state, held.dinner.phase) === 'wait';
			if (!pitch || waits || !mayWithdraw(held.dinner, pitch)) return err('may not leave');
			const left = await withdraw(held, pitch);
			return left.ok ? { event: left.value.event, changes: left.value.changes, answer: null } : left;
		});
		const erased = await command<Erased, never>(SYSTEM, dinnerId, async ({ trx, dinner, at }) => {
			const pitch = await lockPitch(trx, dinnerId, pitchId);
			const nothing = { event: null, because: 'nothing changed' } as const;
			if (!pitch || pitch.erased_at) return { ...nothing, answer: 'done' };
			const erasure = erasureOf(pitch.state, dinner.phase);
			if (erasure === 'wait') return { ...nothing, answer: 'waits' };
			await deleteOffersTo(trx, pitchId);
			await erasePitchRow(trx, pitchId, afterErasure(pitch.answers, erasure), at);
			if (byPurge) await appendDeleted(trx, at, { what: 'asked', count: 1 });
			return { event: { kind: 'pitcher erased', pitch: pitchId }, answer: 'done' };
		});
		return erased.ok ? erased.value : 'waits';
	}

	async function then<C extends string>(asked: Outcome<null, C>, of: OfPitch): Promise<Outcome<Erased, C>> {
		return asked.ok ? ok(await carryOut(of)) : asked;
	}

	return {
		/** For an organiser, whom the pitcher asked. */
		async erase(of: OfPitch, press: Press): Promise<Outcome<Erased, 'no such pitch' | PressRefusal>> {
			const act = ['erase', of.pitchId];
			return then(await command<null, 'no such pitch'>({ press, act }, of.dinnerId, ask(of.pitchId)), of);
		},
		/** For whoever holds the private link. */
		async eraseOwn(of: OfPitch): Promise<Outcome<Erased, 'no such pitch'>> {
			const actor: Actor = { kind: 'pitcher', pitchId: of.pitchId };
			return then(await command<null, 'no such pitch'>(actor, of.dinnerId, ask(of.pitchId)), of);
		},
		/** Does what was asked during a night that is over. Returns how many. */
		async eraseAsked(): Promise<number> {
			let erased = 0;
			for (const of of await readAskedErasures(db)) if ((await carryOut(of, true)) === 'done') erased++;
			return erased;
		},
	};
}
