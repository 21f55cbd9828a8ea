import { isVoteField, type PostedFields } from '~/contract/ballot-fields';
import type { BallotMessages } from '~/i18n/ballot';
import { BallotHead, BallotPage } from '~/ui/ballot';
import { Button } from '~/ui/button';

/** Repeats the posted fields as hidden fields with one button that sends them again. */
export function NotSavedYet({ t, posted }: { t: BallotMessages; posted: PostedFields }) {
	const words = t.held(posted.some(([name]) => isVoteField(name)));
	return (
		<BallotPage skip={t.skip} kind="letter" head={<BallotHead brand={{ name: 'Stockpot' }} title={words.title} />}>
			<p>
				<b>{words.here}</b> {words.why}
			</p>
			<form method="post" action="/ballot" autoComplete="off">
				{posted.map(([name, value]) => (
					<input key={name} type="hidden" name={name} value={value} autoComplete="off" />
				))}
				<p className="actions">
					<Button name="intent" value="save" wide>
						{words.again}
					</Button>
				</p>
			</form>
			<p className="fine">{words.paper}</p>
		</BallotPage>
	);
}
