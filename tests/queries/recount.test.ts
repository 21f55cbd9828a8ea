import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { resultsJson } from '../../app/contract/exports';
import { canonical, type Json } from '../../app/domain/canonical-json';
import type { Rules } from '../../app/domain/rules';
import { words as wordList } from '../../app/domain/six-words';
import { createErasure } from '../../app/services/erasure.server';
import { countBallots, recount } from '../../public/recount.js';
import { sixWords } from '../../public/recount-hash.js';
import { withDatabases } from '../support/db';
import { lines, must } from '../support/evening';
import { pressOf } from '../support/factories';
import { fileOf, type PublishedEvening, publishedEvening, someBallots } from '../support/published';
import { level } from '../support/voted-evening';

type Check = ReturnType<typeof recount>['checks'][number];
const statesOf = (bytes: Uint8Array) =>
	Object.fromEntries(recount(bytes).checks.map(({ check, state }: Check) => [check, state]));
const problemsOf = (bytes: Uint8Array) =>
	recount(bytes).checks.flatMap(({ check, differences }: Check) => differences.map((one) => ({ check, ...one })));
const hashOf = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest('hex');

withDatabases((_name, getDb) => {
	test('a published result is stored as canonical bytes with their hash, and recounted to the same', async () => {
		const evening = await publishedEvening(getDb(), { rules: { shown: 'all scores' } });
		const { bytes, sha256, edition } = await fileOf(evening, evening.dinner);
		const text = Buffer.from(bytes).toString('utf8');
		expect(edition).toBe(1);
		expect(sha256).toBe(hashOf(bytes));
		expect(canonical(JSON.parse(text))).toBe(text);
		expect(resultsJson.parse(JSON.parse(text)).receipts).toHaveLength(24);
		expect(problemsOf(bytes)).toEqual([]);
		expect(statesOf(bytes)).toEqual({
			file: 'same',
			record: 'same',
			sheet: 'same',
			turnout: 'same',
			receipts: 'same',
			sums: 'same',
			headToHead: 'same',
			draws: 'impossible',
			ranking: 'same',
			pot: 'same',
			awards: 'same',
		});
	});

	test('a note makes another edition that names the one before; neither is ever changed', async () => {
		const evening = await publishedEvening(getDb());
		const { publishing, dinner, organiser } = evening;
		const first = await fileOf(evening, dinner);
		must(await publishing.addNote(dinner.id, pressOf(organiser), 'The raffle was £2 more than we said.', 0));
		const second = await fileOf(evening, dinner);
		expect(JSON.parse(Buffer.from(second.bytes).toString())).toMatchObject({
			edition: { number: 2, before: first.sha256 },
			notes: [{ text: 'The raffle was £2 more than we said.' }],
		});
		expect(await fileOf(evening, dinner, 1)).toEqual(first);
		expect(problemsOf(second.bytes)).toEqual([]);
		expect((await publishing.editions(dinner.id)).map(({ sha256 }) => sha256)).toEqual([first.sha256, second.sha256]);
		for (const change of [
			sql`update result_file set sha256 = ${first.sha256} where dinner_id = ${dinner.id}`,
			sql`delete from result_file where dinner_id = ${dinner.id}`,
		])
			await expect(change.execute(getDb())).rejects.toThrow(/append-only/);
		await expect(
			sql`insert into result_file values (${dinner.id}, 3, now(), 'x', ${first.sha256})`.execute(getDb()),
		).rejects.toThrow(/check constraint/);
	});

	test('after pitchers asked to be erased both editions still verify', async () => {
		const evening = await publishedEvening(getDb(), { rules: { shown: 'all scores' } });
		const { publishing, dinner, organiser, context } = evening;
		const first = await fileOf(evening, dinner);
		const { eraseOwn } = createErasure(context);
		const pitches = await getDb().selectFrom('pitch').select('id').execute();
		for (const { id } of pitches) must(await eraseOwn({ dinnerId: dinner.id, pitchId: id }));
		expect(await fileOf(evening, dinner)).toEqual(first);
		must(await publishing.addNote(dinner.id, pressOf(organiser), 'Everybody was erased.', 0));
		const second = await fileOf(evening, dinner);
		const [before, after] = [first, second].map(({ bytes }) => JSON.parse(Buffer.from(bytes).toString()));
		expect(after).toMatchObject({ lineUp: before.lineUp, awards: before.awards, scores: before.scores });
		for (const { bytes } of [first, second]) expect(problemsOf(bytes)).toEqual([]);
	});

	const tied: Partial<Rules> = { tieRule: 'drawn', shown: 'all scores' };
	const many = Array.from({ length: 8 });
	test.each<{ name: string; rules: Partial<Rules>; ballots?: ReturnType<typeof someBallots>; amount?: number }>([
		{ name: 'winner only', rules: { shown: 'winner' } },
		{ name: 'ranking only', rules: { shown: 'ranking', potRule: { kind: 'shares', percent: [60, 25, 15] } } },
		{ name: 'shares, winner only', rules: { shown: 'winner', potRule: { kind: 'shares', percent: [70, 30] } } },
		{ name: 'in proportion', rules: { shown: 'all scores', potRule: { kind: 'in proportion' } }, amount: 12_347 },
		{
			name: 'fixed prizes',
			rules: { shown: 'all scores', potRule: { kind: 'fixed prizes', amounts: [10_000, 5_000] } },
		},
		{ name: 'a draw for the winner', rules: tied, ballots: many.flatMap(() => level('criteria')) },
		{
			name: 'a run-off with a draw',
			rules: { ...tied, countRule: 'criteria with run-off' },
			ballots: many.flatMap(() => level('criteria')),
		},
		{
			name: 'a shared tie',
			rules: { shown: 'all scores', potRule: { kind: 'shares', percent: [60, 25, 15] } },
			ballots: many.flatMap(() => level('criteria')),
		},
		{
			name: 'one vote, drawn',
			rules: { ...tied, countRule: 'one vote' },
			ballots: many.flatMap(() => level('one vote')),
		},
		{ name: 'fewer than twenty ballots', rules: { shown: 'all scores' }, ballots: someBallots(5) },
		{
			name: 'no point for anybody',
			rules: { shown: 'all scores' },
			ballots: many.map(() => lines('0000', '....', '....', '....')),
		},
	])('[I5] recounted the same: $name', async ({ rules, ballots, amount }) => {
		const evening = await publishedEvening(getDb(), {
			rules,
			...(ballots && { ballots }),
			...(amount && { amount }),
		});
		const { bytes } = await fileOf(evening, evening.dinner);
		expect(problemsOf(bytes)).toEqual([]);
		const states = statesOf(bytes);
		expect(states.ranking).toBe(rules.shown === 'all scores' && (ballots?.length ?? 24) >= 20 ? 'same' : 'impossible');
	});

	test('[I5] whole counted ballots, added up by the second program, are the published scores', async () => {
		const evening = await publishedEvening(getDb(), { rules: { shown: 'all scores' } });
		const rows = await getDb()
			.selectFrom('counted')
			.select('scores')
			.where('dinner_id', '=', evening.dinner.id)
			.execute();
		const { scores } = resultsJson.parse(
			JSON.parse(Buffer.from((await fileOf(evening, evening.dinner)).bytes).toString()),
		);
		const again = countBallots(
			rows.map((row) => new Uint8Array(row.scores)),
			4,
			[1, 2, 3, 4],
		);
		expect(again.counted).toBe(24);
		expect(again.headToHead).toEqual(scores?.headToHead);
		expect(again.pitches).toEqual(
			scores?.pitches.map(({ number, total, criteria }) => ({
				number,
				total,
				counts: criteria.map(({ counts }) => counts),
			})),
		);
	});

	test('[I5] the desk adds up the whole ballots again, and sees a row that was changed', async () => {
		const { db, dinner, publishing } = await publishedEvening(getDb());
		expect(await publishing.recountBallots(dinner)).toEqual({ ballots: 24, same: true });
		expect(await publishing.recountBallots({ ...dinner, phase: 'counting' })).toBeNull();
		await sql`alter table counted disable trigger user`.execute(db);
		await sql`update counted set scores = set_byte(scores, 0, 5) where dinner_id = ${dinner.id} and n = 1`.execute(db);
		await sql`alter table counted enable trigger user`.execute(db);
		expect(await publishing.recountBallots(dinner)).toEqual({ ballots: 24, same: false });
	});

	describe('a file that was tampered with', () => {
		let evening: PublishedEvening;
		let text: string;
		beforeAll(async () => {
			evening = await publishedEvening(getDb(), {
				rules: { ...tied, potRule: { kind: 'shares', percent: [60, 25, 15] } },
				ballots: many.flatMap(() => level('criteria')),
			});
			text = Buffer.from((await fileOf(evening, evening.dinner)).bytes).toString();
		});

		/** The file with one change. `sealed`: whoever changed it also wrote a new checksum. */
		type Changed = ReturnType<typeof JSON.parse>;
		function tampered(change: (file: Changed) => void, sealed = true): Uint8Array {
			const file = JSON.parse(text);
			change(file);
			const { check, ...rest } = file;
			return Buffer.from(canonical({ ...rest, check: sealed ? hashOf(canonical(rest as Json)) : check } as Json));
		}

		test('any byte', () => {
			expect(problemsOf(Buffer.from(text))).toEqual([]);
			for (const changed of [text.replace('{', '{ '), `${text}\n`, `\ufeff${text}`, text.replace('Soup', 'Soap')])
				expect(statesOf(Buffer.from(changed)).file, changed.slice(0, 40)).toBe('differs');
			expect(() => recount(Buffer.from(text.slice(1)))).toThrow('not a result');
			expect(() => recount(Buffer.from('{"format":"stockpot-result/2"}'))).toThrow('not a result');
		});

		const changes: Readonly<Record<string, (file: Changed) => void>> = {
			'file: the number of the edition': (f) => f.edition.number++,
			'turnout: ballots on phones': (f) => f.turnout.onPhone++,
			'sheet: papers handed out': (f) => f.turnout.papersIssued++,
			'sheet: what hands counted': (f) => f.countSheet.hands.written++,
			'sheet: slips': (f) => f.countSheet.figures.slips.entered++,
			'sheet: the words for a difference': (f) => (f.countSheet.words = 'Nothing to say.'),
			'sheet: its signs': (f) => (f.countSheet.digest = 'AAAAAA'),
			'sheet: a signature': (f) => f.turnout.signedBy.pop(),
			'receipts: one more': (f) => f.receipts.push('ZZZZZZZZ'),
			'receipts: one gone': (f) => f.receipts.shift(),
			'receipts: one twice': (f) => (f.receipts[1] = f.receipts[0]),
			'sums: a count': (f) => f.scores.pitches[0].criteria[0].counts[5]++,
			'sums: a sum': (f) => f.scores.pitches[0].criteria[0].sum++,
			'sums: a total': (f) => f.scores.pitches[1].total++,
			'headToHead: more than were counted': (f) => (f.scores.headToHead[0].over[1] = 99),
			'ranking: another winner': (f) => {
				const [first, second] = f.ranking;
				[first.pitches, second.pitches] = [second.pitches, first.pitches];
				f.winners = first.pitches;
			},
			'ranking: head to head that decided': (f) => (f.scores.headToHead[0].over[2] += 1),
			'ranking: a tie': (f) => (f.ties[0].brokenBy = 'nothing'),
			'ranking: a title': (f) => (f.winners[0].title = 'Another project'),
			'draws: the drawn order': (f) => f.draws.find((d: Changed) => d.for === 'tie').drawn.reverse(),
			// Another seed may draw the same order, so it is the record that always differs.
			'record: the seed of a draw': (f) => (f.draws.find((d: Changed) => d.for === 'tie').seed = 'ab'.repeat(16)),
			'pot: its amount': (f) => f.pot.amount++,
			'pot: a ledger row': (f) => f.pot.entries[0].amount++,
			'pot: a ledger row that is new': (f) => f.pot.entries.push({ ...f.pot.entries[0], kind: 'cost', amount: 100 }),
			'pot: the income': (f) => f.pot.income++,
			'pot: the costs': (f) => f.pot.costs++,
			'awards: one': (f) => f.awards[0].amount++,
			'awards: a penny moved': (f) => {
				f.awards[0].amount++;
				f.awards[1].amount--;
			},
			'awards: the carry-over': (f) => f.pot.carriedOver++,
			'record: an event': (f) => (f.record[3].event.at = '2026-11-26T20:00:00.000Z'),
			'record: an event left out': (f) => f.record.splice(2, 1),
			'record: an event more': (f) => f.record.push(f.record[0]),
			'record: a hash': (f) => (f.record[1].hash = '0'.repeat(64)),
			'record: the hash signed at doors': (f) => (f.countSheet.figures.record.doors = '1'.repeat(64)),
			'record: a rule': (f) => (f.rules.signatures = 1),
			'record: the reopenings': (f) => f.turnout.votingReopened.push('2026-11-26T20:00:00.000Z'),
			'record: a note': (f) => f.notes.push({ at: '2026-11-26T20:00:00.000Z', text: 'x' }),
		};
		test.each(Object.entries(changes))('%s', (name, change) => {
			const check = name.split(':')[0];
			expect(statesOf(tampered(change, false)).file).toBe('differs');
			expect(problemsOf(tampered(change)).map((one) => one.check)).toContain(check);
		});

		test('a match is computed again from its rule and its base', () => {
			const potWith = (amount: number, cap: number | null) =>
				statesOf(
					tampered(({ pot }) => {
						const match = { gives: 50, forEach: 101, cap, base: ['door cash', 'door card'] };
						pot.entries.push({ kind: 'match', label: 'Council', amount, match, fromDinner: null });
						pot.income += amount;
						pot.amount += amount;
					}),
				).pot;
			const base = JSON.parse(text).pot.entries[0].amount;
			const given = Math.floor((base * 50) / 101);
			const states = [given, given + 1, given - 1].map((amount) => potWith(amount, null));
			expect(states).toEqual(['same', 'differs', 'differs']);
			expect([potWith(200, 200), potWith(given, 200)]).toEqual(['same', 'differs']);
		});

		test('a chain that was computed anew does not fit the sheet that was signed', () => {
			const forged = tampered((file) => {
				let before = '';
				file.record[1].event.at = '2026-11-26T17:00:00.000Z';
				for (const entry of file.record) {
					before = hashOf(before + canonical(entry.event));
					entry.hash = before;
				}
				const last = file.record.findLast((entry: Changed) => entry.event.kind === 'close voting');
				file.countSheet.figures.record.close = last.hash;
			});
			expect(problemsOf(forged).map((one) => one.check)).toEqual(['sheet']);
		});
	});

	test('npm run recount says what it checked, compares six words, and fails on a difference', async () => {
		const evening = await publishedEvening(getDb());
		const { bytes, sha256 } = await fileOf(evening, evening.dinner);
		const folder = await mkdtemp(join(tmpdir(), 'stockpot-recount-'));
		const [good, bad, none] = ['good.json', 'bad.json', 'none.json'].map((name) => join(folder, name));
		await writeFile(good ?? '', bytes);
		await writeFile(bad ?? '', Buffer.from(bytes).toString().replace('41250', '41251'));
		await writeFile(none ?? '', '{}');
		const run = (...given: (string | undefined)[]) =>
			promisify(execFile)('node', ['app/commands/run.mjs', 'recount', ...given.map(String)]).then(
				({ stdout }) => ({ code: 0, said: stdout }),
				({ code, stdout, stderr }) => ({ code, said: `${stdout}${stderr}` }),
			);
		const words = sixWords(sha256, [...wordList]);
		const [same, seen, other, differs, empty, missing] = await Promise.all([
			run(good),
			run(good, ...words.toUpperCase().split(' ')),
			run(good, 'able able able able able able'),
			run(bad),
			run(none),
			run(join(folder, 'nothing.json')),
		]);
		expect([same, seen, other, differs, empty, missing].map(({ code }) => code)).toEqual([0, 0, 1, 1, 2, 2]);
		expect(same.said).toContain('everything that can be checked is the same');
		expect(same.said).toContain(words);
		expect(seen.said).toContain('These are the words');
		expect(other.said).toContain('These are not the words');
		expect(differs.said).toContain('awards: the file says [[3,41251]], recounted [[3,41250]]');
		expect(empty.said).toContain('not a result');
	});

	test('an event that is changed in the database no longer gives the hash that was signed', async () => {
		const evening = await publishedEvening(getDb());
		const { db, dinner, publishing, organiser } = evening;
		// As somebody would who may do everything in the database.
		await sql`alter table record disable trigger user`.execute(db);
		await sql`update record set at = at + interval '1 minute' where dinner_id = ${dinner.id} and kind = 'open voting'`.execute(
			db,
		);
		await sql`alter table record enable trigger user`.execute(db);
		must(await publishing.addNote(dinner.id, pressOf(organiser), 'A note.', 0));
		const problems = problemsOf((await fileOf(evening, dinner)).bytes);
		expect(problems).toMatchObject([{ check: 'record', where: 'record: hashes on the count sheet' }]);
	});
});
