import { type CallState, callAt } from '~/domain/pitch';
import type { PitchMessages } from '~/i18n/pitch';
import { Notice } from './notice';
import { useServerClock } from './use-server-clock';

/** The call when the page was rendered. `clock`: that time and the deadline, in UTC milliseconds. */
export type CallTold = {
	readonly call: CallState;
	readonly clock: { readonly now: number; readonly deadline: number };
};

/** The current call: ends it in an open form when the deadline passes. */
export function useCall({ call, clock }: CallTold): CallState {
	const now = useServerClock(clock.now, { instants: [clock.deadline] });
	return callAt(call, clock.deadline, now);
}

/** Warns a person who is still typing as soon as the call ends. The typed text stays. */
export function CallOver({ words, deadline, ask }: { words: PitchMessages; deadline: string; ask: string[] }) {
	return (
		<Notice kind="warn" speak="now">
			<p>{words.errors.callOver(deadline, ask)}</p>
		</Notice>
	);
}
