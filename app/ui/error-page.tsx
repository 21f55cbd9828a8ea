import { isRouteErrorResponse } from '@remix-run/react';
import { CUT_LINK } from '~/domain/link';
import type { Locale } from '~/i18n';
import { bodyMessages, FORM_REFUSED } from '~/i18n/body';
import { errorMessages } from '~/i18n/errors';
import { useLocale } from './language';

export function ErrorPage({ error }: { error: unknown }) {
	const locale = useLocale();
	const { title, text } = wordsFor(error, locale);
	return (
		<div className="page">
			<main>
				<h1>{title}</h1>
				<p>{text}</p>
				<p>
					<a href="/">{errorMessages(locale).front}</a>
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

function kindOf(error: unknown): 'missing' | 'cut' | 'passing' | 'wrong' {
	if (!isRouteErrorResponse(error) || error.statusText === FORM_REFUSED) return 'wrong';
	if (error.status === 404 && error.statusText === CUT_LINK) return 'cut';
	return error.status === 404 ? 'missing' : error.status === 503 ? 'passing' : 'wrong';
}
