import { data, type HeadersFunction, type LinksFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useContext } from 'react';
import { withCookies } from '~/auth/cookies.server';
import { littleAction, publicLoader } from '~/auth/guard.server';
import { codeForm } from '~/contract/codes';
import { readForm } from '~/contract/forms';
import { LONGEST_CODE_TEXT, readCode } from '~/domain/code';
import type { Locale } from '~/i18n';
import { sayCode } from '~/i18n/code';
import { howToVoteMessages } from '~/i18n/how-to-vote';
import { lentMessages } from '~/i18n/lent';
import { inSentences } from '~/i18n/sentences';
import { voteMessages } from '~/i18n/vote';
import type { PageHandle } from '~/root';
import { BallotHead, BallotPage } from '~/ui/ballot';
import ballotCss from '~/ui/ballot.css?url';
import { Button } from '~/ui/button';
import { titled } from '~/ui/error-title';
import { Field } from '~/ui/form-fields';
import { localeFrom } from '~/ui/language';
import { Nonce } from '~/ui/nonce';
import { Notice } from '~/ui/notice';
import { Forget } from './forget';

/** Loads only the inline script: a scanned code is submitted before a bundle would have arrived. */
export const handle: PageHandle = { script: false };
export const links: LinksFunction = () => [{ rel: 'stylesheet', href: ballotCss }];
export const meta = titled<typeof loader>(({ matches }) => {
	const locale = localeFrom(matches);
	const { page, title, secret, noPaper } = voteMessages(locale);
	return [{ title: page }, { name: 'description', content: inSentences([title, secret, noPaper], locale) }];
});
/** The response may contain a code. */
export const headers: HeadersFunction = ({ actionHeaders }) => {
	const headers = new Headers(actionHeaders);
	headers.set('Cache-Control', 'no-store');
	return headers;
};

export const loader = publicLoader('public.read', async ({ request, services, locale, url }) => {
	const lent = services.paperSessions.lent(request.headers);
	const isLending = url.searchParams.has('lent');
	// By Back, after Done.
	if (isLending && lent?.out === false) throw redirect('/ballot/given-back');
	return {
		locale,
		cookieRefused: url.searchParams.get('cookie') === 'refused',
		isLent: lent?.out === true,
		isLending,
		isNext: url.searchParams.has('next'),
		held: services.paperSessions.read(request.headers)?.number ?? null,
	};
});

type Problem = 'unknown code' | 'replaced' | 'spoiled' | 'over' | 'busy' | 'not a code' | 'takes over';
const statuses: Readonly<Record<Problem, number>> = {
	'unknown code': 400,
	'not a code': 400,
	replaced: 409,
	spoiled: 409,
	'takes over': 409,
	over: 410,
	busy: 503,
};
const typed = (value: unknown): string => (typeof value === 'string' ? value.slice(0, LONGEST_CODE_TEXT) : '');
const refuse = (problem: Problem, code: string) =>
	data({ problem, code, so: problem === 'takes over' }, { status: statuses[problem] });

export const action = littleAction({
	exchange: {
		can: 'paper.exchange',
		run: async ({ request, services, form }) => {
			const read = readForm(form, codeForm);
			if (!read.ok) return refuse('not a code', typed(form.get('code')));
			const { code, confirm } = read.value;
			const found = readCode(code);
			if (found.kind !== 'code') return refuse('not a code', code);
			const proofFor = services.paperSessions.proofFor(request.headers);
			const exchanged = await services.papers.exchange(found.code, proofFor);
			if (!exchanged.ok) return refuse(exchanged.code, code);
			const { paperSession, takesOver } = exchanged.value;
			if (takesOver && confirm !== 'yes') return refuse('takes over', code);
			throw withCookies('/ballot', services.paperSessions.write(request.headers, paperSession));
		},
	},
});

/**
 * The QR code carries the ballot code in the URL's fragment, which no server or log sees. The script removes it from the address and
 * submits it as the form; `#main` is the skip link's, and `#answer` comes along from the helper's page that lent this phone. After `busy` it submits again with jitter. It deletes the offline copy of the ballot page and reloads a page
 * restored from the back/forward cache: both may belong to another paper. For the next guest it also deletes the ballot that the browser keeps.
 */
const ARRIVE = `(function(){
if(self.caches)caches.delete('ballot').catch(function(){/* none kept */});
if(/[?&]next/.test(location.search))try{localStorage.removeItem('stockpot-ballot');localStorage.removeItem('stockpot-news')}catch(e){/* none kept */}
var form=document.getElementById('code-form');
function arrive(){var code=location.hash.slice(1);if(!code||code==='main'||code==='answer')return false;
history.replaceState(null,'',location.pathname);
try{code=decodeURIComponent(code)}catch(e){/* not encoded: as it stands */}
form.elements.code.value=code;document.body.classList.add('arriving');form.submit();return true}
addEventListener('hashchange',arrive);
addEventListener('pageshow',function(event){if(event.persisted)location.replace(location.pathname)});
if(!arrive()&&form.hasAttribute('data-again'))setTimeout(function(){form.submit()},1500+Math.random()*2500);
})()`;

