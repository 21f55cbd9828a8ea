import { expect, test } from 'vitest';
import { News } from './news';

test('everybody who waits hears the next news once, and whoever waits for something asks at each', async () => {
	const news = new News();
	let count = 0;
	const tell = () => {
		count++;
		news.tell();
	};
	const [first, third] = [
		news.next(),
		news.until(
			() => count === 3,
			() => false,
		),
	];
	const tooLate = news.until(
		() => count === 5,
		() => count === 4,
	);
	tell();
	await first;
	for (let told = 0; told < 3; told++) {
		// Between two tellings whoever waits looks, and waits again.
		await Promise.resolve();
		tell();
	}
	expect(await third).toBe(true);
	expect(await tooLate).toBe(false);
});

test('nobody waits for what holds already, or after the end', async () => {
	const news = new News();
	expect(
		await news.until(
			() => true,
			() => false,
		),
	).toBe(true);
	expect(
		await news.until(
			() => true,
			() => true,
		),
	).toBe(false);
});
