import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codeInAddress } from './spelling';

const CODE = '7KQ2M4XW9D';

test.each([
	`/vote%23${CODE}`,
	`/vote/${CODE}`,
	`/vote/%23${CODE}`,
	`/Vote/${CODE}/`,
	`//vote//${CODE}`,
	`/vote?code=${CODE}`,
	`/vote?${CODE}`,
	`/vote=${CODE}`,
	`/vote%20${CODE}`,
	`/vote/7KQ2M-4XW9D`,
	`/vote/7kq2m%204xw9d`,
	`/vote/${CODE})`,
	`/vote%2523${CODE}`.replace('%25', '%'),
	`/vote/%D9%A7KQ%D9%A2M%D9%A4XW%D9%A9D`,
	`/${CODE}`,
	`/${CODE.toLowerCase()}`,
	`/7KQ2M-4XW9D`,
	`/${CODE}/`,
	`/%23${CODE}`,
])('%s holds the code', (url) => {
	expect(codeInAddress(url)?.code).toBe(CODE);
});

test('parses a mistyped code as the page for codes does', () => {
	expect(codeInAddress('/vote/OIL2M4XW9D')?.code).toBe('0112M4XW9D');
});

test.each([
	'/',
	'/vote',
	'/vote/',
	'/vote?index',
	'/vote.data',
	'/vote.data?_routes=routes/vote',
	'/votes/7KQ2M4XW9D',
	'/vote/7KQ2M',
	'/vote/7KQ2M4XW9D1',
	'/birmingham',
	'/wolverhamp',
	'/Birmingham/12',
	'/birmingham/7KQ2M4XW9D',
	'/favicon.svg',
	'/%E0%A4%A',
	`/vote/${'7'.repeat(400)}`,
])('%s holds none', (url) => {
	expect(codeInAddress(url)).toBeNull();
});

test('looks up ten letters as a group first', () => {
	expect(codeInAddress('/BIRMINGHAM')).toEqual({ code: 'B1RM1NGHAM', mayBeGroup: 'birmingham' });
	expect(codeInAddress('/vote/BIRMINGHAM')).toEqual({ code: 'B1RM1NGHAM', mayBeGroup: null });
});

test('finds only a code, so the redirect leads to the page for codes', () => {
	fc.assert(
		fc.property(
			fc.tuple(fc.constantFrom('/', '/vote/', '/vote?'), fc.string()).map((parts) => parts.join('')),
			(path) => {
				const found = codeInAddress(path);
				if (found) expect(found.code).toMatch(/^[0-9A-HJKMNP-TV-Z]{10}$/);
			},
		),
	);
});
