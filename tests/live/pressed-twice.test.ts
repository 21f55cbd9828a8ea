import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshPlace } from '../../app/contract/place-fields';
import { makeAccount, makeDinnerWithPitches, pressOf } from '../support/factories';
import { startPrepared } from '../support/prepared-server';
import { fieldIn, textOf, visitor } from '../support/visitor';

// Routes that decide something before the command checks the form key: a second press gets the first answer there too.

const PASSWORD = 'soup for everyone tonight';
let server: Awaited<ReturnType<typeof prepare>>;
let desk: ReturnType<typeof visitor>;

const account = { name: 'Amina', email: 'amina@example.org', password: PASSWORD };
const prepare = () =>
	startPrepared(async ({ db, services }) => {
		const organiser = await makeAccount(db, services.organisers, account);
		const { dinner, group } = await makeDinnerWithPitches(db, { organiser, phase: 'voting' });
		const made = await services.papers.make(dinner.id, pressOf(organiser), 2, 0);
		if (!made.ok) throw new Error(made.code);
		await db.updateTable('paper').set({ state: 'issued' }).where('dinner_id', '=', dinner.id).execute();
		return { path: `/desk/${group.slug}/${dinner.number}`, code: made.value[0]?.code ?? '' };
	});
beforeAll(async () => {
	server = await prepare();
	desk = visitor(server.url);
	await desk.post('/sign-in', { email: account.email, password: PASSWORD, next: '/desk' });
});
afterAll(() => server?.stop());

test('details that were saved are saved, also for the press that comes after the first was answered', async () => {
	const { path } = server.prepared;
	const page = await desk.get(`${path}/edit`);
	const [key, expected] = [fieldIn(page, 'key'), fieldIn(page, 'expected')];
	const typed = { ...freshPlace('GBP'), venue: 'The Hall', accessNotes: 'A ramp.' };
	const form = { intent: 'save', key, expected, ...typed };
	for (let press = 0; press < 3; press++) {
		const saved = await desk.post(`${path}/edit`, form);
		expect([saved.status, saved.headers.location]).toEqual([303, `${path}/edit?saved#answer`]);
	}
	const old = await desk.post(`${path}/edit`, { ...form, key: fieldIn(await desk.get(`${path}/edit`), 'key') });
	expect(old.status).toBe(409);
});

test('a slip that was refused is asked about on a page that can be shown again, and by no other', async () => {
	const { path, code } = server.prepared;
	const slips = `${path}/slips`;
	const squares = Object.fromEntries(
		Array.from({ length: 16 }, (_, at) => [`s-${Math.floor(at / 4)}-${at % 4}`, at === 5 ? '' : '4']),
	);
	const first = await desk.get(slips);
	const refused = await desk.post(slips, { intent: 'enter', key: fieldIn(first, 'key'), code, ...squares });
	expect(refused.status).toBe(303);
	const asked = refused.headers.location ?? '';
	for (let look = 0; look < 2; look++) {
		const page = await desk.get(asked);
		expect(textOf(page)).toContain('Some squares are blank');
		expect(fieldIn(page, 'code')).toBe(code);
		expect(fieldIn(page, 's-1-0')).toBe('4');
	}
	const [line] = [...desk.cookies].filter(([name]) => name.includes('asked'));
	expect(line?.[1]).toBeTruthy();
	expect(line?.[1]).not.toContain(code);
	expect(textOf(await desk.get(`${slips}?asked=another`))).not.toContain('Some squares are blank');

	const page = await desk.get(asked);
	const partly = /name="partly" value="([^"]*)"|value="([^"]*)" name="partly"/.exec(page.body);
	const entered = await desk.post(slips, {
		intent: 'enter',
		...{ key: fieldIn(page, 'key'), code, ...squares },
		partly: partly?.[1] ?? partly?.[2] ?? '',
	});
	expect([entered.status, entered.headers.location]).toEqual([303, `${slips}?said=counts#answer`]);
	// After Back the form is empty and shows nothing of the entered slip.
	const back = await desk.get(asked);
	expect([back.status, fieldIn(back, 'code'), fieldIn(back, 's-1-0')]).toEqual([200, '', '']);
});
