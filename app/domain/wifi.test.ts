import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isWifiName, isWifiPassword, wifiOf, wifiQrText } from './wifi';

/** Reads the text as a phone does: fields end at a semicolon without a backslash before it. */
function readByPhone(text: string): Record<string, string> {
	const [, body = ''] = /^WIFI:(.*);;$/s.exec(text) ?? [];
	const fields: Record<string, string> = {};
	for (const field of body.match(/(?:\\.|[^\\;])+/gs) ?? []) {
		const at = field.indexOf(':');
		fields[field.slice(0, at)] = field.slice(at + 1).replace(/\\(.)/gs, '$1');
	}
	return fields;
}

test('a phone reads the network and its password', () => {
	expect(wifiQrText({ name: 'Hall Guest', password: 'soup-and-bread' })).toBe(
		'WIFI:T:WPA;S:Hall Guest;P:soup-and-bread;;',
	);
	expect(wifiQrText({ name: 'Hall Guest', password: '' })).toBe('WIFI:T:nopass;S:Hall Guest;;');
	expect(wifiQrText({ name: 'a;b,c:d\\e"f', password: '\\;,:"\\;,:"' })).toBe(
		'WIFI:T:WPA;S:a\\;b\\,c\\:d\\\\e\\"f;P:\\\\\\;\\,\\:\\"\\\\\\;\\,\\:\\";;',
	);
});

test('whatever signs they have, name and password come back as they were', () => {
	const sign = fc.constantFrom(...'\\;,:"aZ9 é');
	const text = fc.array(sign, { minLength: 1, maxLength: 30 }).map((signs) => signs.join(''));
	fc.assert(
		fc.property(text, text, (name, password) => {
			expect(readByPhone(wifiQrText({ name, password }))).toEqual({ T: 'WPA', S: name, P: password });
		}),
	);
});

test('names and passwords are those that a router takes', () => {
	expect([isWifiName('a'.repeat(32)), isWifiName('a'.repeat(33)), isWifiName('é'.repeat(17))]).toEqual([
		true,
		false,
		false,
	]);
	expect(['12345678', 'a b c d e', 'f'.repeat(64), '1'.repeat(63)].map(isWifiPassword)).toEqual([
		true,
		true,
		true,
		true,
	]);
	expect(['1234567', 'pässword1', 'g'.repeat(64), 'a'.repeat(65)].map(isWifiPassword)).toEqual([
		false,
		false,
		false,
		false,
	]);
});

test('without a name there is no wifi to tell of', () => {
	expect(wifiOf({ wifi_name: '', wifi_password: '' })).toBe(null);
	expect(wifiOf({ wifi_name: 'Hall', wifi_password: '' })).toEqual({ name: 'Hall', password: '' });
});
