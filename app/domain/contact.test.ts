import { expect, test } from 'vitest';
import { readContact } from './contact';

test('reads an e-mail address or a phone number, with the link that opens it', () => {
	expect(readContact(' soup@example.org ')).toEqual({ shown: 'soup@example.org', href: 'mailto:soup%40example.org' });
	expect(readContact('0121 496 0123')).toEqual({ shown: '0121 496 0123', href: 'tel:01214960123' });
	expect(readContact('+44 (0)121-496 0123')?.href).toBe('tel:+4401214960123');
	expect(readContact('０１２１ ４９６０１２３')?.href).toBe('tel:01214960123');
});

test.each(['', 'ask Amina', 'soup@', '123', 'javascript:alert(1)', '0121 496 0123, mornings', '1234567890123456'])(
	'%j is neither',
	(text) => {
		expect(readContact(text)).toBeNull();
	},
);
