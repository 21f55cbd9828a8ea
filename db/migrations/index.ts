import type { Migration } from 'kysely';
import { first } from './2026-11-23-first';
import { roomForChanges } from './2026-11-24-room-for-changes';
import { slipsBesidePhones } from './2026-11-27-slips-beside-phones';

/** Frozen once released: a change is a new one at the end. Names are what the database remembers. */
export const migrations: Record<string, Migration> = {
	'2026-11-23-001-first': first,
	'2026-11-24-001-room-for-changes': roomForChanges,
	'2026-11-27-001-slips-beside-phones': slipsBesidePhones,
};
