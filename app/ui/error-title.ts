import type { MetaFunction } from '@remix-run/react';
import { useEffect } from 'react';
import { errorMessages } from '~/i18n/errors';
import { localeFrom, useLocale } from './language';

/**
 * The `meta` of a page with a form. Where the form was refused, the title begins with "Error:", because a screen reader speaks it first. The
 * root's loader says so for an action, and the page's own loader for a form that only reads, or that is answered after a redirect.
 */
export const titled =
	<Loader = unknown>(meta: MetaFunction<Loader>): MetaFunction<Loader> =>
	(args) => {
		const loaded = [args.matches[0]?.data, args.data] as readonly (
			| { readonly isRefused?: boolean }
			| null
			| undefined
		)[];
		const isRefused = !args.error && loaded.some((data) => data?.isRefused);
		const said = errorMessages(localeFrom(args.matches)).inTitle;
		return meta(args)?.map((one) => (isRefused && 'title' in one ? { ...one, title: said(String(one.title)) } : one));
	};

/** The same where a script sent the form, for as long as the error is shown. */
export function useErrorTitle(isError: boolean): void {
	const said = errorMessages(useLocale()).inTitle;
	useEffect(() => {
		const plain = document.title;
		if (!isError || plain.startsWith(said(''))) return;
		document.title = said(plain);
		return () => {
			if (document.title === said(plain)) document.title = plain;
		};
	}, [isError, said]);
}
