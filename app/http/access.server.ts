import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { allows, type Permission, type Role } from '../domain/access';
import type { Services } from '../services/index.server';
import { comeAgain } from './come-again';
import { readPaperCookie } from './paper-cookie.server';

/**
 * The only way to write a loader or an action. Each names a permission from the table; the guard finds out what the request can
 * prove (its roles), refuses what the table does not allow, and hands over the group, dinner, pitch or paper that it found on the way.
 *
 * Absent and foreign are the same 404. Nobody signed in is sent to sign in and comes back.
 */

type Organiser = NonNullable<Awaited<ReturnType<Services['organisers']['current']>>>;
type Group = NonNullable<Awaited<ReturnType<Services['groups']['find']>>>;
type Dinner = NonNullable<Awaited<ReturnType<Services['dinners']['find']>>>;
type Pitch = NonNullable<Awaited<ReturnType<Services['pitches']['findByLink']>>>;
type Pass = NonNullable<ReturnType<typeof readPaperCookie>>;

/** What every guarded function gets. */
export type Base = {
	readonly request: Request;
	readonly url: URL;
	readonly params: Readonly<Record<string, string | undefined>>;
	readonly services: Services;
	readonly origin: string;
	/** Where the request came from, for pacing only. */
	readonly address: string;
	/** The address that phones in the hall can type; null without a network. */
	readonly reach: string | null;
	readonly publicUrl: string | undefined;
	readonly secureCookies: boolean;
};
export type AtGroup = Base & { readonly group: Group };
export type AtDinner = AtGroup & { readonly dinner: Dinner };
export type SignedIn = Base & { readonly organiser: Organiser };
export type GroupDesk = AtGroup & SignedIn;
export type DinnerDesk = AtDinner & SignedIn;
export type Pitcher = Base & { readonly pitch: Pitch };
export type Guest = Base & { readonly pass: Pass };

type Args = LoaderFunctionArgs | ActionFunctionArgs;
type Scope<T extends Base> = (args: Args, base: Base) => Promise<{ found: T; roles: ReadonlySet<Role> }>;

const notFound = (): Response => new Response('Not found', { status: 404, statusText: 'Not Found' });
const nobody: ReadonlySet<Role> = new Set();

const open: Scope<Base> = async (_args, base) => ({ found: base, roles: nobody });

async function groupOf(base: Base): Promise<Group> {
	const group = await base.services.groups.find(base.params.group ?? '');
	if (!group) throw notFound();
	return group;
}
async function dinnerOf(base: Base, group: Group): Promise<Dinner> {
	const text = base.params.number ?? '';
	const dinner = /^[1-9]\d{0,3}$/.test(text) ? await base.services.dinners.find(group.id, Number(text)) : undefined;
	if (!dinner) throw notFound();
	return dinner;
}

const atGroup: Scope<AtGroup> = async (_args, base) => ({
	found: { ...base, group: await groupOf(base) },
	roles: nobody,
});
const atDinner: Scope<AtDinner> = async (_args, base) => {
	const group = await groupOf(base);
	return { found: { ...base, group, dinner: await dinnerOf(base, group) }, roles: nobody };
};

async function organiserOf(base: Base): Promise<Organiser> {
	const organiser = await base.services.organisers.current(base.request.headers);
	if (organiser) return organiser;
	const back = base.request.method === 'GET' ? base.url.pathname : '/desk';
	throw redirect(`/sign-in?next=${encodeURIComponent(back)}`);
}
const signedIn: Scope<SignedIn> = async (_args, base) => ({
	found: { ...base, organiser: await organiserOf(base) },
	roles: new Set(['signed in']),
});
async function membership(base: Base): Promise<{ organiser: Organiser; group: Group; roles: ReadonlySet<Role> }> {
	const organiser = await organiserOf(base);
	const group = await groupOf(base);
	const member = await base.services.groups.isMember(group.id, organiser.userId);
	if (!member) throw notFound();
	return { organiser, group, roles: new Set<Role>(['signed in', 'organiser']) };
}
const groupDesk: Scope<GroupDesk> = async (_args, base) => {
	const { organiser, group, roles } = await membership(base);
	return { found: { ...base, organiser, group }, roles };
};
const dinnerDesk: Scope<DinnerDesk> = async (_args, base) => {
	const { organiser, group, roles } = await membership(base);
	return { found: { ...base, organiser, group, dinner: await dinnerOf(base, group) }, roles };
};
const pitcher: Scope<Pitcher> = async (_args, base) => {
	const pitch = await base.services.pitches.findByLink(base.params.token ?? '');
	if (!pitch) throw notFound();
	return { found: { ...base, pitch }, roles: new Set<Role>(['pitcher']) };
};
const guest: Scope<Guest> = async (_args, base) => {
	const pass = readPaperCookie(base.request.headers, base.services.secrets);
	if (!pass) throw redirect('/vote');
	return { found: { ...base, pass }, roles: new Set<Role>(['guest']) };
};
const installer: Scope<Base> = async (_args, base) => {
	if (!(await base.services.setup.linkIsGood(base.params.token ?? ''))) throw notFound();
	return { found: base, roles: new Set<Role>(['installer']) };
};

