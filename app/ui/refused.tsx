import type { ReactNode } from 'react';
import { workMessages } from '~/i18n/work';
import { useErrorTitle } from './error-title';
import { useLocale } from './language';
import { Notice } from './notice';

type RefusedProps = {
	sentence: ReactNode;
	/** The wanted state was reached before, so that the notice reports no failure. */
	so?: boolean;
	title?: string;
};

/** Why a press did nothing. */
export function Refused({ sentence, so = false, title }: RefusedProps) {
	const { notDone } = workMessages(useLocale());
	useErrorTitle(!so);
	return (
		<Notice kind={so ? 'calm' : 'warn'} speak="now" answers title={so ? undefined : (title ?? notDone)}>
			<p>{sentence}</p>
		</Notice>
	);
}
