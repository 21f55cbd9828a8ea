import { type HandshakeRefusal, handshake } from '../contract/socket';
import { allows, type Permission, type Role } from '../domain/access';
import { err, type Outcome, ok } from '../domain/outcome';
import { readPaperCookie } from '../http/paper-cookie.server';
import type { Services } from '../services/index.server';
import type { PaperPass } from '../services/secrets.server';

/** What a socket proved when it connected. It listens to one dinner, as one audience, for as long as it lives. */
export type Proved =
	| {
			readonly audience: 'phone';
			readonly dinnerId: string;
			readonly roles: ReadonlySet<Role>;
			readonly pass: PaperPass;
	  }
	| { readonly audience: 'desk' | 'screen'; readonly dinnerId: string; readonly roles: ReadonlySet<Role> };

/** What each audience must be allowed, by the one table. */
export const audiencePermission = {
	phone: 'ballot.save own',
	desk: 'dinner.read desk',
	screen: 'screen.read',
} as const satisfies Record<Proved['audience'], Permission>;

/** What a socket came with. */
export type Shaken = { readonly auth: unknown; readonly cookie: string | undefined };

/** Identity comes from cookies only; what a socket says of itself is which room it would like to hear. */
export async function prove({ auth, cookie }: Shaken, services: Services): Promise<Outcome<Proved, HandshakeRefusal>> {
	const asked = handshake.safeParse(auth);
	if (!asked.success) return err('not understood');
	const proved =
		asked.data.audience === 'phone'
			? provePhone(asked.data.paper, cookie, services)
			: await proveRoom(asked.data, cookie, services);
	if (!proved.ok) return proved;
	return allows(audiencePermission[proved.value.audience], proved.value.roles) ? proved : err('not allowed');
}

function provePhone(
	paper: string | undefined,
	cookie: string | undefined,
	services: Services,
): Outcome<Proved, HandshakeRefusal> {
	const pass = readPaperCookie(cookie, services.secrets);
	if (!pass) return err('no paper');
	if (!services.guests.holds(pass, paper)) return err('another paper');
	return ok({ audience: 'phone', dinnerId: pass.dinnerId, roles: new Set(['guest']), pass });
}

type AskedRoom = { audience: 'desk' | 'screen'; group: string; number: number };

/** Somebody else's group is as absent as one that does not exist. */
async function proveRoom(
	{ audience, group: slug, number }: AskedRoom,
	cookie: string | undefined,
	services: Services,
): Promise<Outcome<Proved, HandshakeRefusal>> {
	const organiser =
		audience === 'desk' ? await services.organisers.current(new Headers({ cookie: cookie ?? '' })) : null;
	if (audience === 'desk' && !organiser) return err('not allowed');
	const group = await services.groups.find(slug);
	if (!group || (organiser && !(await services.groups.isMember(group.id, organiser.userId)))) return err('not found');
	const dinner = await services.dinners.find(group.id, number);
	if (!dinner) return err('not found');
	const roles = new Set<Role>(organiser ? ['signed in', 'organiser'] : []);
	return ok({ audience, dinnerId: dinner.id, roles });
}
