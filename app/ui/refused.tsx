import type { ReactNode } from 'react';
import { useErrorTitle } from './error-title';
import { Notice } from './notice';

type RefusedProps = {
	sentence: ReactNode;
	/** The wanted state was reached before, so that the notice reports no failure. */
	so?: boolean;
	title?: string;
};

/** Why a press did nothing. */
export function Refused({ sentence, so = false, title = 'Not done' }: RefusedProps) {
	useErrorTitle(!so);
	return (
		<Notice kind={so ? 'calm' : 'warn'} speak="now" answers title={so ? undefined : title}>
			<p>{sentence}</p>
		</Notice>
	);
}
