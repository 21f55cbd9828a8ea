import { dinnerAction } from '~/auth/guard.server';
import { beginDraft } from './pitch.page.server';

/** The autosave of a new pitch. Answers `DraftSaved` as JSON. */
export const action = dinnerAction({ autosave: { can: 'pitch.create', run: beginDraft } });
