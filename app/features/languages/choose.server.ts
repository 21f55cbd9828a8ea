import { data, redirect } from '@remix-run/node';
import { withCookies } from '~/auth/cookies.server';
import { type Base, littleAction } from '~/auth/guard.server';
import { ownPath } from '~/contract/accounts';
import { readForm } from '~/contract/forms';
import { languageForm } from '~/contract/language-form';

/** Keeps the chosen language in a cookie, and leads back to the page. False for a language that is not offered. */
async function choose({ form, request, url, services }: Base & { readonly form: FormData }): Promise<false> {
	const read = readForm(form, languageForm);
	const chosen = read.ok ? services.languages.find(read.value.language) : null;
	if (!read.ok || chosen === null) return false;
	throw withCookies(pageBefore(request, url, read.value.back), services.languages.keep(chosen));
}

export const chooseLanguage = littleAction({
	choose: {
		can: 'language.choose',
		run: async (sent) => data({ isOffered: await choose(sent) }, { status: 400 }),
	},
});
/** Has no page, so that a refusal leads to the page of languages. */
export const chooseAtBallot = littleAction({
	choose: {
		can: 'language.choose',
		run: async (sent) => {
			await choose(sent);
			throw redirect('/languages', 303);
		},
	},
});

/** The page before, by `Referer`, which also knows an address that a script has changed; else by the form. Never a page of another site. */
function pageBefore({ headers }: Request, { host }: URL, back: string | undefined): string {
	const referer = headers.get('Referer') ?? '';
	const before = URL.canParse(referer) ? new URL(referer) : null;
	const path = before?.host === host ? before.pathname + before.search : back;
	return ownPath(path, '/languages');
}
