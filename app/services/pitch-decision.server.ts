import { lockPitch } from '../../db/queries/pitches';
import type { Pitch } from '../../db/schema';
import { type Err, err, type Outcome } from '../domain/outcome';
import { isPitchId } from '../domain/pitch';
import type { Answer, PressRefusal } from '../domain/press';
import type { Context, Press } from './context.server';
import { createDinnerCommand, type Decided, type Held } from './dinner-command.server';

export type DeskRefusal =
	| 'no such pitch'
	| 'already moved'
	| 'decided since'
	| 'changed since'
	| 'out of order'
	| 'already public'
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
/**
 * A command on one pitch of the dinner. It is done to the pitch that the page showed and to no later one; `isSo` tells what was asked for
 * and is so already from what was decided otherwise.
 */
export function createPitchCommand(context: Context) {
	const command = createDinnerCommand(context);
	return <T extends Answer>(
		{ dinnerId, pitchId, expected, press }: OnPitch,
		{ act, isSo = () => false }: { readonly act: string; readonly isSo?: (pitch: Pitch) => boolean },
		decide: (held: Held, pitch: Pitch) => Promise<Decided<T> | Err<DeskRefusal>>,
	): Promise<Outcome<T, DeskRefusal>> => {
		const pressed = { press, act: [act, pitchId, expected.decisions, expected.revision] };
		return command<T, DeskRefusal>(pressed, dinnerId, async (held) => {
			const pitch = isPitchId(pitchId) ? await lockPitch(held.trx, dinnerId, pitchId) : undefined;
			if (!pitch || pitch.submitted_at === null) return err('no such pitch');
			if (pitch.decisions !== expected.decisions) return err(isSo(pitch) ? 'already moved' : 'decided since');
			if (pitch.revision !== expected.revision) return err('changed since');
			return decide(held, pitch);
		});
	};
}
