import { z } from 'zod';
import { currencies } from '../domain/currencies';
import { isEventRow } from '../domain/events';
import { type Licence, licences } from '../domain/licence';
import { MOST_PAST_PITCHES } from '../domain/past-dinner';
import { categories, longest, pitchStates } from '../domain/pitch';
import { pitchLanguages } from '../domain/pitch-language';
import { entryKinds } from '../domain/pot-ledger';
import { LONGEST_SECONDS } from '../domain/recording';

/**
 * A group's archive: a compressed tar of JSON, pictures, recordings and result files, in the order in which it is written. `stockpot.json` comes first,
 * and `manifest.json`, with the hash of every other file, last.
 */
export const ARCHIVE_FORMAT = 'stockpot-group';
export const ARCHIVE_VERSION = 1;

/** The largest archive that is read, in bytes, uncompressed. A group of a hundred dinners has about 500 MB. */
export const MOST_BYTES = 4 * 1024 ** 3;
export const MOST_FILES = 200_000;
/** The largest file in it. */
export const MOST_IN_FILE = 64 * 1024 ** 2;

export const archiveHead = z.object({
	format: z.literal(ARCHIVE_FORMAT),
	version: z.int().min(1),
	made: z.iso.datetime(),
	group: z.object({ slug: z.string().max(40), name: z.string().max(200) }),
});
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const fileName = z.string().max(120);
export const archiveManifest = z.strictObject({
	files: z.array(z.strictObject({ name: fileName, bytes: z.int().min(0), sha256: hash })).max(MOST_FILES),
});

const text = z.string().max(20_000);
const maybe = <T extends z.ZodType>(type: T) => type.nullable();
const whole = z.int().min(-2_000_000_000).max(2_000_000_000);
const at = z.iso.datetime({ offset: true });
const id = z.uuid();
const yes = z.boolean();
const hex = z
	.string()
	.max(8_000)
	.regex(/^\\x(?:[0-9a-f][0-9a-f])*$/);
/** Its own shape is checked by the database or by whoever reads it. */
const object = z.record(z.string().max(200), z.json());
const list = z.array(z.json()).max(10_000);
const version = z.string().regex(/^[\w-]{1,40}$/);
const ofDinner = { dinner_id: id };
const byWhom = { at, by: text };

const brief = z.strictObject({
	gate: text,
	criteria: z.array(z.strictObject({ key: z.string().max(60), name: text, sentence: text })).max(12),
	language: z.string().max(20).optional(),
	texts: z
		.record(z.string().max(20), z.record(z.string().max(60), z.strictObject({ name: text, sentence: text })))
		.optional(),
});
const answer = (most: number) => z.string().max(most);
const answers = z.strictObject({
	lang: z.enum(pitchLanguages),
	secondLang: z.enum(['', ...pitchLanguages]),
	secondWhat: answer(longest.secondWhat),
	title: answer(longest.title),
	what: answer(longest.what),
	why: answer(longest.why),
	brief: z.record(z.string().max(60), answer(longest.brief)),
	money: answer(longest.money),
	when: answer(longest.when),
	categories: z.array(z.enum(categories)),
	presenter: answer(longest.presenter),
	shownName: answer(longest.shownName),
	pictureDescription: answer(longest.pictureDescription),
	contactName: answer(longest.contactName),
	contactEmail: answer(longest.contactEmail),
	contactPhone: answer(longest.contactPhone),
	reportBack: yes,
	underAge: yes,
});

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const pastDetails = z.strictObject({
	...{ number: whole, heldOn: day, venue: text, potAmount: whole, guests: maybe(whole), voted: maybe(whole) },
	pitches: z
		.array(
			z.strictObject({
				...{ title: text, presenter: text, what: text, category: maybe(z.enum(categories)), amount: whole, won: yes },
				votes: maybe(whole),
			}),
		)
		.min(1)
		.max(MOST_PAST_PITCHES),
});

