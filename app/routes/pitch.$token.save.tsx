import { pitcherAction } from '~/http/access.server';
import { saveDraft } from '~/http/pitch-page.server';

/** Where a draft saves itself while it is being typed: JSON, see `DraftSaved`. */
export const action = pitcherAction({ autosave: { can: 'pitch.edit own', run: saveDraft } });
