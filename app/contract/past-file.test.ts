import { expect, test } from 'vitest';
import { deskMoney } from '../i18n/desk-money';
import { moneyIn } from '../i18n/money';
import { type ReadFile, readPastFile } from './past-file.server';
import type { DateOrder } from './past-form';

const hall = { money: deskMoney('GBP'), say: moneyIn('GBP', 'en'), today: '2026-11-30' };
const read = (text: string | Uint8Array, order: DateOrder | null = null): Promise<ReadFile> =>
	readPastFile(typeof text === 'string' ? new TextEncoder().encode(text) : text, hall, order);
async function dinnersOf(text: string | Uint8Array, order: DateOrder | null = null) {
	const file = await read(text, order);
	if (!file.ok) throw new Error(file.problems.map(({ row, sentence }) => `${row}: ${sentence}`).join('\n'));
	return file.dinners;
}
async function problemsOf(text: string | Uint8Array, order: DateOrder | null = null) {
	const file = await read(text, order);
	return file.ok ? [] : file.problems.map(({ row, column, sentence }) => `${row} ${column}: ${sentence}`);
}

const TABLE = `number,date,venue,pot,guests,pitch,award
1,2019-03-14,Church hall,£412.50,61,Tool library,400
1,2019-03-14,Church hall,£412.50,61,Choir,
2,14 June 2019,Café,200,,Garden,200`;

test('rows of one number are one dinner; the largest award won; what is left was carried over', async () => {
	expect(await dinnersOf(TABLE)).toMatchObject([
		{
			...{ number: 1, heldOn: '2019-03-14', venue: 'Church hall', potAmount: 41_250, guests: 61, voted: null },
			pitches: [
				{ title: 'Tool library', amount: 40_000, won: true },
				{ title: 'Choir', amount: 0, won: false },
			],
		},
		{ number: 2, heldOn: '2019-06-14', potAmount: 20_000, guests: null, pitches: [{ title: 'Garden', won: true }] },
	]);
});

test.each([
	['a byte order mark', `\uFEFF${TABLE}`],
	['semicolons', TABLE.replaceAll(',', ';')],
	['tabs and Windows line ends', TABLE.replaceAll(',', '\t').replaceAll('\n', '\r\n')],
	['old Mac line ends, and an empty last line', `${TABLE.replaceAll('\n', '\r')}\r`],
	['heads in capitals with spaces', TABLE.replace('number', ' NUMBER ').replace('pot', 'Pot Amount')],
	['quoted cells', TABLE.replaceAll('Church hall', '"Church hall"')],
])('a table with %s reads the same', async (_what, text) => {
	expect(await dinnersOf(text)).toEqual(await dinnersOf(TABLE));
});

test('Windows-1252 is read as what it is, and said; UTF-16 with its mark too', async () => {
	const bytes = Buffer.from(TABLE, 'latin1');
	const file = await read(bytes);
	expect(file).toMatchObject({ ok: true, notes: [expect.stringContaining('Windows-1252')] });
	expect(await dinnersOf(bytes)).toEqual(await dinnersOf(TABLE));
	expect(await dinnersOf(Buffer.from(`\uFEFF${TABLE}`, 'utf16le'))).toEqual(await dinnersOf(TABLE));
});

test('a day like 3/4/26 is asked about, and never guessed; one that can be read in one way only is not', async () => {
	const text = 'number,date,pot,pitch\n1,3/4/26,5,Choir';
	expect(await read(text)).toMatchObject({ ok: false, asksOrder: true });
	expect((await dinnersOf(text, 'day first'))[0]?.heldOn).toBe('2026-04-03');
	expect((await dinnersOf(text, 'month first'))[0]?.heldOn).toBe('2026-03-04');
	for (const day of ['23/4/2026', '4/23/2026', '23.04.26', '2026/04/23', 'April 23, 2026', '23-Apr-26'])
		expect((await dinnersOf(`number,date,pot,pitch\n1,"${day}",5,Choir`))[0]?.heldOn, day).toBe('2026-04-23');
	expect((await dinnersOf('number,date,pot,pitch\n1,4/4/26,5,Choir'))[0]?.heldOn).toBe('2026-04-04');
	for (const day of ['31/2/2026', 'soon', '', '2027-01-01'])
		expect(await problemsOf(`number,date,pot,pitch\n1,${day},5,Choir`), day).toHaveLength(1);
});

