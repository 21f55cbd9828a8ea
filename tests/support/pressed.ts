import type { Kysely } from 'kysely';
import type { FormKey } from '../../app/domain/press';
import type { Press } from '../../app/services/context.server';
import { createServices, type Services } from '../../app/services/index.server';
import type { OnPitch } from '../../app/services/pitch-decision.server';
import type { DB } from '../../db/schema';
import { countAndAward, must, signAsTwo } from './evening';
import { makeContext, makeDinnerWithPitches, makeOrganiser, makePitch, pressOf } from './factories';
import { closeVoting } from './reach';
import { seenNow } from './seen';

export type Phase = 'call' | 'lineup' | 'doors' | 'pitching' | 'voting' | 'counting' | 'announced';
export type Place = Omit<Services, 'pitches'> &
	Awaited<ReturnType<typeof makeDinnerWithPitches>> & {
		ids: Record<'lined' | 'fresh' | 'young' | 'read' | 'declined' | 'first' | 'second', string>;
		clock: ReturnType<typeof makeContext>['clock'];
		made: Awaited<ReturnType<Services['papers']['make']>> | null;
		code: string;
		invitation: string;
		id: string;
		revision: number;
		job: FormKey;
		other: { userId: string; since: number };
	};
export type Made = Awaited<ReturnType<ReturnType<typeof pressesOn>['dinnerIn']>>;

/** A press on an undecided pitch. */
export const on = (at: Place, which: keyof Place['ids'], press: Press): OnPitch => ({
	dinnerId: at.id,
	pitchId: at.ids[which],
	expected: { decisions: 0, revision: at.revision },
	press,
});

/** Dinners in each phase, and what has to be pressed before a button can be. */
export function pressesOn(getDb: () => Kysely<DB>) {
	/** A dinner with a pitch in each state, papers from the doors on, and an invitation. */
	async function dinnerIn(phase: Phase, before?: (at: Place) => Promise<unknown>) {
		const db = getDb();
		const { context, clock } = makeContext(db);
		const services = createServices(context);
		const room = await makeDinnerWithPitches(db, {
			phase: phase === 'announced' ? 'published' : phase,
			papers_open: true,
			rules: { tieRule: 'drawn' },
		});
		const { dinner, organiser, group } = room;
		const until = new Date(clock.now().getTime() + 60 * 60_000);
		if (phase === 'announced' || phase === 'voting')
			await db.updateTable('dinner').set({ phase, voting_until: until }).where('id', '=', dinner.id).execute();
		const gate = { gate_confirmed_by: organiser.name };
		const fresh = await makePitch(db, dinner, 'Fresh');
		const ids = {
			lined: room.pitches[0]?.id ?? '',
			fresh: fresh.id,
			young: (await makePitch(db, dinner, 'Young', { answers: { underAge: true } })).id,
			read: (await makePitch(db, dinner, 'Read', gate)).id,
			declined: (await makePitch(db, dinner, 'Declined', { state: 'declined' })).id,
			first: (await makePitch(db, dinner, 'First', { state: 'reserve', reserve_rank: 1, ...gate })).id,
			second: (await makePitch(db, dinner, 'Second', { state: 'reserve', reserve_rank: 2, ...gate })).id,
		};
		const takesPapers = phase === 'doors' || phase === 'pitching' || phase === 'voting';
		const made = takesPapers ? await services.papers.make(dinner.id, pressOf(organiser), 3, 0) : null;
		const code = made?.ok ? (made.value[1]?.code ?? '') : '';
		const [job] = await services.papers.printJobs.read(dinner.id);
		must(await services.groups.invite(group.id, pressOf(organiser)));
		const other = await makeOrganiser(db);
		const since = new Date('2026-11-20T12:00:00Z');
		await db.insertInto('member').values({ group_id: group.id, user_id: other.userId, joined_at: since }).execute();
		const [invitation] = await services.groups.invitations(group.id);
		const told = {
			ids,
			clock,
			made,
			code,
			invitation: invitation?.id ?? '',
			id: dinner.id,
			revision: fresh.revision,
			job: (job?.key ?? '') as FormKey,
			other: { userId: other.userId, since: since.getTime() },
		};
		const place = { ...services, ...room, ...told };
		await before?.(place);
		const read = await db.selectFrom('dinner').selectAll().where('id', '=', dinner.id).executeTakeFirstOrThrow();
		const clocks = (await services.dinnerStates.read(dinner.id))?.votingUntil ?? 0;
		return { ...place, now: read, expected: { ...(await seenNow(db, dinner.id)), clock: clocks } };
	}
	const again = (at: Place) => pressOf(at.organiser);
	const slip = (at: Place) => ({ code: at.code, scores: Array.from({ length: 16 }, () => 3), handedOut: true });
	const everyone = async (at: Place) => must(await at.slips.enter(at.id, again(at), slip(at)));
	/** Opens a count with one ballot that ties all pitches. */
	const opened = async (at: Place) => {
		await everyone(at);
		await closeVoting(getDb(), at.dinner);
		await signAsTwo(at, at.id, at.organiser);
		must(await at.counts.open(at.id, again(at)));
	};
	const awarded = (at: Place) => countAndAward(at, at.dinner, at.organiser, 0);
	const clockNow = async (at: Place) => ({
		...(await seenNow(getDb(), at.id)),
		until: (await at.dinnerStates.read(at.id))?.votingUntil ?? 0,
	});
	const begun = async (at: Place) => {
		await everyone(at);
		must(await at.lastRound.begin(at.id, await clockNow(at), again(at)));
	};
	const absence = (at: Place) => ({ pitch: at.ids.lined, lineup: at.dinner.lineup_revision, reserve: at.ids.first });
	const onStage = async (at: Place) =>
		must(await at.dinners.stage(at.id, at.ids.lined, 'pitch', again(at), 'nobody 0'));

	return { dinnerIn, again, everyone, opened, awarded, clockNow, begun, absence, onStage, slip };
}
