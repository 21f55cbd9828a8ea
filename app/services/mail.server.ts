import { createTransport } from 'nodemailer';
import type { Context } from './context.server';
import type { Metrics } from './metrics.server';

export type Mailbox = { readonly name: string; readonly email: string };
export type Letter = { readonly subject: string; readonly text: string };

/** `unknown`: the line broke, and the letter may have been taken before. */
export type Sending = 'sent' | 'not sent' | 'unknown';

/** What the mail server answered, or that it was not reached; as nodemailer says it. */
type Failure = { readonly code?: string; readonly responseCode?: number };
/** Whether the mail server certainly took no letter: it refused, or was not reached. Of a line that broke later nobody knows. */
const tookNothing = ({ code, responseCode }: Failure): boolean =>
	responseCode !== undefined || code === 'ESOCKET' || code === 'EDNS';

/** `held back`: refused by the rate limit. */
const letterOutcomes = ['sent', 'not sent', 'held back'] as const;

const SMTP_TIMEOUT = 10_000;

/**
 * Sends e-mail if the settings name a server. Never throws and never delays a page beyond its time-out: a decision stands whether or not
 * its e-mail was sent, and the desk shows the link instead.
 */
export function createMail({ settings, log }: Pick<Context, 'settings' | 'log'>, metrics: Metrics) {
	const count = metrics.counter(
		'stockpot_letters_total',
		'Letters by e-mail, by what became of them.',
		'outcome',
		letterOutcomes,
	);
	const { mail } = settings;
	const transport =
		mail &&
		createTransport({
			url: mail.smtpUrl,
			connectionTimeout: SMTP_TIMEOUT,
			greetingTimeout: SMTP_TIMEOUT,
			socketTimeout: SMTP_TIMEOUT,
			disableFileAccess: true,
			disableUrlAccess: true,
		});
	const underWay = new Set<Promise<unknown>>();

	/** Logs a failure without its recipient. `replyTo`: an organiser, because nobody may read the sender's mailbox. */
	async function trySending(to: string, { subject, text }: Letter, replyTo: Mailbox): Promise<Sending | undefined> {
		if (!transport || !mail) return undefined;
		try {
			await transport.sendMail({
				from: mail.from,
				to: { name: '', address: to },
				replyTo: { name: replyTo.name, address: replyTo.email },
				subject,
				text,
				// Asks for no automatic reply.
				headers: { 'Auto-Submitted': 'auto-generated' },
			});
			count('sent');
			return 'sent';
		} catch (error) {
			count('not sent');
			const failure = error as Failure;
			log.warn({ code: failure.code, responseCode: failure.responseCode }, 'an e-mail was not sent');
			return tookNothing(failure) ? 'not sent' : 'unknown';
		}
	}

	return {
		configured: mail !== undefined,
		/** The base of links in e-mails. Uses `origin` only if none is sent and an organiser passes the text on. */
		linkBase: (origin: string): string => mail?.publicUrl ?? settings.publicUrl ?? origin,

		trySending,
		/** `undefined`: no server is set. Whoever must know whether it may be sent again calls `trySending`. */
		async send(to: string, letter: Letter, replyTo: Mailbox): Promise<'sent' | 'not sent' | undefined> {
			const outcome = await trySending(to, letter, replyTo);
			return outcome === 'unknown' ? 'not sent' : outcome;
		},

		/** Counts a letter that the rate limit refused. */
		heldBack: (): void => count('held back'),

		/** Runs after the request that caused it. */
		later(work: () => Promise<unknown>): void {
			const task = work().catch((error) => log.error({ err: error }, 'what follows an e-mail failed'));
			underWay.add(task);
			void task.finally(() => underWay.delete(task));
		},
		/** Resolves once every letter under way is sent or failed. */
		async settled(): Promise<void> {
			await Promise.all(underWay);
		},
	};
}
export type Mail = ReturnType<typeof createMail>;
