import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createLog, redacted } from './log';
import { routeShape } from './route-table';

test("logs a database error without the row's values, and with its code", () => {
	let written = '';
	const log = createLog({ logLevel: 'info' }, { write: (line) => (written += line) });
	const error = Object.assign(new Error('duplicate key', { cause: new Error('a socket hung up') }), {
		code: '23505',
		detail: 'Key (email)=(SECRET@soup.test) already exists.',
		where: 'SECRET',
		parameters: ['SECRET'],
	});
	log.error({ err: error }, 'page failed');
	expect(written).not.toContain('SECRET');
	const line = JSON.parse(written);
	expect(line.err).toMatchObject({ type: 'Error', message: 'duplicate key', code: '23505', cause: 'a socket hung up' });
	expect(line.err.stack).toContain('log.test.ts');
});

test('leaves out what the database says of a value, because it quotes it', () => {
	let written = '';
	const log = createLog({ logLevel: 'info' }, { write: (line) => (written += line) });
	log.error(
		{ err: Object.assign(new Error('invalid input syntax for type integer: "SECRET"'), { code: '22P02' }) },
		'page failed',
	);
	expect(written).not.toContain('SECRET');
	expect(JSON.parse(written).err).toMatchObject({
		type: 'Error',
		message: 'a value that the database refused',
		code: '22P02',
	});
	expect(JSON.parse(written).err.stack).toMatch(/^\s*at .*log\.test\.ts/);
});

test('logs errors that were serialised before, and values that are no errors', () => {
	let written = '';
	const log = createLog({ logLevel: 'info' }, { write: (line) => (written += line) });
	log.error({ err: { type: 'Error', message: 'made plain', stack: 'here', code: '57P01' } });
	expect(JSON.parse(written).err).toEqual({ type: 'Error', message: 'made plain', stack: 'here', code: '57P01' });
	written = '';
	log.error({ err: 'SECRET' });
	expect(JSON.parse(written).err).toEqual({ type: 'string' });
});

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const anyCode = fc
	.array(fc.constantFrom(...ALPHABET), { minLength: 10, maxLength: 10 })
	.map((signs) => signs.join(''))
	.filter((code) => /\d/.test(code) && /[A-Z]/.test(code));
const anyToken = fc
	.tuple(fc.stringMatching(/^[A-Za-z0-9_-]{22}$/), fc.stringMatching(/^[A-Za-z0-9_-]{23}[A-Za-z0-9]$/))
	.map((parts) => parts.join('.'));
const spelled = anyCode.chain((code) =>
	fc.constantFrom(code, code.toLowerCase(), `${code.slice(0, 5)}-${code.slice(5)}`),
);

test('[I6] no code and no private link reaches the log, at any place of a line', () => {
	fc.assert(
		fc.property(
			fc.oneof(spelled, anyToken),
			fc.constantFrom('/', '/vote/', '/pitch/', ' ', '"', '#', '\n', '\t', '\\', '\u0001'),
			(secret, before) => {
				let written = '';
				const log = createLog({ logLevel: 'debug' }, { write: (line) => (written += line) });
				const error = new Error(`No route matches URL "${before}${secret}"`, { cause: new TypeError(`for ${secret}`) });
				log.error(
					{ err: error, route: routeShape(`${before.trim()}${secret}`), from: `http://${secret}` },
					`about ${secret}`,
				);
				log.debug({ route: routeShape(`/${secret}/12`) });
				expect(written.toUpperCase()).not.toContain(secret.toUpperCase());
				expect(
					written
						.trim()
						.split('\n')
						.map((line) => typeof JSON.parse(line)),
				).toEqual(['object', 'object']);
			},
		),
	);
});

test('redacts a private link with percent-encoded characters', () => {
	const secret = `${'a'.repeat(21)}%2D%2E${'b'.repeat(22)}`;
	expect(redacted(`http://soup.test/pitch/${secret}`)).not.toContain('aaaa');
});

test('a log line stays JSON, and words after a line break stay in it', () => {
	let written = '';
	const log = createLog({ logLevel: 'info' }, { write: (line) => (written += line) });
	log.info('first\nabcdef123\\\nabcdef123');
	expect(JSON.parse(written).msg).toBe('first\nabcdef123\\\nabcdef123');
});

test.each([
	['{"time":"2026-11-28T18:00:00.123Z","requestId":"1a2b3c4d","ms":12}'],
	['{"user":"6f1c1de0-9f5c-4a38-8a7e-0d5b1f3e2a90","event":"signed in"}'],
	['at renderRoute (build/server.js:1234:17) connection terminated'],
])('what is no secret stays: %s', (line) => {
	expect(redacted(line)).toBe(line);
});
