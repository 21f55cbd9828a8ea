import type { AtAnyDinner } from '~/auth/guard.server';
import { type TypedInJson, typedInJson } from '~/contract/exports';
import { canonical } from '~/domain/canonical-json';
import { carriedOver } from '~/domain/past-dinner';

type AtPast = Extract<AtAnyDinner, { dinner: null }>;

/** `results.json` of a dinner that was typed in later. No names of people, as in the file of a result. */
export function typedInFile({ past, group }: Pick<AtPast, 'past' | 'group'>): string {
	const { dinner, editions, number } = past;
	const first = editions[0];
	if (!first) throw new Error('A typed-in dinner has an edition');
	const file: TypedInJson = {
		format: 'stockpot-typed-in/1',
		typedInLater: true,
		edition: { number: editions.length, at: first.at.toISOString() },
		corrections: editions.flatMap(({ at, because }, before) =>
			because === null ? [] : [{ edition: before + 1, at: at.toISOString(), because }],
		),
		currency: group.currency,
		group: { name: group.name, place: group.place, slug: group.slug },
		dinner: { number, heldOn: dinner.heldOn, venue: dinner.venue },
		guests: dinner.guests,
		voted: dinner.voted,
		pot: { amount: dinner.potAmount, carriedOver: carriedOver(dinner) },
		pitches: dinner.pitches.map(({ title, category, amount, won, votes }, at) => ({
			...{ number: at + 1, title, category, award: amount, won, votes },
		})),
	};
	return canonical(typedInJson.parse(file));
}
