/**
 * Who may do what: the one table. Every action, loader and socket event names a permission from it and is checked against it;
 * a route that names none fails a test.
 */

/** Roles that a request can prove. `organiser` is always of the group in question; `pitcher` and `guest` of the dinner in question. */
export type Role = 'anyone' | 'signed in' | 'organiser' | 'pitcher' | 'guest' | 'installer';

export const permissions = {
	'public.read': ['anyone'],
	'screen.read': ['anyone'],
	'pitch.create': ['anyone'],
	'sign in': ['anyone'],
	install: ['installer'],
	'join group': ['anyone'],
	'sign out': ['anyone'],
	'paper.exchange': ['anyone'],
	'pitch.edit own': ['pitcher'],
	'pitch.scores own': ['pitcher'],
	'ballot.read own': ['guest'],
	'ballot.save own': ['guest'],
	'desk.list': ['signed in'],
	'group.edit': ['organiser'],
	'group.invite': ['organiser'],
	'dinner.create': ['organiser'],
	'dinner.edit': ['organiser'],
	'dinner.read desk': ['organiser'],
	'dinner.move': ['organiser'],
	'dinner.run stage': ['organiser'],
	'pitch.read all': ['organiser'],
	'pitch.decide': ['organiser'],
	'paper.make': ['organiser'],
	'paper.issue': ['organiser'],
	'paper.replace': ['organiser'],
	'slip.enter': ['organiser'],
	'pot.edit': ['organiser'],
	'count.sign': ['organiser'],
	'count.open': ['organiser'],
	award: ['organiser'],
	reveal: ['organiser'],
	'note.add': ['organiser'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof permissions;

export const allows = (permission: Permission, roles: ReadonlySet<Role>): boolean =>
	permissions[permission].some((role) => role === 'anyone' || roles.has(role));
