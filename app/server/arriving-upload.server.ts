import { type FileHandle, open } from 'node:fs/promises';
import { type LostUpload, MOST_UPLOADED, type Upload, type UploadPlace } from '../contract/upload';

/** A disk without room, a quota that is used up, and a file system that has no file that large. */
const FULL: ReadonlySet<string | undefined> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/**
 * A form's file while it arrives, written to the disk in the order of its bytes. No more than the chunk that is parsed is in memory: the
 * parser waits for `settle`. Once it is lost, nothing more of the body is worth reading.
 */
export class ArrivingUpload {
	private file: FileHandle | null = null;
	private waiting: Uint8Array[] = [];
	private bytes = 0;
	private lost: LostUpload | null = null;
	private state: 'none' | 'arriving' | 'whole' = 'none';

	/** `place`: null where no file is taken now. `announced`: bytes of the body by its header. */
	constructor(
		private readonly place: UploadPlace | null,
		private readonly announced: number,
	) {}

	/** A form without a chosen file has a part without bytes: it is no upload. */
	begin(): void {
		this.state = 'arriving';
	}
	add(chunk: Uint8Array): void {
		if (this.lost || chunk.length === 0) return;
		this.bytes += chunk.length;
		if (!this.place) this.lose('not now');
		else if (this.announced > MOST_UPLOADED + MORE || this.bytes > MOST_UPLOADED) this.lose('too large');
		else this.waiting.push(chunk);
	}
	end(): void {
		this.state = 'whole';
	}

	/** Whether its part has begun and has not ended: what goes wrong now goes wrong with the file. */
	get isArriving(): boolean {
		return this.state === 'arriving';
	}
	get isLost(): boolean {
		return this.lost !== null;
	}
	lose(why: LostUpload): void {
		this.lost ??= why;
		this.waiting = [];
	}

	/** Resolves once everything that was added is written. */
	async settle(): Promise<void> {
		const chunks = this.waiting.splice(0);
		if (chunks.length === 0 || !this.place) return;
		try {
			this.file ??= await open(this.place.path, 'w', 0o600);
			for (const chunk of chunks) await this.file.writeFile(chunk);
		} catch (error) {
			if (!FULL.has((error as NodeJS.ErrnoException).code)) throw error;
			this.lose('disk full');
		}
	}

	/** Null if no file was chosen. */
	async finish(): Promise<Upload | null> {
		await this.settle();
		await this.close();
		if (this.lost) return { kind: 'lost', why: this.lost };
		return this.bytes === 0 || !this.place ? null : { kind: 'whole', path: this.place.path, bytes: this.bytes };
	}

	/** Closes it and removes what its service did not take. May be called twice. */
	async release(): Promise<void> {
		await this.close();
		await this.place?.remove();
	}

	private async close(): Promise<void> {
		const file = this.file;
		this.file = null;
		await file?.close();
	}
}

/** Bytes of the fields and headers around a file. */
const MORE = 64 * 1024;
