import type { Dinner } from '../../db/schema';
import type { PostedReport } from '../services/report-form.server';
import type { HistoryDinner } from './history-plan';
import { DAY, must, pressOf, publishedDinner, type Stage } from './seed-evening';

/** Days after a dinner on which its award is paid or returned. */
const PAID_AFTER_DAYS = 5;

type Due = { readonly at: number; readonly tell: () => Promise<void> };

/** Runs the dinners of a plan one after the other, with what comes of them later. `today`: milliseconds in UTC; nothing happens after it. */
export async function runHistory(stage: Stage, plan: readonly HistoryDinner[], today: number): Promise<void> {
	const due: Due[] = [];
	const tellUntil = async (until: number) => {
		const ready = due.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at);
		for (const one of ready) {
			due.splice(due.indexOf(one), 1);
			stage.clock.ms = one.at;
			await one.tell();
		}
	};
	for (const evening of plan) {
		const startsAt = evening.details.startsAt.getTime();
		await tellUntil(startsAt - evening.callDays * DAY);
		const dinner = await publishedDinner(stage, evening);
		due.push({ at: startsAt + PAID_AFTER_DAYS * DAY, tell: () => settle(stage, dinner, evening) });
		const { report } = evening;
		if (report) due.push({ at: startsAt + report.days * DAY, tell: () => tell(stage, dinner, report) });
	}
	await tellUntil(today);
}

/** Pays the awards of a dinner, or takes them back into the next pot. */
async function settle({ services: s, by, clock }: Stage, dinner: Dinner, { returned }: HistoryDinner): Promise<void> {
	const account = await s.payments.account(dinner);
	const on = new Date(clock.ms).toISOString().slice(0, 10);
	for (const { pitchId, steps } of account?.awards ?? []) {
		const step = returned
			? ({ act: 'return', because: returned } as const)
			: ({ act: 'pay', how: 'bank transfer', on, by: by.name, receipt: true } as const);
		await must(s.payments.step(dinner.id, pressOf(by), pitchId, steps, step));
	}
}

async function tell(
	{ services: s }: Stage,
	dinner: Dinner,
	{ text, changed }: NonNullable<HistoryDinner['report']>,
): Promise<void> {
	const [winner] = (await s.payments.account(dinner))?.awards ?? [];
	if (!winner) throw new Error('Nobody won the dinner that a report was planned for');
	const posted: PostedReport = {
		...{ report: null, revision: 0, text, changed, descriptions: {}, remove: [] },
		...{ file: null, description: '' },
	};
	const sent = await s.reports.post({ id: winner.pitchId, dinner_id: dinner.id }, posted, true);
	if (!sent.ok || sent.code !== 'sent') throw new Error(`The seed's report was refused: ${sent.code}`);
}
