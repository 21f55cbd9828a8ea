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
	/** Everything that was ever stored. */
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
	/** Put back from the copy, with the version that it had. */
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
	/** On the way to the server, and answers on the way back. */
	readonly sent: Message[] = [];
	readonly answers: { readonly arrive: () => void; readonly lose: () => void }[] = [];
	readonly timers: { run: () => void; off: boolean }[] = [];
	/** Revisions that this page was told are saved. */
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
	/** The server says what it holds of this phone's in the same moment; it is heard when `hear` is called. Saves go by request till then. */
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
	/** What was sent may arrive all the same; no answer does. */
	disconnect(): void {
		this.isConnected = false;
		this.#toHear = null;
		this.ballotSync.line(null);
		for (const { lose } of [...this.sent, ...this.answers.splice(0)]) lose();
	}
	/** The server takes the oldest message, and perhaps once more; its answer is on the way back, lost, or there before. */
	deliver({ twice, lost }: { twice: boolean; lost: boolean }): void {
		const message = this.sent.shift();
		if (!message) return;
		const ack = this.server.save(this.device, message.save);
		if (twice) this.server.save(this.device, message.save);
		if (lost) message.lose();
		else this.answers.push({ arrive: () => message.answer(ack), lose: message.lose });
	}
	/** The page gives up waiting for the oldest message, which arrives later: behind what it sends next. */
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
	/** What the thumbs gave, in order; blank again for whoever takes the paper over. */
	expected = '-'.repeat(PITCHES * CRITERIA);
	storedAtClose: Stored | null = null;
	/** The phone that was given the paper last. */
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
