import { data, redirect } from '@remix-run/node';
import type { Pitcher, Posted } from '~/auth/guard.server';
import type { DraftSaved } from '~/contract/draft-saved';
import { type FieldErrors, readForm, type Typed } from '~/contract/forms';
import { reportForm, takeBackForm } from '~/contract/report-form';
import { longestReport, type ReportGap } from '~/domain/report';
import type { Locale } from '~/i18n';
import { type ReportMessages, reportMessages } from '~/i18n/report';
import { sayDate, sayTime } from '~/i18n/when';
import type { RefusedReport } from '~/services/report-form.server';
import type { ReportView } from '~/ui/report';
import { fileIn } from './pitch-files.server';

export type ReportIntent = 'save' | 'preview' | 'publish' | 'correct';
type Own = NonNullable<Awaited<ReturnType<Pitcher['services']['reports']['own']>>>;
type Stored = Own['sent'][number];

const dayOf = (day: string, locale: Locale): string => sayDate(new Date(`${day}T12:00Z`), 'UTC', locale);

/** The page of the winner's report at their private link. */
export async function reportPage({ request, locale, url, params, services, pitch }: Pitcher) {
	const [{ group, dinner }, own] = await Promise.all([services.pitches.home(pitch), services.reports.own(pitch)]);
	const link = `/pitch/${params.token ?? ''}`;
	const say = (at: Date) => sayDate(at, group.time_zone, locale);
	const asked = url.searchParams.get('correct');
	const correcting = own?.sent.find(({ id }) => id === asked) ?? null;
	const writes = correcting ?? own?.draft ?? null;
	const mayWrite = own?.mayBePublic === true && (own.isOwed || correcting !== null);
	const view = (report: Stored): ReportView => ({
		...viewOf(report, `${link}/picture`, say),
		lang: pitch.answers.lang,
	});
	return {
		locale,
		group: { slug: group.slug, name: group.name },
		number: dinner.number,
		date: say(dinner.starts_at),
		link,
		here: `${link}/report`,
		projectPage: `/${group.slug}/${dinner.number}/projects/${pitch.number ?? 0}`,
		title: pitch.answers.title,
		lang: pitch.answers.lang,
		promise: pitch.answers.when,
		notOpen: own === null ? ('not yours' as const) : own.mayBePublic ? null : ('not public' as const),
		due: own && { day: dayOf(own.dueOn, locale), standing: own.standing },
		slots: (own?.slots ?? []).map(({ number, starts_at, minutes }) => ({ number, when: say(starts_at), minutes })),
		did: request.method === 'GET' ? url.searchParams.get('did') : null,
		form: mayWrite
			? {
					report: correcting?.id ?? '',
					day: correcting?.sent_at ? say(correcting.sent_at) : null,
					typed: writes ? typedFrom(writes) : {},
					/** Whether there are words or pictures that are not published. */
					isBegun: writes !== null && (writes.text !== '' || writes.pictures.length > 0),
					revision: writes?.revision ?? 0,
					pictures: writes
						? view(writes).pictures.map((picture, at) => ({ ...picture, slot: writes.pictures[at]?.slot ?? 0 }))
						: [],
					storageKey: `stockpot pitch ${pitch.id} report ${correcting?.id ?? ''}`,
				}
			: null,
		preview: own?.draft && !correcting && url.searchParams.has('preview') ? view(own.draft) : null,
		// The last one first. Reversed here, because the browsers of the floor cannot.
		sent: (own?.sent ?? []).toReversed().map((report) => ({
			...view(report),
			revision: report.revision,
			hidden: report.hidden_because,
		})),
	};
}

const viewOf = (report: Stored, base: string, say: (at: Date) => string): Omit<ReportView, 'lang'> => ({
	id: report.id,
	day: say(report.sent_at ?? report.touched_at),
	corrected: report.corrected_at && say(report.corrected_at),
	text: report.text,
	changed: report.changed,
	onBehalf: report.behalf !== null,
	pictures: report.pictures.map(({ version, width, height, description }) => ({
		base: `${base}/${version}`,
		width,
		height,
		description,
	})),
});

