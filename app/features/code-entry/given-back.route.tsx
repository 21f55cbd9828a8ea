import { type LinksFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { withCookies } from '~/auth/cookies.server';
import { littleAction, publicLoader } from '~/auth/guard.server';
import { lentMessages } from '~/i18n/lent';
import type { PageHandle } from '~/root';
import { BallotHead, BallotPage } from '~/ui/ballot';
import ballotCss from '~/ui/ballot.css?url';
import { Button } from '~/ui/button';
import { titled } from '~/ui/error-title';
import { localeFrom } from '~/ui/language';
import { Forget } from './forget';

/** Only the inline script, which deletes what the browser keeps of the ballot. */
export const handle: PageHandle = { script: false };
export const links: LinksFunction = () => [{ rel: 'stylesheet', href: ballotCss }];
export const meta = titled<typeof loader>(({ matches }) => [
	{ title: lentMessages(localeFrom(matches)).givenBack.title },
	{ name: 'robots', content: 'noindex' },
]);
export const headers = () => ({ 'Cache-Control': 'no-store' });

/** Between two guests. No paper is named: the next guest sees this page. */
export const loader = publicLoader('public.read', async ({ request, services, locale }) => {
	const lent = services.paperSessions.lent(request.headers);
	if (!lent) throw redirect('/vote');
	if (lent.out) throw redirect(services.paperSessions.read(request.headers) ? '/ballot' : '/vote');
	return { locale, to: lent.to };
});

export const action = littleAction({
	done: {
		can: 'paper.put aside',
		run: async ({ request, services }) => {
			throw withCookies('/ballot/given-back', services.paperSessions.giveBack(request.headers));
		},
	},
});

export default function GivenBack() {
	const { locale, to } = useLoaderData<typeof loader>();
	const t = lentMessages(locale).givenBack;
	return (
		<BallotPage skip={t.skip} kind="letter" head={<BallotHead brand={{ name: 'Stockpot' }} title={t.title} />}>
			<p>
				<b>{t.thanks}</b>
			</p>
			<p>{t.counts}</p>
			<p className="actions">
				<Button href={to} wide>
					{t.back}
				</Button>
			</p>
			<Forget />
		</BallotPage>
	);
}
