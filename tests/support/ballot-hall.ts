import type { GuestPaper, Revised } from '../../app/contract/guest';
import type { SaveAck, SaveMessage } from '../../app/contract/socket';
import { epochOf, firstRevision } from '../../app/domain/revision';
import { type BallotSync, createBallotSync } from '../../app/realtime/client/ballot-sync';
import { makePaper } from './phone';
import { makeStore } from './storage';

export const PITCHES = 2;
export const CRITERIA = 2;

type Device = { readonly name: string; readonly epoch: number };
export type Stored = Revised & { readonly device: string };

/** The server's row for one paper, by the rules of `upsertBallots` and `whyNot`. */
export class Server {
	stored: Stored | null = null;
	isOpen = true;
	version = 1;
	readonly history: Stored[] = [];
	#copy: Stored | null = null;

	save({ name }: Device, { revision, scores }: SaveMessage): SaveAck {
		const held = this.stored;
		const mine = held?.device === name;
		const takesOver = held !== null && epochOf(revision) > epochOf(held.revision);
		if (this.isOpen && (!held || (revision > held.revision && (mine || takesOver)))) {
			this.stored = { device: name, revision, scores };
			this.history.push(this.stored);
			return { code: 'saved', revision };
		}
		if (held && mine && held.revision >= revision) {
			const isSame = held.revision !== revision || held.scores === scores;
			return { code: isSame ? 'saved' : 'stale', revision: held.revision };
		}
		return { code: this.isOpen ? 'moved' : 'closed', revision: 0 };
	}
	own({ name }: Device): Revised | null {
		if (this.stored?.device !== name) return null;
		const { revision, scores } = this.stored;
		return { revision, scores };
	}
	copy(): void {
		this.#copy = this.stored;
	}
	/** Restores the copy; `toNothing`: an empty database. */
	restore({ toNothing }: { toNothing: boolean }): void {
		this.stored = toNothing ? null : this.#copy;
	}
	close(): void {
		this.isOpen = false;
		this.version++;
	}
	paper(device: Device): GuestPaper {
		const own = this.own(device);
		const moved = own === null && this.stored !== null && this.stored.revision > firstRevision(device.epoch);
		return makePaper(
			{ epoch: device.epoch, moved, own },
			{ version: this.version, phase: this.isOpen ? 'voting' : 'counting' },
		);
	}
}

type Message = { readonly save: SaveMessage; readonly answer: (ack: SaveAck) => void; readonly lose: () => void };

export class Page {
	readonly ballotSync: BallotSync;
	/** Messages in transit, and answers in transit. */
	readonly sent: Message[] = [];
	readonly answers: { readonly arrive: () => void; readonly lose: () => void }[] = [];
	readonly timers: { run: () => void; off: boolean }[] = [];
	/** Acknowledged revisions. */
	readonly acked: Revised[] = [];
	isConnected = false;
	#toHear: { readonly own: Revised | null } | null = null;

	constructor(
		readonly server: Server,
		readonly device: Device,
		readonly store: Storage,
	) {
		this.ballotSync = createBallotSync(server.paper(device), {
			store,
			ask: async () => this.ask(),
			later: (_, run) => {
				const timer = { run, off: false };
				this.timers.push(timer);
				return () => {
					timer.off = true;
				};
			},
			random: () => 0.5,
		});
		this.ballotSync.begin();
		this.connect();
	}
	ask(): boolean {
		if (!this.isConnected) return false;
		this.ballotSync.asking()(this.server.paper(this.device));
		return true;
	}
	/** The server reads the phone's ballot at once; the phone receives it when `hear` is called. Until then saves go by request. */
	connect(): void {
		this.isConnected = true;
		this.ballotSync.joined();
		this.ballotSync.snapshot(this.server.paper(this.device).snapshot);
		this.#toHear = { own: this.server.own(this.device) };
		this.ballotSync.line(
			(save) =>
				new Promise((resolve, reject) => {
					const answer = (ack: SaveAck) => {
						if (ack.code === 'saved') this.acked.push({ revision: save.revision, scores: save.scores });
						resolve(ack);
					};
					this.sent.push({ save, answer, lose: () => reject(new Error('no answer')) });
				}),
		);
	}
	hear(): void {
		const heard = this.#toHear;
		this.#toHear = null;
		if (heard) this.ballotSync.own(heard.own);
	}
	/** Sent messages may still arrive; answers are lost. */
	disconnect(): void {
		this.isConnected = false;
		this.#toHear = null;
		this.ballotSync.line(null);
		for (const { lose } of [...this.sent, ...this.answers.splice(0)]) lose();
	}
	/** Delivers the oldest message, perhaps twice. Its answer is lost or in transit. */
	deliver({ twice, lost }: { twice: boolean; lost: boolean }): void {
		const message = this.sent.shift();
		if (!message) return;
		const ack = this.server.save(this.device, message.save);
		if (twice) this.server.save(this.device, message.save);
		if (lost) message.lose();
		else this.answers.push({ arrive: () => message.answer(ack), lose: message.lose });
	}
	/** The oldest message times out and arrives after the next one. */
	giveUp(): void {
		const message = this.sent[0];
		if (message) message.lose();
	}
	runTimers(): void {
		for (const timer of this.timers.splice(0)) if (!timer.off) timer.run();
	}
}

export class Hall {
	readonly server = new Server();
	readonly pages: Page[] = [];
	/** The scores given so far; blank again after a takeover. */
	expected = '-'.repeat(PITCHES * CRITERIA);
	storedAtClose: Stored | null = null;
	/** The phone that holds the paper. */
	phone = { device: { name: 'first phone', epoch: 0 }, store: makeStore() };

	open(): Page {
		const page = new Page(this.server, this.phone.device, this.phone.store);
		this.pages.push(page);
		return page;
	}
	page(at: number): Page | undefined {
		return this.pages[at % this.pages.length];
	}
}

export const settle = async () => {
	for (let i = 0; i < 6; i++) await Promise.resolve();
};
