import type { CSSProperties, ReactNode } from 'react';
import { ANSWER } from '~/contract/focus';
import { LanguageSlot } from './language-slot';

export function PotMark() {
	return (
		<svg className="pot" viewBox="0 0 32 32" width="26" height="26" aria-hidden="true" focusable="false">
			<path d="M13 4h6v3h-6zM4 8h24v3H4zM6 13h20v11a4 4 0 0 1-4 4H10a4 4 0 0 1-4-4zM1 14h5v6H3a2 2 0 0 1-2-2zM26 14h5v4a2 2 0 0 1-2 2h-3z" />
		</svg>
	);
}

export type NavItem = { href: string; label: ReactNode; current?: boolean | undefined; newTab?: boolean };

export function NavList({ items }: { items: readonly NavItem[] }) {
	return (
		<ul>
			{items.map((item) => (
				<li key={item.href}>
					<a
						href={item.href}
						aria-current={item.current ? 'page' : undefined}
						target={item.newTab ? '_blank' : undefined}
						rel={item.newTab ? 'noopener' : undefined}
					>
						<span>{item.label}</span>
						{item.newTab && <span className="vh"> (opens in a new tab)</span>}
					</a>
				</li>
			))}
		</ul>
	);
}

/** The logo and a name, as a link if `href` is given. */
export function Brand({ name, href }: { name: ReactNode; href?: string | undefined }) {
	const inside = (
		<>
			<PotMark />
			<bdi>{name}</bdi>
		</>
	);
	return href === undefined ? (
		<span className="brand">{inside}</span>
	) : (
		<a className="brand" href={href}>
			{inside}
		</a>
	);
}

export type PageProps = {
	brand: { name: ReactNode; href?: string | undefined };
	/** Text of the skip link: "Skip to the page". */
	skip: ReactNode;
	nav?: { label: string; items: readonly NavItem[] } | undefined;
	/** At the end of the header: a paper number, "Sign out". */
	corner?: ReactNode | undefined;
	footer?: ReactNode | undefined;
	width?: 'narrow' | 'wide' | undefined;
	/** "https://soup.example", which the style of print writes before the paths of links. */
	origin?: string | undefined;
	children: ReactNode;
};

export function Page({ brand, skip, nav, corner, footer, width = 'narrow', origin, children }: PageProps) {
	const style = origin === undefined ? undefined : ({ '--origin': JSON.stringify(origin) } as CSSProperties);
	return (
		<div className={`page ${width}`} style={style}>
			<a className="skip" href="#main">
				{skip}
			</a>
			<LanguageSlot />
			<header className="head">
				<div className="head-row">
					<Brand {...brand} />
					{corner}
				</div>
				{nav && (
					<nav className="nav" aria-label={nav.label}>
						<NavList items={nav.items} />
					</nav>
				)}
				<MenuRule />
			</header>
			<main id="main" tabIndex={-1}>
				{children}
			</main>
			{footer && <footer className="foot">{footer}</footer>}
		</div>
	);
}

/** A decorative rule; screen readers skip it. */
export function MenuRule() {
	return <div className="menu-rule" aria-hidden="true" />;
}

export function Eyebrow({ children }: { children: ReactNode }) {
	return <p className="eyebrow">{children}</p>;
}

/**
 * A sentence has isolated people's words in it, and the direction of the page. In `bdi` a browser would look for the first letter inside of the
 * isolate: a sentence that begins with an English name would be set from the left.
 */
const isSentence = (title: ReactNode): boolean => typeof title === 'string' && title.includes('\u2068');

export function Title({
	eyebrow,
	children,
	lead,
	answers = false,
}: {
	eyebrow?: ReactNode | undefined;
	children: ReactNode;
	lead?: ReactNode | undefined;
	/** It takes the focus after a press that led to this page. */
	answers?: boolean | undefined;
}) {
	return (
		<div className="title">
			{eyebrow && <Eyebrow>{eyebrow}</Eyebrow>}
			<h1 {...(answers ? { id: ANSWER, tabIndex: -1 } : {})}>
				{isSentence(children) ? children : <bdi>{children}</bdi>}
			</h1>
			{lead && <p className="lead">{lead}</p>}
		</div>
	);
}
