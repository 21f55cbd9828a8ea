import { io } from 'socket.io-client';
import { resultsJson } from '../contract/exports';
import type { Shape } from '../domain/ballot';
import {
	isCancelled,
	isCounting,
	isOver,
	isPublished,
	mayIssuePapers,
	nightHasBegun,
	votingHasBegun,
	votingIsOpen,
} from '../domain/phase-policy';
import { type Cast, noProgress, type RehearsalProgress, votesOnPaper, votesTwice } from '../domain/rehearsal';
import type { ScreenSnapshot } from '../domain/snapshots';
import { Browser, has } from './browser';
import { enterSlips, handOut, signSame, takePass, type WrittenSlip } from './crew';
import { News } from './news';
import { PhoneGuest, pace, someBallot } from './phone-guest';
import { problemsIn } from './verdict';

export type Playing = {
	readonly done: Promise<void>;
	readonly stop: () => void;
	readonly progress: () => RehearsalProgress;
};

/** Plays the guests, two helpers at the door and one who types slips, until the result is published or the dinner is gone. */
export function playEvening(url: string, cast: Cast, changed: () => void): Playing {
	return new Evening(url, cast, changed).play();
}

class Evening {
	private newest: ScreenSnapshot | null = null;
	private pitches = 1;
	private readonly progress: { -readonly [K in keyof RehearsalProgress]: RehearsalProgress[K] };
	private readonly phones = new Map<number, PhoneGuest>();
	private readonly slips: WrittenSlip[] = [];
	private readonly counted: (readonly (number | null)[])[] = [];
	private readonly troubles: string[] = [];
	private readonly news = new News();
	private readonly screen;
	private setAside = 0;
	/** Codes of the slips that were typed in. */
	private readonly typedIn = new Set<string>();
	private over = false;

	constructor(
		private readonly url: string,
		private readonly cast: Cast,
		private readonly changed: () => void,
	) {
		this.progress = { ...noProgress(cast.papers.length) };
		this.screen = io(url, {
			transports: ['websocket'],
			auth: { audience: 'screen', group: cast.group, number: cast.number },
			extraHeaders: { origin: new URL(url).origin },
			forceNew: true,
		});
		this.screen.on('snapshot', (snapshot: ScreenSnapshot) => {
			this.newest = snapshot;
			this.pitches = Math.max(this.pitches, ...snapshot.lineUp.map(({ number }) => number));
			this.tell({ isBoxClosed: isOver(snapshot.phase) });
			this.news.tell();
		});
		this.screen.on('disconnect', (reason) => {
			if (reason === 'io server disconnect') this.screen.connect();
		});
		// Its dinner was deleted.
		this.screen.on('connect_error', ({ message }) => {
			if (message === 'not found') this.stop();
		});
	}

	play(): Playing {
		return {
			done: this.run().finally(() => this.stop()),
			stop: () => this.stop(),
			progress: () => ({ ...this.progress }),
		};
	}

	private async run(): Promise<void> {
		const { passes } = this.cast;
		const [counter, ...doors] = await Promise.all(
			[passes.counter, ...passes.door].map((path, at) => takePass(this.url, path, helpers[at] ?? 'Helper')),
		);
		if (!counter) throw new Error('The counter has no pass.');
		const typing = enterSlips(counter, this.cast, this.box(), {
			shapeNow: () => this.shape(),
			entered: (slip, counts) => {
				this.typedIn.add(slip.code);
				if (counts) this.counted.push(slip.ballot);
				else this.setAside++;
				this.tell({ slipsEntered: this.progress.slipsEntered + 1 });
			},
		});
		await Promise.all([...doors.map((helper, at) => this.atDoor(helper, at, doors.length)), typing]);
		const signing = this.sign(counter);
		await this.until(({ phase }) => isPublished(phase) || isCancelled(phase));
		await signing;
		if (!this.over) await this.compare();
	}

	/** Hands out every `of`-th paper while papers are handed out; each guest does the rest alone. */
	private async atDoor(helper: Browser, at: number, of: number): Promise<void> {
		const guests: Promise<void>[] = [];
		if (!(await this.until(({ phase }) => nightHasBegun(phase)))) return;
		for (const paper of this.cast.papers.filter((_, index) => index % of === at)) {
			const phase = this.newest?.phase;
			if (this.over || !phase || !mayIssuePapers({ phase, papers_open: true })) break;
			await pace(150, 900);
			if (!(await handOut(helper, this.cast, paper.number))) continue;
			this.tell({ arrived: this.progress.arrived + 1 });
			guests.push(votesOnPaper(paper.number) ? this.write(paper) : this.join(paper));
		}
		await Promise.all(guests);
	}

