import { expect, test } from 'vitest';
import { readEmail } from './email';

test.each([
	['Amina@Example.org', 'amina@example.org'],
	[' amina@example.org\r\n', 'amina@example.org'],
	['am\u200bina@exam\u00adple.org\ufeff', 'amina@example.org'],
	['\u202aamina@example.org\u202c', 'amina@example.org'],
	['ａｍｉｎａ＠ｅｘａｍｐｌｅ．ｏｒｇ', 'amina@example.org'],
	['mailto:amina@example.org', 'amina@example.org'],
	['Amina Khan <amina@example.org>', 'amina@example.org'],
	['fish&chips@example.org', 'fish&chips@example.org'],
	["o'brien+soup@mail.example.co.uk", "o'brien+soup@mail.example.co.uk"],
	['o’brien@example.org', "o'brien@example.org"],
	['a@long.example.photography', 'a@long.example.photography'],
	['müller@bücher.example', 'müller@xn--bcher-kva.example'],
	['mu\u0308ller@BÜCHER.example', 'müller@xn--bcher-kva.example'],
	['müller@xn--bcher-kva.example', 'müller@xn--bcher-kva.example'],
	['почта@пример.рф', 'почта@xn--e1afmkfd.xn--p1ai'],
	['用户@例子。中国', '用户@xn--fsqu00a.xn--fiqs8s'],
])('%j is %j', (text, key) => {
	expect(readEmail(text)?.key).toBe(key);
});

test.each([
	'',
	'amina',
	'@example.org',
	'amina@',
	'amina@example',
	'amina@@example.org',
	'a@b@example.org',
	'.amina@example.org',
	'amina.@example.org',
	'am..ina@example.org',
	'amina khan@example.org',
	'amina@exam ple.org',
	'amina@example..org',
	'amina@-example.org',
	'amina@127.0.0.1',
	'amina@example.org:25',
	'amina@example.org/x',
	'amina@example.org,sam@example.org',
	'amina@example.org; sam@example.org',
	'amina@example.org\nBcc: sam@example.org',
	'amina@example.org\r\n\r\nHello',
	'"amina"@example.org',
	'<amina@example.org',
	`${'a'.repeat(65)}@example.org`,
	`a@${'b'.repeat(64)}.org`,
	`a@${'b.'.repeat(150)}org`,
	'a'.repeat(100_000),
])('%j is refused', (text) => {
	expect(readEmail(text)).toBeNull();
});
