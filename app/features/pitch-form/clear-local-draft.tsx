import { useEffect } from 'react';
import { forget } from './use-draft';

/** The pitch has its own link now: what this phone kept for the empty form has done its work. */
export function ClearLocalDraft({ keptAs }: { keptAs: string }) {
	useEffect(() => forget(keptAs), [keptAs]);
	return null;
}
