import { createTransport } from 'nodemailer';
import type { Context } from './context.server';

export type Letter = { readonly subject: string; readonly text: string };

const PATIENCE = 10_000;

/**
 * E-mail, where the settings name a server for it. Sending never throws and never holds a page up for longer than its patience:
 * what was decided stands whether or not the letter about it went out, and the desk shows the link to pass on instead.
 */
export function createMail({ settings, log }: Pick<Context, 'settings' | 'log'>) {
	const { mail } = settings;
	const transport =
		mail &&
		createTransport({
			url: mail.smtpUrl,
			connectionTimeout: PATIENCE,
			greetingTimeout: PATIENCE,
			socketTimeout: PATIENCE,
			disableFileAccess: true,
			disableUrlAccess: true,
		});
	const underWay = new Set<Promise<unknown>>();

	return {
		configured: mail !== undefined,
		/** What links in a letter begin with. PUBLIC_URL where there is one: a letter is read outside the hall's network. */
		linkBase: (origin: string): string => settings.publicUrl ?? origin,

		/** `undefined`: no server is named. The log learns that a letter did not go, never whose. */
		async send(to: string, { subject, text }: Letter): Promise<'sent' | 'not sent' | undefined> {
			if (!transport || !mail) return undefined;
			try {
				await transport.sendMail({ from: mail.from, to: { name: '', address: to }, subject, text });
				return 'sent';
			} catch (error) {
				const { code, responseCode } = error as { code?: string; responseCode?: number };
				log.warn({ code, responseCode }, 'an e-mail was not sent');
				return 'not sent';
			}
		},

		/** Runs beside the request that caused it. */
		later(work: () => Promise<unknown>): void {
			const task = work().catch((error) => log.error({ err: error }, 'what follows an e-mail failed'));
			underWay.add(task);
			void task.finally(() => underWay.delete(task));
		},
		/** Resolves once every letter that was under way is settled. */
		async settled(): Promise<void> {
			await Promise.all(underWay);
		},
	};
}
export type Mail = ReturnType<typeof createMail>;
