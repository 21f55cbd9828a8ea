import type { Kysely } from 'kysely';
import { createBallots } from '../../app/services/ballots.server';
import type { Organiser } from '../../app/services/context.server';
import { createDinnerStates } from '../../app/services/dinner-state.server';
import { createDinners } from '../../app/services/dinners.server';
import { createPapers } from '../../app/services/papers.server';
import type { PaperSession } from '../../app/services/secrets.server';
import type { DB } from '../../db/schema';
import { makeContext, makeDinnerWithPitches, makeOrganiser, pressOf } from './factories';

export const FOURS = '4'.repeat(16);
export const FIVES = '5'.repeat(16);
export const BLANK = '-'.repeat(16);

/** A dinner with voting open, its services, and phones that have exchanged an issued paper each. */
export async function openVoting(
	db: Kysely<DB>,
	phones: number,
	given: Parameters<typeof makeDinnerWithPitches>[1] = {},
) {
	const organiser = await makeOrganiser(db);
	const { dinner } = await makeDinnerWithPitches(db, { organiser, ...given, phase: 'pitching' });
	await db.updateTable('pitch').set({ state: 'presented' }).where('dinner_id', '=', dinner.id).execute();
	const made = makeContext(db);
	const dinnerStates = createDinnerStates(made.context, new Set());
	const services = {
		papers: createPapers(made.context, dinnerStates),
		ballots: createBallots(made.context),
		dinners: createDinners(made.context),
	};
	const printed = await services.papers.make(dinner.id, pressOf(organiser), phones + 2, 0);
	if (!printed.ok) throw new Error('Papers can be made before doors');
	const codes = printed.value.map((paper) => paper.code);
	const paperSessions: PaperSession[] = [];
	for (let i = 0; i < phones; i++) {
		await services.papers.issue(dinner.id, i + 1, pressOf(organiser));
		const exchanged = await services.papers.exchange(codes[i] ?? '', null);
		if (!exchanged.ok) throw new Error(exchanged.code);
		paperSessions.push(exchanged.value.paperSession);
	}
	const opened = await services.dinners.move(dinner.id, 'open voting', 'pitching', pressOf(organiser), {
		minutes: 0,
	});
	if (!opened.ok) throw new Error(opened.code);
	return { ...services, ...made, dinner, organiser, codes, paperSessions, db };
}
export const at = <T>(list: readonly T[], i: number): T => {
	const item = list[i];
	if (item === undefined) throw new Error(`Nothing at ${i}`);
	return item;
};
/** Closes voting as an organiser does. */
export const close = (room: {
	dinners: ReturnType<typeof createDinners>;
	dinner: { id: string };
	organiser: Organiser;
}) => room.dinners.move(room.dinner.id, 'close voting', 'voting 1', pressOf(room.organiser));
