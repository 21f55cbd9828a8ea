import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { isPassword } from '../contract/form-fields';
import type { SignedOut } from '../contract/signed-out';
import { PassEnded } from '../domain/crew';
import { allows, type Permission, type Role } from '../domain/permissions';
import type { FormKey } from '../domain/press';
import type { Locale } from '../i18n';
import { serviceUnavailable } from '../responses/service-unavailable';
import { announced, type Body, littleText, type Takes, usualText, withFiles, withUpload } from '../server/body.server';
import { refuseBody } from '../server/body-refusals';
import type { CrewPress, Press } from '../services/context.server';
import { focusing, isRefusal, unkept } from './answers.server';
import { bodyOf, noFileSpace, type Posted, postedIn } from './posted.server';
import {
	type Args,
	type AtWork,
	atAnyDinner,
	atDinner,
	atGroup,
	atWork,
	type Base,
	dinnerDesk,
	groupDesk,
	guest,
	installer,
	notFound,
	open,
	passEnded,
	pitcher,
	rolesAtWork,
	type Scope,
	type SignedIn,
	signedIn,
} from './scopes.server';

export type { Posted } from './posted.server';
export type {
	AtAnyDinner,
	AtDinner,
	AtGroup,
	AtWork,
	Base,
	DinnerDesk,
	DinnerPressed,
	GroupDesk,
	Guest,
	Pitcher,
	SignedIn,
	WorkPressed,
} from './scopes.server';

/**
 * The only way to write a loader or an action. Each names a permission from the table. The guard determines the request's roles, refuses
 * what the table does not allow, and passes the group, dinner, pitch or paper that it looked up.
 *
 * An absent record and another group's record give the same 404. A visitor who is not signed in is redirected to sign-in and back.
 */

export { rolesAtWork };

/** Marks functions that the guard made, so that a test finds every loader and action written without it. */
export type Guarded = {
	readonly permissions: readonly Permission[];
	readonly intents?: readonly string[];
	/** `parts`: whether it accepts a form in parts, with a file. */
	readonly takes?: { readonly text: number; readonly parts: boolean };
};

/** The contexts, one for each request, whose action refused its form: the loaders of the page that answers it run after the action. */
const refusedForms = new WeakSet<Args['context']>();

function baseOf({ context, request, params }: Args): Base {
	const { services, origin, address, guestAddress, publicUrl, locale, mayChoose } = context;
	const isRefused = refusedForms.has(context);
	const asked = { origin, address, guestAddress, publicUrl, isRefused, locale, mayChoose };
	return { request, url: new URL(request.url), params, services, ...asked };
}
function permit(permission: Permission, roles: ReadonlySet<Role>): void {
	if (!allows(permission, roles)) throw notFound();
}

/** Answers "try again" when the database is unavailable, because the page has no bug. The error is still logged. */
async function unlessPassing<R>({ context }: Args, run: () => Promise<R>, refuse: () => unknown): Promise<R> {
	try {
		return await run();
	} catch (error) {
		if (error instanceof Response) throw unkept(error);
		if (error instanceof PassEnded) throw passEnded();
		if (context.services.isGone(error)) throw notFound();
		if (!context.services.isPassing(error)) throw error;
		context.report(error);
		throw await refuse();
	}
}
const refused = () => new Response(null, serviceUnavailable);

function loaderIn<T extends Base>(scope: Scope<T>) {
	return <R>(permission: Permission, run: (args: T) => Promise<R>) =>
		Object.assign(
			(args: LoaderFunctionArgs): Promise<R> =>
				unlessPassing(
					args,
					async () => {
						const { found, roles } = await scope(args, baseOf(args));
						permit(permission, roles);
						return run(found).catch(async (error) => {
							// Reads lock nothing: what they read may have been deleted meanwhile. Then this is refused as on the next visit.
							if (!(error instanceof Response)) await scope(args, baseOf(args));
							throw error;
						});
					},
					refused,
				),
			{ permissions: [permission] } satisfies Guarded,
		);
}

