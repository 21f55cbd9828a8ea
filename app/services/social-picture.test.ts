import sharp from 'sharp';
import { expect, test } from 'vitest';
import { createSocialPictures, SOCIAL_HEIGHT, SOCIAL_WIDTH } from './social-picture.server';

const plain = { above: 'Birmingham Soup #12', title: 'The pot goes to a tool library', sum: '£412.50', photo: null };
/** The colours of the picture's corner pixels, and how many of all pixels are not paper. */
async function look(bytes: Buffer) {
	const { data, info } = await sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true });
	expect([info.width, info.height]).toEqual([SOCIAL_WIDTH, SOCIAL_HEIGHT]);
	let inked = 0;
	for (let at = 0; at < data.length; at += info.channels) if ((data[at] ?? 0) < 200) inked++;
	return { inked, right: data[(SOCIAL_WIDTH - 10) * info.channels] };
}

test('a picture shows title, sum and photo, is drawn once, and has an ETag of its content', async () => {
	const { draw, etagOf, size } = createSocialPictures();
	const photo = await sharp({ create: { width: 90, height: 60, channels: 3, background: '#203040' } })
		.webp()
		.toBuffer();
	let reads = 0;
	const read = async () => {
		reads++;
		return photo;
	};
	const pictured = { ...plain, photo: { version: 'one', read } };
	const answers = await Promise.all([draw(pictured), draw(pictured), draw(plain)]);
	const [first, second, bare] = answers.map((answer) => (answer.ok ? answer.value : expect.fail(answer.code)));
	expect([first === second, reads, size()]).toEqual([true, 1, 2]);
	expect(first?.etag).toBe(etagOf(pictured));
	expect(first?.etag).not.toBe(bare?.etag);
	expect((await look(first?.bytes ?? Buffer.of())).right).toBeLessThan(60);
	const { inked, right } = await look(bare?.bytes ?? Buffer.of());
	expect(right).toBeGreaterThan(240);
	expect(inked).toBeGreaterThan(20_000);
	expect((await draw(pictured)).ok && reads).toBe(1);
});

test('a title in another script is left out, with no box in its place, and nothing fails', async () => {
	const { draw } = createSocialPictures();
	const inkOf = async (title: string) => {
		const drawn = await draw({ ...plain, title });
		return drawn.ok ? (await look(drawn.value.bytes)).inked : expect.fail(drawn.code);
	};
	const without = await inkOf('');
	for (const title of ['مكتبة الأدوات', 'বাংলা', '🍲🍲', '<b>&"\'']) {
		const inked = await inkOf(title);
		if (title.startsWith('<')) expect(inked).toBeGreaterThan(without);
		else expect(inked, title).toBe(without);
	}
	expect(await inkOf(`${'Wide '.repeat(40)}`)).toBeGreaterThan(without);
});

test('at most nine pictures wait; the others are told so', async () => {
	const { draw, size } = createSocialPictures();
	const answers = await Promise.all(Array.from({ length: 14 }, (_, at) => draw({ ...plain, title: `Pitch ${at}` })));
	expect(answers.filter(({ ok }) => !ok)).toEqual(Array(5).fill({ ok: false, code: 'busy' }));
	expect(size()).toBe(9);
});
