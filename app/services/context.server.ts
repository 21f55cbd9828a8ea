import type { Kysely } from 'kysely';
import type { Logger } from 'pino';
import type { DB } from '../../db/schema';
import type { Settings } from '../contract/settings';
import type { Secrets } from './secrets.server';

/** What every service is made from. Made once, in the composition root. */
export type Context = {
	readonly db: Kysely<DB>;
	readonly settings: Settings;
	readonly secrets: Secrets;
	readonly log: Logger;
	/** The server's clock, in UTC. Tests move it. */
	readonly now: () => Date;
	/** Said after every commit that anybody may see; the publisher coalesces. Never inside a transaction. */
	readonly changed: (dinnerId: string) => void;
};

/** Who presses a button at the desk. */
export type Organiser = { readonly userId: string; readonly name: string; readonly email: string };
