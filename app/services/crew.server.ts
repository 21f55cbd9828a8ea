import { createHash, randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import {
	countCrewPasses,
	findCrewPass,
	findNameOfDevice,
	insertCrewPass,
	noteCrewPassUse,
	readCrewPasses,
	readPassesOfDevice,
	readPublishedAt,
	revokeCrewPass,
	takeCrewPass,
} from '../../db/queries/crew';
import { readDinner } from '../../db/queries/dinners';
import { readGroup } from '../../db/queries/groups';
import type { CrewPass, DB, Dinner } from '../../db/schema';
import { type Cookies, CREW_COOKIE, cookieLine, readCookie } from '../contract/cookies';
import { type CrewMember, type Job, passesWork } from '../domain/crew';
import { err, type Outcome, ok } from '../domain/outcome';
import { isCancelled } from '../domain/phase-policy';
import type { PressRefusal } from '../domain/press';
import type { Context, Press } from './context.server';
import { createDinnerCommand } from './dinner-command.server';

/** Longer than any dinner. The pass itself ends earlier. */
const SECONDS = 60 * 24 * 60 * 60;
/** Passes of one dinner that are in force. */
export const MOST_PASSES = 60;

/** Why a link opens nothing. `taken`: another browser holds the pass. */
export type PassRefusal = 'unknown' | 'revoked' | 'over' | 'taken';
export type OfferedPass = {
	readonly job: Job;
	readonly group: { readonly slug: string; readonly name: string };
	readonly number: number;
	/** Whether this browser holds it. */
	readonly isMine: boolean;
	/** The name that this browser typed last. */
	readonly name: string | undefined;
};
/** `ended`: this browser had a pass for the dinner, and none of them works any more. */
export type CrewHere = { readonly members: readonly CrewMember[]; readonly ended: boolean };

const NOBODY: CrewHere = { members: [], ended: false };

/**
 * Crew passes: each is a link for one person with one job at one dinner. The link is an id and its MAC. Whoever opens it first and types a
 * name holds the pass in their browser: a cookie has a secret, of which the database has a hash. One browser may hold several passes.
 */
export function createCrew(context: Context) {
	const { db, secrets, settings, now } = context;
	const secure = settings.secureCookies;
	const command = createDinnerCommand(context);
	const listeners = new Set<() => void>();

	/** The hash of this browser's secret; null without one. */
	function deviceOf(headers: Headers | string | null | undefined): Buffer | null {
		const secret = readCookie(headers, CREW_COOKIE, secure);
		return secret && /^[\w-]{32}$/.test(secret) ? createHash('sha256').update(secret).digest() : null;
	}

	async function find(token: string): Promise<Outcome<{ pass: CrewPass; dinner: Dinner }, 'unknown'>> {
		const id = secrets.readLink('crew', token);
		const pass = id ? await findCrewPass(db, id) : undefined;
		const dinner = pass && (await readDinner(db, pass.dinner_id));
		return pass && dinner ? ok({ pass, dinner }) : err('unknown');
	}
	async function refusalOf(
		at: Kysely<DB>,
		{ pass, dinner }: { pass: CrewPass; dinner: Dinner },
		device: Buffer | null,
	): Promise<PassRefusal | null> {
		if (pass.revoked_at) return 'revoked';
		if (!(await inForce(at, dinner, now()))) return 'over';
		return pass.device && !device?.equals(pass.device) ? 'taken' : null;
	}

	/** What a link offers to this browser. Reading it takes nothing. */
	async function offered(token: string, headers: Headers): Promise<Outcome<OfferedPass, PassRefusal>> {
		const found = await find(token);
		if (!found.ok) return found;
		const { pass, dinner } = found.value;
		const device = deviceOf(headers);
		const refusal = await refusalOf(db, found.value, device);
		if (refusal) return err(refusal);
		const group = await readGroup(db, dinner.group_id);
		const name = device ? await findNameOfDevice(db, device) : undefined;
		const isMine = pass.device !== null;
		return ok({ job: pass.job, group: { slug: group.slug, name: group.name }, number: dinner.number, isMine, name });
	}

	const pathOf = (id: string): string => `/crew/${secrets.link('crew', id)}`;

	return {
		/** The path of a pass's link. */
		path: pathOf,

		/** Called when a pass was revoked by this process. */
		onRevoked(listener: () => void): () => void {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},

		/** The passes of a dinner, each with the path of its link until somebody took it. */
		async passes(dinner: Dinner) {
			const works = await inForce(db, dinner, now());
			return (await readCrewPasses(db, dinner.id)).map(({ id, job, name, used_at, revoked_at }) => ({
				id,
				job,
				name,
				usedAt: used_at,
				state: revoked_at ? ('revoked' as const) : works ? ('in force' as const) : ('over' as const),
				path: name === null && !revoked_at && works ? pathOf(id) : null,
			}));
		},

		/** Makes a pass and returns its id. `over`: passes of this dinner work no more. */
		make: (dinnerId: string, job: Job, press: Press): Promise<Outcome<string, 'too many' | 'over' | PressRefusal>> =>
			command<string, 'too many' | 'over'>({ press, act: ['make pass', job] }, dinnerId, async (held) => {
				const { trx, dinner, at } = held;
				if (!(await inForce(trx, dinner, at))) return err('over');
				if ((await countCrewPasses(trx, dinnerId)) >= MOST_PASSES) return err('too many');
				const id = await insertCrewPass(trx, { dinnerId, job, at, by: press.by.name });
				return { event: { kind: 'pass made', job }, answer: id };
			}),

		/** Ends a pass. Every later act of its holder is refused; open pages of this process hear at once. `gone`: it was not in force. */
		async revoke(dinnerId: string, passId: string, press: Press): Promise<Outcome<null, 'gone' | PressRefusal>> {
			const revoked = await command<null, 'gone'>({ press, act: ['revoke pass', passId] }, dinnerId, async (held) => {
				const { trx, at } = held;
				const pass = await findCrewPass(trx, passId);
				if (!pass || !(await revokeCrewPass(trx, dinnerId, passId, at))) return err('gone');
				return { event: { kind: 'pass revoked', job: pass.job }, answer: null };
			});
			if (revoked.ok) for (const listener of listeners) listener();
			return revoked;
		},

		offered,
		/**
		 * The cookie that a browser needs before it takes a pass; none if it has one. Set by the page and not by the form, so that a form whose
		 * answer was lost can be sent again from the same browser.
		 */
		prepare: (headers: Headers): Cookies =>
			deviceOf(headers)
				? []
				: [cookieLine(CREW_COOKIE, randomBytes(24).toString('base64url'), { seconds: SECONDS, secure })],
		/** Takes a pass for this browser. Repeated by the browser that holds it, it changes nothing. */
		async take(
			token: string,
			name: string,
			headers: Headers,
		): Promise<Outcome<OfferedPass, PassRefusal | 'no cookie'>> {
			const found = await find(token);
			if (!found.ok) return found;
			const device = deviceOf(headers);
			if (!device) return err('no cookie');
			const { id: passId, job } = found.value.pass;
			const taken = await command<null, PassRefusal>(
				{ kind: 'crew', passId, job, name },
				found.value.dinner.id,
				async (held) => {
					const { trx, dinner, at } = held;
					const pass = await findCrewPass(trx, passId);
					if (!pass) return err('unknown');
					const refusal = await refusalOf(trx, { pass, dinner }, device);
					if (refusal) return err(refusal);
					if (pass.device) return { event: null, because: 'nothing changed', answer: null };
					await takeCrewPass(trx, passId, { name, device, at });
					return { event: { kind: 'pass taken', job }, answer: null };
				},
			);
			return taken.ok ? offered(token, headers) : taken;
		},

		/** Who this browser is at a dinner, by its passes that work. Stores their last use. */
		async here(headers: Headers | string | null | undefined, dinner: Dinner): Promise<CrewHere> {
			const device = deviceOf(headers);
			if (!device) return NOBODY;
			const passes = await readPassesOfDevice(db, dinner.id, device);
			if (passes.length === 0) return NOBODY;
			const at = now();
			const works = (await inForce(db, dinner, at)) ? passes.filter((pass) => !pass.revoked_at) : [];
			for (const pass of works)
				if (at.getTime() - (pass.used_at?.getTime() ?? 0) >= MINUTE) await noteCrewPassUse(db, pass.id, at);
			const members = works.map(({ id, job, name }) => ({ passId: id, job, name: name ?? '' }));
			return { members, ended: members.length === 0 };
		},
	};
}
export type Crew = ReturnType<typeof createCrew>;

const MINUTE = 60_000;

const inForce = async (db: Kysely<DB>, dinner: Dinner, at: Date): Promise<boolean> =>
	passesWork(
		{
			cancelled: isCancelled(dinner.phase),
			startsAt: dinner.starts_at.getTime(),
			publishedAt: (await readPublishedAt(db, dinner.id))?.getTime() ?? null,
		},
		at.getTime(),
	);
