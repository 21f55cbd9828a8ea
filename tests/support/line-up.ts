import type { Kysely } from 'kysely';
import { createDinners } from '../../app/services/dinners.server';
import { type Choice, createLineups } from '../../app/services/lineups.server';
import { createMail } from '../../app/services/mail.server';
import { createMetrics } from '../../app/services/metrics.server';
import type { OnPitch } from '../../app/services/pitch-decision.server';
import { createPitches } from '../../app/services/pitches.server';
import type { DB, Pitch } from '../../db/schema';
import { clockAt, makeContext, makeDinner, makeGroup, makeOrganiser, makePitch, pressOf } from './factories';

/** A dinner with these submitted pitches, and the organiser's commands on them. */
export async function beginLineUp(db: Kysely<DB>, titles: string[] = ['Choir', 'Garden', 'Library'], smtpUrl?: string) {
	const { context, clock, told } = makeContext(db, clockAt('2026-11-20T12:00:00Z'));
	const settings = {
		...context.settings,
		mail: smtpUrl ? { smtpUrl, from: 'soup@example.org', publicUrl: 'https://soup.example' } : undefined,
	};
	const mail = createMail({ ...context, settings }, createMetrics());
	const organiser = await makeOrganiser(db);
	const group = await makeGroup(db, { organiser });
	const dinner = await makeDinner(db, group, { phase: 'call' });
	const pitches: Pitch[] = [];
	for (const title of titles) pitches.push(await makePitch(db, dinner, title));
	const lineups = createLineups(context, mail);
	const state = async (id: string) => (await lineups.read(dinner.id)).find((p) => p.id === id);
	/** What a page that is loaded now would post. */
	const on = async (pitchId: string, by = organiser): Promise<OnPitch> => {
		const { decisions, revision } = (await state(pitchId)) ?? { decisions: 0, revision: 1 };
		return { dinnerId: dinner.id, pitchId, expected: { decisions, revision }, press: pressOf(by) };
	};
	const choose = async (id: string, wanted: Choice) => lineups.choose(await on(id), wanted);
	const gateAll = async () => {
		for (const p of await lineups.read(dinner.id)) await lineups.confirmGate(await on(p.id));
	};
	const lineUpAll = async () => {
		await gateAll();
		for (const p of pitches) await choose(p.id, 'line up');
	};
	const publish = () => createDinners(context).move(dinner.id, 'publish the line-up', 'call', pressOf(organiser));
	const fresh = () => db.selectFrom('dinner').selectAll().where('id', '=', dinner.id).executeTakeFirstOrThrow();
	return {
		...{ db, context, clock, told, mail, organiser, group, dinner, pitches, lineups },
		...{ state, on, choose, gateAll, lineUpAll, publish, fresh, pitcher: createPitches(context, mail) },
	};
}
