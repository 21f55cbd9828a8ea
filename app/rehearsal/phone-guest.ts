import { setTimeout } from 'node:timers/promises';
import { io, type Socket } from 'socket.io-client';
import { scoresToText } from '../contract/scores';
import type { OwnBallot, SaveAck } from '../contract/socket';
import { columns, SCORES, type Score, type Shape } from '../domain/ballot';
import { votingIsOpen } from '../domain/phase-policy';
import { firstRevision } from '../domain/revision';
import type { PhoneSnapshot } from '../domain/snapshots';
import type { Browser } from './browser';
import { News } from './news';

/** Milliseconds after which an answer counts as lost. */
const ANSWER_WITHIN = 4000;

/** A random pause of a person, in milliseconds. */
export const pace = (least: number, most: number): Promise<void> => setTimeout(least + Math.random() * (most - least));

type Ballot = readonly (Score | null)[];

/** Scores for everything, or one vote. */
export function someBallot(shape: Shape): Ballot {
	const size = shape.pitches * columns(shape);
	if (shape.countRule === 'one vote') {
		const chosen = Math.floor(Math.random() * size);
		return Array.from({ length: size }, (_, at) => (at === chosen ? 1 : null));
	}
	return Array.from({ length: size }, () => SCORES[Math.floor(Math.random() * SCORES.length)] ?? 0);
}

/** A guest who votes on a phone, changes their mind, and may lose the connection. `saved`: the last ballot that the server said is saved. */
export class PhoneGuest {
	saved: Ballot | null = null;
	isConnected = false;
	/** Whether a save was sent of which no answer came. */
	isUnsure = false;
	/** Codes of answers that a guest would not expect. */
	readonly troubles: string[] = [];
	private readonly socket: Socket;
	private snapshot: PhoneSnapshot | null = null;
	private revision = 0;
	private readonly news = new News();

	constructor(
		browser: Browser,
		private readonly shapeNow: () => Shape,
		private readonly changed: () => void,
	) {
		this.socket = io(browser.url, {
			transports: ['websocket'],
			auth: { audience: 'phone' },
			extraHeaders: { cookie: browser.cookie, origin: new URL(browser.url).origin },
			forceNew: true,
			reconnectionDelay: 300,
			reconnectionDelayMax: 2000,
		});
		this.socket.on('snapshot', (snapshot: PhoneSnapshot) => {
			this.snapshot = snapshot;
			this.news.tell();
		});
		this.socket.on('ballot', (own: OwnBallot) => {
			this.revision = Math.max(this.revision, own?.revision ?? firstRevision(0));
		});
		this.socket.on('connect', () => this.note(true));
		this.socket.on('disconnect', (reason) => {
			this.note(false);
			if (reason === 'io server disconnect') this.socket.connect();
		});
	}

	/** Votes once voting is open: a part, all, and perhaps another mind. Resolves when nothing is left to be saved, or voting is over. */
	async vote(ended: Promise<void>): Promise<void> {
		if (!(await this.until(({ phase }) => votingIsOpen(phase), ended))) return;
		const losesConnection = Math.random() < 0.2;
		const whole = someBallot(this.shapeNow());
		const part = whole.map((score, at) => (at < whole.length / 2 ? score : null));
		await pace(500, 6000);
		if (part.some((score) => score !== null)) await this.save(part);
		if (losesConnection) await this.loseConnection();
		await pace(500, 6000);
		await this.save(whole);
		if (Math.random() > 0.3) return;
		await pace(1000, 8000);
		await this.save(someBallot(this.shapeNow()));
	}

	close(): void {
		this.socket.disconnect();
		this.news.tell();
	}

	/** Sends a ballot until it is saved or can no longer be. A repeated save is harmless, because its revision is the same. */
	private async save(ballot: Ballot): Promise<void> {
		const revision = ++this.revision;
		while (this.socket.active) {
			const lineup = this.snapshot?.lineup ?? 1;
			const message = { revision, lineup, scores: scoresToText(ballot) };
			this.isUnsure = true;
			const ack = await this.send(message);
			if (ack) this.isUnsure = false;
			if (ack?.code === 'saved') {
				this.saved = ballot;
				this.changed();
				return;
			}
			if (ack && !['busy', 'line-up changed', 'not open yet'].includes(ack.code)) {
				if (ack.code !== 'closed') this.troubles.push(ack.code);
				return;
			}
			await pace(300, 1500);
		}
	}

	private async send(message: object): Promise<SaveAck | null> {
		try {
			return await this.socket.timeout(ANSWER_WITHIN).emitWithAck('ballot:save', message);
		} catch {
			// No answer came: the ballot may be stored or not, and is sent again.
			return null;
		}
	}

	private async loseConnection(): Promise<void> {
		this.socket.disconnect();
		this.note(false);
		await pace(1000, 8000);
		this.socket.connect();
	}

	/** False if the evening ended first. */
	private async until(test: (snapshot: PhoneSnapshot) => boolean, ended: Promise<void>): Promise<boolean> {
		let over = false;
		void ended.then(() => {
			over = true;
			this.news.tell();
		});
		return this.news.until(
			() => this.snapshot !== null && test(this.snapshot),
			() => over,
		);
	}

	private note(isConnected: boolean): void {
		this.isConnected = isConnected;
		this.changed();
	}
}
