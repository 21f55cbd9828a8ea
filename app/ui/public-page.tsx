import { useLocation, useRouteLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { PublicMessages } from '~/i18n/public';
import { Page } from './frame';

/** Frame of public pages, which run no script. */
export function PublicPage({
	words,
	brand = { name: 'Stockpot', href: '/' },
	children,
}: {
	words: PublicMessages;
	brand?: { name: string; href: string } | undefined;
	children: ReactNode;
}) {
	const origin = (useRouteLoaderData('root') as { readonly origin: string } | undefined)?.origin ?? '';
	const { pathname } = useLocation();
	return (
		<Page
			skip={words.skip}
			brand={brand}
			origin={origin}
			footer={
				<ul className="foot-links">
					<li>
						<a href="/how-voting-works">{words.footer.how}</a>
					</li>
					<li>
						<a href="/what-we-keep">{words.footer.keep}</a>
					</li>
					<li>
						<a href="/accessibility">{words.footer.accessibility}</a>
					</li>
					<li>
						<a href="/data">{words.footer.data}</a>
					</li>
					<li>
						<a href="/languages">{words.footer.languages}</a>
					</li>
					<li>
						<a href="/desk">{words.footer.signIn}</a>
					</li>
					<li>{words.footer.about}</li>
				</ul>
			}
		>
			{children}
			<p className="own-address" dir="ltr" translate="no">
				{`${origin}${pathname}`}
			</p>
		</Page>
	);
}

export function TextSections({ sections }: { sections: readonly { title: string; text: string }[] }) {
	return (
		<>
			{sections.map(({ title, text }) => (
				<section key={title} className="text-section">
					<h2>{title}</h2>
					<p>{text}</p>
				</section>
			))}
		</>
	);
}
