import { isTold } from '~/domain/report';
import type { Locale } from '~/i18n';
import { reportMessages } from '~/i18n/report';
import { sayDate } from '~/i18n/when';
import type { PublicPromise } from '~/services/reports.server';
import type { ReportView } from '~/ui/report';

type Saying = { readonly locale: Locale; readonly zone: string; readonly title: string; readonly lang: string };

/** What a project promised to tell and what it told, in words: a sentence for its page, a line for the result, and its reports. */
export function sayPromise(
	{ pitchId, dueOn, standing, reports }: PublicPromise,
	{ locale, zone, title, lang }: Saying,
) {
	const words = reportMessages(locale);
	const last = reports.at(-1);
	const say = (at: Date | null) => (at ? sayDate(at, zone, locale) : '');
	const due = sayDate(new Date(`${dueOn}T12:00Z`), 'UTC', locale);
	const day = isTold(standing) && last ? say(last.sentAt) : due;
	return {
		standing,
		sentence: words.standing[standing](day, title),
		line: words.lines[standing](day),
		// The latest news first.
		reports: reports.toReversed().map(
			(report): ReportView => ({
				id: report.id,
				day: say(report.sentAt),
				corrected: report.correctedAt && say(report.correctedAt),
				text: report.text,
				lang,
				changed: report.changed,
				onBehalf: report.onBehalf,
				pictures: report.pictures.map(({ version, width, height, description }) => ({
					base: `/picture/${pitchId}/${version}`,
					...{ width, height, description },
				})),
			}),
		),
	};
}
