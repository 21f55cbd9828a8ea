import type { Response } from 'express';
import { languageAttributes } from '../i18n';
import { errorMessages } from '../i18n/errors';
import type { PageLanguages } from './page-language';

export type ErrorStatus = keyof ReturnType<typeof errorMessages>['refused'];

/** Error pages for requests that do not reach Remix. Plain on purpose: they must work when everything else fails. */
export function sendErrorPage(res: Response, status: ErrorStatus): void {
	const { nonce = '', requestId = '', languages } = res.locals;
	const { locale }: PageLanguages = languages;
	const { lang, dir } = languageAttributes(locale);
	const t = errorMessages(locale);
	const { title, text } = t.refused[status];
	res
		.status(status)
		.set('Cache-Control', 'no-store')
		.type('html')
		.send(`<!doctype html>
<html lang="${lang}" dir="${dir}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style nonce="${nonce}">
body { margin: 15vh auto; max-width: 32rem; padding: 0 1.25rem; font: 1.125rem/1.5 system-ui, sans-serif; color-scheme: light dark }
h1 { font-size: 1.5rem; line-height: 1.2 }
small { opacity: 0.7 }
</style>
<h1>${title}</h1>
<p>${text}</p>
<p><a href="/">${t.front}</a></p>
<p><small>${t.help(requestId)}</small></p>
</html>
`);
}
