import type { LinksFunction, MetaFunction } from '@remix-run/node';
import {
	Links,
	Meta,
	Outlet,
	Scripts,
	ScrollRestoration,
	type UIMatch,
	useMatches,
	useRouteError,
} from '@remix-run/react';
import { type ReactNode, useContext } from 'react';
import { Nonce } from './components/nonce';
import { Trouble, troubleName } from './components/trouble';
import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';

/**
 * What a route may say of its page, as `export const handle: PageHandle = …`.
 * `script: false` renders no script at all, so that the page can be cached and works in anything.
 */
export type PageHandle = { readonly script?: false };

export const links: LinksFunction = () => [
	{ rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
	{ rel: 'apple-touch-icon', href: '/apple-touch-icon.png' },
	{ rel: 'manifest', href: '/manifest.webmanifest' },
];

/** A page is in English unless a loader of one of its routes returns another `lang`. */
function languageOf(matches: readonly UIMatch[]): { lang: string; dir: 'ltr' | 'rtl' } {
	const said = matches
		.map(({ data }) => (isRecord(data) ? data.lang : undefined))
		.findLast((lang) => typeof lang === 'string');
	const lang = typeof said === 'string' ? said : 'en';
	return { lang, dir: /^(ar|fa|he|ku|ps|ur)\b/.test(lang) ? 'rtl' : 'ltr' };
}

export function Layout({ children }: { children: ReactNode }) {
	const nonce = useContext(Nonce);
	const matches = useMatches();
	const hasScript = !matches.some(({ handle }) => isRecord(handle) && handle.script === false);
	return (
		<html {...languageOf(matches)}>
			<head>
				<meta charSet="utf-8" />
				<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
				<Meta />
				<Links />
			</head>
			<body>
				{children}
				{hasScript && <ScrollRestoration nonce={nonce} />}
				{hasScript && <Scripts nonce={nonce} />}
			</body>
		</html>
	);
}

export default function App() {
	return <Outlet />;
}

export function ErrorBoundary() {
	return <Trouble error={useRouteError()} />;
}

/** Routes name their own pages; this is for those that failed before a route could. */
export const meta: MetaFunction = ({ error }) => [{ title: error ? troubleName(error) : 'Stockpot' }];

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
	typeof value === 'object' && value !== null;
