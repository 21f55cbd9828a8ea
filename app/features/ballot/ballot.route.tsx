import { data, type HeadersFunction, type LinksFunction, redirect } from '@remix-run/node';
import { isRouteErrorResponse, useActionData, useLoaderData, useRouteError } from '@remix-run/react';
import { type Guest, guestAction, guestLoader } from '~/auth/guard.server';
import { type PostedFields, postedFields } from '~/contract/ballot-fields';
import type { Locale } from '~/i18n';
import { ballotMessages } from '~/i18n/ballot';
import { sayDateTime, sayUntil } from '~/i18n/when';
import type { PageHandle } from '~/root';
import ballotCss from '~/ui/ballot.css?url';
import { ErrorPage, errorName, isTransient } from '~/ui/error-page';
import { titled } from '~/ui/error-title';
import { Island } from '~/ui/island';
import { localeFrom } from '~/ui/language';
import type { SaidTimes } from './ballot-evening';
import { EarlyTaps } from './early-taps';
import { GuestBallot } from './guest-ballot';
import { NotSavedYet } from './not-saved-yet';
import { newPageTag } from './page-tag.server';

export const handle: PageHandle = { script: 'ballot' };
export const links: LinksFunction = () => [{ rel: 'stylesheet', href: ballotCss }];
export const meta = titled<typeof loader>(({ data: page, error, matches }) => [
	{
		title: page
			? ballotMessages(page.locale).page(`${page.paper.dinner.group} #${page.paper.dinner.number}`)
			: (unsavedTitle(unsavedIn(error)) ?? errorName(error, localeFrom(matches))),
	},
	{ name: 'robots', content: 'noindex' },
]);
/** The back button must not show this ballot to the next user of the phone. */
export const headers: HeadersFunction = () => ({ 'Cache-Control': 'no-store' });

export const loader = guestLoader('ballot.read own', async ({ request, paperSession, services, locale }) => {
	const paper = await services.guests.readPaper(paperSession, locale);
	if (!paper) throw redirect('/vote');
	const { timeZone, startsAt } = paper.dinner;
	const { until } = paper.snapshot;
	const times: SaidTimes = {
		starts: sayDateTime(new Date(startsAt), timeZone, locale),
		until: until === null ? null : { at: until, said: sayUntil(until, timeZone, locale) },
	};
	const lent = services.paperSessions.lent(request.headers)?.out === true;
	return { locale, paper, times, tag: newPageTag(), lent };
});

/** The posted form, for an error page that is rendered without the database. */
type UnsavedForm = { readonly locale: Locale; readonly posted: PostedFields };
const unsavedIn = (error: unknown): UnsavedForm | null =>
	isRouteErrorResponse(error) && isTransient(error) ? error.data || null : null;
const unsavedTitle = (unsaved: UnsavedForm | null) => unsaved && ballotMessages(unsaved.locale).held(false).title;
const keep = (locale: Locale, form: FormData): UnsavedForm => ({ locale, posted: postedFields(form) });

/** Redirects after a save, so that a reload does not post again. Otherwise renders the page with the posted scores. */
async function saveForm({ locale, paperSession, services, form }: Guest & { form: FormData }) {
	const saved = await services.ballots.saveForm(paperSession, form);
	if (saved.kind === 'no paper') throw redirect('/vote');
	if (saved.kind === 'saved') throw redirect(saved.at ? `/ballot#${saved.at}` : '/ballot', 303);
	const { problem, scores } = saved;
	const status = problem === 'busy' ? 503 : problem === 'not understood' ? 400 : 409;
	return data({ problem, scores, unsaved: problem === 'busy' ? keep(locale, form) : null }, { status });
}

export const action = guestAction({ save: { can: 'ballot.save own', run: saveForm, keep } });

/** `EarlyTaps` stands before the island, so that it listens before the first field is parsed, and outside React's root. */
export default function BallotRoute() {
	const page = useLoaderData<typeof loader>();
	const answered = useActionData<typeof action>();
	return (
		<>
			<EarlyTaps />
			<Island page={GuestBallot} data={{ ...page, answered: answered ?? null }} />
		</>
	);
}

/** The database is away. Without JavaScript the posted scores exist only in this response, so it contains them as a form. */
export function ErrorBoundary() {
	const error = useRouteError();
	const answered = useActionData<typeof action>();
	if (!isTransient(error)) return <ErrorPage error={error} />;
	const unsaved = unsavedIn(error) ?? answered?.unsaved;
	return unsaved ? (
		<NotSavedYet t={ballotMessages(unsaved.locale)} posted={unsaved.posted} />
	) : (
		<ErrorPage error={error} />
	);
}
