import type { LinksFunction, MetaFunction } from '@remix-run/node';
import {
	Links,
	Meta,
	Outlet,
	Scripts,
	ScrollRestoration,
	type ShouldRevalidateFunction,
	type UIMatch,
	useMatches,
	useRouteError,
	useRouteLoaderData,
} from '@remix-run/react';
import { type ReactNode, useContext } from 'react';
import { newFormKey } from '~/auth/form-key.server';
import { publicLoader } from '~/auth/guard.server';
import { languageAttributes } from '~/i18n';
import { ErrorPage, errorName } from '~/ui/error-page';
import { type IslandName, IslandScripts } from '~/ui/island';
import { PageLanguage, useLocale } from '~/ui/language';
import { Nonce } from '~/ui/nonce';
import '~/ui/fonts.css';
import '~/ui/tokens.css';
import '~/ui/base.css';

/**
 * What a route may say of its page, as `export const handle: PageHandle = …`. With `script: false` it has no script at all, so that it can be
 * cached and works in anything; with the name of an island, only that island's.
 */
export type PageHandle = { readonly script?: false | IslandName };

/** Minted for each page that is made. A page without script and forms shows it nowhere, so its bytes stay the same. */
export const loader = publicLoader('public.read', async ({ locale }) => ({ formKey: newFormKey(), locale }));

/**
 * A new key after each action and on each other page, and only then: a live page that reads itself afresh while a press is under way
 * keeps the key, so that a second click is still the same press.
 */
export const shouldRevalidate: ShouldRevalidateFunction = ({ formMethod, currentUrl, nextUrl }) =>
	(formMethod !== undefined && formMethod !== 'GET') || currentUrl.pathname !== nextUrl.pathname;

export const links: LinksFunction = () => [
	{ rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
	{ rel: 'apple-touch-icon', href: '/apple-touch-icon.png' },
	{ rel: 'manifest', href: '/manifest.webmanifest' },
];

const scriptOf = (matches: readonly UIMatch[]): PageHandle['script'] =>
	matches.map(({ handle }) => (handle as PageHandle | undefined)?.script).find((script) => script !== undefined);

/**
 * Every page, error pages too. The root's loader says the language, also after a move from page to page; where no loader ran, as at an address
 * that no route knows, the request did.
 */
export function Layout({ children }: { children: ReactNode }) {
	const nonce = useContext(Nonce);
	const asked = useLocale();
	const locale = useRouteLoaderData<typeof loader>('root')?.locale ?? asked;
	const error = useRouteError();
	const islandScripts = useContext(IslandScripts);
	const script = scriptOf(useMatches());
	return (
		<html {...languageAttributes(locale)}>
			<head>
				<meta charSet="utf-8" />
				<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
				{error ? <title>{errorName(error, locale)}</title> : null}
				<Meta />
				<Links />
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

export default function App() {
	return <Outlet />;
}

export function ErrorBoundary() {
	return <ErrorPage error={useRouteError()} />;
}

/** Routes name their own pages; `Layout` names those that failed before a route could. */
export const meta: MetaFunction = ({ error }) => (error ? [] : [{ title: 'Stockpot' }]);
