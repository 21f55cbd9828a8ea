import { z } from 'zod';
import type { Ok } from '../domain/outcome';

/** The environment, read once at the start and then passed as an argument. */
export type Settings = {
	readonly port: number;
	readonly host: string;
	/** The folder of the embedded database, its lock and the generated secret. */
	readonly dataDir: string;
	/** The folder for a copy of tonight's dinner every minute: best on another disk. */
	readonly copiesDir: string;
	/** Postgres. Undefined: the embedded database in `dataDir`. */
	readonly databaseUrl: string | undefined;
	/** The origin that visitors type, if this server sees another one: `https://soup.example`. */
	readonly publicUrl: string | undefined;
	/** Whether PUBLIC_URL is https. Browsers do not return a secure cookie over plain http. */
	readonly secureCookies: boolean;
	readonly secret: string | undefined;
	/** Trust X-Forwarded-*: only behind exactly one proxy that sets them. */
	readonly trustProxy: boolean;
	/** Allows reading /metrics from anywhere. Undefined: only from this machine. */
	readonly metricsToken: string | undefined;
	/** `publicUrl`: the origin of links in e-mails. */
	readonly mail: { readonly smtpUrl: string; readonly from: string; readonly publicUrl: string } | undefined;
	readonly logLevel: LogLevel;
	/** Offers pseudo-locales (made from English), for tests of the message catalogue. */
	readonly pseudoLocales: boolean;
	readonly production: boolean;
};

/** Characters. */
export const SHORTEST_SECRET = 32;

const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

const urlWith = (protocols: readonly string[], text: string) =>
	URL.canParse(text) && protocols.includes(new URL(text).protocol) && new URL(text).hostname !== '';

const isOrigin = (text: string) =>
	urlWith(['http:', 'https:'], text) && new URL(text).href === `${new URL(text).origin}/`;

const yesOrNo = z
	.enum(['true', 'false', '1', '0'], 'must be true or false')
	.transform((text) => text === 'true' || text === '1')
	.default(false);

const Environment = z.object({
	PORT: z
		.string()
		.refine((text) => /^\d{1,5}$/.test(text) && Number(text) <= 65_535, 'must be a number from 0 to 65535')
		.transform(Number)
		.default(3000),
	HOST: z.string().default('0.0.0.0'),
	DATA_DIR: z.string().default('.data'),
	COPIES_DIR: z.string().optional(),
	DATABASE_URL: z
		.string()
		.refine(
			(text) => urlWith(['postgres:', 'postgresql:'], text),
			'must look like postgres://user:password@host:5432/name',
		)
		.optional(),
	PUBLIC_URL: z
		.string()
		.refine(isOrigin, 'must be an address without a path, like https://soup.example')
		.transform((text) => new URL(text).origin)
		.optional(),
	SECRET: z.string().min(SHORTEST_SECRET, `must have at least ${SHORTEST_SECRET} characters`).optional(),
	TRUST_PROXY: yesOrNo,
	PSEUDO_LOCALES: yesOrNo,
	METRICS_TOKEN: z
		.string()
		.regex(/^[\x21-\x7e]{16,}$/, 'must have at least 16 letters, digits or signs, without spaces')
		.optional(),
	SMTP_URL: z
		.string()
		.refine((text) => urlWith(['smtp:', 'smtps:'], text), 'must look like smtp://user:password@host:587')
		.optional(),
	MAIL_FROM: z.string().includes('@', 'must be an e-mail address, like soup@example.org').optional(),
	LOG_LEVEL: z.enum(logLevels, `must be one of ${logLevels.join(', ')}`).default('info'),
	NODE_ENV: z
		.enum(['production', 'development', 'test'], 'must be production, development or test')
		.default('production'),
});

/** The sentence never contains the value: a mistyped DATABASE_URL or SECRET must not be logged. */
export type WrongSetting = { readonly ok: false; readonly code: 'wrong-setting'; readonly sentence: string };

export function readSettings(env: Readonly<Record<string, string | undefined>>): Ok<Settings> | WrongSetting {
	const given = Object.fromEntries(
		Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ''),
	);
	const parsed = Environment.safeParse(given);
	if (!parsed.success) {
		const [issue] = parsed.error.issues;
		return wrong(`${issue?.path.join('.')} ${issue?.message}.`);
	}
	const { SMTP_URL: smtpUrl, MAIL_FROM: from, PUBLIC_URL: publicUrl, ...rest } = parsed.data;
	if (!smtpUrl !== !from) {
		return wrong(
			`${smtpUrl ? 'MAIL_FROM' : 'SMTP_URL'} is missing: to send e-mail set both SMTP_URL and MAIL_FROM, otherwise neither.`,
		);
	}
	// Without PUBLIC_URL, links in e-mails would use the `Host` header, which the client can forge.
	if (smtpUrl && !publicUrl) {
		return wrong('PUBLIC_URL is missing: to send e-mail set it too, because the links in e-mails begin with it.');
	}
	const value = {
		port: rest.PORT,
		host: rest.HOST,
		dataDir: rest.DATA_DIR,
		copiesDir: rest.COPIES_DIR ?? `${rest.DATA_DIR}/copies`,
		databaseUrl: rest.DATABASE_URL,
		publicUrl,
		secureCookies: publicUrl?.startsWith('https:') ?? false,
		secret: rest.SECRET,
		trustProxy: rest.TRUST_PROXY,
		metricsToken: rest.METRICS_TOKEN,
		mail: smtpUrl && from && publicUrl ? { smtpUrl, from, publicUrl } : undefined,
		logLevel: rest.LOG_LEVEL,
		pseudoLocales: rest.PSEUDO_LOCALES,
		production: rest.NODE_ENV === 'production',
	};
	return { ok: true, value };
}

const wrong = (sentence: string): WrongSetting => ({ ok: false, code: 'wrong-setting', sentence });
