import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import type { GuestAddress } from '../contract/guest-address';
import { type CrewMember, crewAsWorking, PASS_ENDED, type Working } from '../domain/crew';
import { isRehearsal } from '../domain/group';
import { CUT_LINK, isCutOff } from '../domain/link';
import type { PastDinner } from '../domain/past-dinner';
import type { Role } from '../domain/permissions';
import { REHEARSAL_ENDED } from '../domain/rehearsal';
import type { Locale } from '../i18n';
import type { CrewPress, Press } from '../services/context.server';
import type { Services } from '../services/index.server';
import type { PaperSession } from '../services/secrets.server';

type Organiser = NonNullable<Awaited<ReturnType<Services['organisers']['current']>>>;
type Group = NonNullable<Awaited<ReturnType<Services['groups']['find']>>>;
type Dinner = NonNullable<Awaited<ReturnType<Services['dinners']['find']>>>;
type Past = {
	readonly number: number;
	readonly dinner: PastDinner;
	readonly editions: readonly { readonly at: Date; readonly because: string | null }[];
};
type Pitch = NonNullable<Awaited<ReturnType<Services['pitches']['findByLink']>>>;

/** What every guarded function receives. */
export type Base = {
	readonly request: Request;
	readonly url: URL;
	readonly params: Readonly<Record<string, string | undefined>>;
	readonly services: Services;
	readonly origin: string;
	/** The client's address, for rate limits only. */
	readonly address: string;
	/** Where phones in the hall open this server, given the host that the dinner's organiser chose. */
	readonly guestAddress: (chosen: string | null) => GuestAddress;
	readonly publicUrl: string | undefined;
	/** Whether the action of this request refused its form. */
	readonly isRefused: boolean;
	/** The language of this page. */
	readonly locale: Locale;
	/** Whether this person may choose the page's language. */
	readonly mayChoose: boolean;
};
export type AtGroup = Base & { readonly group: Group };
export type AtDinner = AtGroup & { readonly dinner: Dinner };
/** A dinner that was run here, or one that was typed in later. */
export type AtAnyDinner =
	| (AtDinner & { readonly past: null })
	| (AtGroup & { readonly dinner: null; readonly past: Past });
export type SignedIn = Base & { readonly organiser: Organiser };
export type GroupDesk = AtGroup & SignedIn;
export type DinnerDesk = AtDinner & SignedIn;
/** What an intent of the desk receives in addition: the actor and the form's key. */
export type DinnerPressed = DinnerDesk & { readonly press: Press; readonly form: FormData };
/** Whoever works at a dinner: an organiser of its group, or crew by the passes of their browser. */
export type AtWork = AtDinner & {
	/** Null for crew. */
	readonly organiser: Organiser | null;
	readonly crew: readonly CrewMember[];
	readonly who: Working;
};
/** What an intent of the crew's pages receives in addition. */
export type WorkPressed = AtWork & { readonly press: CrewPress; readonly form: FormData };
export type Pitcher = Base & { readonly pitch: Pitch };
export type Guest = Base & { readonly paperSession: PaperSession };

export type Args = LoaderFunctionArgs | ActionFunctionArgs;
/** Finds what the request is about, and the roles of the client there. */
export type Scope<T extends Base> = (args: Args, base: Base) => Promise<{ found: T; roles: ReadonlySet<Role> }>;

/** `no-store`, because the resource may exist in a minute. */
export const notFound = (): Response =>
	new Response('Not found', { status: 404, statusText: 'Not Found', headers: { 'Cache-Control': 'no-store' } });
const noSuchLink = (token: string): Response => {
	const headers = { 'Cache-Control': 'no-store' };
	return isCutOff(token)
		? new Response('This link is not whole.', { status: 404, statusText: CUT_LINK, headers })
		: notFound();
};
const rehearsalEnded = (): Response =>
	new Response('This rehearsal has ended.', {
		status: 404,
		statusText: REHEARSAL_ENDED,
		headers: { 'Cache-Control': 'no-store' },
	});
const nobody: ReadonlySet<Role> = new Set();

export const open: Scope<Base> = async (_args, base) => ({ found: base, roles: nobody });

async function groupOf(base: Base): Promise<Group> {
	const slug = base.params.group ?? '';
	const group = await base.services.groups.find(slug);
	if (!group) throw isRehearsal(slug) ? rehearsalEnded() : notFound();
	return group;
}
async function findDinner(base: Base, group: Group): Promise<Dinner | undefined> {
	const number = numberIn(base);
	return number === null ? undefined : base.services.dinners.find(group.id, number);
}
function numberIn({ params }: Base): number | null {
	const text = params.number ?? '';
	return /^[1-9]\d{0,3}$/.test(text) ? Number(text) : null;
}
async function dinnerOf(base: Base, group: Group): Promise<Dinner> {
	const dinner = await findDinner(base, group);
	if (!dinner) throw notFound();
	return dinner;
}

export const atGroup: Scope<AtGroup> = async (_args, base) => ({
	found: { ...base, group: await groupOf(base) },
	roles: nobody,
});
export const atDinner: Scope<AtDinner> = async (_args, base) => {
	const group = await groupOf(base);
	return { found: { ...base, group, dinner: await dinnerOf(base, group) }, roles: nobody };
};

