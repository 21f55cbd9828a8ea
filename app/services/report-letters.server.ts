import { readFirstOrganiser } from '../../db/queries/groups';
import { beginReminder, endReminder } from '../../db/queries/report-due';
import { readPromisedDue } from '../../db/queries/reports';
import { type Repeated, repeat } from '../concurrency';
import type { Actor } from '../domain/actor';
import { remindedDays, remindsOf } from '../domain/report';
import { localeOr } from '../i18n/group-languages';
import { reportMessages } from '../i18n/report';
import { sayDate } from '../i18n/when';
import { shownEmail } from './account-email.server';
import type { Context } from './context.server';
import { createDinnerCommand } from './dinner-command.server';
import type { Letter, Mail, Sending } from './mail.server';
import { dayIn, type Standing, standingOf } from './reports.server';

type Making = {
	readonly mail: Mail;
	readonly secrets: Context['secrets'];
	readonly now: Date;
	readonly origin: string;
};
/** The reminder of a promise, with the private link. */
export function letterOf(of: Standing, { mail, secrets, now, origin }: Making): Letter {
	const locale = localeOr(of.language);
	const { subject, text } = reportMessages(locale).letter;
	const link = `${mail.linkBase(origin)}/pitch/${secrets.link('pitch', of.pitchId)}/report`;
	return {
		subject: subject(of.number, of.group),
		text: text({
			contactName: of.answers.contactName,
			title: of.answers.title,
			group: of.group,
			number: of.number,
			due: sayDate(new Date(`${of.dueOn}T12:00Z`), 'UTC', locale),
			isOver: of.dueOn < dayIn(now, of.timeZone),
			link,
		}),
	};
}

const SYSTEM: Actor = { kind: 'system' };
const DAY = 24 * 60 * 60_000;
const BATCH = 50;
/** Letters of one run at most; the rest go on the next day. */
const MOST_LETTERS = 200;

/** Reminds winners of their promise by e-mail, daily, where mail is configured: one letter for each due day, tried again where no server took it. */
export function createReportLetters(context: Context, mail: Mail) {
	const { db, log, now, secrets } = context;
	const command = createDinnerCommand(context);
	let reminding: Repeated | undefined;

	/** The row says first that the letter goes, so that of several servers one sends it. Should it die then, nobody knows. */
	async function sendTo(of: Standing): Promise<Sending | null> {
		const organiser = await readFirstOrganiser(db, of.dinnerId);
		if (!organiser || of.answers.contactEmail === '') return null;
		const event = { pitch: of.pitchId } as const;
		const going = await command<boolean, never>(SYSTEM, of.dinnerId, async ({ trx, at }) =>
			(await beginReminder(trx, of, of.dueOn, at))
				? { event: { kind: 'report reminder begun', ...event, on: of.dueOn }, answer: true }
				: { event: null, because: 'nothing changed', answer: false },
		);
		if (!going.ok || !going.value) return null;
		const letter = letterOf(of, { mail, secrets, now: now(), origin: '' });
		const replyTo = { ...organiser, email: shownEmail(organiser.email) };
		const outcome = (await mail.trySending(of.answers.contactEmail, letter, replyTo)) ?? 'not sent';
		// It may have arrived: the row goes on saying that a letter goes, so that nobody gets it twice.
		if (outcome === 'unknown') return outcome;
		await command<null, never>(SYSTEM, of.dinnerId, async ({ trx }) => {
			await endReminder(trx, of.pitchId, of.dueOn, outcome);
			return { event: { kind: 'report reminder ended', ...event, outcome }, answer: null };
		});
		return outcome;
	}

	/** Sends what is due. A repeated run sends nothing twice. */
	async function remind(): Promise<{ sent: number; notSent: number; unknown: number }> {
		const count = { sent: 0, notSent: 0, unknown: 0 };
		if (!mail.configured) return count;
		const at = now();
		// A day more on both sides, because each group has a calendar of its own.
		const from = remindedDays(dayIn(new Date(at.getTime() - DAY), 'UTC')).from;
		const to = remindedDays(dayIn(new Date(at.getTime() + DAY), 'UTC')).to;
		for (let passed = 0; count.sent + count.notSent + count.unknown < MOST_LETTERS; ) {
			const batch = await readPromisedDue(db, { from, to, limit: BATCH, offset: passed });
			for (const one of batch) {
				const of = standingOf(one, at);
				const outcome = remindsOf({ ...of, state: of.standing }, dayIn(at, of.timeZone)) ? await sendTo(of) : null;
				if (outcome === 'sent') count.sent++;
				else if (outcome === 'unknown') count.unknown++;
				else {
					if (outcome === 'not sent') count.notSent++;
					// It is found again, unlike those whose row says that a letter went.
					passed++;
				}
			}
			if (batch.length < BATCH) break;
		}
		return count;
	}

	async function remindAndLog(): Promise<void> {
		try {
			log.info({ reminded: await remind() }, 'winners are reminded of their reports');
		} catch (error) {
			log.warn({ err: error }, 'winners could not be reminded of their reports; trying again tomorrow');
		}
	}

	return {
		remind,
		/** Reminds now and daily. */
		begin(): void {
			if (!mail.configured) return;
			reminding = repeat(remindAndLog, () => DAY);
			void reminding.now();
		},
		async finish(): Promise<void> {
			await reminding?.end();
		},
	};
}
