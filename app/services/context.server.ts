import type { Kysely } from 'kysely';
import type { Logger } from 'pino';
import type { DB } from '../../db/schema';
import type { Settings } from '../contract/settings';
import type { CrewMember } from '../domain/crew';
import type { FormKey } from '../domain/press';
import type { Hashing } from './password-hash.server';
import type { Secrets } from './secrets.server';
import type { Note } from './security-events.server';

/** The dependencies of every service, made once in the composition root. */
export type Context = {
	readonly db: Kysely<DB>;
	readonly settings: Settings;
	readonly secrets: Secrets;
	readonly log: Logger;
	/** The server's clock, in UTC. Tests move it. */
	readonly now: () => Date;
	/** The cost of new password hashes. Only tests set it, to be fast. */
	readonly hashing?: Hashing;
	/** Announces a change of a dinner, after the commit and never inside a transaction. The publisher coalesces. */
	readonly changed: (dinnerId: string) => void;
	/** Records a security event, after the commit. A repeated press records nothing. */
	readonly note: Note;
};

/** The organiser who runs a command. */
export type Organiser = { readonly userId: string; readonly name: string; readonly email: string };

/** The actor and form key of a command. Every command takes one, so that a repeated form runs once. */
export type Press = { readonly by: Organiser; readonly key: FormKey };
/** The same for a command of the night, which crew may run too. */
export type CrewPress = { readonly by: Organiser | CrewMember; readonly key: FormKey };
