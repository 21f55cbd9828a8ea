import { setImmediate } from 'node:timers/promises';
import { parse } from 'csv-parse';
import { DateTime } from 'luxon';
import type { z } from 'zod';
import { foldNumber, readDay } from '../domain/numbers';
import { type PastDinner, type PastPitch, problemWith, withWinners } from '../domain/past-dinner';
import { categories } from '../domain/pitch';
import { type DateOrder, type PastHall, pastFields, pastPitchFields, sayPastProblem } from './past-form';
import { type Column, columns, NEEDED, namedTwice, placesOf, unreadIn } from './past-heads';

/** A whole history as a table: a row for each pitch, with its dinner's columns in each row. */

export const MOST_BYTES = 4 * 1024 * 1024;
export const MOST_ROWS = 10_000;
/** Problems that are told at one time. */
const MOST_TOLD = 50;
/** Bytes parsed in one turn of the event loop. */
const PIECE = 32 * 1024;

export type FileProblem = { readonly row: number; readonly column: string | null; readonly sentence: string };
export type ReadFile =
	| {
			readonly ok: true;
			readonly dinners: readonly PastDinner[];
			readonly notes: readonly string[];
			/** Columns that are not read, because their heads are no known name: the first is 1. */
			readonly unread: readonly number[];
	  }
	| {
			readonly ok: false;
			readonly problems: readonly FileProblem[];
			/** Further ones that are not listed. */
			readonly more: number;
			/** A day like 3/4/26 is in the table, and nobody said which of the two is the month. */
			readonly asksOrder: boolean;
	  };

type Cells = Readonly<Record<Column, string>>;
type Row = { readonly line: number; readonly cells: Cells };

/** Reads a table of past dinners: all of it, or the problems of its rows. Yields to the event loop while it parses. */
export async function readPastFile(bytes: Uint8Array, hall: PastHall, order: DateOrder | null): Promise<ReadFile> {
	const problems: FileProblem[] = [];
	const tell = (row: number, column: Column | null, sentence: string) =>
		problems.push({ row, column: column && columns[column][0], sentence });
	const fail = (asksOrder = false): ReadFile => ({
		ok: false,
		problems: problems.slice(0, MOST_TOLD),
		more: Math.max(0, problems.length - MOST_TOLD),
		asksOrder,
	});
	if (bytes.length > MOST_BYTES) {
		tell(0, null, 'This file is larger than 4 MB. Leave out what is not in the list of columns, or send it in parts.');
		return fail();
	}
	const { text, notes } = decode(bytes);
	const table = await parseTable(text);
	if (typeof table === 'string') {
		tell(0, null, table);
		return fail();
	}
	const head = table[0] ?? { line: 1, values: [] };
	const places = placesOf(head.values);
	for (const column of NEEDED)
		if (places[column] === undefined)
			tell(1, null, `The first row has no column “${columns[column][0]}”. It needs the names of the columns.`);
	for (const { name, as } of namedTwice(head.values))
		tell(
			1,
			null,
			`The first row has two columns that are “${as}”. The second is called “${name}”: take one of them out, or give it another name.`,
		);
	if (problems.length > 0) return fail();
	if (table.length - 1 > MOST_ROWS) {
		tell(
			0,
			null,
			`This table has ${table.length - 1} rows. At most ${MOST_ROWS} are taken at one time: send it in parts.`,
		);
		return fail();
	}
	const rows: Row[] = [];
	for (const { line, values } of table.slice(1)) {
		if (values.every((value) => value.trim() === '')) continue;
		if (values.some((value, at) => value.trim() !== '' && (head.values[at] ?? '').trim() === '')) {
			tell(line, null, MORE_CELLS);
			continue;
		}
		const cells = Object.fromEntries(
			Object.keys(columns).map((column) => [column, values[places[column as Column] ?? -1] ?? '']),
		) as Cells;
		rows.push({ line, cells });
	}
	if (rows.length === 0 && problems.length === 0) tell(0, null, 'This table has no rows under its first one.');
	const days = daysIn(rows, order, tell);
	const dinners = await readRows(rows, days.of, hall, tell);
	return problems.length > 0 ? fail(days.asks) : { ok: true, dinners, notes, unread: unreadIn(head.values) };
}

