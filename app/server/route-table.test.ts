import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addresses } from '../addresses';
import { canonicalPath, isPublicPage, routeOf, routeShape, routeTable } from './route-table';

const TOKEN = 'qL3-x_k9TBuS0mUe2mB1aQ.0aZ-9_bQw7Rr1tYyUuIiOoPp';

test('every route file of a feature serves one address', () => {
	const features = fileURLToPath(new URL('../features', import.meta.url));
	const files = readdirSync(features, { recursive: true, encoding: 'utf8' })
		.filter((file) => /\.route\.tsx?$/.test(file))
		.map((file) => `features/${file}`);
	expect(Object.values(addresses).sort()).toEqual(files.sort());
});

test.each([
	['/Birmingham/012', '/birmingham/12'],
	['/birmingham/12/', '/birmingham/12'],
	['/birmingham/12.', '/birmingham/12'],
	['/birmingham/12,', '/birmingham/12'],
	['/birmingham/12)', '/birmingham/12'],
	['/birmingham/12).', '/birmingham/12'],
	['/birmingham/12%20', '/birmingham/12'],
	['/birmingham/12%20is%20on/friday', '/birmingham/12'],
	['/birmingham/12%E2%80%9D', '/birmingham/12'],
	['/birmingham/12%3E', '/birmingham/12'],
	['/birmingham/12%3Cbr%3E', '/birmingham/12'],
	['/birmingham/12&', '/birmingham/12'],
	['/birmingham/12*', '/birmingham/12'],
	['/birmingham/12%E2%80%8B', '/birmingham/12'],
	['/birmingham/%2312', '/birmingham/12'],
	['/birmingham%2F12', '/birmingham/12'],
	['/birmingham/%EF%BC%91%EF%BC%92', '/birmingham/12'],
	['/birmingham/%D9%A1%D9%A2', '/birmingham/12'],
	['//birmingham//12//', '/birmingham/12'],
	['/BIRMINGHAM', '/birmingham'],
	['/birmingham/', '/birmingham'],
	['/birmingham/12/Receipts/', '/birmingham/12/receipts'],
	['/birmingham/12/results.json.', '/birmingham/12/results.json'],
	['/birmingham/12/projects/03', '/birmingham/12/projects/3'],
	['/Birmingham/012/Projects/11.', '/birmingham/12/projects/11'],
	['/birmingham/12./receipts', '/birmingham/12/receipts'],
	['/Vote', '/vote'],
	['/vote/', '/vote'],
	['/desk/Birmingham/012/', '/desk/birmingham/12'],
	['//', '/'],
	['/.', '/'],
	[`/pitch/${TOKEN})`, `/pitch/${TOKEN}`],
	[`/pitch/${TOKEN}.`, `/pitch/${TOKEN}`],
	[`/pitch/${TOKEN}%3E`, `/pitch/${TOKEN}`],
	[`/pitch/${TOKEN}_`, `/pitch/${TOKEN}`],
	[`/pitch/${TOKEN}%E2%80%9D`, `/pitch/${TOKEN}`],
	[`/PITCH/${TOKEN}/`, `/pitch/${TOKEN}`],
	[`//pitch/${TOKEN}/preview/`, `/pitch/${TOKEN}/preview`],
	[`/join/${TOKEN},`, `/join/${TOKEN}`],
	[`/setup/${TOKEN}%20`, `/setup/${TOKEN}`],
])('%s is written %s', (typed, one) => {
	expect(canonicalPath(typed)).toBe(one);
	expect(canonicalPath(one)).toBeNull();
});

test.each([
	'/',
	'/birmingham/12',
	`/pitch/${TOKEN}`,
	'/assets/root-DJGRq14V.js',
	'/picture/A/B/large',
	'/birmingham/12.data',
	'/_root.data',
	'/favicon.svg',
	'/birmingham/12345',
	'/birmingham/0',
	'/birmingham/-1',
	'/birmingham/12/nowhere',
	'/%E0%A4%A',
	'/a%00b/1',
	`/${'a'.repeat(400)}/`,
])('%s stays as it is', (path) => {
	expect(canonicalPath(path)).toBeNull();
});