/** A stored report as values of the form's fields. */
const typedFrom = ({ text, changed, pictures }: Stored): Typed => ({
	text,
	changed: changed ? 'on' : '',
	...Object.fromEntries(pictures.map(({ slot, description }) => [`description${slot}`, description])),
});

/** Everything typed, and what is wrong with it. */
type Refused = {
	readonly typed: Typed;
	readonly errors: FieldErrors;
	readonly note: string | null;
	readonly revision: number | null;
	readonly meanwhile: Typed | null;
	/** Whether the words are stored all the same. */
	readonly isSaved: boolean;
};
const refused = (status: number, typed: Typed, more: Partial<Refused>) =>
	data<Refused>(
		{ typed, errors: {}, note: null, revision: null, meanwhile: null, isSaved: false, ...more },
		{ status },
	);

/** The form of the report, by any of its buttons. What was typed is stored as a draft, unless it corrects a report. */
export async function writeReport(at: Pitcher & Posted, intent: ReportIntent) {
	const { locale, services, pitch, form, params } = at;
	const words = reportMessages(locale);
	const read = readForm(form, reportForm(words.errors));
	if (!read.ok) return refused(400, read.typed, { errors: read.errors });
	const file = fileIn(at, 'picture');
	const posted = await services.reports.post(pitch, { ...read.value, file }, intent === 'publish');
	if (!posted.ok) return refuse(posted, read.typed, words);
	const { revision } = posted.value;
	const isSaved = read.value.report === null;
	if (posted.code === 'picture refused') {
		const why = words.errors.picture[posted.why];
		const picture = isSaved ? why : words.errors.pictureNotCorrected(why);
		return refused(400, read.typed, { errors: { picture }, revision, isSaved });
	}
	if (posted.code === 'incomplete')
		return refused(400, read.typed, { errors: errorsOf(posted.gaps, words), revision, isSaved });
	const to = posted.code === 'sent' ? '?did=sent' : intent === 'preview' ? '?preview=1#preview' : '?did=saved';
	throw redirect(`/pitch/${params.token ?? ''}/report${to}`, 303);
}

const errorsOf = (gaps: readonly ReportGap[], { errors }: ReportMessages): FieldErrors =>
	Object.fromEntries(
		gaps.map(({ field, why, letters }) => [
			field,
			why === 'too long'
				? errors.tooLong(letters, longestReport.text)
				: field === 'text'
					? errors.missing
					: errors.describePicture,
		]),
	);

function refuse({ code, current }: RefusedReport, typed: Typed, { errors }: ReportMessages) {
	const meanwhile = code === 'stale' && current ? typedFrom(current) : null;
	return refused(409, typed, { note: errors[code], revision: current?.revision ?? 0, meanwhile });
}

export async function takeReportBack({ locale, services, pitch, form, params }: Pitcher & Posted) {
	const { errors } = reportMessages(locale);
	const read = readForm(form, takeBackForm);
	if (!read.ok) return refused(400, {}, { note: errors.notThisForm });
	const done = await services.reports.takeBack(pitch, read.value.report, read.value.revision);
	if (!done.ok) return refused(409, {}, { note: errors.staleTakeBack });
	throw redirect(`/pitch/${params.token ?? ''}/report?did=taken-back`, 303);
}

/** A draft that saves itself. Answers `DraftSaved` as JSON. */
export async function saveReportDraft({ locale, services, pitch, form, params }: Pitcher & Posted): Promise<Response> {
	const words = reportMessages(locale);
	const answer = (status: number, body: DraftSaved) => Response.json(body, { status });
	const read = readForm(form, reportForm(words.errors));
	if (!read.ok) return answer(400, { ok: false, code: 'invalid', text: Object.values(read.errors)[0] ?? '' });
	const saved = await services.reports.autosave(pitch, { ...read.value, file: null });
	if (!saved.ok) {
		const text = saved.code === 'not owed' ? words.errors['not owed'] : words.errors.staleShort;
		return answer(409, { ok: false, code: 'stale', text });
	}
	const { group } = await services.pitches.home(pitch);
	const at = sayTime(services.pitches.now(), group.time_zone, locale);
	return answer(200, { ok: true, link: `/pitch/${params.token ?? ''}/report`, revision: saved.value.revision, at });
}