test('each cell that is wrong is told with its row and column', async () => {
	expect(
		await problemsOf('number,date,pot,pitch,award,won,category\n0,2019-01-01,1.234,,=SUM(A1),perhaps,soup\n'),
	).toEqual([
		'2 number: Numbers begin with 1.',
		expect.stringMatching(/^2 pot: /),
		'2 pitch: Type the title of the project.',
		expect.stringMatching(/^2 award: This cell is a formula/),
		expect.stringMatching(/^2 won: Write yes/),
		expect.stringMatching(/^2 category: There is no such category/),
	]);
	expect(await problemsOf('number,date,pot,pitch,award\n1,2019-01-01,5,Choir,6')).toEqual([
		expect.stringContaining('Dinner 1: The awards are £6, and the pot is £5.'),
	]);
	expect(await problemsOf('number,date,pot,pitch\n1,2019-01-01,5,Choir\n1,2019-01-02,5,Garden')).toEqual([
		expect.stringMatching(/^3 date: Row 2 says something else/),
	]);
	expect(await problemsOf('a,b\n1,2')).toHaveLength(4);
	expect(await problemsOf('')).toHaveLength(4);
	expect(await problemsOf('number,date,pot,pitch\n1,2019-01-01,5,"Choir')).toEqual([
		expect.stringContaining('quotation mark'),
	]);
});

test('ten thousand rows are read, one more is refused whole, and the event loop turns meanwhile', async () => {
	const table = (rows: number) =>
		`number,date,pot,pitch\n${Array.from({ length: rows }, (_, at) => `${1 + Math.floor(at / 4)},2019-01-01,5,Pitch ${at}`).join('\n')}`;
	let turns = 0;
	const turning = setInterval(() => turns++, 1);
	expect(await dinnersOf(table(10_000))).toHaveLength(2500);
	clearInterval(turning);
	expect(turns).toBeGreaterThan(3);
	expect(await problemsOf(table(10_001))).toEqual([expect.stringContaining('10001 rows')]);
	expect(await problemsOf(new Uint8Array(5 * 1024 * 1024))).toEqual([expect.stringContaining('larger than 4 MB')]);
});

test('many problems are counted, and fifty of them told', async () => {
	const file = await read(`number,date,pot,pitch\n${'x,y,z,\n'.repeat(30)}`);
	expect(file).toMatchObject({ ok: false, more: 70 });
});

test('no cell is read under the head of another: a sum in two cells, and two heads that are one column, are refused', async () => {
	const more = expect.stringMatching(/^2 null: This row has more cells .*in quotation marks/);
	expect(await problemsOf('number,date,pot,pitch\n1,2019-01-01,1,234,Choir')).toEqual([more]);
	expect(await problemsOf('number,date,pot,pitch,\n1,2019-01-01,1,234,Choir')).toEqual([more]);
	expect(await dinnersOf('number,date,pot,pitch,,\n1,2019-01-01,"1,234",Choir, ,')).toMatchObject([
		{ potAmount: 123_400 },
	]);
	expect(await problemsOf('number,date,pot,pitch,Total\n1,2019-01-01,5,Choir,900')).toEqual([
		expect.stringMatching(/^1 null: The first row has two columns that are “pot”. The second is called “Total”/),
	]);
});

test('columns that are not read are told by their place', async () => {
	expect(await read('number,date,notes,pot,pitch,awrd\n1,2019-01-01,warm,5,Choir,5')).toMatchObject({
		ok: true,
		unread: [3, 6],
	});
	expect(await read(TABLE)).toMatchObject({ ok: true, unread: [] });
});

test('a year that was mistyped is asked about', async () => {
	for (const day of ['0019-03-14', '1899-12-31'])
		expect(await problemsOf(`number,date,pot,pitch\n1,${day},5,Choir`)).toEqual([
			expect.stringContaining('before 1900. Check the year'),
		]);
});
