import type { DinnerDesk } from '~/auth/guard.server';
import { isPublished, mayOfferSlots } from '~/domain/phase-policy';
import { slotMinutes } from '~/domain/report';
import { DESK } from '~/i18n';
import { sayDate } from '~/i18n/when';

const dayOf = (day: string): string => sayDate(new Date(`${day}T12:00Z`), 'UTC', DESK);

/** The reports that a dinner's winners promised; or, before its pitches begin, who reports at it. */
export async function reportsPage({ dinner, group, services, origin, url }: DinnerDesk) {
	const mayOffer = mayOfferSlots(dinner.phase);
	const { reportDesk } = services;
	const [winners, slots, others] = await Promise.all([
		reportDesk.ofDinner(dinner, origin),
		reportDesk.slots(dinner.id),
		mayOffer ? reportDesk.winners(group.id) : [],
	]);
	const say = (at: Date) => sayDate(at, group.time_zone, DESK);
	return {
		name: `${group.name} #${dinner.number}`,
		group: { slug: group.slug, name: group.name },
		number: dinner.number,
		mailed: reportDesk.mailed,
		published: isPublished(dinner.phase),
		mayOffer,
		usualMinutes: slotMinutes.usual,
		winners: winners.map((one) => ({
			pitch: one.pitchId,
			number: one.pitchNumber,
			title: one.answers.title,
			lang: one.answers.lang,
			promise: one.answers.when,
			erased: one.erased,
			standing: one.standing,
			due: { on: one.dueOn, day: dayOf(one.dueOn), isChosen: one.isChosen, revision: one.dueRevision },
			contact: { name: one.answers.contactName, email: one.answers.contactEmail, phone: one.answers.contactPhone },
			reminder: one.reminder && one.remindedAt ? { is: one.reminder, on: say(one.remindedAt) } : null,
			letter: one.letter,
			told: one.told.length,
			reports: one.reports.map((report) => ({
				id: report.id,
				day: say(report.sent_at ?? report.touched_at),
				corrected: report.corrected_at && say(report.corrected_at),
				text: report.text,
				lang: one.answers.lang,
				changed: report.changed,
				onBehalf: report.behalf !== null,
				behalf: report.behalf,
				hidden: report.hidden_because,
				revision: report.revision,
				pictures: report.pictures.map(({ version, width, height, description }) => ({
					base: `/desk/${group.slug}/${dinner.number}/pitches/picture/${one.pitchId}/${version}`,
					...{ width, height, description },
				})),
			})),
		})),
		slots: slots.map(({ from_pitch: pitch, from_number: number, title, presenter, minutes }) => ({
			...{ pitch, number, title, presenter, minutes },
		})),
		others: others
			.filter(({ pitchId, dinnerId }) => dinnerId !== dinner.id && !slots.some((slot) => slot.from_pitch === pitchId))
			.map(({ pitchId: value, number, answers }) => ({ value, label: `#${number}: ${answers.title}` })),
		did: url.searchParams.get('did'),
	};
}
export type ReportsPage = Awaited<ReturnType<typeof reportsPage>>;
export type Winner = ReportsPage['winners'][number];
