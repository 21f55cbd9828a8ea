import { err, type Outcome, ok } from '../domain/outcome';

class Refused<C extends string> extends Error {
	constructor(readonly code: C) {
		super(code);
	}
}

/** A transaction whose refusal comes after its first write: throwing undoes what it wrote, and the code comes out as a value. */
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
