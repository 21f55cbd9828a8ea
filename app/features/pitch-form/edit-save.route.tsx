import { pitcherAction } from '~/auth/guard.server';
import { saveDraft } from './pitch.page.server';

/** Where a draft saves itself while it is being typed: JSON, see `DraftSaved`. */
export const action = pitcherAction({ autosave: { can: 'pitch.edit own', run: saveDraft } });
