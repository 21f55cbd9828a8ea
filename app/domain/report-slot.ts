import type { Phase } from './dinner';
import { stageIsOpen } from './phase-policy';

/** A winner of an earlier dinner who reports at this one, before its pitches. `number`: of the earlier dinner. */
export type SlotShown = {
	readonly title: string;
	readonly presenter: string;
	readonly number: number;
	readonly minutes: number;
};
type Evening = {
	readonly phase: Phase;
	readonly cursor: object | null;
	readonly lineup: readonly { readonly state: string }[];
};
/** Whether reports have the stage: pitching has begun, and nobody has pitched yet. */
export const reportsAreNow = ({ phase, cursor, lineup }: Evening): boolean =>
	stageIsOpen(phase) && cursor === null && lineup.every(({ state }) => state !== 'presented');
