import { Notice } from './notice';

/** Why a press did nothing. `so`: the wanted state was reached before, so that the notice reports no failure. */
export function Refused({ sentence, so }: { sentence: string; so: boolean }) {
	return (
		<Notice kind={so ? 'calm' : 'warn'} speak="now" answers title={so ? undefined : 'Not done'}>
			<p>{sentence}</p>
		</Notice>
	);
}
