import { expect, test } from 'vitest';
import { readSettings } from './settings';

const read = (env: Record<string, string>) => {
	const settings = readSettings(env);
	if (!settings.ok) throw new Error(settings.sentence);
	return settings.value;
};
const refusal = (env: Record<string, string>) => {
	const settings = readSettings(env);
	return settings.ok ? undefined : settings.sentence;
};

test('every setting has a default', () => {
	expect(read({})).toEqual({
		port: 3000,
		host: '0.0.0.0',
		dataDir: '.data',
		copiesDir: '.data/copies',
		databaseUrl: undefined,
		publicUrl: undefined,
		secureCookies: false,
		secret: undefined,
		trustProxy: false,
		mail: undefined,
		logLevel: 'info',
		production: true,
		pseudoLocales: false,
	});
});

test('treats an empty variable as unset', () => {
	expect(read({ PORT: '', SECRET: ' ', DATABASE_URL: '', PUBLIC_URL: '', TRUST_PROXY: '' })).toEqual(read({}));
});

test('cookies are secure exactly when the public address is https', () => {
	expect(read({ PUBLIC_URL: 'https://soup.example' }).secureCookies).toBe(true);
	expect(read({ PUBLIC_URL: 'http://soup.local:3000' }).secureCookies).toBe(false);
});

test('stores PUBLIC_URL as an origin', () => {
	expect(read({ PUBLIC_URL: 'https://Soup.example/' }).publicUrl).toBe('https://soup.example');
	expect(read({ PUBLIC_URL: 'https://soup.example:443' }).publicUrl).toBe('https://soup.example');
});

test.each([
	['PORT', 'http'],
	['PORT', '70000'],
	['PORT', '-1'],
	['DATABASE_URL', 'mysql://localhost/soup'],
	['DATABASE_URL', 'localhost:5432'],
	['PUBLIC_URL', 'https://soup.example/dinners'],
	['PUBLIC_URL', 'https://user:pass@soup.example'],
	['PUBLIC_URL', 'soup.test'],
	['PUBLIC_URL', 'https://soup.example?dinner=5'],
	['PUBLIC_URL', 'ftp://soup.example'],
	['SECRET', 'too short'],
	['TRUST_PROXY', 'maybe'],
	['SMTP_URL', 'https://mail.example'],
	['MAIL_FROM', 'soup'],
	['LOG_LEVEL', 'loud'],
	['NODE_ENV', 'staging'],
])('%s=%s is refused in one sentence that names the variable and keeps the value to itself', (name, value) => {
	const sentence = refusal({ [name]: value });
	expect(sentence).toMatch(new RegExp(`^${name} .+\\.$`));
	expect(sentence).not.toContain(value.length > 4 ? value : '\n');
	expect(sentence).not.toContain('\n');
});

test('e-mail needs both its variables and PUBLIC_URL, or none of the two', () => {
	expect(refusal({ SMTP_URL: 'smtp://localhost:2525' })).toMatch(/^MAIL_FROM is missing/);
	expect(refusal({ MAIL_FROM: 'soup@example.org' })).toMatch(/^SMTP_URL is missing/);
	const both = { SMTP_URL: 'smtp://localhost:2525', MAIL_FROM: 'soup@example.org' };
	expect(refusal(both)).toMatch(/^PUBLIC_URL is missing: to send e-mail set it too, .+\.$/);
	expect(read({ ...both, PUBLIC_URL: 'https://soup.example' }).mail).toEqual({
		smtpUrl: 'smtp://localhost:2525',
		from: 'soup@example.org',
		publicUrl: 'https://soup.example',
	});
});
