import { afterEach, beforeAll, expect, test } from 'vitest';
import { newFormKey } from '../../app/auth/form-key.server';
import type { Job } from '../../app/domain/crew';
import type { Phase } from '../../app/domain/dinner';
import { withDatabases } from '../support/db';
import { countAndAward, must, servicesOn } from '../support/evening';
import { pressOf } from '../support/factories';
import { type Night, startNight } from '../support/night';
import { builtPages } from '../support/pages';
import { inAnotherScript, isLocalised, KNOWN } from '../support/pseudo-locale';
import { reach } from '../support/reach';
import { foreignTo } from '../support/sentences';
import { signedIn, visitor } from '../support/visitor';

let pages: Awaited<ReturnType<typeof builtPages>>;
beforeAll(async () => {
	pages = await builtPages({ PSEUDO_LOCALES: 'true' });
});
const nights: Night[] = [];
afterEach(async () => {
	for (const night of nights.splice(0)) await night.stop();
});

withDatabases(
	(_name, getDb) => {
		/** A dinner, and the browser of one person with a pass for each of these jobs. */
		async function crewAt(phase: Phase, jobs: readonly Job[], given: Parameters<Night['dinner']>[0] = {}) {
			const night = await startNight(getDb(), pages);
			nights.push(night);
			const room = await night.dinner({ phase, papers: 3, ...given });
			await inAnotherScript(night, room.group.id, room.dinner.id);
			const crew = visitor(night.url, { 'accept-language': 'en-XA' });
			const take = async (job: Job) => {
				const id = must(await night.services.crew.make(room.dinner.id, job, pressOf(room.organiser)));
				const link = `/crew/${night.secrets.link('crew', id)}`;
				isLocalised(await crew.get(link));
				for (const yourName of ['', 'x'.repeat(61)]) isLocalised(await crew.post(link, { yourName }), 400);
				expect((await crew.post(link, { yourName: 'Ира' })).status).toBe(303);
				return id;
			};
			const passes: string[] = [];
			for (const job of jobs) passes.push(await take(job));
			return { night, room, crew, passes, at: `/desk/${room.group.slug}/${room.dinner.number}` };
		}
		const everyJob: readonly Job[] = ['door', 'compere', 'counter'];

		const phases: Phase[] = ['lineup', 'doors', 'pitching', 'voting', 'counting', 'announced'];
		test.each(phases)('the pages of every job while the dinner is in phase %s', async (phase) => {
			const { crew, at } = await crewAt(phase, everyJob);
			for (const page of ['door', 'compere', 'slips', 'sheet']) isLocalised(await crew.get(`${at}/${page}`));
		});

		test('the door: a stack, hand-outs, heads, and what is refused', async () => {
			const { crew, at, night, room, passes } = await crewAt('doors', ['door'], { issued: false });
			const door = `${at}/door`;
			isLocalised(await crew.get(`${door}?from=9`));
			const gave = await crew.post(door, { intent: 'hand out', number: '1' });
			expect(gave.status).toBe(303);
			isLocalised(await crew.get(gave.headers.location ?? ''));
			for (const back of ['1', '2', 'x']) isLocalised(await crew.get(`${door}?back=${back}`));
			isLocalised(await crew.post(door, { intent: 'hand out', number: '1' }), 409);
			isLocalised(await crew.post(door, { intent: 'hand out', number: '77' }), 409);
			isLocalised(await crew.post(door, { intent: 'hand out', number: '' }), 400);
			isLocalised(await crew.post(door, { intent: 'take back', number: '2', handOut: '1' }), 409);
			isLocalised(await crew.post(door, { intent: 'one fewer' }), 409);
			isLocalised(await crew.post(door, { intent: 'hand over' }), 409);
			const tapped = await crew.post(`${door}/tap`, { intent: 'hand out', number: '1' });
			expect(JSON.parse(tapped.body).sentence).toContain('⟦');
			for (const intent of ['no paper', 'no paper', 'one fewer', 'one fewer']) {
				const { headers } = await crew.post(door, { intent });
				isLocalised(await crew.get(headers.location ?? ''));
			}
			must(await night.services.crew.revoke(room.dinner.id, passes[0] ?? '', pressOf(room.organiser)));
			isLocalised(await crew.get(door), 403);
		});

		test('the compere: the stage, an absence, the last minute of voting, and the reveal', async () => {
			const { crew, at, night, room } = await crewAt('doors', ['compere'], { papers: 4 });
			const page = `${at}/compere`;
			const forms = async () => (await crew.get(page)).body;
			const press = async (intent: string) => {
				const fields = fieldsOf(await forms(), intent);
				expect([intent, (await crew.post(page, fields)).status]).toEqual([intent, 303]);
				isLocalised(await crew.get(page));
				return fields;
			};
			await press('no-show');
			await press('no-show taken back');
			await press('start pitching');
			const presented = await press('on stage');
			isLocalised(await crew.post(page, { ...presented, key: newFormKey() }));
			for (const intent of ['start clock', 'pause clock', 'reset clock', 'extra time']) await press(intent);
			const asked = fieldsOf(await forms(), 'on stage');
			await crew.post(page, { ...asked, part: 'questions' });
			isLocalised(await crew.get(page));
			isLocalised(await crew.post(page, { ...presented, key: newFormKey(), part: 'pitch' }), 409);
			await reach(night.db, room, 'voting');
			isLocalised(await crew.get(page));
			await press('last call');
			await press('five more minutes');
		});

		test('a slip that is asked about, entered, and entered twice; the sheet that is signed', async () => {
			const { crew, at, night, room } = await crewAt('voting', ['counter']);
			const slips = `${at}/slips`;
			const enter = async (fields: Record<string, string>) => {
				const answer = await crew.post(slips, { intent: 'enter', ...fields });
				expect(answer.status).toBe(303);
				const shown = await crew.get(answer.headers.location ?? '');
				isLocalised(shown, 200);
				return shown.body;
			};
			const [first] = room.papers;
			const blank = Object.fromEntries(Array.from({ length: 16 }, (_, n) => [`s-${Math.floor(n / 4)}-${n % 4}`, '']));
			await enter({ ...blank, code: '22' });
			await enter({ ...blank, code: '2222222222' });
			await enter({ ...blank, code: first?.code ?? '', 's-0-0': '9' });
			await enter({ ...blank, code: first?.code ?? '' });
			await enter({ ...blank, code: first?.code ?? '', 's-0-0': '5' });
			await enter({ ...blank, code: first?.code ?? '', blank: 'yes' });
			await night.db.updateTable('dinner').set({ second_entry: 'all' }).where('id', '=', room.dinner.id).execute();
			isLocalised(await crew.get(slips));
			await reach(night.db, room, 'counting');
			const sheet = `${at}/sheet`;
			isLocalised(await crew.post(sheet, { intent: 'sign', written: '', unwritten: 'x', words: '' }), 400);
			const hands = { written: '2', unwritten: '1', replaced: '3', papers: '1', heads: '7' };
			isLocalised(await crew.post(sheet, { intent: 'sign', ...hands, words: '' }), 409);
			expect((await crew.post(sheet, { intent: 'sign', ...hands, words: 'Да' })).status).toBe(303);
			for (const path of [`${sheet}?did=signed`, slips]) isLocalised(await crew.get(path));
		});

		test('the reveal is read out in the language of its page', async () => {
			const { crew, at, night, room } = await crewAt('counting', ['compere', 'counter']);
			await countAndAward(
				{ ...servicesOn(night.db), ...night.services },
				{ ...room.dinner, phase: 'counting' },
				{ ...room.organiser, name: 'Ира' },
				41_250,
			);
			const page = `${at}/compere`;
			isLocalised(await crew.get(page));
			isLocalised(await crew.get(`${at}/sheet`));
			await reach(night.db, room, 'announced');
			for (let step = 0; step < 4; step++) {
				const shown = await crew.get(page);
				isLocalised(shown);
				if (shown.body.includes('value="reveal"')) await crew.post(page, fieldsOf(shown.body, 'reveal'));
			}
			await reach(night.db, room, 'published');
			for (const path of [page, `${at}/slips`, `${at}/sheet`]) isLocalised(await crew.get(path));
		});

		test('an organiser reads the same pages in the language of the desk', async () => {
			const { night, room, at } = await crewAt('voting', []);
			const { cookie } = await night.deskCookie(room.group.id);
			const organiser = signedIn(night.url, cookie);
			for (const page of ['door', 'compere', 'slips']) {
				const { body } = await organiser.get(`${at}/${page}`);
				expect(body).not.toContain('⟦');
				expect(foreignTo(body, KNOWN)).not.toEqual([]);
			}
		});
	},
	{ on: ['embedded'] },
);

/** The fields of the form whose button has this intent. */
function fieldsOf(page: string, intent: string): Record<string, string> {
	const form = page
		.split('<form')
		.map((text) => text.split('</form>')[0] ?? '')
		.find((text) => text.includes(`name="intent" value="${intent}"`) || text.includes(`value="${intent}"`));
	if (form === undefined) throw new Error(`No button: ${intent}`);
	const inputs = [...form.matchAll(/<input[^>]*>/g)].map(([tag]) => {
		const of = (name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
		return [of('name'), of('value')] as const;
	});
	return { ...Object.fromEntries(inputs), intent };
}
