type Waiting<Asked, Answer> = {
	readonly asked: Asked;
	readonly resolve: (answer: Answer) => void;
	readonly reject: (error: unknown) => void;
};

/**
 * Looks things up for many at once, and without a timer: while one look is under way whoever comes waits and goes with the next. A
 * whole room that reconnects then asks a few dozen questions and not thousands, each of which would wait for a connection.
 * `look` answers in the order it was asked, as many as it was asked.
 */
export function together<Asked, Answer>(
	look: (asked: readonly Asked[]) => Promise<readonly Answer[]>,
	most = 500,
): (asked: Asked) => Promise<Answer> {
	const waiting: Waiting<Asked, Answer>[] = [];
	let looking = false;

	async function run(): Promise<void> {
		while (waiting.length > 0) {
			const some = waiting.splice(0, most);
			try {
				const answers = await look(some.map(({ asked }) => asked));
				for (const [at, { resolve }] of some.entries()) resolve(answers[at] as Answer);
			} catch (error) {
				for (const { reject } of some) reject(error);
			}
		}
		looking = false;
	}

	return (asked) =>
		new Promise((resolve, reject) => {
			waiting.push({ asked, resolve, reject });
			if (looking) return;
			looking = true;
			void run();
		});
}
