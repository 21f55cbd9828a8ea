import { useEffect } from 'react';
import { forget } from './use-draft';

/** Deletes the local draft once the server has the pitch. */
export function ClearLocalDraft({ keptAs }: { keptAs: string }) {
	useEffect(() => forget(keptAs), [keptAs]);
	return null;
}
