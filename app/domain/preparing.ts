import type { Phase } from './dinner';
import type { PotRule, Rules } from './rules';
import { usualRules } from './rules';

/**
 * What may still be changed of a dinner. Its number is its public address once the call is open; its rules, times and pitches are a
 * promise once the doors are; and once the result is announced what is written stands.
 */
export type Freedom = 'everything' | 'all but the number' | 'the place' | 'nothing';

export function freedomIn(phase: Phase): Freedom {
	switch (phase) {
		case 'draft':
			return 'everything';
		case 'call':
		case 'lineup':
			return 'all but the number';
		case 'doors':
		case 'pitching':
		case 'voting':
		case 'counting':
			return 'the place';
		case 'announced':
		case 'published':
		case 'cancelled':
			return 'nothing';
	}
}

/** What stays open to the end of the evening: where it is and how to get in. */
export const placeFields = ['venue', 'address', 'accessNotes', 'capacity', 'donationPence'] as const;

export function mayChange(freedom: Freedom, field: string): boolean {
	switch (freedom) {
		case 'everything':
			return true;
		case 'all but the number':
			return field !== 'number' && field !== 'brief';
		case 'the place':
			return placeFields.some((open) => open === field);
		case 'nothing':
			return false;
	}
}

export const isUsual = (rules: Rules, pitches: number): boolean => {
	const usual = usualRules(pitches);
	return (
		rules.countRule === usual.countRule &&
		rules.tieRule === usual.tieRule &&
		rules.potRule.kind === usual.potRule.kind &&
		rules.shown === usual.shown
	);
};

/** Why a pot rule cannot stand. Prizes and percentages are in order of place; zeros at the end were left out before. */
export type PotRuleProblem = 'no shares' | 'not 100' | 'no prizes' | 'rising';

export function problemWith(rule: PotRule): PotRuleProblem | null {
	if (rule.kind === 'shares') {
		if (rule.percent.length === 0) return 'no shares';
		if (rule.percent.reduce((sum, part) => sum + part, 0) !== 100) return 'not 100';
		return isFalling(rule.percent) ? null : 'rising';
	}
	if (rule.kind === 'fixed prizes') {
		if (rule.pence.length === 0) return 'no prizes';
		// The winner's own prize is a least sum, the rest comes on top, so only the runners-up must stand in order.
		return isFalling(rule.pence.slice(1)) ? null : 'rising';
	}
	return null;
}

const isFalling = (sums: readonly number[]): boolean => sums.every((sum, at) => at === 0 || sum <= (sums[at - 1] ?? 0));

export type DateRefusal = 'in the past' | 'too far ahead' | 'deadline after doors' | 'deadline over';
export type CreateRefusal = DateRefusal | 'number taken';
/** `stale`: somebody changed the dinner since this form was opened. `fixed`: that part of it can no longer be changed. */
export type ChangeRefusal = CreateRefusal | 'stale' | 'fixed';
