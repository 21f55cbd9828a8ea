import { pitcherAction } from '~/auth/guard.server';
import { saveReportDraft } from './report.page.server';

/** The autosave of a report's draft at the private link. */
export const action = pitcherAction({ autosave: { can: 'report.write own', run: saveReportDraft } });
