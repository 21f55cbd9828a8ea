import { useEffect } from 'react';
import { forget } from './use-draft';

/** Deletes the local draft once the server has the pitch. */
export function ClearLocalDraft({ storageKey }: { storageKey: string }) {
	useEffect(() => forget(storageKey), [storageKey]);
	return null;
}
