import type { ReactNode } from 'react';
import { type Locale, languageAttributes } from '~/i18n';
import { AwardSlips } from './award-slip';
import { CountSheet, TallyLeaves } from './count-by-hand';
import { HowToVoteSheet } from './how-to-vote-sheet';
import { PitcherSheets } from './pitcher-sheets';
import { RunningOrder } from './running-order';
import type { SheetPage } from './sheet.page.server';
import { TableCard, TableCardBack } from './table-cards';
import { WifiSign } from './wifi-sign';

/** The same sheet in another language of the group. */
const inLanguage = (page: SheetPage, locale: Locale): SheetPage => ({
	...page,
	guestLocale: locale,
	when: page.days[page.locales.indexOf(locale)] ?? page.when,
	brief: page.briefs[page.locales.indexOf(locale)] ?? page.brief,
});

/** A sheet for each language of the group. */
const InEach = ({ page, leaf }: { page: SheetPage; leaf: (page: SheetPage) => ReactNode }): ReactNode =>
	page.locales.map((locale) => (
		<div key={locale} {...languageAttributes(locale)}>
			{leaf(inLanguage(page, locale))}
		</div>
	));

export function Leaves({ page }: { page: SheetPage }) {
	switch (page.sheet) {
		case 'table-cards':
			return (
				<>
					<TableCard page={page} />
					<InEach page={page} leaf={(each) => <TableCardBack page={each} />} />
				</>
			);
		case 'how-to-vote':
			return <InEach page={page} leaf={(each) => <HowToVoteSheet page={each} />} />;
		case 'pitchers':
			return <PitcherSheets page={page} />;
		case 'running-order':
			return <RunningOrder page={page} />;
		case 'wifi':
			return <InEach page={page} leaf={(each) => <WifiSign page={each} />} />;
		case 'count':
			return (
				<>
					<CountSheet page={page} />
					<TallyLeaves page={page} />
				</>
			);
		case 'award':
			return <AwardSlips page={page} />;
	}
}