const sign = fc.constantFrom(
	...'abzAZ019-_.,;:)(]}>"\'/\\%@?#& \u00a0\u200b\u201d\u0661',
	'vote',
	'pitch',
	'desk',
	'evil.example',
	'%2f',
	'%5c',
	'//',
);
const anyPath = fc.array(sign, { maxLength: 30 }).map((signs) => `/${signs.join('')}`);

test('the canonical path is an address of this server, stable, and never of another site', () => {
	fc.assert(
		fc.property(anyPath, (path) => {
			const one = canonicalPath(path);
			if (one === null) return;
			expect(one).toMatch(/^\/(?![/\\])[\w./-]*$/);
			expect(one).not.toContain('//');
			expect(canonicalPath(one)).toBeNull();
			expect(routeOf(one)).toBeDefined();
			expect(new URL(one, 'https://soup.test').host).toBe('soup.test');
		}),
		{ numRuns: 1000 },
	);
});

test('never changes the case of a private link', () => {
	const token = fc
		.tuple(fc.stringMatching(/^[\w-]{22}$/), fc.stringMatching(/^[\w-]{23}[A-Za-z0-9]$/))
		.map((parts) => parts.join('.'));
	const tail = fc.constantFrom('', ')', '.', ',', '%3E', '%20', '/', '%E2%80%9D', ').', '_', '*');
	fc.assert(
		fc.property(token, tail, fc.constantFrom('pitch', 'join', 'setup'), (held, junk, word) => {
			expect(canonicalPath(`/${word}/${held}${junk}`) ?? `/${word}/${held}`).toBe(`/${word}/${held}`);
		}),
	);
});

test.each([
	['/', '/'],
	['/birmingham', '/:group'],
	['/balsall-heath/5', '/:group/:number'],
	['/balsall-heath/5/pitch?x=SECRET', '/:group/:number/pitch'],
	['/BALSALL/5/', '/:group/:number'],
	['/desk/birmingham/5/papers.data?_routes=x', '/desk/:group/:number/papers.data'],
	['/desk/birmingham/new', '/desk/:group/new'],
	['/pitch/SECRET', '/pitch/:token'],
	['/pitch/SECRET.data?_routes=x', '/pitch/:token.data'],
	['/pitch/SECRET/picture/SECRET/large', '/pitch/:token/picture/*'],
	['/PITCH/SECRET', '/pitch/:token'],
	['//pitch//SECRET', '/pitch/:token'],
	['/%70itch/SECRET', '/pitch/:token'],
	['/join/SECRET', '/join/:token'],
	['/setup/SECRET', '/setup/:token'],
	['/vote', '/vote'],
	['/vote/SECRET', '/vote/*'],
	['/vote%23SECRET', '/:group'],
	['/SECRET', '/:group'],
	['/SECRET/SECRET', '/:group/:number'],
	['/SECRET/SECRET/SECRET', '/*'],
	['/%E0%A4%A', '/:group'],
	['/a%0Ab', '/:group'],
	['/assets/SECRET.js', '/assets/*'],
])('%s is logged as %s', (url, shape) => {
	expect(routeShape(url)).toBe(shape);
});

test('only words of the table reach the log', () => {
	const words = new Set(routeTable.flatMap((route) => route.split('/')).concat('*', 'assets'));
	fc.assert(
		fc.property(anyPath, (path) => {
			for (const part of routeShape(path)
				.replace(/\.data$/, '')
				.split('/'))
				expect(words).toContain(part);
		}),
		{ numRuns: 1000 },
	);
});

test.each([
	['/', true],
	['/birmingham', true],
	['/birmingham/12', true],
	['/birmingham/12.data', true],
	['/birmingham/12/receipts', true],
	['/birmingham/12/pitch', false],
	['/what-we-keep', true],
	['/sign-in', false],
	['/vote', false],
	['/ballot', false],
	['/desk', false],
	['/desk/birmingham', false],
	['/desk/birmingham/12/papers.data', false],
	['/setup', false],
	[`/join/${TOKEN}`, false],
	[`/pitch/${TOKEN}`, false],
	[`/pitch/${TOKEN}/sent`, false],
	['/a/b/c/d', false],
])('%s is the same for everybody: %s', (path, isPublic) => {
	expect(isPublicPage(path)).toBe(isPublic);
});
