import { setTimeout } from 'node:timers/promises';
import { io, type Socket } from 'socket.io-client';
import type { SaveAck } from '../../app/contract/socket';
import { firstRevision } from '../../app/domain/revision';
import type { PaperSession } from '../../app/services/secrets.server';
import type { Chance } from './chance';

/** A phone's log. `unknown`: no answer came, so the ballot may be stored. Times are of this process's clock. */
export type Happened = {
	readonly kind: 'invoke' | 'ack' | 'refused' | 'unknown';
	readonly at: number;
	readonly revision: number;
	readonly scores: string;
	readonly code?: string;
};

/** A guest who keeps changing scores. Sends whole ballots with growing revisions, and the newest until it is answered. */
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
		/** Milliseconds after which an answer counts as lost. */
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
		// socket.io does not reconnect after the server ends a connection. The page does, so this phone does too.
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

	/** Continues from a stored ballot, like a reloaded page. */
	goOnFrom({ revision }: { revision: number }): void {
		this.revision = Math.max(this.revision, revision);
	}

	/** Changes the ballot without sending it, like an offline phone. */
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

	/** Sends the newest ballot until it is saved or refused as closed, like a reconnected phone. */
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
