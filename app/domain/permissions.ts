import type { Job } from './crew';

/** The only permission table. Every action, loader and socket event names a permission from it; a test fails on a route that names none. */

/** Roles that a request can prove. `organiser` is of the group in question; `pitcher`, `guest` and the jobs of crew of the dinner in question. */
export type Role = 'anyone' | 'signed in' | 'organiser' | 'pitcher' | 'guest' | 'installer' | Job;

export const permissions = {
	'public.read': ['anyone'],
	'language.choose': ['anyone'],
	'screen.read': ['anyone'],
	'pitch.create': ['anyone'],
	'sign in': ['anyone'],
	install: ['installer'],
	'join group': ['anyone'],
	'sign out': ['anyone'],
	'paper.exchange': ['anyone'],
	'paper.put aside': ['anyone'],
	'pitch.edit own': ['pitcher'],
	'pitch.scores own': ['pitcher'],
	'report.write own': ['pitcher'],
	'pitch.offers own': ['pitcher'],
	'offer.make': ['anyone'],
	'pitch.erase own': ['pitcher'],
	'ballot.read own': ['guest'],
	'ballot.save own': ['guest'],
	'desk.list': ['signed in'],
	'account.edit own': ['signed in'],
	/** The services ask for more: see `founding.server.ts`. */
	'group.found': ['signed in'],
	'group.let found': ['signed in'],
	/** The services ask for more: see `account-deletion.server.ts`. */
	'install.keep': ['signed in'],
	'group.edit': ['organiser'],
	'group.invite': ['organiser'],
	'group.archive': ['organiser'],
	'group.delete': ['organiser'],
	'member.remove': ['organiser'],
	'dinner.create': ['organiser'],
	'past.type in': ['organiser'],
	'dinner.edit': ['organiser'],
	'dinner.rehearse': ['organiser'],
	'dinner.read desk': ['organiser'],
	'dinner.move': ['organiser'],
	'crew.manage': ['organiser'],
	'pass.take': ['anyone'],
	'door.read': ['organiser', 'door'],
	'compere.read': ['organiser', 'compere'],
	/** The steps from the first pitch to the reveal. */
	'dinner.lead': ['organiser', 'compere'],
	'dinner.run stage': ['organiser', 'compere'],
	'pitch.read all': ['organiser'],
	'pitch.rank': ['organiser'],
	'pitch.decide': ['organiser'],
	'pitch.erase': ['organiser'],
	'paper.make': ['organiser'],
	'paper.issue': ['organiser', 'door'],
	/** Lends the helper's own phone to a guest, from their page. */
	'phone.lend at door': ['organiser', 'door'],
	'phone.lend at box': ['organiser', 'counter'],
	'paper.replace': ['organiser'],
	'paper.stop': ['organiser'],
	'slip.enter': ['organiser', 'counter'],
	'pot.edit': ['organiser'],
	/** The count sheet: what the system says beside what hands counted. */
	'count.sign': ['organiser', 'counter'],
	'count.open': ['organiser'],
	'count.give more time': ['organiser'],
	award: ['organiser'],
	/** Says that an award was paid or returned. */
	'award.pay': ['organiser'],
	reveal: ['organiser', 'compere'],
	/** The socket of a job's page; and the one that also has the next sentence of the reveal. */
	'dinner.watch': ['organiser', 'door', 'compere', 'counter'],
	'dinner.watch all': ['organiser', 'compere'],
	'note.add': ['organiser'],
	/** Due days, slots in later dinners, and reports that break the rules. */
	'report.manage': ['organiser'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof permissions;

export const allows = (permission: Permission, roles: ReadonlySet<Role>): boolean =>
	permissions[permission].some((role) => role === 'anyone' || roles.has(role));