/** One intent of an action. A form names it in the field `intent`; an action with a single intent may omit it. */
export type Intent<T, R> = {
	readonly can: Permission;
	readonly run: (args: T & Posted) => Promise<R>;
	/** The form's values for the route's error boundary when the database is unavailable, so that nobody types them again. */
	readonly keep?: (locale: Locale, form: FormData) => unknown;
};

/** The union of what the intents answer. */
type Answer<I> = I[keyof I] extends { run: (args: never) => Promise<infer R> } ? R : never;

const asFound = <T extends Base>(found: T): T => found;

/** What every command at the desk takes: the actor and the form's key. A form without a key is refused. */
function pressed<T extends SignedIn>(found: T, key: FormKey | null): T & { readonly press: Press } {
	if (key === null) throw refuseBody(found.locale, 'no key');
	return { ...found, press: { by: found.organiser, key } };
}
/** The same for the crew's pages: an organiser, else the member of the crew whose job allows the intent. */
function pressedAtWork(found: AtWork, key: FormKey | null, can: Permission): AtWork & { readonly press: CrewPress } {
	if (key === null) throw refuseBody(found.locale, 'no key');
	const by = found.organiser ?? found.crew.find(({ job }) => allows(can, new Set([job])));
	if (!by) throw notFound();
	return { ...found, press: { by, key } };
}
type Given<T, G> = (found: T, key: FormKey | null, can: Permission) => G;

/**
 * An action reads its form in this order: headers, the sender's roles, the body under the action's limits, the intent, the permission.
 * So no body is read before its sender is known, and no field is used before its length is checked.
 */
function actionIn<T extends Base, G>(scope: Scope<T>, give: Given<T, G>, takes: Takes<T> = usualText) {
	return <I extends Readonly<Record<string, Intent<G, unknown>>>>(intents: I) =>
		Object.assign(
			async (args: ActionFunctionArgs): Promise<Answer<I>> => {
				const against = announced(args.request, takes);
				if (against) throw refuseBody(args.context.locale, against);
				const { found, roles, space } = await unlessPassing(
					args,
					async () => {
						const entered = await scope(args, baseOf(args));
						const holds = (await takes.files?.now(entered.found)) ?? false;
						return { ...entered, space: { holds, place: (await takes.upload?.(entered.found)) ?? null } };
					},
					async () => keepInstead(intents, args, await bodyOf(args, takes, noFileSpace)),
				).catch(async (refusal) => {
					if (!(refusal instanceof Response) || refusal.status !== 401) throw refusal;
					throw await signedOut(args, await bodyOf(args, takes, noFileSpace));
				});
				const body = await bodyOf(args, takes, space);
				try {
					const intent = takeIntent(intents, args, body);
					permit(intent.can, roles);
					const posted = postedIn(body);
					const given = give(found, posted.key, intent.can);
					const answer = await unlessPassing(
						args,
						() => intent.run({ ...given, ...posted }) as Promise<Answer<I>>,
						() => unavailable(intent, args, body),
					).catch((error) => {
						throw focusing(args, error);
					});
					if (isRefusal(answer)) refusedForms.add(args.context);
					return answer;
				} finally {
					await body.release();
				}
			},
			{
				permissions: Object.values(intents).map((i) => i.can),
				intents: Object.keys(intents),
				takes: { text: takes.text, parts: takes.files !== undefined || takes.upload !== undefined },
			} satisfies Guarded,
		);
}

type AnyIntent = Pick<Intent<never, unknown>, 'can' | 'keep'>;
function takeIntent<I extends AnyIntent>(intents: Readonly<Record<string, I>>, { context }: Args, { form }: Body): I {
	const names = Object.keys(intents);
	const asked = form.get('intent');
	const name = names.length === 1 && asked === null ? names[0] : asked;
	const intent = typeof name === 'string' && Object.hasOwn(intents, name) ? intents[name] : undefined;
	if (!intent) throw refuseBody(context.locale, 'unknown');
	form.delete('intent');
	return intent;
}
const unavailable = ({ keep }: AnyIntent, { context }: Args, { form }: Body): unknown =>
	keep ? data(keep(context.locale, form), serviceUnavailable) : refused();

