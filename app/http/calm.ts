import type { Response } from 'express';

/** Pages for what is turned away before Remix sees it. Plain on purpose: they must work when everything else does not. */
const sentences = {
	400: ['This address could not be read', 'Please check the address and try again.'],
	403: ['That did not come from this page', 'For safety nothing was changed. Go back, reload the page and try again.'],
	411: ['That arrived without its size', 'Nothing was changed. Please try again from another browser or network.'],
	413: ['That is too big', 'Pictures may be up to 10 MB. Nothing was changed. Go back and try a smaller one.'],
	415: ['That could not be read', 'Nothing was changed. Go back, reload the page and try again.'],
	503: ['Many pictures are coming in just now', 'Nothing was changed. Go back and try again in a minute.'],
	500: ['Something went wrong here', 'It is not your fault. Please try again in a moment.'],
} as const;
export type CalmStatus = keyof typeof sentences;

export function calm(res: Response, status: CalmStatus): void {
	const [title, advice] = sentences[status];
	const { nonce = '', requestId = '' } = res.locals;
	res
		.status(status)
		.set('Cache-Control', 'no-store')
		.type('html')
		.send(`<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style nonce="${nonce}">
body { margin: 15vh auto; max-width: 32rem; padding: 0 1.25rem; font: 1.125rem/1.5 system-ui, sans-serif; color-scheme: light dark }
h1 { font-size: 1.5rem; line-height: 1.2 }
small { opacity: 0.7 }
</style>
<h1>${title}</h1>
<p>${advice}</p>
<p><a href="/">To the front page</a></p>
<p><small>If you ask someone for help, tell them: ${requestId}</small></p>
</html>
`);
}