/** UTF-8, UTF-16 with its mark, else Windows-1252, in which older spreadsheets write. */
function decode(bytes: Uint8Array): { text: string; notes: string[] } {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes), notes: [] };
	try {
		return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), notes: [] };
	} catch {
		const note = 'This file was not in UTF-8, so it was read as Windows-1252. Look at letters with accents below.';
		return { text: new TextDecoder('windows-1252').decode(bytes), notes: [note] };
	}
}

type Line = { readonly line: number; readonly values: readonly string[] };

async function parseTable(text: string): Promise<Line[] | string> {
	const [first = ''] = text.split(/\r\n|\r|\n/, 1);
	const delimiter = [',', ';', '\t'].toSorted((a, b) => first.split(b).length - first.split(a).length)[0] ?? ',';
	const parser = parse({
		delimiter,
		bom: true,
		info: true,
		relax_column_count: true,
		skip_empty_lines: true,
		max_record_size: 100_000,
	});
	const lines: Line[] = [];
	let failure: string | null = null;
	const done = new Promise<void>((resolve) => {
		parser.on('data', ({ record, info }: { record: string[]; info: { lines: number } }) => {
			lines.push({ line: info.lines, values: record });
		});
		parser.on('error', (error: Error & { code?: string; lines?: number }) => {
			failure = `The table cannot be read from line ${error.lines ?? lines.length + 1} on: a cell that begins with a quotation mark has to end with one. Nothing was imported.`;
			resolve();
		});
		parser.on('end', resolve);
	});
	for (let at = 0; at < text.length && failure === null && lines.length <= MOST_ROWS + 1; at += PIECE) {
		parser.write(text.slice(at, at + PIECE));
		await setImmediate();
	}
	parser.end();
	await done;
	return failure ?? lines;
}

/** A sum like 1,234 in a table with commas is two cells, and all that follows stands under the wrong head. */
const MORE_CELLS =
	'This row has more cells than the first row has names. A sum or a text with the sign that parts the cells has to stand in quotation marks, like "1,234".';

type Tell = (row: number, column: Column | null, sentence: string) => void;

const SLASHED = /^(\d{1,2})[./\- ](\d{1,2})[./\- ](\d{4}|\d{2})$/;
const SPOKEN = [
	'd MMMM yyyy',
	'd MMM yyyy',
	'MMMM d, yyyy',
	'MMM d, yyyy',
	'MMMM d yyyy',
	'd MMM yy',
	'd-MMM-yy',
	'd-MMM-yyyy',
];

