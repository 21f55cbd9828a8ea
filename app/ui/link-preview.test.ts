import { expect, test } from 'vitest';
import { linkPreview } from './link-preview';

const page = { title: 'Soup #5', description: 'Thursday, Hall.', url: 'https://soup.example/soup/5' };

test('a link is shown with title, description and whole addresses', () => {
	expect(linkPreview(page)).toEqual([
		{ title: 'Soup #5' },
		{ name: 'description', content: 'Thursday, Hall.' },
		{ property: 'og:type', content: 'website' },
		{ property: 'og:title', content: 'Soup #5' },
		{ property: 'og:description', content: 'Thursday, Hall.' },
		{ property: 'og:url', content: 'https://soup.example/soup/5' },
	]);
});

test('a picture makes the large card, with its description', () => {
	const picture = { src: 'https://soup.example/picture/a/1/large', alt: 'A garden' };
	expect(linkPreview({ ...page, picture })).toEqual(
		expect.arrayContaining([
			{ property: 'og:image', content: picture.src },
			{ property: 'og:image:alt', content: 'A garden' },
			{ name: 'twitter:card', content: 'summary_large_image' },
		]),
	);
});
