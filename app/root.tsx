import type { LinksFunction, MetaFunction } from '@remix-run/node';
import {
	Links,
	Meta,
	Outlet,
	Scripts,
	ScrollRestoration,
	type ShouldRevalidateFunction,
	type UIMatch,
	useLocation,
	useMatches,
	useRouteError,
	useRouteLoaderData,
} from '@remix-run/react';
import { type ReactNode, useContext, useEffect } from 'react';
import { newFormKey } from '~/auth/form-key.server';
import { publicLoader } from '~/auth/guard.server';
import { ANSWER } from '~/contract/focus';
import { isOfRehearsal } from '~/domain/group';
import { type Locale, languageAttributes } from '~/i18n';
import { rehearsalMessages } from '~/i18n/rehearsal';
import { ErrorPage, errorName } from '~/ui/error-page';
import { type IslandName, IslandScripts } from '~/ui/island';
import { LanguagePackScripts, LanguagePacks, PageLanguage, useLocale } from '~/ui/language';
import { LanguageChoiceHere } from '~/ui/language-slot';
import { LanguageSwitch } from '~/ui/language-switch';
import { Nonce } from '~/ui/nonce';
import '~/ui/fonts.css';
import '~/ui/tokens.css';
import '~/ui/base.css';

/** A route's `handle`. `script: false`: the page has no script, so that it can be cached. An island's name: only that island's script. */
export type PageHandle = {
	readonly script?: false | IslandName;
	/** Seconds after which a browser without JavaScript loads the page again, from the loader's data. */
	readonly refresh?: (data: unknown) => number | null;
	/** The page's language, from the loader's data, where it is not the visitor's. */
	readonly language?: (data: unknown) => Locale | undefined;
	/** Languages beside the page's own, as on a slip that an organiser prints, from the loader's data. */
	readonly languages?: (data: unknown) => readonly Locale[];
};

/** Makes a form key for each page. A page without script and forms does not contain it, so that its ETag stays the same. */
export const loader = publicLoader(
	'public.read',
	async ({ locale, mayChoose, services, publicUrl, origin, isRefused }) => ({
		formKey: newFormKey(),
		locale,
		languages: mayChoose ? services.languages.offered : [],
		origin: publicUrl ?? origin,
		...(isRefused && { isRefused }),
	}),
);

/**
 * Makes a new form key after each action and on navigation only. A live page that revalidates while a form is being sent keeps its key, so
 * that a second click is still the same press.
 */
export const shouldRevalidate: ShouldRevalidateFunction = ({ formMethod, currentUrl, nextUrl }) =>
	(formMethod !== undefined && formMethod !== 'GET') || currentUrl.pathname !== nextUrl.pathname;

export const links: LinksFunction = () => [
	{ rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
	{ rel: 'apple-touch-icon', href: '/apple-touch-icon.png' },
	{ rel: 'manifest', href: '/manifest.webmanifest' },
];

const refreshOf = (matches: readonly UIMatch[]): number | undefined =>
	matches
		.map(({ handle, data }) => data && (handle as PageHandle | undefined)?.refresh?.(data))
		.find((seconds) => typeof seconds === 'number');

const scriptOf = (matches: readonly UIMatch[]): PageHandle['script'] =>
	matches.map(({ handle }) => (handle as PageHandle | undefined)?.script).find((script) => script !== undefined);

const languagesOf = (matches: readonly UIMatch[]): readonly Locale[] =>
	matches.flatMap(({ handle, data }) => {
		const named = data ? (handle as PageHandle | undefined)?.languages?.(data) : undefined;
		return named ?? [];
	});

const languageOf = (matches: readonly UIMatch[]): Locale | undefined =>
	matches
		.map(({ handle, data }) => (data ? (handle as PageHandle | undefined)?.language?.(data) : undefined))
		.find((language) => language !== undefined);

/** Wraps every page and error page. The language comes from the root's loader; without a loader (unknown URLs) from the request. */
export function Layout({ children }: { children: ReactNode }) {
	const nonce = useContext(Nonce);
	const asked = useLocale();
	const matches = useMatches();
	const root = useRouteLoaderData<typeof loader>('root');
	const locale = languageOf(matches) ?? root?.locale ?? asked;
	const error = useRouteError();
	const islandScripts = useContext(IslandScripts);
	const script = scriptOf(matches);
	const refresh = refreshOf(matches);
	const packs = useContext(LanguagePacks)(script || 'pages', [locale, ...languagesOf(matches)]);
	const { pathname } = useLocation();
	return (
		<html {...languageAttributes(locale)}>
			<head>
				<meta charSet="utf-8" />
				<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
				{error ? <title>{errorName(error, locale)}</title> : null}
				{isOfRehearsal(pathname) && <meta name="robots" content="noindex" />}
				<Meta />
				<Links />
				{refresh !== undefined && (
					<noscript>
						<meta httpEquiv="refresh" content={String(refresh)} />
					</noscript>
				)}
				{script !== false && <LanguagePackScripts packs={packs} nonce={nonce} />}
				{script && islandScripts(script).map((src) => <script key={src} type="module" src={src} nonce={nonce} />)}
			</head>
			<body>
				<PageLanguage.Provider value={locale}>{children}</PageLanguage.Provider>
				{script === undefined && <ScrollRestoration nonce={nonce} />}
				{script === undefined && <Scripts nonce={nonce} />}
			</body>
		</html>
	);
}

/** Remix focuses nothing when it changes the page without loading it. */
function useFocusOnAnswer() {
	const { hash, key } = useLocation();
	// biome-ignore lint/correctness/useExhaustiveDependencies: each press has a `key` of its own
	useEffect(() => {
		if (hash === `#${ANSWER}` && document.activeElement === document.body) document.getElementById(ANSWER)?.focus();
	}, [hash, key]);
}

export default function App() {
	useFocusOnAnswer();
	const { pathname } = useLocation();
	const locale = useLocale();
	const languageSwitch = useLanguageSwitch();
	return (
		<>
			{isOfRehearsal(pathname) && !pathname.endsWith('/screen') && (
				<aside className="rehearsal" aria-label={rehearsalMessages(locale).label}>
					{rehearsalMessages(locale).banner}
				</aside>
			)}
			<LanguageChoiceHere.Provider value={languageSwitch}>
				<Outlet />
			</LanguageChoiceHere.Provider>
		</>
	);
}

/** Null at the desk and at the projector, and on a card, which is too small. */
function useLanguageSwitch(): ReactNode {
	const choices = useRouteLoaderData<typeof loader>('root')?.languages ?? [];
	const script = scriptOf(useMatches());
	const { pathname, search } = useLocation();
	if (choices.length < 2 || /\/(screen|card)$/.test(pathname)) return null;
	return (
		<LanguageSwitch
			choices={choices}
			back={pathname + search}
			action={pathname === '/ballot' ? '/ballot/language' : '/languages'}
			scripted={script !== false}
		/>
	);
}

export function ErrorBoundary() {
	return <ErrorPage error={useRouteError()} />;
}

/** A route's own `meta` replaces the title; `Layout` sets the title of error pages. */
export const meta: MetaFunction = ({ error }) => (error ? [] : [{ title: 'Stockpot' }]);
