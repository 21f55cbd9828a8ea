import { randomInt } from 'node:crypto';

/** Letters and digits that are not mistaken for one another. */
const SIGNS = 'abcdefghijkmnpqrstuvwxyz23456789';

/** A random secret in groups of characters, to be read out or copied by hand. Each character carries five bits. */
export function readableSecret(groups: number, length: number): string {
	const group = () => Array.from({ length }, () => SIGNS[randomInt(SIGNS.length)]).join('');
	return Array.from({ length: groups }, group).join('-');
}