export default function VoteRoute() {
	const { locale, held, cookieRefused, isNext, isLent, isLending } = useLoaderData<typeof loader>();
	const answered = useActionData<typeof action>();
	const t = voteMessages(locale);
	const problem = answered?.problem;
	return (
		<BallotPage
			skip={t.skip}
			kind="letter"
			head={
				<BallotHead
					brand={{ name: 'Stockpot', href: '/' }}
					title={problem === 'takes over' ? t.takeOver.title : t.title}
				/>
			}
		>
			{problem === 'takes over' ? (
				<TakeOver code={answered?.code ?? ''} t={t.takeOver} />
			) : (
				<>
					{held !== null && !problem && (
						<Notice kind="calm">
							<p>
								{t.held(held)} <a href="/ballot">{t.goOn}</a>
							</p>
						</Notice>
					)}
					{isNext && held === null && !problem && (
						<Notice kind="good">
							<p>{t.putAside}</p>
						</Notice>
					)}
					{isLent && !problem && (
						<Notice kind="calm">
							<p>{lentMessages(locale).note}</p>
						</Notice>
					)}
					{cookieRefused && !problem && (
						<Notice kind="warn" title={t.problem}>
							<p>{t.cookieRefused}</p>
						</Notice>
					)}
					{problem === 'busy' && (
						<Notice kind="warn" speak="now" answers title={t.problem}>
							<p>{t.refusal.busy}</p>
							<p className="only-scripted">{t.retryByItself}</p>
						</Notice>
					)}
					<CodeForm t={t} locale={locale} problem={problem} code={answered?.code ?? ''} />
					<p>
						<b>{t.secret}</b> {t.noPaper}
					</p>
					<p className="fine">{t.noPhone}</p>
					<p>
						<a href="/how-to-vote">{howToVoteMessages(locale).link}</a>
					</p>
				</>
			)}
			{isLent && (
				<form method="post" action="/ballot/given-back">
					<p className="actions">
						<Button name="intent" value="done" kind="plain">
							{lentMessages(locale).stop}
						</Button>
					</p>
				</form>
			)}
			{isLending && <Forget />}
			<Arrive />
		</BallotPage>
	);
}

type Words = ReturnType<typeof voteMessages>;

type CodeFormProps = { t: Words; locale: Locale; problem: Problem | undefined; code: string };
function CodeForm({ t, locale, problem, code }: CodeFormProps) {
	const wrong = !problem || problem === 'busy' || problem === 'takes over' ? undefined : problem;
	return (
		<form
			method="post"
			action="/vote"
			id="code-form"
			className="code-form"
			autoComplete="off"
			data-again={problem === 'busy' ? '' : undefined}
		>
			<p className="arrival" role="status">
				{t.arriving}
			</p>
			<Field
				name="code"
				label={t.label}
				hint={t.hint}
				error={
					wrong && (wrong === 'not a code' ? (sayCode(readCode(code), 'code', locale) ?? undefined) : t.refusal[wrong])
				}
				defaultValue={code}
				code
				autoFocus={wrong !== undefined}
				autoComplete="off"
				autoCapitalize="characters"
				spellCheck={false}
				required
			/>
			<p className="actions">
				<Button wide>{problem === 'busy' ? t.retry : t.go}</Button>
			</p>
			{problem === 'over' && (
				<p>
					<a href="/">{t.toResults}</a>
				</p>
			)}
		</form>
	);
}

/** Confirms a takeover. Until it is submitted no new paper session exists, and the other phone keeps the paper. */
function TakeOver({ code, t }: { code: string; t: Words['takeOver'] }) {
	return (
		<>
			<p>{t.text}</p>
			<form method="post" action="/vote" id="code-form" autoComplete="off">
				<input type="hidden" name="code" value={code} autoComplete="off" />
				<p className="actions">
					<Button name="confirm" value="yes" wide>
						{t.confirm}
					</Button>
					<Button href="/vote" kind="alt" wide>
						{t.other}
					</Button>
				</p>
			</form>
		</>
	);
}

function Arrive() {
	const nonce = useContext(Nonce);
	// biome-ignore lint/security/noDangerouslySetInnerHtml: our own constant, under this page's nonce; nothing of a visitor's is in it
	return <script nonce={nonce} dangerouslySetInnerHTML={{ __html: ARRIVE }} />;
}