export const atAnyDinner: Scope<AtAnyDinner> = async (_args, base) => {
	const group = await groupOf(base);
	const dinner = await findDinner(base, group);
	if (dinner) return { found: { ...base, group, dinner, past: null }, roles: nobody };
	const number = numberIn(base);
	const found = number === null ? undefined : await base.services.pastDinners.find(group.id, number);
	if (number === null || !found?.dinner) throw notFound();
	const past = { number, dinner: found.dinner, editions: found.editions };
	return { found: { ...base, group, dinner: null, past }, roles: nobody };
};

const SIGNING_IN = /^\/(sign-in|join|setup)(\/|$)/;
/** Whether the browser was sent here by a page that set a cookie. Where the cookie did not come along, the browser refuses cookies. */
function isBackFrom({ headers }: Request, pages: RegExp): boolean {
	const referer = headers.get('Referer') ?? '';
	return URL.canParse(referer) && pages.test(new URL(referer).pathname);
}

async function organiserOf(base: Base): Promise<Organiser> {
	const organiser = await base.services.organisers.current(base.request.headers);
	if (organiser) return organiser;
	// `actionIn` answers with what was typed.
	if (base.request.method !== 'GET') throw new Response(null, { status: 401 });
	throw redirect(
		`/sign-in?next=${encodeURIComponent(base.url.pathname)}${isBackFrom(base.request, SIGNING_IN) ? '&cookie=refused' : ''}`,
	);
}
export const signedIn: Scope<SignedIn> = async (_args, base) => ({
	found: { ...base, organiser: await organiserOf(base) },
	roles: new Set(['signed in']),
});
async function membership(base: Base): Promise<{ organiser: Organiser; group: Group; roles: ReadonlySet<Role> }> {
	const organiser = await organiserOf(base);
	const group = await groupOf(base);
	const member = await base.services.groups.isMember(group.id, organiser.userId);
	if (!member) {
		base.services.note('desk refused', organiser.userId);
		throw notFound();
	}
	return { organiser, group, roles: new Set<Role>(['signed in', 'organiser']) };
}
/** A rehearsal has its dinner only: what else is asked of its group is at the group that rehearses. */
export const groupDesk: Scope<GroupDesk> = async (_args, base) => {
	const { organiser, group, roles } = await membership(base);
	const rehearsal = group.rehearsal_of === null ? null : await base.services.rehearsals.here(group.id);
	if (rehearsal && base.request.method === 'GET') throw redirect(`/desk/${rehearsal.of.slug}`);
	if (group.rehearsal_of !== null) throw notFound();
	return { found: { ...base, organiser, group }, roles };
};
export const dinnerDesk: Scope<DinnerDesk> = async (_args, base) => {
	const { organiser, group, roles } = await membership(base);
	return { found: { ...base, organiser, group, dinner: await dinnerOf(base, group) }, roles };
};
/** 403, with words of its own on the error page. */
export const passEnded = (): Response =>
	new Response('This pass has ended.', {
		status: 403,
		statusText: PASS_ENDED,
		headers: { 'Cache-Control': 'no-store' },
	});
/** Crew keep their work when an organiser's session ends in the same browser. */
export const atWork: Scope<AtWork> = async (args, base) => {
	const group = await base.services.groups.find(base.params.group ?? '');
	const dinner = group && (await findDinner(base, group));
	const here = dinner ? await base.services.crew.here(base.request.headers, dinner) : null;
	const organiser = await base.services.organisers.current(base.request.headers);
	const isOrganiser = organiser && group && (await base.services.groups.isMember(group.id, organiser.userId));
	if (!isOrganiser && here?.ended) throw passEnded();
	if (isOrganiser || !dinner || !here || here.members.length === 0) {
		const { found, roles } = await dinnerDesk(args, base);
		return { found: { ...found, crew: [], who: { kind: 'organiser' } }, roles };
	}
	const roles = new Set<Role>(here.members.map(({ job }) => job));
	return {
		found: { ...base, group, dinner, organiser: null, crew: here.members, who: crewAsWorking(here.members) },
		roles,
	};
};
/** What this browser may do at the dinner, on a page that is open to everybody: the roles of an organiser or of passes, none for others. */
export async function rolesAtWork({ services, request, group, dinner }: AtDinner): Promise<ReadonlySet<Role>> {
	const organiser = await services.organisers.current(request.headers);
	if (organiser && (await services.groups.isMember(group.id, organiser.userId))) return new Set<Role>(['organiser']);
	const here = await services.crew.here(request.headers, dinner);
	return new Set<Role>(here.members.map(({ job }) => job));
}
export const pitcher: Scope<Pitcher> = async (_args, base) => {
	const pitch = await base.services.pitches.findByLink(base.params.token ?? '');
	if (!pitch && (await base.services.pitches.isDeleted(base.params.token ?? '')))
		throw redirect('/what-we-keep/deleted', 303);
	if (!pitch) throw noSuchLink(base.params.token ?? '');
	return { found: { ...base, pitch }, roles: new Set<Role>(['pitcher']) };
};
export const guest: Scope<Guest> = async (_args, base) => {
	const paperSession = base.services.paperSessions.read(base.request.headers);
	if (!paperSession && base.services.paperSessions.lent(base.request.headers)?.out === false)
		throw redirect('/ballot/given-back');
	if (!paperSession) throw redirect(isBackFrom(base.request, /^\/vote$/) ? '/vote?cookie=refused' : '/vote');
	return { found: { ...base, paperSession }, roles: new Set<Role>(['guest']) };
};
export const installer: Scope<Base> = async (_args, base) => {
	if (!(await base.services.setup.linkIsGood(base.params.token ?? ''))) throw noSuchLink(base.params.token ?? '');
	return { found: base, roles: new Set<Role>(['installer']) };
};
