import type { Phase } from './dinner';
import { isPublished, nightGoesOn } from './phase-policy';
import { blankAnswers, type PitchAnswers, type PitchState } from './pitch';

/**
 * What becomes of a pitch whose pitcher asks that everything is deleted. `wait`: on the night nothing changes that people see and vote on.
 * `heard`: its title stays, with which the published result is checked. `unheard`: nothing of it stays.
 */
export type Erasure = 'wait' | 'heard' | 'unheard';

export function erasureOf(state: PitchState, phase: Phase): Erasure {
	if (nightGoesOn(phase)) return 'wait';
	return isPublished(phase) && (state === 'lined up' || state === 'presented') ? 'heard' : 'unheard';
}

/** What stays of the answers. */
export const afterErasure = (answers: PitchAnswers, erasure: Exclude<Erasure, 'wait'>): PitchAnswers =>
	erasure === 'heard'
		? {
				...blankAnswers,
				lang: answers.lang,
				title: answers.title,
				categories: answers.categories,
				underAge: answers.underAge,
			}
		: blankAnswers;
