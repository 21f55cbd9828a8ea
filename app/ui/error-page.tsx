import { isRouteErrorResponse, useLocation } from '@remix-run/react';
import { useEffect } from 'react';
import type { SignedOut } from '~/contract/signed-out';
import { PASS_ENDED } from '~/domain/crew';
import { CUT_LINK } from '~/domain/link';
import { REHEARSAL_ENDED } from '~/domain/rehearsal';
import type { Locale } from '~/i18n';
import { bodyMessages, FORM_REFUSED } from '~/i18n/body';
import { errorMessages } from '~/i18n/errors';
import { restoreServed } from './as-served';
import { Brand, MenuRule } from './frame';
import { useLocale } from './language';

const isSignedOut = (error: unknown): error is { readonly data: SignedOut } =>
	isRouteErrorResponse(error) && error.status === 401 && typeof error.data?.signedOut === 'object';

/** Keeps what was typed: signing in goes on in another tab, and the same form is sent again from here. */
function SendAgain({ signedOut: { action, fields } }: SignedOut) {
	const t = errorMessages(useLocale()).signedOut;
	return (
		<div className="actions">
			<a className="button alt" href="/sign-in?next=/desk" target="_blank" rel="noopener">
				{t.signIn}
			</a>
			<form method="post" action={action} autoComplete="off">
				{fields.map(([name, value], index) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: a name may come twice, and the list does not change
					<input key={index} type="hidden" name={name} value={value} autoComplete="off" />
				))}
				<button className="button go" type="submit">
					{t.again}
				</button>
			</form>
		</div>
	);
}

export function ErrorPage({ error }: { error: unknown }) {
	const locale = useLocale();
	const { title, text } = wordsFor(error, locale);
	const ofBallot = /^\/ballot(\/|$)/.test(useLocation().pathname);
	useEffect(() => {
		if (!isRouteErrorResponse(error)) restoreServed();
	}, [error]);
	return (
		<div className="page">
			<header className="head">
				<Brand name="Stockpot" href={ofBallot ? undefined : '/'} />
				<MenuRule />
			</header>
			<main data-error="">
				<h1>{title}</h1>
				<p>{text}</p>
				{isSignedOut(error) && <SendAgain {...error.data} />}
				<p>
					{ofBallot ? (
						<a href="/ballot">{errorMessages(locale).ballot}</a>
					) : (
						<a href="/">{errorMessages(locale).front}</a>
					)}
				</p>
			</main>
		</div>
	);
}

/** The title of the browser tab. */
export const errorName = (error: unknown, locale: Locale): string => wordsFor(error, locale).name;

/** The database is away (503), so that a retry may succeed. */
export const isTransient = (error: unknown): boolean => kindOf(error) === 'passing';

/** A refused form has its own sentence as the response's body. */
function wordsFor(error: unknown, locale: Locale): { name: string; title: string; text: string } {
	if (!isRouteErrorResponse(error) || error.statusText !== FORM_REFUSED) return errorMessages(locale)[kindOf(error)];
	const { name, title } = bodyMessages(locale);
	return { name, title, text: String(error.data) };
}

function kindOf(error: unknown): 'missing' | 'cut' | 'pass' | 'rehearsal' | 'passing' | 'signedOut' | 'wrong' {
	if (isSignedOut(error)) return 'signedOut';
	if (!isRouteErrorResponse(error) || error.statusText === FORM_REFUSED) return 'wrong';
	if (error.status === 404 && error.statusText === CUT_LINK) return 'cut';
	if (error.status === 403 && error.statusText === PASS_ENDED) return 'pass';
	if (error.status === 404 && error.statusText === REHEARSAL_ENDED) return 'rehearsal';
	return error.status === 404 ? 'missing' : error.status === 503 ? 'passing' : 'wrong';
}
