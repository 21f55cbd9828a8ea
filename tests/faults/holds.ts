import { setTimeout } from 'node:timers/promises';
import { expect } from 'vitest';
import { signAsTwo, typeCash } from '../support/evening';
import { pressOf } from '../support/factories';
import { PATIENCE } from '../support/patience';
import { recount } from '../support/recount';
import { seenNow } from '../support/seen';
import type { Report } from './checker';
import type { Phone } from './phone';
import type { Stage } from './stage';

/** What must hold after any fault, and the minimum that a run must have tried. */
export const sound = (report: Report) => expect(report.problems).toEqual([]);
export const disturbed = (report: Report) =>
	expect(report.unknown, 'no answer was lost, so nothing was tried').toBeGreaterThan(0);
export const allSaved = (codes: readonly string[]) => expect(new Set(codes)).toEqual(new Set(['saved']));
export const settleAll = (s: Stage) => Promise.all(s.phones.map((phone) => phone.settle()));
export const alive = (s: Stage) =>
	expect([s.server.process.exitCode, s.server.process.signalCode]).toEqual([null, null]);

/** How often these phones got this answer since `from`, by this process's clock. */
export const heard = (phones: readonly Pick<Phone, 'log'>[], code: string, from = 0): number =>
	phones.reduce((sum, { log }) => sum + log.filter((one) => one.code === code && one.at >= from).length, 0);

/** Milliseconds that these phones waited for each such answer. */
export const waits = (phones: readonly Pick<Phone, 'log'>[], code: string, from = 0): number[] =>
	phones.flatMap(({ log }) =>
		log.flatMap((one, at) => (one.code === code && one.at >= from ? [one.at - (log[at - 1]?.at ?? one.at)] : [])),
	);

/** Waits for a state, such as a fault's effect, up to a limit. */
export async function until(holds: () => boolean | Promise<boolean>, what: string, patience = PATIENCE): Promise<void> {
	for (const started = performance.now(); !(await holds()); await setTimeout(50)) {
		if (performance.now() - started > patience) throw new Error(`Waited in vain: ${what}`);
	}
}

/** Waits until each phone has a saved ballot since `from`, because a fault before that tests little. */
export const everybodySaved = ({ phones }: Stage, from = 0) =>
	until(() => phones.every((phone) => heard([phone], 'saved', from) > 0), 'everybody is saved');

export const close = async ({
	db,
	services,
	dinner,
	organiser,
}: Pick<Stage, 'db' | 'services' | 'dinner' | 'organiser'>) =>
	services.dinners.move(dinner.id, 'close voting', (await seenNow(db, dinner.id)).step, pressOf(organiser));

/** I5: the count equals an independent recount. Closes voting if it is open. */
export async function countedIsRecounted(
	s: Pick<Stage, 'db' | 'services' | 'dinner' | 'organiser'>,
): Promise<{ ballots: number }> {
	const { db, dinner, services, organiser } = s;
	const { phase } = await db.selectFrom('dinner').select('phase').where('id', '=', dinner.id).executeTakeFirstOrThrow();
	if (phase === 'voting') expect((await close(s)).ok).toBe(true);
	const stored = (await db.selectFrom('ballot').select('key').where('dinner_id', '=', dinner.id).execute()).length;
	await signAsTwo(services, dinner.id, organiser);
	expect((await services.counts.open(dinner.id, pressOf(organiser))).ok).toBe(true);
	const rows = await db.selectFrom('counted').select('scores').where('dinner_id', '=', dinner.id).execute();
	const again = recount(
		rows.map(({ scores }) => scores),
		4,
	);
	const { tally } = await db
		.selectFrom('count')
		.select('tally')
		.where('dinner_id', '=', dinner.id)
		.executeTakeFirstOrThrow();
	expect(rows.length).toBe(stored);
	expect([tally.ballots, tally.totals]).toEqual([again.ballots, again.totals]);
	return { ballots: rows.length };
}

/** I4: awards + carry-over = pot, in whole minor units. Ties are drawn by software. */
export async function awardedIsPot(
	{ db, services, dinner, organiser }: Pick<Stage, 'db' | 'services' | 'dinner' | 'organiser'>,
	amount: number,
): Promise<void> {
	const { counts, pots } = services;
	expect((await typeCash({ pots }, dinner.id, organiser, amount)).ok).toBe(true);
	for (let draws = 0; draws < 12; draws++) {
		const standing = await counts.readResult(dinner);
		if (standing?.decision.status !== 'needs a draw') break;
		const tied = standing.decision.tied.map(({ number }) => number);
		expect((await counts.drawBySoftware(dinner.id, pressOf(organiser), tied)).ok).toBe(true);
	}
	expect((await counts.award(dinner.id, pressOf(organiser), amount)).ok).toBe(true);
	const awarding = await db
		.selectFrom('awarding')
		.selectAll()
		.where('dinner_id', '=', dinner.id)
		.executeTakeFirstOrThrow();
	const awards = await db.selectFrom('award').select('amount').where('dinner_id', '=', dinner.id).execute();
	expect(awards.length).toBeGreaterThan(0);
	expect(awards.reduce((sum, award) => sum + award.amount, awarding.carried_over_amount)).toBe(amount);
}
