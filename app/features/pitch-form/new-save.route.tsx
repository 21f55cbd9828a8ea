import { dinnerAction } from '~/auth/guard.server';
import { beginDraft } from './pitch.page.server';

/** Where a new pitch saves itself while it is being typed: JSON, see `DraftSaved`. */
export const action = dinnerAction({ autosave: { can: 'pitch.create', run: beginDraft } });
