import { AwardSlips } from './award-slip';
import { CountSheet, TallyLeaves } from './count-by-hand';
import { HowToVoteSheet } from './how-to-vote-sheet';
import { PitcherSheets } from './pitcher-sheets';
import { RunningOrder } from './running-order';
import type { SheetPage } from './sheet.page.server';
import { TableCards } from './table-cards';
import { WifiSign } from './wifi-sign';

export function Leaves({ page }: { page: SheetPage }) {
	switch (page.sheet) {
		case 'table-cards':
			return <TableCards page={page} />;
		case 'how-to-vote':
			return <HowToVoteSheet page={page} />;
		case 'pitchers':
			return <PitcherSheets page={page} />;
		case 'running-order':
			return <RunningOrder page={page} />;
		case 'wifi':
			return <WifiSign page={page} />;
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
