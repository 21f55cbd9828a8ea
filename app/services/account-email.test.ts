import { expect, test } from 'vitest';
import { z } from 'zod';
import { shownEmail, storedEmail } from './account-email.server';

test.each([
	['Amina@Example.org', 'amina@example.org'],
	['fish&chips@example.org', 'fish&chips@example.org'],
	["o'brien@example.org", "o'brien@example.org"],
	["o'@example.org", "o'@example.org"],
	['Müller@BÜCHER.example', 'müller@bücher.example'],
	['почта@пример.рф', 'почта@пример.рф'],
	['a{b}@xn--bcher-kva.example', 'a{b}@bücher.example'],
])('%j is stored so that the library for accounts takes it, and shown as %j', (email, shown) => {
	expect(z.email().safeParse(storedEmail(email)).success).toBe(true);
	expect(shownEmail(storedEmail(email))).toBe(shown);
	expect(storedEmail(shown)).toBe(storedEmail(email));
	expect(storedEmail(`\u200b ${email.normalize('NFD')}\r\n`)).toBe(storedEmail(email));
});