	private async join(paper: Cast['papers'][number]): Promise<void> {
		await pace(500, 5000);
		const browser = new Browser(this.url);
		const page = await browser.fill(await browser.open('/vote'), { code: paper.code });
		if (!page?.path.startsWith('/ballot')) {
			this.troubles.push(`The code of paper ${paper.number} was refused: ${page?.status}.`);
			return;
		}
		const guest = new PhoneGuest(
			browser,
			() => this.shape(),
			() => this.tell({}),
		);
		this.phones.set(paper.number, guest);
		this.tell({});
		await guest.vote(this.until(({ phase }) => isOver(phase)).then(() => {}));
		if (votesTwice(paper.number)) await this.write(paper);
	}

	private async write(paper: Cast['papers'][number]): Promise<void> {
		if (!(await this.until(({ phase }) => votingHasBegun(phase) || isOver(phase)))) return;
		await pace(1000, 8000);
		if (this.newest && !votingIsOpen(this.newest.phase)) return;
		this.slips.push({ code: paper.code, ballot: someBallot(this.shape()) });
		this.tell({ slipsInBox: this.slips.length });
		this.news.tell();
	}

	/** The slips in the box, in the order in which they fell into it, until nobody can put one in any more. */
	private async *box(): AsyncGenerator<WrittenSlip> {
		for (let next = 0; ; ) {
			const slip = this.slips[next];
			if (slip) {
				next++;
				yield slip;
				continue;
			}
			if (this.over || (this.newest && isOver(this.newest.phase))) return;
			await this.news.next();
		}
	}

	/** Signs whatever sheet an organiser signed: a real second person compares it first. Signs again where a signature fell away. */
	private async sign(counter: Browser): Promise<void> {
		while (!this.over && this.newest && isCounting(this.newest.phase) && !this.newest.countOpened) {
			await signSame(counter, this.cast);
			await pace(1000, 2000);
		}
	}

	private async lookForReceipts(): Promise<string[]> {
		const lost: string[] = [];
		const { group, number, papers } = this.cast;
		for (const { number: paper, code, receipt } of papers) {
			if (this.over) return lost;
			if (!this.phones.get(paper)?.saved && !this.typedIn.has(code)) continue;
			const page = await new Browser(this.url).open(`/${group}/${number}/receipts?receipt=${receipt}`);
			if (has(page, '.notice.good')) this.tell({ receipts: this.progress.receipts + 1 });
			else lost.push(receipt);
		}
		return lost;
	}

	/** Looks for each receipt, and compares the published result with what the guests know. */
	private async compare(): Promise<void> {
		const lost = await this.lookForReceipts();
		const { group, number } = this.cast;
		const page = await new Browser(this.url).open(`/${group}/${number}/results.json`);
		const result = resultsJson.parse(JSON.parse(page.html));
		const phones = [...this.phones.values()];
		const problems = problemsIn(
			{
				arrived: this.progress.arrived,
				phones: phones.flatMap(({ saved }) => (saved ? [saved] : [])),
				slips: this.counted,
				setAside: this.setAside,
				lost,
				isUnsure: phones.some(({ isUnsure }) => isUnsure),
			},
			result,
		);
		this.tell({ problems: [...this.troubles, ...phones.flatMap(({ troubles }) => troubles), ...problems] });
	}

	private shape(): Shape {
		const { criteria, oneVote } = this.cast;
		return { countRule: oneVote ? 'one vote' : 'criteria', pitches: this.pitches, criteria };
	}

	private tell(more: Partial<RehearsalProgress>): void {
		const phones = [...this.phones.values()];
		Object.assign(this.progress, more, {
			onPhone: phones.length,
			// Afterwards phones are put away.
			offline: this.newest && isOver(this.newest.phase) ? 0 : phones.filter(({ isConnected }) => !isConnected).length,
			voted: phones.filter(({ saved }) => saved !== null).length,
		});
		this.changed();
	}

	private stop(): void {
		if (this.over) return;
		this.over = true;
		this.screen.disconnect();
		for (const phone of this.phones.values()) phone.close();
		this.news.tell();
	}
	/** False if the evening ended first. */
	private until(test: (snapshot: ScreenSnapshot) => boolean): Promise<boolean> {
		return this.news.until(
			() => this.newest !== null && test(this.newest),
			() => this.over,
		);
	}
}

const helpers = ['Counter (simulated)', 'Door 1 (simulated)', 'Door 2 (simulated)'];
