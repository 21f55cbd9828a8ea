import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmdirSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A small mounted disk, which a test can fill without affecting others. */
export type SmallDisk = {
	readonly folder: string;
	fill(): void;
	makeRoom(): void;
	bytesFree(): number;
	remove(): void;
};

/** Undefined if disks cannot be mounted, which needs root. */
export function mountSmallDisk(megabytes: number): SmallDisk | undefined {
	const folder = mkdtempSync(join(tmpdir(), 'stockpot-disk-'));
	try {
		execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=755`, 'none', folder], { stdio: 'pipe' });
	} catch {
		rmdirSync(folder);
		return undefined;
	}
	const filler = join(folder, 'filler');
	let mounted = true;
	function remove(): void {
		if (!mounted) return;
		mounted = false;
		// Lazy, because an ending program may still have a file open.
		execFileSync('umount', ['-l', folder]);
		rmdirSync(folder);
	}
	process.once('exit', remove);
	return {
		folder,
		fill() {
			const file = openSync(filler, 'a');
			for (const size of [1 << 20, 1 << 12, 1]) while (wrote(file, size)) {}
			closeSync(file);
		},
		makeRoom: () => rmSync(filler, { force: true }),
		bytesFree() {
			const { bavail, bsize } = statfsSync(folder);
			return bavail * bsize;
		},
		remove,
	};
}

function wrote(file: number, size: number): boolean {
	try {
		return writeSync(file, Buffer.alloc(size)) === size;
	} catch (error) {
		if ((error as { code?: unknown }).code === 'ENOSPC') return false;
		throw error;
	}
}
