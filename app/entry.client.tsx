import { RemixBrowser } from '@remix-run/react';
import { StrictMode, startTransition, useEffect } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { forgetOldDrafts } from '~/features/pitch-form/local-draft';
import { forgetServed, rememberServed } from '~/ui/as-served';
import { keepPressesFromReact, showPressesToReact } from '~/ui/early-presses';
import { LanguagePacks, PageLanguage, packsInDocument, startInPageLanguage } from '~/ui/language';

/** Its effect runs after the first render of the whole page, also of an error page: that one's effect comes before. */
function Hydrated() {
	useEffect(() => {
		forgetServed();
		showPressesToReact();
	}, []);
	return null;
}

startInPageLanguage((locale) => {
	forgetOldDrafts(Date.now());
	rememberServed();
	keepPressesFromReact();
	const packs = packsInDocument();
	startTransition(() => {
		hydrateRoot(
			document,
			<StrictMode>
				<PageLanguage.Provider value={locale}>
					<LanguagePacks.Provider value={() => packs}>
						<RemixBrowser />
						<Hydrated />
					</LanguagePacks.Provider>
				</PageLanguage.Provider>
			</StrictMode>,
		);
	});
});
