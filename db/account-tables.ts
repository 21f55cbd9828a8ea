import type { Generated } from 'kysely';
import type { Moment } from './columns';

/** Tables of organisers' accounts: better-auth's, with the names and types that it expects, and ours beside them. */
export type AccountTables = {
	user: {
		id: string;
		name: string;
		email: string;
		emailVerified: boolean;
		image: string | null;
		twoFactorEnabled: Generated<boolean | null>;
		deviceEpoch: Generated<number>;
		createdAt: Moment;
		updatedAt: Moment;
	};
	/** Secret and backup codes, as better-auth encrypted them. */
	twoFactor: { id: string; secret: string; backupCodes: string; userId: string; verified: boolean | null };
	used_code: { user_id: string; mark: string; at: Moment };
	verification: { id: string; identifier: string; value: string; expiresAt: Moment };
	account: {
		id: string;
		accountId: string;
		providerId: string;
		userId: string;
		password: string | null;
		createdAt: Moment;
		updatedAt: Moment;
	};
	session: {
		id: string;
		token: string;
		userId: string;
		expiresAt: Moment;
		createdAt: Moment;
		updatedAt: Moment;
	};
};
