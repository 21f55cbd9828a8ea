import { useEffect, useRef } from 'react';
import type { PitchMessages } from '~/i18n/pitch';
import { Button } from '~/ui/button';
import { Icon, type IconName } from '~/ui/notice';
import type { DraftState } from './use-draft';

const icons: Record<DraftState['kind'], IconName> = {
	idle: 'calm',
	local: 'calm',
	saving: 'busy',
	saved: 'good',
	failed: 'away',
	refused: 'bad',
};

/** The state of the autosave. Nothing without JavaScript, because then there is no autosave. */
export function DraftStatus({ state, words }: { state: DraftState; words: PitchMessages }) {
	const { kind } = state;
	const wasHeard = useRef(false);
	// After a failure the next save is spoken again.
	useEffect(() => {
		if (kind === 'failed' || kind === 'refused') wasHeard.current = false;
		return kind === 'saved'
			? () => {
					wasHeard.current = true;
				}
			: undefined;
	}, [kind]);
	if (kind === 'idle') return <div role="status" />;
	const text = say(state, words);
	return (
		<div className={`draft-state ${state.kind}`}>
			<Icon name={icons[state.kind]} />
			<p role={state.kind === 'refused' ? 'alert' : 'status'}>
				{/* Only the first save and failures are announced: each pause in typing saves. */}
				<span aria-hidden={kind === 'saving' || (kind === 'saved' && wasHeard.current) ? true : undefined}>{text}</span>
			</p>
			{state.kind === 'refused' && state.code === 'stale' && (
				<Button kind="alt" name="intent" value="save">
					{words.buttons.compare}
				</Button>
			)}
		</div>
	);
}

function say(state: DraftState, { save }: PitchMessages): string {
	switch (state.kind) {
		case 'saving':
			return save.saving;
		case 'saved':
			return save.saved(state.at);
		case 'failed':
			return state.text ?? save.failed;
		case 'refused':
			return state.text;
		case 'local':
			return save.local;
		case 'idle':
			return '';
	}
}
