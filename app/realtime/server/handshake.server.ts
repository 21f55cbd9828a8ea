import { type HandshakeRefusal, handshake } from '../../contract/socket';
import { err, type Outcome, ok } from '../../domain/outcome';
import { allows, type Permission, type Role } from '../../domain/permissions';
import type { Services } from '../../services/index.server';
import type { PaperSession } from '../../services/secrets.server';

/** Who a socket is, settled at its handshake: one audience of one dinner, for as long as it is connected. */
export type Identity =
	| {
			readonly audience: 'phone';
			readonly dinnerId: string;
			readonly roles: ReadonlySet<Role>;
			readonly paperSession: PaperSession;
	  }
	| { readonly audience: 'desk' | 'crew' | 'screen'; readonly dinnerId: string; readonly roles: ReadonlySet<Role> };

/** The permission that each audience needs. */
export const audiencePermission = {
	phone: 'ballot.save own',
	desk: 'dinner.watch all',
	crew: 'dinner.watch',
	screen: 'screen.read',
} as const satisfies Record<Identity['audience'], Permission>;

/** What a socket's handshake carries. */
export type Credentials = { readonly auth: unknown; readonly cookie: string | undefined };

/** Identity comes from cookies only; the message says which dinner the socket asks for, as which audience. */
export async function authenticate(
	{ auth, cookie }: Credentials,
	services: Services,
): Promise<Outcome<Identity, HandshakeRefusal>> {
	const asked = handshake.safeParse(auth);
	if (!asked.success) return err('not understood');
	const identity =
		asked.data.audience === 'phone'
			? authenticatePhone(asked.data.paper, cookie, services)
			: await authenticateOther(asked.data, cookie, services);
	if (!identity.ok) return identity;
	return allows(audiencePermission[identity.value.audience], identity.value.roles) ? identity : err('not allowed');
}

function authenticatePhone(
	paper: string | undefined,
	cookie: string | undefined,
	services: Services,
): Outcome<Identity, HandshakeRefusal> {
	const paperSession = services.paperSessions.read(cookie);
	if (!paperSession) return err('no paper');
	if (!services.guests.holds(paperSession, paper)) return err('another paper');
	return ok({ audience: 'phone', dinnerId: paperSession.dinnerId, roles: new Set(['guest']), paperSession });
}

type AskedDinner = { audience: 'desk' | 'crew' | 'screen'; group: string; number: number };

/** Another group's dinner is `not found`, like one that does not exist. The roles of crew are those of the browser's passes. */
async function authenticateOther(
	{ audience, group: slug, number }: AskedDinner,
	cookie: string | undefined,
	services: Services,
): Promise<Outcome<Identity, HandshakeRefusal>> {
	const headers = new Headers({ cookie: cookie ?? '' });
	const group = await services.groups.find(slug);
	const dinner = group && (await services.dinners.find(group.id, number));
	if (audience === 'screen')
		return dinner ? ok({ audience, dinnerId: dinner.id, roles: new Set<Role>() }) : err('not found');
	const organiser = await services.organisers.current(headers);
	const { members } = dinner ? await services.crew.here(headers, dinner) : { members: [] };
	if (!organiser && members.length === 0) return err('not allowed');
	const isMember = organiser && group && (await services.groups.isMember(group.id, organiser.userId));
	if (!dinner || !(isMember || members.length > 0)) return err('not found');
	const roles = new Set<Role>([
		...(isMember ? (['signed in', 'organiser'] as const) : []),
		...members.map(({ job }) => job),
	]);
	return ok({ audience, dinnerId: dinner.id, roles });
}
