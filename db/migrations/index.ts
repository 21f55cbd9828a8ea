import type { Migration } from 'kysely';
import { initial } from './2026-11-23-initial';

/** Keys are the names that a database records. Until 1.0 changes go into the initial migration, later into a new one at the end. */
export const migrations: Record<string, Migration> = {
	'2026-11-23-001-initial': initial,
};
