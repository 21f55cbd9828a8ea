import { expect, test } from 'vitest';
import { placesLeft, readBookingUrl } from './booking';

test.each([
	[
		'https://www.eventbrite.co.uk/e/soup-tickets-12?aff=a&b=c',
		'https://www.eventbrite.co.uk/e/soup-tickets-12?aff=a&b=c',
	],
	[' HTTPS://Soup.Example/Plätze ', 'https://soup.example/Pl%C3%A4tze'],
	['https://bücher.example', 'https://xn--bcher-kva.example/'],
])('%s is a page for booking', (typed, href) => expect(readBookingUrl(typed)).toBe(href));

test.each([
	'www.eventbrite.co.uk/e/1',
	'http://soup.example/book',
	'javascript:alert(1)',
	'javascript://soup.example/%0aalert(1)',
	'data:text/html,hello',
	'https://',
	'https://localhost/book',
	'https://soup.example@evil.example/',
	'https://soup.example/a b',
	'https:soup.example',
	`https://soup.example/${'a'.repeat(500)}`,
	'',
])('"%s" is none', (typed) => expect(readBookingUrl(typed)).toBe(null));

test('places left are never fewer than none, and unknown without a number', () => {
	expect(placesLeft({ capacity: 80, booked: null })).toBe(null);
	expect(placesLeft({ capacity: 80, booked: 68 })).toBe(12);
	expect(placesLeft({ capacity: 80, booked: 90 })).toBe(0);
});
