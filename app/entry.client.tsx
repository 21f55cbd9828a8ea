import { RemixBrowser } from '@remix-run/react';
import { StrictMode, startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { forgetOldDrafts } from '~/features/pitch-form/local-draft';
import { PageLanguage, startInPageLanguage } from '~/ui/language';

startInPageLanguage((locale) => {
	forgetOldDrafts(Date.now());
	startTransition(() => {
		hydrateRoot(
			document,
			<StrictMode>
				<PageLanguage.Provider value={locale}>
					<RemixBrowser />
				</PageLanguage.Provider>
			</StrictMode>,
		);
	});
});
