import type { ArchivedTable } from '../contract/archive';
import type { ArchiveFile } from './archive-reader.server';

/** What is in an archive, for whoever decides whether to import it. `slug`: the group's address where it comes from. */
export type Inventory = {
	readonly version: number;
	readonly made: Date;
	readonly slug: string;
	readonly name: string;
	readonly dinners: number;
	/** Dinners that were typed in later. */
	readonly typedIn: number;
	readonly pitches: number;
	readonly papers: number;
	/** Of pitches and of reports. */
	readonly pictures: number;
	/** Of pitchers' voices. */
	readonly recordings: number;
	readonly reports: number;
	/** Published results, with their corrected editions. */
	readonly results: number;
};

/** Counts what is in an archive while it is read. */
export function createInventory() {
	let head: Pick<Inventory, 'version' | 'made' | 'slug' | 'name'> = {
		version: 0,
		made: new Date(0),
		slug: '',
		name: '',
	};
	const rows = new Map<ArchivedTable, number>();
	const typedIn = new Set<unknown>();
	const count = (table: ArchivedTable): number => rows.get(table) ?? 0;
	return {
		take(file: ArchiveFile): void {
			if (file.kind === 'head') head = { version: file.version, made: file.made, ...file.group };
			if (file.kind !== 'rows') return;
			rows.set(file.table, count(file.table) + file.rows.length);
			if (file.table === 'past_dinner') for (const { number } of file.rows) typedIn.add(number);
		},
		end: (): Inventory => ({
			...head,
			dinners: count('dinner'),
			typedIn: typedIn.size,
			pitches: count('pitch'),
			papers: count('paper'),
			pictures: count('picture') + count('report_picture'),
			recordings: count('recording'),
			reports: count('report'),
			results: count('result_file'),
		}),
	};
}
