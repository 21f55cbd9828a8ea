/** Lets several wait for the same news. */
export class News {
	private waiting: (() => void)[] = [];

	/** Something changed: wakes everybody who waits. */
	tell(): void {
		for (const wake of this.waiting.splice(0)) wake();
	}
	/** Resolves at the next `tell`. */
	next(): Promise<void> {
		return new Promise((resolve) => {
			this.waiting.push(resolve);
		});
	}
	/** Waits until `test` holds, asking at each `tell`. False if `isOver` held first. */
	async until(test: () => boolean, isOver: () => boolean): Promise<boolean> {
		for (;;) {
			if (isOver()) return false;
			if (test()) return true;
			await this.next();
		}
	}
}