/** The day of each row. Of 3/4/26 nobody can know the month, so it is asked for, once for the whole table. */
function daysIn(rows: readonly Row[], order: DateOrder | null, tell: Tell) {
	let asks = false;
	const of = new Map<Row, string>();
	for (const row of rows) {
		const text = foldNumber(row.cells.heldOn);
		const [, one, other, year] = SLASHED.exec(text) ?? [];
		if (one && other && year) {
			const full = year.length === 2 ? `20${year}` : year;
			const dayFirst = Number(one) > 12 || (Number(other) <= 12 && (order ?? 'day first') === 'day first');
			const isOpen = Number(one) <= 12 && Number(other) <= 12 && one !== other;
			if (isOpen && order === null) {
				asks = true;
				tell(
					row.line,
					'heldOn',
					`Is ${text} in ${monthName(other)} or in ${monthName(one)}? Choose below how your table writes days.`,
				);
				continue;
			}
			const [day, month] = dayFirst ? [one, other] : [other, one];
			of.set(row, `${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
			continue;
		}
		const spoken = SPOKEN.map((format) => DateTime.fromFormat(text, format, { zone: 'utc', locale: 'en' })).find(
			({ isValid }) => isValid,
		);
		of.set(row, spoken?.toISODate() ?? readDay(text) ?? text);
	}
	return { asks, of };
}

const monthName = (month: string): string => DateTime.utc(2000, Number(month)).setLocale('en').toFormat('MMMM');

const YES = new Set(['yes', 'y', 'x', '1', 'true', 'won', 'winner']);
const NO = new Set(['', 'no', 'n', '0', 'false', '-']);

async function readRows(
	rows: readonly Row[],
	days: ReadonlyMap<Row, string>,
	hall: PastHall,
	tell: Tell,
): Promise<PastDinner[]> {
	const [ofDinner, ofPitch] = [pastFields(hall), pastPitchFields(hall)];
	const found = new Map<number, { line: number; dinner: Omit<PastDinner, 'pitches'>; pitches: PastPitch[] }>();
	const cell = <S extends z.ZodType>(
		row: Row,
		column: Column,
		schema: S,
		text = row.cells[column],
	): z.output<S> | undefined => {
		if (/^\s*=/.test(text)) {
			tell(
				row.line,
				column,
				'This cell is a formula. Save the table with values instead of formulas, and send it again.',
			);
			return undefined;
		}
		const read = schema.safeParse(text);
		if (!read.success) tell(row.line, column, read.error.issues[0]?.message ?? 'This cell cannot be read.');
		return read.data;
	};
	for (const [at, row] of rows.entries()) {
		if (at % 200 === 199) await setImmediate();
		const day = days.get(row);
		const number = cell(row, 'number', ofDinner.number);
		const heldOn = day === undefined ? undefined : cell(row, 'heldOn', ofDinner.heldOn, day);
		const venue = cell(row, 'venue', ofDinner.venue);
		const potAmount = cell(row, 'potAmount', ofDinner.potAmount);
		const guests = cell(row, 'guests', ofDinner.guests);
		const voted = cell(row, 'voted', ofDinner.voted);
		const title = cell(row, 'title', ofPitch.title);
		const presenter = cell(row, 'presenter', ofPitch.presenter);
		const what = cell(row, 'what', ofPitch.what);
		const amount = cell(row, 'amount', ofPitch.amount);
		const votes = cell(row, 'votes', ofPitch.votes);
		const [said, about] = [foldNumber(row.cells.won).toLowerCase(), row.cells.category.trim().toLowerCase()];
		if (!YES.has(said) && !NO.has(said))
			tell(row.line, 'won', 'Write yes for the pitch that won, and leave the others empty.');
		const category = categories.find((one) => one === about) ?? null;
		if (about !== '' && !category)
			tell(row.line, 'category', `There is no such category. These are: ${categories.join('; ')}.`);
		if (
			number === undefined ||
			heldOn === undefined ||
			venue === undefined ||
			potAmount === undefined ||
			guests === undefined ||
			voted === undefined ||
			title === undefined ||
			presenter === undefined ||
			what === undefined ||
			amount === undefined ||
			votes === undefined
		)
			continue;
		const dinner = { number, heldOn, venue, potAmount, guests, voted };
		const pitch: PastPitch = { title, presenter, what, category, amount, won: YES.has(said), votes };
		const known = found.get(number);
		if (!known) {
			found.set(number, { line: row.line, dinner, pitches: [pitch] });
			continue;
		}
		const other = (['heldOn', 'venue', 'potAmount', 'guests', 'voted'] as const).find(
			(name) => known.dinner[name] !== dinner[name],
		);
		if (other)
			tell(row.line, other, `Row ${known.line} says something else about dinner ${number}. Write the same in both.`);
		known.pitches.push(pitch);
	}
	const dinners: PastDinner[] = [];
	for (const { line, dinner, pitches } of found.values()) {
		const past = { ...dinner, pitches };
		const problem = problemWith(past, hall.today);
		if (problem) tell(line, null, `Dinner ${dinner.number}: ${sayPastProblem(problem, hall.say)}`);
		else dinners.push(withWinners(past));
	}
	return dinners.sort((a, b) => a.number - b.number);
}
