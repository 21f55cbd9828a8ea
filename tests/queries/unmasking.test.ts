import { type Kysely, sql } from 'kysely';
import { expect, test } from 'vitest';
import { jobs } from '../../app/domain/crew';
import { createCrew } from '../../app/services/crew.server';
import { createOffers } from '../../app/services/offers.server';
import type { DB } from '../../db/schema';
import { withDatabases } from '../support/db';
import { countAndAward, must, openEvening, type Scores, vote } from '../support/evening';
import { pressOf } from '../support/factories';
import { closeVoting } from '../support/reach';

/**
 * No row, key, time, order or transaction joins a paper to a ballot, a counted row or a receipt, before or after the count is opened. The
 * test reads every column of every table, system columns included, like an attacker with the database.
 */
const PAPERS = 40;
type Cell = { table: string; column: string; row: number; value: string };

withDatabases((_name, getDb) => {
	async function readAll(db: Kysely<DB>): Promise<Cell[]> {
		const { rows: columns } = await sql<{ table: string; column: string }>`
			select table_name as "table", column_name as "column" from information_schema.columns join information_schema.tables using (table_schema, table_name)
			where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not like 'kysely_%'
		`.execute(db);
		expect(new Set(columns.map(({ table }) => table)).size).toBeGreaterThan(15);
		const cells: Cell[] = [];
		for (const { table, column } of columns) {
			const { rows } = await sql<{ value: string | null }>`
				select ${sql.ref(column)}::text as value from ${sql.table(table)} order by ctid
			`.execute(db);
			for (const [row, { value }] of rows.entries()) if (value !== null) cells.push({ table, column, row, value });
		}
		return cells;
	}
	const rowsOf = async (db: Kysely<DB>, table: string, columns: string) =>
		(
			await sql<Record<string, string>>`
				select ${sql.raw(columns)}, xmin::text::bigint as xmin, xmax::text::bigint as xmax from ${sql.table(table)} order by ctid
			`.execute(db)
		).rows;

	/**
	 * Papers are issued in order, phones vote in another order; with slips, a replaced paper, and a slip of a paper that was not issued. A lent
	 * phone votes as every phone does: that it was lent is in its cookie and nowhere else.
	 */
	async function evening() {
		const made = await openEvening(getDb(), PAPERS);
		const { dinner, organiser, slips, papers, printed } = made;
		const extra = must(await papers.make(dinner.id, pressOf(organiser), 3, PAPERS));
		// Each ballot is different, so that its content would identify it.
		const scoresOf = (number: number): Scores =>
			Array.from({ length: 16 }, (_, at) => Math.floor(number / 6 ** (at % 3)) % 6);
		const order = printed.map((_, at) => printed[(at * 17 + 5) % PAPERS]).filter((paper) => paper !== undefined);
		const votedAs: string[] = [];
		for (const paper of order.slice(0, 28)) {
			expect(await vote(made, paper.code, scoresOf(paper.number))).toMatchObject({ code: 'saved' });
			votedAs.push(paper.receipt);
		}
		must(await papers.replaceByCode(dinner.id, order[0]?.code ?? '', pressOf(organiser)));
		must(await papers.replaceByNumber(dinner.id, order[1]?.number ?? 0, pressOf(organiser)));
		await closeVoting(getDb(), dinner);
		// Guests offer help while slips are typed in.
		const offers = createOffers(made.context);
		const [taker] = await offers.pitches(dinner.id);
		for (const paper of order.slice(26, 36)) {
			const offer = {
				pitch: taker?.id ?? '',
				kinds: ['time'] as const,
				words: '',
				name: 'Bo',
				contact: 'bo@example.org',
			};
			must(await offers.make(dinner.id, offer, { key: pressOf(organiser).key, address: '192.0.2.7' }));
			must(await slips.enter(dinner.id, pressOf(organiser), { code: paper.code, scores: scoresOf(paper.number) }));
		}
		// A second person types some of them in again; two differ, and one of these is settled.
		must(await slips.chooseSecondEntry(dinner.id, pressOf(organiser), 'none', 'all'));
		const second = { by: await counterOf(made), key: pressOf(organiser).key };
		const again = async (at: number, number: number) =>
			must(
				await slips.enter(
					dinner.id,
					{ ...second, key: pressOf(organiser).key },
					{ code: order[at]?.code ?? '', scores: scoresOf(number) },
				),
			);
		for (const at of [28, 29, 30]) expect(await again(at, order[at]?.number ?? 0)).toBe('same');
		for (const at of [31, 32]) expect(await again(at, 5)).toHaveProperty('differs');
		expect(await again(32, order[32]?.number ?? 0)).toBe('settled');
		const late = extra[1];
		must(
			await slips.enter(dinner.id, pressOf(organiser), {
				code: late?.code ?? '',
				scores: scoresOf(41),
				handedOut: true,
			}),
		);
		return { ...made, order, extra };
	}

	/** A helper with a counting pass. Helpers at the door and a compere have theirs too. */
	async function counterOf({ context, dinner, organiser }: Awaited<ReturnType<typeof openEvening>>) {
		const crew = createCrew(context);
		const members = await Promise.all(
			jobs.map(async (job) => {
				const passId = must(await crew.make(dinner.id, job, pressOf(organiser)));
				const [line = ''] = crew.prepare(new Headers());
				const headers = new Headers({ cookie: line.split(';')[0] ?? '' });
				must(await crew.take(context.secrets.link('crew', passId), 'Grace', headers));
				return { passId, job, name: 'Grace' };
			}),
		);
		return members.find(({ job }) => job === 'counter') ?? expect.fail('Counters have a job');
	}

	const PAPER = ['paper'];
	const BALLOT = ['ballot', 'counted', 'receipt'];
	/** Columns with the same value for every paper. */
	const shared = new Set(['dinner_id']);

	function joins(cells: Cell[], left: readonly string[], right: readonly string[]): string[] {
		const values = new Map<string, Set<string>>();
		for (const { table, column, value } of cells) {
			if (left.includes(table) && !shared.has(column) && isTelling(value)) {
				values.set(value, (values.get(value) ?? new Set()).add(`${table}.${column}`));
			}
		}
		return cells
			.filter(({ table, column, value }) => right.includes(table) && !shared.has(column) && values.has(value))
			.map(({ table, column, value }) => `${[...(values.get(value) ?? [])]} = ${table}.${column}`);
	}
	/** Small numbers, states and flags are shared by many rows, so they identify none. */
	const isTelling = (value: string) => value.length > 8;

	test('[P2] no value of a paper is in a ballot or any other row, before the count is opened or after', async () => {
		const { dinner, organiser, counts, printed, ...services } = await evening();
		const told = ['record', 'signature', 'draw', 'count', 'note', 'dinner', 'soup_group', 'pot_entry', 'install'];
		const everything = [...told, 'form_key', 'print_job', 'crew_pass', 'offer'];
		const before = await readAll(getDb());
		expect(before.filter(({ table }) => table === 'offer').length).toBeGreaterThan(50);
		expect(before.filter(({ table }) => table === 'ballot').length).toBeGreaterThan(100);
		expect(joins(before, PAPER, [...BALLOT, ...everything])).toEqual([]);
		expect(joins(before, ['ballot'], everything)).toEqual([]);
		expect(before.some(({ table }) => table === 'print_job')).toBe(true);
		await countAndAward({ ...services, counts }, dinner, organiser, 0);
		const after = await readAll(getDb());
		expect(after.some(({ table }) => table === 'ballot' || table === 'print_job')).toBe(false);
		// Earlier form keys are deleted: only the opening and later commands have keys.
		expect(after.filter(({ table, column }) => table === 'form_key' && column === 'key').length).toBeLessThan(5);
		expect(after.filter(({ table }) => table === 'receipt').length).toBeGreaterThan(30);
		expect(joins(after, PAPER, [...BALLOT, ...everything])).toEqual([]);
		expect(joins(after, ['receipt'], ['counted', ...everything])).toEqual([]);
		// No printed code is stored as plain text.
		const whole = [...before, ...after].map(({ value }) => value).join('\n');
		for (const { code } of printed) expect(whole).not.toContain(code);
	});

	test('[P2] no transaction writes both a paper and a ballot', async () => {
		const { dinner, organiser, counts, ...services } = await evening();
		const transactions = async (table: string) => {
			const rows = await rowsOf(getDb(), table, '1 as one');
			expect(rows.length).toBeGreaterThan(0);
			return new Set(rows.flatMap(({ xmin, xmax }) => [Number(xmin), Number(xmax)]).filter((xid) => xid > 0));
		};
		const papers = await transactions('paper');
		const ballots = await transactions('ballot');
		expect([...ballots].filter((xid) => papers.has(xid))).toEqual([]);
		await countAndAward({ ...services, counts }, dinner, organiser, 0);
		// One transaction rewrote every paper, counted row and receipt, so that transaction ids identify none.
		for (const table of ['paper', 'counted', 'receipt']) expect((await transactions(table)).size).toBe(1);
	});

	test('a slip whose paper had to be marked as handed out does not stand beside it in time', async () => {
		const { extra } = await evening();
		const papers = await rowsOf(getDb(), 'paper', 'number');
		// All papers carry the transaction id of the marking, so that it identifies neither a paper nor the ballot that follows.
		expect(new Set(papers.map(({ xmin }) => xmin)).size).toBe(1);
		expect(papers.map(({ number }) => Number(number))).toContain(extra[1]?.number);
	});

	test('[P2] the transaction id of a paper issued during voting does not reveal the next ballot', async () => {
		const { papers, dinner, organiser } = await openEvening(getDb(), 3);
		const handedOut = () => rowsOf(getDb(), 'paper', 'number');
		const made = await papers.make(dinner.id, pressOf(organiser), 1, 3);
		if (!made.ok) throw new Error(made.code);
		expect((await papers.issue(dinner.id, 4, pressOf(organiser))).ok).toBe(true);
		expect(new Set((await handedOut()).map(({ xmin }) => xmin)).size).toBe(1);
		expect((await papers.makeOne(dinner.id, pressOf(organiser))).ok).toBe(true);
		expect(new Set((await handedOut()).map(({ xmin }) => xmin)).size).toBe(1);
	});

	test('a replaced paper stands beside neither its event nor the ballot that was voided before it', async () => {
		const { papers, dinner, organiser, printed } = await openEvening(getDb(), 3);
		must(await papers.replaceByCode(dinner.id, printed[0]?.code ?? '', pressOf(organiser)));
		expect(new Set((await rowsOf(getDb(), 'paper', 'number')).map(({ xmin }) => xmin)).size).toBe(1);
		must(await papers.replaceByNumber(dinner.id, 2, pressOf(organiser)));
		expect(new Set((await rowsOf(getDb(), 'paper', 'number')).map(({ xmin }) => xmin)).size).toBe(1);
	});

	test('neither the order of the rows nor of their transactions follows the numbers of the papers', async () => {
		const { dinner, organiser, counts, order, printed, ...services } = await evening();
		const numberOf = new Map(printed.map(({ receipt, number }) => [receipt, number]));
		await countAndAward({ ...services, counts }, dinner, organiser, 0);
		const receipts = (await rowsOf(getDb(), 'receipt', 'receipt')).map(({ receipt }) => receipt ?? '');
		expect(receipts).toEqual([...receipts].sort());
		const counted = (await rowsOf(getDb(), 'counted', `encode(scores, 'hex') as scores`)).map(
			({ scores }) => scores ?? '',
		);
		expect(counted).toEqual([...counted].sort());
		// Spearman’s rho of list position against paper number. Random order reaches 0.75 about once in a million evenings.
		const numbers = receipts.flatMap((receipt) => numberOf.get(receipt) ?? []);
		expect(numbers.length).toBeGreaterThan(30);
		expect(Math.abs(rho(numbers))).toBeLessThan(0.75);
		const byArrival = order.map(({ receipt }) => receipts.indexOf(receipt)).filter((at) => at >= 0);
		expect(Math.abs(rho(byArrival))).toBeLessThan(0.75);
	});

	test('[P2] nothing in the database tells who typed a slip in, or which slips one person typed in', async () => {
		const { dinner, organiser } = await evening();
		const rows = await getDb().selectFrom('ballot').selectAll().where('dinner_id', '=', dinner.id).execute();
		const marks = rows.flatMap(({ slip_by, again_by }) => [slip_by, again_by]).filter((mark) => mark !== null);
		expect(marks.length).toBeGreaterThan(14);
		const texts = marks.map((mark) => Buffer.from(mark).toString('hex'));
		expect(new Set(texts).size).toBe(texts.length);
		const elsewhere = (await readAll(getDb())).filter(({ table }) => table !== 'ballot').map(({ value }) => value);
		expect(texts.filter((text) => elsewhere.some((value) => value.includes(text)))).toEqual([]);
		expect(JSON.stringify(rows)).not.toContain(organiser.userId);
	});

	test('[P2] no column of a ballot, counted row or receipt holds a time', async () => {
		const { rows } = await sql<{ table: string; column: string }>`
			select table_name as "table", column_name as "column" from information_schema.columns
			where table_schema = 'public' and table_name in ('paper', 'ballot', 'counted', 'receipt')
				and (data_type like 'timestamp%' or data_type in ('date', 'time'))
		`.execute(getDb());
		expect(rows).toEqual([]);
		const keys = await sql<{ table: string }>`
			select conrelid::regclass::text as "table" from pg_constraint
			where contype = 'f' and conrelid::regclass::text in ('ballot', 'counted', 'receipt') and confrelid <> 'dinner'::regclass
		`.execute(getDb());
		expect(keys.rows).toEqual([]);
	});

	test('[P2] the record of events names no paper, code or receipt', async () => {
		const { dinner, dinners, printed, extra } = await evening();
		const record = await dinners.record(dinner.id);
		expect(record.map(({ event }) => event.kind)).toEqual(
			expect.arrayContaining([
				'slip set aside',
				'paper of a slip marked as handed out',
				'slip entered differently',
				'slip difference settled',
			]),
		);
		const text = JSON.stringify(record);
		for (const { code, receipt } of [...printed, ...extra]) {
			expect(text).not.toContain(code);
			expect(text).not.toContain(receipt);
		}
		for (const { event } of record.filter(({ event }) => /slip|paper/.test(event.kind))) {
			const { kind, ...payload } = event;
			expect([kind, Object.keys(payload).filter((key) => !['count', 'by', 'share'].includes(key))]).toEqual([kind, []]);
		}
	});
});

function rho(ranks: readonly number[]): number {
	const sorted = [...ranks].sort((a, b) => a - b);
	const n = ranks.length;
	const squares = ranks.reduce((sum, value, at) => sum + (sorted.indexOf(value) - at) ** 2, 0);
	return 1 - (6 * squares) / (n * (n * n - 1));
}
