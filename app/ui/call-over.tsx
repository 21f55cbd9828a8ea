import { type CallState, callAt } from '~/domain/pitch';
import type { PitchMessages } from '~/i18n/pitch';
import { Notice } from './notice';
import { useServerClock } from './use-server-clock';

/** The call when the page was rendered. `clock`: that time and the deadline, in UTC milliseconds. */
export type CallTold = {
	readonly call: CallState;
	readonly clock: { readonly now: number; readonly deadline: number };
};

/** The state of the call now. Renders again when the deadline passes. */
export function useCall({ call, clock }: CallTold): CallState {
	const now = useServerClock(clock.now, { instants: [clock.deadline] });
	return callAt(call, clock.deadline, now);
}

/** Warns a person who is still typing that the call has ended. */
export function CallOver({ words, ask }: { words: PitchMessages; ask: string[] }) {
	return (
		<Notice kind="warn" speak="now">
			<p>{words.errors.callOver(ask)}</p>
		</Notice>
	);
}
