import { setTimeout } from 'node:timers/promises';
import { io, type Socket } from 'socket.io-client';
import type { SaveAck } from '../../app/contract/socket';
import { firstRevision } from '../../app/domain/revision';
import type { PaperSession } from '../../app/services/secrets.server';
import type { Chance } from './chance';

/** What a phone did and what it heard. `unknown`: no answer came, so it may or may not be stored. Times are this process's. */
export type Happened = {
	readonly kind: 'invoke' | 'ack' | 'refused' | 'unknown';
	readonly at: number;
	readonly revision: number;
	readonly scores: string;
	readonly code?: string;
};

/** A guest who keeps changing scores: whole ballots with a growing revision; the newest is sent until it is answered. */
export class Phone {
	readonly log: Happened[] = [];
	readonly socket: Socket;
	private revision: number;
	private tapping = true;
	private running: Promise<void> | undefined;

	constructor(
		readonly paperSession: PaperSession,
		url: string,
		cookie: string,
		private readonly chance: Chance,
		private readonly columns: number,
		private readonly origin = url,
		/** Milliseconds after which an answer that has not come is one that never came. */
		private readonly patience = 1500,
	) {
		this.revision = firstRevision(paperSession.epoch);
		this.socket = io(url, {
			transports: ['websocket'],
			auth: { audience: 'phone' },
			extraHeaders: { cookie, origin: this.origin },
			reconnectionDelay: 100,
			reconnectionDelayMax: 400,
			forceNew: true,
		});
		// The library does not reconnect after the server ended a connection; the page does, and so does this phone.
		this.socket.on('disconnect', (reason) => {
			if (reason === 'io server disconnect') this.socket.connect();
		});
	}

	/** Taps until `stop`, with pauses in milliseconds between `least` and `most`. */
	start(least: number, most: number): void {
		this.tapping = true;
		this.running = (async () => {
			while (this.tapping) {
				await setTimeout(this.chance.between(least, most));
				if (this.tapping) await this.save(this.tap());
			}
		})();
	}

	/** The page was loaded again, and knows what it gave last. */
	goOnFrom({ revision }: { revision: number }): void {
		this.revision = Math.max(this.revision, revision);
	}

	/** Changes the ballot without sending it: what a phone does while it is offline. */
	tap(): { revision: number; scores: string } {
		this.revision++;
		const scores = Array.from({ length: this.columns }, () => '012345-'.charAt(this.chance.upTo(7))).join('');
		return { revision: this.revision, scores: /\d/.test(scores) ? scores : `1${scores.slice(1)}` };
	}

	async save({ revision, scores }: { revision: number; scores: string }): Promise<string> {
		this.note('invoke', revision, scores);
		let ack: SaveAck;
		try {
			ack = await this.socket.timeout(this.patience).emitWithAck('ballot:save', { revision, lineup: 1, scores });
		} catch {
			this.note('unknown', revision, scores);
			return 'unknown';
		}
		this.note(ack.code === 'saved' ? 'ack' : 'refused', revision, scores, ack.code);
		return ack.code;
	}

	async stop(): Promise<void> {
		this.tapping = false;
		await this.running;
	}

	/** Sends the newest until it is saved or closed: a phone that comes back does this by itself. */
	async settle(patience = 20_000): Promise<string> {
		await this.stop();
		const newest = this.tap();
		for (const started = Date.now(); ; await setTimeout(100)) {
			const code = await this.save(newest);
			if (!['unknown', 'busy'].includes(code)) return code;
			if (Date.now() - started > patience) return code;
		}
	}

	close(): void {
		this.socket.disconnect();
	}

	private note(kind: Happened['kind'], revision: number, scores: string, code?: string): void {
		this.log.push({ kind, at: performance.now(), revision, scores, ...(code ? { code } : {}) });
	}
}
