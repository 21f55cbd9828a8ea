import { err, type Outcome, ok } from '../domain/outcome';

class Refused<C extends string> extends Error {
	constructor(readonly code: C) {
		super(code);
	}
}

/** For a transaction that may refuse after its first write: `refuse` throws, which rolls back, and the code is returned as a value. */
export async function rollBackOnRefusal<T, C extends string>(
	run: (refuse: (code: C) => never) => Promise<T>,
): Promise<Outcome<T, C>> {
	const mine: Refused<C>[] = [];
	try {
		return ok(
			await run((code) => {
				const refused = new Refused(code);
				mine.push(refused);
				throw refused;
			}),
		);
	} catch (error) {
		const refused = mine.find((r) => r === error);
		if (refused) return err(refused.code);
		throw error;
	}
}