/** The form as it was sent, without passwords, to be sent again by a button once the person has signed in. */
async function signedOut({ request }: Args, { form, release }: Body) {
	await release();
	const { pathname, search } = new URL(request.url);
	const fields = [...form].flatMap(([name, value]) =>
		typeof value === 'string' && !isPassword(name) ? [[name, value] as const] : [],
	);
	const headers = { 'Cache-Control': 'no-store' };
	return data({ signedOut: { action: pathname + search, fields } } satisfies SignedOut, { status: 401, headers });
}

/** For a database that was unavailable before the form was read. */
async function keepInstead(intents: Readonly<Record<string, AnyIntent>>, args: Args, body: Body): Promise<unknown> {
	await body.release();
	return unavailable(takeIntent(intents, args, body), args, body);
}

const PITCH_FILES = ['picture', 'recording'] as const;

export const publicLoader = loaderIn(open);
export const publicAction = actionIn(open, asFound);
/** A public action for a code, or an e-mail address and a password: at most 4 kB of text. */
export const littleAction = actionIn(open, asFound, littleText);
/** `params.group`: open to everybody; 404 if the group does not exist. */
export const groupLoader = loaderIn(atGroup);
/** `params.group`, `params.number`: open to everybody; 404 if the dinner does not exist. The snapshots decide what is shown. */
export const dinnerLoader = loaderIn(atDinner);
/** The same, also for a dinner that was typed in later. */
export const anyDinnerLoader = loaderIn(atAnyDinner);
export const dinnerAction = actionIn(atDinner, asFound);
/** With a picture and a recording, which are accepted only during the call. */
export const dinnerFilesAction = actionIn(
	atDinner,
	asFound,
	withFiles(PITCH_FILES, ({ services, dinner }) => services.pitches.call(dinner) === 'open'),
);
/** Any organiser. */
export const signedInLoader = loaderIn(signedIn);
export const signedInAction = actionIn(signedIn, asFound);
/** With the archive of a group, which is accepted only from whoever keeps the install, and while no dinner is on. */
export const archiveAction = actionIn(
	signedIn,
	asFound,
	withUpload(({ services, organiser }) => services.groupImports.place(organiser)),
);
/** An organiser of `params.group`. */
export const groupDeskLoader = loaderIn(groupDesk);
export const groupDeskAction = actionIn(groupDesk, pressed);
/** With a table as a file. */
export const groupDeskFileAction = actionIn(
	groupDesk,
	pressed,
	withFiles(['table'], () => true),
);
/** An organiser of `params.group`, at its dinner `params.number`. */
export const dinnerDeskLoader = loaderIn(dinnerDesk);
export const dinnerDeskAction = actionIn(dinnerDesk, pressed);
/** An organiser of `params.group`, or crew of its dinner `params.number`. The permission says which jobs. */
export const workLoader = loaderIn(atWork);
export const workAction = actionIn(atWork, pressedAtWork);
/** Whoever holds the private link `params.token` of a pitch. */
export const pitcherLoader = loaderIn(pitcher);
export const pitcherAction = actionIn(pitcher, asFound);
/** With a picture and a recording, which are accepted only while the pitch may be edited. */
export const pitcherFilesAction = actionIn(
	pitcher,
	asFound,
	withFiles(PITCH_FILES, async ({ services, pitch }) =>
		services.pitches.mayEdit((await services.pitches.home(pitch)).dinner, pitch),
	),
);
/** With a picture, which is accepted only from a winner who may report. */
export const reportAction = actionIn(
	pitcher,
	asFound,
	withFiles(['picture'], ({ services, pitch }) => services.reports.mayWrite(pitch)),
);
/** The phone that exchanged a paper's code for a session. */
export const guestLoader = loaderIn(guest);
export const guestAction = actionIn(guest, asFound);
/** Whoever holds the one-time link `params.token` that the console printed. */
export const installerLoader = loaderIn(installer);
export const installerAction = actionIn(installer, asFound);
