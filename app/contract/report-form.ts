import { z } from 'zod';
import { longestReport, pictureSlots } from '../domain/report';
import { tick } from './forms';
import { line, paragraph, postedNumber } from './text';

/** The error sentences of the form. */
export type ReportFormWords = {
	readonly tooLong: (letters: number, limit: number) => string;
	readonly notThisForm: string;
};

/**
 * The form of a winner's report. Everything may be empty or long, so that a draft loses nothing; `gapsIn` says what keeps it from being sent.
 * `report`: the one that is corrected. `revision` is the one that the page showed.
 */
export function reportForm(words: ReportFormWords) {
	const description = line(
		longestReport.description,
		(letters) => words.tooLong(letters, longestReport.description),
		words.notThisForm,
	).default('');
	return z
		.strictObject({
			report: z.union([z.literal(''), z.uuid()], words.notThisForm).default(''),
			revision: postedNumber(999_999_999, words.notThisForm).default(0),
			text: paragraph(longestReport.draft, (letters) => words.tooLong(letters, longestReport.text), words.notThisForm),
			changed: tick,
			pictureDescription: description,
			description1: description,
			description2: description,
			description3: description,
			description4: description,
			remove1: tick,
			remove2: tick,
			remove3: tick,
			remove4: tick,
		})
		.transform(({ report, revision, text, changed, pictureDescription, ...pictures }) => {
			const given = pictures as Readonly<Record<string, string | boolean>>;
			return {
				report: report === '' ? null : report,
				revision,
				text,
				changed,
				description: pictureDescription,
				descriptions: Object.fromEntries(pictureSlots.map((slot) => [slot, String(given[`description${slot}`])])),
				remove: pictureSlots.filter((slot) => given[`remove${slot}`] === true),
			};
		});
}

/** A report at the writer's own link, to be taken back. */
export const takeBackForm = z.strictObject({
	report: z.uuid('Reload the page and try again. Nothing was changed.'),
	revision: postedNumber(999_999_999),
});
