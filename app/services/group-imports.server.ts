import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { findGroup } from '../../db/queries/groups';
import { readFounders } from '../../db/queries/install';
import { createSingleFlight } from '../concurrency';
import type { ImportRefusal, NightRefusal } from '../contract/archive-refusals';
import type { UploadPlace } from '../contract/upload';
import { whyNotNow } from './archive.server';
import { createArchiveImport, type Imported, type ImportOutcome } from './archive-import.server';
import type { Inventory } from './archive-inventory.server';
import type { Context, Organiser } from './context.server';

/** Folders of uploads in `DATA_DIR`. `restore` lets them be there. */
const FOLDER = 'import-';
/** Milliseconds that an archive waits for its import. It holds contacts of pitchers. */
const WAITS = 60 * 60_000;
/** Uploads that may be on the disk at one time: the second is of a button that was pressed twice. */
const MOST_AT_ONCE = 2;

/** `not keeper`: somebody else keeps the install. `busy`: other archives are arriving. */
export type NoImport = NightRefusal | 'not keeper' | 'busy';
/** `gone`: nothing waits for its import. `another`: not the archive that the page showed. */
export type ImportPressRefusal = ImportRefusal | { readonly code: 'not keeper' | 'gone' | 'another' };
type Busy = { readonly ok: false; readonly why: { readonly code: 'busy' } };

/** An archive that was looked at. `id`: of this look. `bytes`: as sent. */
export type Looked = { readonly id: string; readonly bytes: number; readonly inventory: Inventory };
type Waiting = Looked & { readonly userId: string; readonly path: string; readonly timer: NodeJS.Timeout };

/**
 * The import of a group's archive by a form, for whoever keeps the install. The file goes to the disk of this process while it arrives, is
 * looked at, waits there for an hour at most and is imported once.
 */
export function createGroupImports({ db, settings, now, note, log }: Omit<Context, 'changed'>) {
	const archives = createArchiveImport({ db, now });
	const places = new Set<string>();
	const imports = createSingleFlight<ImportOutcome<Imported> | { ok: false; why: ImportPressRefusal }>();
	let waiting: Waiting | null = null;
	/** While it is read for the second time it is not deleted, and no other takes its place. */
	let isImporting = false;
	/** The last import: a second press gets the same answer. */
	let done: { readonly id: string; readonly userId: string; readonly value: Imported } | null = null;

	const removeFolder = (path: string) => rm(dirname(path), { recursive: true, force: true });

	async function forget(): Promise<void> {
		const old = waiting;
		waiting = null;
		if (!old) return;
		clearTimeout(old.timer);
		await removeFolder(old.path);
	}
	const expire = () => {
		if (isImporting) return;
		forget().catch((error) => log.warn({ err: error }, 'an archive that was not imported could not be deleted'));
	};

	/** Removes what a process that was killed left behind. */
	async function sweep(): Promise<void> {
		for (const name of await readdir(settings.dataDir)) {
			if (!name.startsWith(FOLDER)) continue;
			const folder = join(settings.dataDir, name);
			const there = await stat(folder).catch(() => null);
			if (there && now().getTime() - there.mtimeMs > WAITS) await rm(folder, { recursive: true, force: true });
		}
	}

	async function whyNot({ userId }: Organiser): Promise<NoImport | null> {
		if (!(await readFounders(db, userId)).isInstaller) return 'not keeper';
		const night = await whyNotNow(db, '');
		if (night) return night;
		return isImporting || places.size >= MOST_AT_ONCE ? 'busy' : null;
	}

	async function run(organiser: Organiser, { id, slug }: { id: string; slug: string }) {
		if (done?.id === id && done.userId === organiser.userId) return { ok: true, value: done.value } as const;
		if (!(await readFounders(db, organiser.userId)).isInstaller)
			return { ok: false, why: { code: 'not keeper' } } as const;
		if (!waiting || waiting.userId !== organiser.userId) return { ok: false, why: { code: 'gone' } } as const;
		if (waiting.id !== id) return { ok: false, why: { code: 'another' } } as const;
		isImporting = true;
		const outcome = await archives.run(waiting.path, { slug }).finally(() => {
			isImporting = false;
			waiting?.timer.refresh();
		});
		if (!outcome.ok) return outcome;
		done = { id, userId: organiser.userId, value: outcome.value };
		note('group imported', organiser.userId);
		await forget();
		return outcome;
	}

	return {
		/** Why this person may import nothing now; null if they may. */
		whyNot,

		/** Where an archive goes that this person sends; null if none is accepted now. */
		async place(organiser: Organiser): Promise<UploadPlace | null> {
			if (await whyNot(organiser)) return null;
			await mkdir(settings.dataDir, { recursive: true, mode: 0o700 });
			await sweep();
			const path = join(await mkdtemp(join(settings.dataDir, FOLDER)), 'archive');
			places.add(path);
			return {
				path,
				remove: async () => {
					places.delete(path);
					if (waiting?.path !== path) await removeFolder(path);
				},
			};
		},

		/** Reads and checks an archive that arrived, and keeps it until it is imported. The next one takes its place. */
		async look(
			organiser: Organiser,
			{ path, bytes }: { path: string; bytes: number },
		): Promise<ImportOutcome<Looked> | Busy> {
			const read = await archives.look(path);
			if (!read.ok) return read;
			if (isImporting) return { ok: false, why: { code: 'busy' } };
			await forget();
			const timer = setTimeout(expire, WAITS).unref();
			waiting = { id: randomUUID(), bytes, inventory: read.value, userId: organiser.userId, path, timer };
			return { ok: true, value: waiting };
		},

		/** What waits for its import; null if nothing does. */
		async looked({ userId }: Organiser): Promise<(Looked & { readonly slugTaken: boolean }) | null> {
			if (waiting?.userId !== userId) return null;
			const { id, bytes, inventory } = waiting;
			return { id, bytes, inventory, slugTaken: (await findGroup(db, inventory.slug)) !== undefined };
		},

		/** Imports what waits, whole or not at all. Whoever presses again, also at the same time, gets the same answer. */
		run: (organiser: Organiser, wanted: { id: string; slug: string }) =>
			imports.run(`${organiser.userId} ${wanted.id}`, () => run(organiser, wanted)),

		/** Deletes what waits. */
		async discard({ userId }: Organiser): Promise<void> {
			if (waiting?.userId === userId && !isImporting) await forget();
		},
		/** Deletes the file before the process ends. */
		finish: forget,
	};
}
export type GroupImports = ReturnType<typeof createGroupImports>;
