import { pitcherAction } from '~/auth/guard.server';
import { saveDraft } from './pitch.page.server';

/** The autosave of a draft at its private link. Answers `DraftSaved` as JSON. */
export const action = pitcherAction({ autosave: { can: 'pitch.edit own', run: saveDraft } });
