import { data } from '@remix-run/node';
import type { SignedIn } from '~/auth/guard.server';
import { NOTHING_IMPORTED, sayImportRefusal } from '~/contract/archive-refusals';
import type { FieldErrors, Typed } from '~/contract/forms';
import { type LostUpload, MOST_UPLOADED } from '~/contract/upload';
import { DESK } from '~/i18n';
import { inWords } from '~/i18n/desk';
import { sayDateTime } from '~/i18n/when';
import type { ImportPressRefusal, NoImport } from '~/services/group-imports.server';

const MB = 1024 ** 2;
export const MOST_MB = MOST_UPLOADED / MB;

/** What waits for its import, in words. */
export async function importPage({ organiser, services, url }: SignedIn) {
	const whyNot = await services.groupImports.whyNot(organiser);
	const looked = whyNot === 'not keeper' ? null : await services.groupImports.looked(organiser);
	return {
		whyNot,
		mostMb: MOST_MB,
		imported: await importedIn(url, { organiser, services }),
		looked: looked && {
			id: looked.id,
			name: looked.inventory.name,
			slug: looked.inventory.slug,
			taken: looked.slugTaken ? sayImportRefusal({ code: 'slug taken', slug: looked.inventory.slug }) : undefined,
			made: `${sayDateTime(looked.inventory.made, 'UTC', DESK)} UTC`,
			version: looked.inventory.version,
			size: sayBytes(looked.bytes),
			holds: holdsOf(looked.inventory),
		},
	};
}

type Looked = NonNullable<Awaited<ReturnType<SignedIn['services']['groupImports']['looked']>>>;
function holdsOf({
	dinners,
	typedIn,
	results,
	pitches,
	papers,
	reports,
	pictures,
	recordings,
}: Looked['inventory']): string[] {
	return [
		`${inWords(dinners, 'dinner', 'dinners')}, ${inWords(results, 'published result', 'published results')}`,
		...(typedIn > 0 ? [inWords(typedIn, 'past dinner that was typed in', 'past dinners that were typed in')] : []),
		inWords(pitches, 'pitch', 'pitches'),
		inWords(papers, 'ballot paper', 'ballot papers'),
		...(reports > 0 ? [inWords(reports, 'report of a winner', 'reports of winners')] : []),
		inWords(pictures, 'picture', 'pictures'),
		...(recordings > 0 ? [inWords(recordings, 'recording', 'recordings')] : []),
	];
}

const sayBytes = (bytes: number): string =>
	bytes < MB ? `${Math.ceil(bytes / 1024)} kB` : `${(bytes / MB).toFixed(bytes < 10 * MB ? 1 : 0)} MB`;

/** The group that was just imported, if this person is its organiser. */
async function importedIn(url: URL, { organiser, services }: Pick<SignedIn, 'organiser' | 'services'>) {
	const slug = url.searchParams.get('imported');
	const group = slug === null ? undefined : await services.groups.find(slug);
	if (!group || !(await services.groups.isMember(group.id, organiser.userId))) return null;
	return { slug: group.slug, name: group.name };
}

const lostSentences: Readonly<Record<Exclude<LostUpload, 'not now'>, string>> = {
	'too large': `This file is larger than ${MOST_MB} MB, the most that this form takes. On the server itself npm run import-group takes larger ones.`,
	'disk full':
		'The disk of this server is full, and nothing of the file was kept. Make room on it, then choose it again.',
	stopped: 'The file stopped on its way here, and nothing of it was kept. Choose it again.',
	'too slow':
		'The file did not arrive within three minutes, or stood still, and nothing of it was kept. Choose it again where the connection is better, or use npm run import-group on the server itself.',
};
const noImports: Readonly<Record<NoImport, string>> = {
	'not keeper': 'Somebody else keeps this Stockpot. Ask them to import it.',
	'dinner on': sayImportRefusal({ code: 'dinner on' }),
	'other dinner on': sayImportRefusal({ code: 'other dinner on' }),
	busy: 'Other archives are arriving just now, or one is being imported. Choose it again in a minute.',
};
export const sayNoImport = (why: NoImport): string => noImports[why];

type Answer = { errors: FieldErrors; typed: Typed | null; refusal: string | null };
export const refused = (status: 400 | 409 | 503 | 507, why: Partial<Answer>) =>
	data({ errors: {}, typed: null, refusal: null, ...why } satisfies Answer, { status });

/** At the field of the file. */
const atFile = (status: 400 | 409 | 507, sentence: string) =>
	refused(status, { errors: { archive: `${sentence} ${NOTHING_IMPORTED}` } });
export const noFile = () => atFile(400, 'Choose the archive first.');

export async function lostFile(why: LostUpload, { services, organiser }: SignedIn) {
	if (why !== 'not now') return atFile(why === 'disk full' ? 507 : 400, lostSentences[why]);
	// Asked again, because it may have been allowed since.
	const reason = (await services.groupImports.whyNot(organiser)) ?? 'busy';
	return refused(reason === 'busy' ? 503 : 409, { refusal: `${sayNoImport(reason)} ${NOTHING_IMPORTED}` });
}

/** What the file's bytes cannot be answers at its field; what was pressed too late or twice, as a refusal. */
export function refusedLook(
	why: Exclude<ImportPressRefusal, { code: 'gone' | 'another' | 'not keeper' }> | { code: 'busy' },
) {
	if (why.code === 'busy') return refused(503, { refusal: `${sayNoImport('busy')} ${NOTHING_IMPORTED}` });
	return atFile(why.code === 'known' ? 409 : why.code === 'disk full' ? 507 : 400, sayImportRefusal(why));
}

export function refusedImport(why: ImportPressRefusal, typed: Typed) {
	switch (why.code) {
		case 'slug taken':
		case 'bad slug':
			return refused(409, { errors: { slug: `${sayImportRefusal(why)} ${NOTHING_IMPORTED}` }, typed });
		case 'gone':
			return refused(409, {
				refusal: `The archive that you looked at is not here any more: it waits for an hour, and until the server restarts. ${NOTHING_IMPORTED} Choose it again.`,
			});
		case 'another':
			return refused(409, {
				refusal: `Another archive was sent since you looked at this one. ${NOTHING_IMPORTED} Look at what is shown below.`,
			});
		case 'not keeper':
			return refused(409, { refusal: `${sayNoImport('not keeper')} ${NOTHING_IMPORTED}` });
		default:
			return refused(why.code === 'disk full' ? 507 : 409, {
				refusal: `${sayImportRefusal(why)} ${NOTHING_IMPORTED}`,
				typed,
			});
	}
}