/** Marks what a guard made, so that a test finds every loader and action that was written past it. */
export type Guarded = { readonly permissions: readonly Permission[]; readonly intents?: readonly string[] };

async function enter<T extends Base>(scope: Scope<T>, permission: Permission, args: Args): Promise<T> {
	const { context, request, params } = args;
	const { services, origin, address, reach, publicUrl, secureCookies } = context;
	const base: Base = {
		request,
		url: new URL(request.url),
		params,
		services,
		origin,
		address,
		reach,
		publicUrl,
		secureCookies,
	};
	const { found, roles } = await scope(args, base);
	if (!allows(permission, roles)) throw notFound();
	return found;
}

/** A database that is away is no bug of the page's: who asks hears that asking again may do. It is logged all the same. */
async function unlessPassing<R>({ context }: Args, run: () => Promise<R>, refuse: () => unknown): Promise<R> {
	try {
		return await run();
	} catch (error) {
		if (!context.services.isPassing(error)) throw error;
		context.report(error);
		throw refuse();
	}
}
const refused = () => new Response(null, comeAgain);

function loaderIn<T extends Base>(scope: Scope<T>) {
	return <R>(permission: Permission, run: (args: T) => Promise<R>) =>
		Object.assign(
			(args: LoaderFunctionArgs): Promise<R> =>
				unlessPassing(args, async () => run(await enter(scope, permission, args)), refused),
			{ permissions: [permission] } satisfies Guarded,
		);
}

/** One intent of an action: a form names it in a field called `intent`; an action with a single intent may leave it out. */
export type Intent<T, R> = {
	readonly can: Permission;
	readonly run: (args: T & { form: FormData }) => Promise<R>;
	/** What the route's error boundary gets where the database is away, so that nobody has to give it again. */
	readonly keep?: (request: Request, form: FormData) => unknown;
};

/** What any of the intents answers. */
type Answer<I> = I[keyof I] extends { run: (args: never) => Promise<infer R> } ? R : never;

/** A body that is no form, or broke off, is the sender's doing and no bug of ours. */
const readBody = (request: Request): Promise<FormData> =>
	request.formData().catch(() => {
		throw new Response('This form could not be read.', { status: 400 });
	});

function actionIn<T extends Base>(scope: Scope<T>) {
	return <I extends Readonly<Record<string, Intent<T, unknown>>>>(intents: I) =>
		Object.assign(
			async (args: ActionFunctionArgs): Promise<Answer<I>> => {
				const names = Object.keys(intents);
				const form = await readBody(args.request);
				const asked = form.get('intent');
				const name = names.length === 1 && asked === null ? names[0] : asked;
				const intent = typeof name === 'string' && Object.hasOwn(intents, name) ? intents[name] : undefined;
				if (!intent) throw new Response('This form is not known here.', { status: 400 });
				form.delete('intent');
				const { keep } = intent;
				return unlessPassing(
					args,
					async () => intent.run({ ...(await enter(scope, intent.can, args)), form }) as Promise<Answer<I>>,
					keep ? () => data(keep(args.request, form), comeAgain) : refused,
				);
			},
			{ permissions: Object.values(intents).map((i) => i.can), intents: Object.keys(intents) } satisfies Guarded,
		);
}

/** Pages that anybody may open. */
export const publicLoader = loaderIn(open);
export const publicAction = actionIn(open);
/** `params.group`: anybody, at a group that exists. */
export const groupLoader = loaderIn(atGroup);
/** `params.group`, `params.number`: anybody, at a dinner that exists. What may be shown of it the views decide. */
export const dinnerLoader = loaderIn(atDinner);
export const dinnerAction = actionIn(atDinner);
/** Any organiser. */
export const signedInLoader = loaderIn(signedIn);
export const signedInAction = actionIn(signedIn);
/** An organiser of `params.group`. */
export const groupDeskLoader = loaderIn(groupDesk);
export const groupDeskAction = actionIn(groupDesk);
/** An organiser of `params.group`, at its dinner `params.number`. */
export const dinnerDeskLoader = loaderIn(dinnerDesk);
export const dinnerDeskAction = actionIn(dinnerDesk);
/** Whoever holds the private link `params.token` of a pitch. */
export const pitcherLoader = loaderIn(pitcher);
export const pitcherAction = actionIn(pitcher);
/** The phone that exchanged a paper's code. */
export const guestLoader = loaderIn(guest);
export const guestAction = actionIn(guest);
/** Whoever holds the one-time link `params.token` that the console printed. */
export const installerLoader = loaderIn(installer);
export const installerAction = actionIn(installer);
