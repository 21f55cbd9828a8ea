import { Component, type ComponentType, type ReactNode, StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { ISLAND, ISLAND_DATA } from './island';
import { PageLanguage, startInPageLanguage } from './language';
import { LanguageChoiceHere } from './language-slot';

/** The browser's part of `Island`. Does nothing on a page without an island, such as an error page. */
export function hydrateIsland<Data extends object>(Page: ComponentType<Data>): void {
	const root = document.getElementById(ISLAND);
	const data = document.getElementById(ISLAND_DATA)?.textContent;
	if (!root || !data) return;
	startInPageLanguage((locale) => {
		hydrateRoot(
			root,
			<StrictMode>
				<OrAsServed root={root} served={root.innerHTML}>
					<PageLanguage.Provider value={locale}>
						<LanguageChoiceHere.Provider value={languagesAsServed(root)}>
							<Page {...(JSON.parse(data) as Data)} />
						</LanguageChoiceHere.Provider>
					</PageLanguage.Provider>
				</OrAsServed>
			</StrictMode>,
		);
	});
}

/** The plain form that the server sent: no script needs to know the names of the languages. */
function languagesAsServed(root: HTMLElement): ReactNode {
	const served = root.querySelector('.languages');
	return (
		served && (
			<nav
				className="languages"
				aria-label={served.getAttribute('aria-label') ?? undefined}
				// biome-ignore lint/security/noDangerouslySetInnerHtml: what the server made of this very element
				dangerouslySetInnerHTML={{ __html: served.innerHTML }}
			/>
		)
	);
}

type Props = { readonly root: HTMLElement; readonly served: string; readonly children: ReactNode };

/** An error boundary that restores the server's markup, whose forms work without JavaScript, with the choices made since. */
class OrAsServed extends Component<Props, { failed: boolean }> {
	override state = { failed: false };
	private ticked: string[] = [];

	static getDerivedStateFromError() {
		return { failed: true };
	}
	override componentDidCatch() {
		const { root } = this.props;
		for (const input of root.querySelectorAll('input')) if (this.ticked.includes(nameOf(input))) input.checked = true;
	}
	override render() {
		const { root, served, children } = this.props;
		if (!this.state.failed) return children;
		this.ticked = Array.from(root.querySelectorAll<HTMLInputElement>('input:checked'), nameOf);
		// biome-ignore lint/security/noDangerouslySetInnerHtml: what the server made of this very element
		return <div dangerouslySetInnerHTML={{ __html: served }} />;
	}
}

const nameOf = ({ name, value }: HTMLInputElement): string => `${name}=${value}`;
