import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { putRecording } from '../../db/queries/recordings';
import { says, withBrowserAndNight } from '../support/ballot-page';
import { type Device, lookOver, openDevice } from '../support/desk';
import { makeDinner, makeGroup, makePitch } from '../support/factories';
import { spokenWav, wavOf } from '../support/wav';

// The browser's own microphone, which beeps once a second.
const fixture = withBrowserAndNight();

const NEXT_YEAR = new Date('2027-01-01');

async function openForm(width: number, language = 'en'): Promise<{ phone: Device; pitchId: string; link: string }> {
	const { night, browser } = fixture;
	const dinner = await makeDinner(night.db, await makeGroup(night.db), { phase: 'call', pitch_deadline: NEXT_YEAR });
	const pitch = await makePitch(night.db, dinner, 'A tool library for the whole street', { state: 'draft' });
	const phone = await openDevice(browser, night.url, { width });
	await phone.context.grantPermissions(['microphone']);
	await phone.context.addCookies([{ name: 'stockpot_language', value: language, url: night.url }]);
	const link = night.services.pitches.pathOf(pitch.id);
	await phone.open(link);
	return { phone, pitchId: pitch.id, link };
}

/** The loudest sample of what a player plays, and its seconds, as the browser decodes it. */
const heardIn = (page: Page): Promise<{ loudest: number; seconds: number; type: string | null }> =>
	page.evaluate(async () => {
		const { src = '' } = document.querySelector<HTMLAudioElement>('.hear audio') ?? {};
		const answer = await fetch(src);
		const sound = await new OfflineAudioContext(1, 1, 16_000).decodeAudioData(await answer.arrayBuffer());
		const loudest = sound.getChannelData(0).reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
		return { loudest, seconds: sound.duration, type: answer.headers.get('content-type') };
	});
const choose = (page: Page, name: string, bytes: Uint8Array) =>
	page.setInputFiles('#recording', { name, mimeType: 'audio/wav', buffer: Buffer.from(bytes) });

test('a pitcher records, hears it, sends it in while it still records, and guests hear it on their ballot', async () => {
	const { phone, pitchId } = await openForm(390);
	const { page } = phone;
	await page.getByRole('button', { name: 'Record now' }).click();
	await page.getByText(/Recording: 2 of 60 seconds/).waitFor();
	await page.getByRole('button', { name: 'Stop recording' }).click();
	await says(page, /The recording is ready: \d+ seconds?\./);
	// A recording that still runs ends and is sent when the form is.
	await page.getByRole('button', { name: 'Record again' }).click();
	await page.getByText(/Recording: 1 of 60 seconds/).waitFor();
	await page.getByRole('button', { name: 'Preview' }).click();
	await page.getByText(/Hear .+ tell it, [1-9] seconds?/).waitFor();
	const heard = await heardIn(page);
	expect(heard.loudest).toBeGreaterThan(0.05);
	expect([heard.seconds > 0.8, heard.type]).toEqual([true, 'audio/mpeg']);
	phone.untroubled();

	const { night } = fixture;
	const { version, seconds, bytes } = await night.db
		.selectFrom('recording')
		.selectAll()
		.where('pitch_id', '=', pitchId)
		.executeTakeFirstOrThrow();
	const { papers, pitches } = await night.dinner({ phase: 'voting' });
	await putRecording(night.db, pitches[0]?.id ?? '', { version, seconds, bytes: Buffer.from(bytes) });
	const guest = await openDevice(fixture.browser, night.url, { width: 320 });
	const asked: string[] = [];
	guest.page.on('request', (request) => asked.push(request.url()));
	await guest.page.goto(`${night.url}/vote#${papers[0]?.code}`);
	await guest.page.waitForSelector('.pager');
	const player = guest.page.locator('.ballot-sheet:not([hidden]) .hear audio');
	await player.waitFor();
	expect(asked.filter((url) => url.includes('/recording/'))).toEqual([]);
	expect((await heardIn(guest.page)).loudest).toBeGreaterThan(0.05);
	await player.evaluate((audio: HTMLAudioElement) => audio.play());
	await expect.poll(() => player.evaluate((audio: HTMLAudioElement) => audio.currentTime)).toBeGreaterThan(0);
	// Silent once the page turns.
	await guest.page.locator('.pager a, .pager button').last().click();
	const first = guest.page.locator('.hear audio').first();
	await expect.poll(() => first.evaluate((audio: HTMLAudioElement) => audio.paused)).toBe(true);
	guest.untroubled();
});

test('a file is refused where it is chosen, with a reason; a microphone that is not there too; Urdu reads right to left', async () => {
	const { phone, link } = await openForm(320, 'ur');
	const { page } = phone;
	const error = page.locator('#recording-error');
	await choose(page, 'long.wav', spokenWav(62));
	await expect.poll(() => error.textContent()).toContain('60 سیکنڈ سے لمبی');
	await choose(page, 'silent.wav', wavOf(Buffer.alloc(32_000)));
	await expect.poll(() => error.textContent()).toContain('سنائی نہیں دیتا');
	await choose(page, 'text.wav', Buffer.from('A shopping list'));
	await expect.poll(() => error.textContent()).toContain('WAV');
	await lookOver(phone, 'recording refused in Urdu');
	expect(await page.inputValue('#recording')).toBe('');
	// Stereo at 44.1 kHz is sent as mono at 16 kHz.
	await choose(page, 'good.wav', wavOf(spokenWav(3, 44_100).subarray(44), { channels: 2, rate: 44_100 }));
	await page.locator('.recording audio').waitFor();
	const size = await page.evaluate(() => document.querySelector<HTMLInputElement>('#recording')?.files?.[0]?.size);
	expect(size).toBe(44 + 1.5 * 16_000 * 2);
	await phone.context.clearPermissions();
	await page.evaluate(() => {
		navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('No', 'NotAllowedError'));
	});
	await page.locator('.recording .button').first().click();
	await expect.poll(() => error.textContent()).toContain('مائیکروفون');
	phone.untroubled();
	// Every other page keeps the microphone off.
	const policy = async (path: string) =>
		(await fetch(fixture.night.url + path)).headers.get('permissions-policy') ?? '';
	expect(await policy(link)).toContain('microphone=(self)');
	expect(await policy(`${link}/preview`)).toContain('microphone=()');
});
