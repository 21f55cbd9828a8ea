import { lockPitch } from '../../db/queries/pitches';
import { readInterested, readReaders } from '../../db/queries/readings';
import type { Pitch } from '../../db/schema';
import { type Err, err, type Outcome } from '../domain/outcome';
import { isPitchId } from '../domain/pitch';
import type { Answer, PressRefusal } from '../domain/press';
import { interestHeld } from '../domain/reading';
import type { Context, Press } from './context.server';
import { createDinnerCommand, type Decided, type Held } from './dinner-command.server';

export type DeskRefusal =
	| 'no such pitch'
	| 'already moved'
	| 'decided since'
	| 'changed since'
	| 'out of order'
	| 'already public'
	| 'has an interest'
	| 'gate not confirmed'
	| 'guardian not agreed'
	| 'line-up full'
	| 'nobody lined up'
	| 'not sent'
	| PressRefusal;

/** Which pitch a button stands beside, and what of it the page showed: the text, and everything that was decided about it so far. */
export type OnPitch = {
	readonly dinnerId: string;
	readonly pitchId: string;
	readonly expected: { readonly decisions: number; readonly revision: number };
	readonly press: Press;
};
/** `interest`: the organiser has declared one, and so has everybody else of the group. The record says so. */
type AtPitch = Held & { readonly interest: boolean };
type PitchAct = {
	readonly act: string;
	readonly isSo?: (pitch: Pitch) => boolean;
	/** Decides about the pitch: refused for who declared an interest, if somebody without one can. */
	readonly decides?: boolean;
};

/**
 * A command on one pitch of the dinner. It is done to the pitch that the page showed and to no later one; `isSo` tells what was asked for
 * and is so already from what was decided otherwise.
 */
export function createPitchCommand(context: Context) {
	const command = createDinnerCommand(context);
	return <T extends Answer>(
		{ dinnerId, pitchId, expected, press }: OnPitch,
		{ act, isSo = () => false, decides = false }: PitchAct,
		decide: (held: AtPitch, pitch: Pitch) => Promise<Decided<T> | Err<DeskRefusal>>,
	): Promise<Outcome<T, DeskRefusal>> => {
		const pressed = { press, act: [act, pitchId, expected.decisions, expected.revision] };
		return command<T, DeskRefusal>(pressed, dinnerId, async (held) => {
			const pitch = isPitchId(pitchId) ? await lockPitch(held.trx, dinnerId, pitchId) : undefined;
			if (!pitch || pitch.submitted_at === null) return err('no such pitch');
			if (pitch.decisions !== expected.decisions) return err(isSo(pitch) ? 'already moved' : 'decided since');
			if (pitch.revision !== expected.revision) return err('changed since');
			const interest = decides ? await readInterest(held, pitch.id, press.by.userId) : 'none';
			if (interest === 'others decide') return err('has an interest');
			return decide({ ...held, interest: interest === 'nobody else' }, pitch);
		});
	};
}

async function readInterest({ trx, dinner }: Held, pitchId: string, userId: string) {
	const interested = await readInterested(trx, pitchId);
	const organisers = (await readReaders(trx, dinner.id)).map(({ id }) => id);
	return interestHeld(userId, interested, organisers);
}
