import type { Phase } from './dinner';
import type { PotRule, Rules } from './rules';
import { usualRules } from './rules';

/**
 * What of a dinner may be changed. The number is fixed when the call opens, because it is the public address. Rules, times and pitches are
 * fixed when doors open. Everything is fixed once the result is announced.
 */
export type EditPolicy = 'everything' | 'all but the number' | 'the place' | 'nothing';

export function editPolicyIn(phase: Phase): EditPolicy {
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

/** Editable until the result is announced: where the dinner is and how to get in. */
export const placeFields = [
	'venue',
	'address',
	'access',
	'accessNotes',
	'capacity',
	'donationAmount',
	'bookingUrl',
	'booked',
	'wifiName',
	'wifiPassword',
] as const;

export function mayChange(freedom: EditPolicy, field: string): boolean {
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
		rules.shown === usual.shown &&
		rules.prizes.length === 0 &&
		rules.signatures === usual.signatures
	);
};

/** Why a pot rule is invalid. Prizes and percentages are in order of place, without zeros at the end. */
export type PotRuleProblem = 'no shares' | 'not 100' | 'no prizes' | 'rising';

export function problemWith(rule: PotRule): PotRuleProblem | null {
	if (rule.kind === 'shares') {
		if (rule.percent.length === 0) return 'no shares';
		if (rule.percent.reduce((sum, part) => sum + part, 0) !== 100) return 'not 100';
		return isFalling(rule.percent) ? null : 'rising';
	}
	if (rule.kind === 'fixed prizes') {
		if (rule.amounts.length === 0) return 'no prizes';
		// The winner gets the rest on top of the first prize, so only the runners-up must be in falling order.
		return isFalling(rule.amounts.slice(1)) ? null : 'rising';
	}
	return null;
}

const isFalling = (sums: readonly number[]): boolean => sums.every((sum, at) => at === 0 || sum <= (sums[at - 1] ?? 0));

export type DateRefusal = 'in the past' | 'too far ahead' | 'deadline after doors' | 'deadline over';
export type CreateRefusal = DateRefusal | 'number taken';
/** `stale`: somebody changed the dinner since the form was opened. `fixed`: that part can no longer be changed. */
export type ChangeRefusal = CreateRefusal | 'stale' | 'fixed';