/** One row of each table, by the columns of the archive. */
export const archiveRows = {
	soup_group: z.strictObject({
		id,
		slug: z.string().max(40),
		name: text,
		place: text,
		time_zone: z.string().max(60).refine(isTimeZone),
		currency: z.enum(currencies),
		contact: text,
		paper_size: text,
		licence: z.enum(Object.keys(licences) as [Licence, ...Licence[]]),
		funder_id: text,
		language: text,
		second_language: maybe(text),
		brief,
		created_at: at,
	}),
	group_record: z.strictObject({ id, group_id: id, at, who: text, what: text, whom: text }),
	past_dinner: z.strictObject({
		...{ group_id: id, number: whole, edition: whole, at, by: text, because: maybe(text), held_on: maybe(day) },
		details: maybe(pastDetails),
	}),
	dinner: z
		.strictObject({
			...{ id, group_id: id, number: whole, phase: z.enum(['draft', 'call', 'lineup', 'published', 'cancelled']) },
			...{ starts_at: at, pitch_deadline: at, venue: text, address: text, access: object, access_notes: text },
			...{ capacity: whole, donation_amount: whole, booking_url: text, booked: maybe(whole), wifi_name: text },
			...{ pitches_wanted: whole, pitch_minutes: whole, questions_wanted: whole, question_minutes: whole },
			...{ pitches_after: whole, supper_after: whole, close_after: whole, winner_after: whole, brief },
			...{ count_rule: text, tie_rule: text, pot_rule: object, prizes: z.array(text).max(12), shown: text },
			...{ version: whole, lineup_revision: whole, cursor: maybe(object), number_changes: list },
			...{ voting_until: maybe(at), last_round: maybe(object), last_call_at: maybe(at), papers_open: yes },
			...{ papers_until: text, without_paper: whole, signatures_needed: whole, sheet_round: whole },
			...{ second_entry: text, reveal_step: whole, cancelled_because: maybe(text) },
		})
		.transform((row) => ({ ...row, wifi_password: '', more_time: [] })),
	pitch: z.strictObject({
		...{ id, ...ofDinner, state: z.enum(pitchStates), number: maybe(whole), reserve_rank: maybe(whole), answers },
		...{ gate_confirmed_by: maybe(text), guardian_agreed_at: maybe(at), answered_at: maybe(at) },
		...{ answer_mail: maybe(text), decisions: whole, link_mail: maybe(text), revision: whole, created_at: at },
		letter_language: text,
		...{ touched_at: at, submitted_at: at, contact_erased_at: maybe(at), erase_asked_at: maybe(at) },
		erased_at: maybe(at),
	}),
	picture: z.strictObject({ pitch_id: id, version, width: whole, height: whole }),
	recording: z.strictObject({ pitch_id: id, version, seconds: z.int().min(1).max(LONGEST_SECONDS) }),
	paper: z.strictObject({ ...ofDinner, number: whole, state: text, lost: yes, handed_out: whole }),
	record: z
		.strictObject({
			...{ ...ofDinner, at, actor_kind: text, actor_id: maybe(text), actor_name: maybe(text) },
			...{ actor_job: maybe(text), kind: text, payload: object },
		})
		.refine(({ kind, payload }) => isEventRow(kind, payload)),
	counted: z.strictObject({ ...ofDinner, n: whole, scores: hex }),
	receipt: z.strictObject({ ...ofDinner, receipt: text }),
	hand_count: z.strictObject({ ...ofDinner, because: text, hand: object, ...byWhom }),
	signature: z.strictObject({
		...{ ...ofDinner, round: whole, slot: whole, signer: text, name: text, at, digest: text, sheet: object },
	}),
	count: z.strictObject({
		...{ ...ofDinner, opened_at: at, opened_by: text, issued: whole, replaced: whole, lost: whole, on_phone: whole },
		...{ on_paper: whole, set_aside: whole, by_hand: maybe(object), tally: object },
	}),
	draw: z.strictObject({
		...{ ...ofDinner, purpose: text, entries: list, drawn: list, by_what: text, seed: maybe(text), at },
		...{ drawn_by: text, confirmed_by: maybe(text) },
	}),
	pot_entry: z.strictObject({
		...{ ...ofDinner, n: whole, kind: z.enum(entryKinds), label: text, amount: maybe(whole), rule: maybe(object) },
		...{ place: maybe(whole), counters: maybe(list), from_dinner: maybe(id), from_number: maybe(whole) },
		...{ from_pitch: maybe(id), reverses: maybe(whole), because: maybe(text), ...byWhom },
	}),
	awarding: z.strictObject({
		...{ ...ofDinner, income: whole, costs: whole, pot_amount: whole, carried_over_amount: whole },
		...{ ranking: object, ...byWhom },
	}),
	award: z.strictObject({ ...ofDinner, pitch_id: id, place: whole, amount: whole }),
	award_step: z.strictObject({
		...{ ...ofDinner, pitch_id: id, step: whole, state: text, how: maybe(text), paid_on: maybe(text) },
		...{ paid_by: maybe(text), receipt: maybe(yes), because: maybe(text), ...byWhom },
	}),
	note: z.strictObject({ ...ofDinner, at, who: text, text }),
	report: z.strictObject({
		...{ id, ...ofDinner, pitch_id: id, state: z.literal('sent'), changed: yes, text, revision: whole, touched_at: at },
		...{ sent_at: at, corrected_at: maybe(at), behalf: maybe(text), hidden_because: maybe(text) },
	}),
	report_picture: z.strictObject({
		...{ ...ofDinner, report_id: id, slot: z.int().min(1).max(4), version, width: whole, height: whole },
		description: text,
	}),
	report_due: z.strictObject({
		...{ ...ofDinner, pitch_id: id, due_on: maybe(text), revision: whole, reminded_for: maybe(text) },
		...{ reminder: maybe(text), reminded_at: maybe(at) },
	}),
	report_slot: z.strictObject({
		...{ ...ofDinner, from_pitch: id, from_number: whole, title: text, presenter: text, minutes: whole },
		offered_at: at,
	}),
	result_file: z.strictObject({ ...ofDinner, edition: whole, at, sha256: hash }),
} as const;
export type ArchivedTable = keyof typeof archiveRows;

function isTimeZone(zone: string): boolean {
	try {
		return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
	} catch {
		return false;
	}
}
