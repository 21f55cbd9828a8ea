import { BallotHead, BallotPage } from '~/components/ballot';
import { Button } from '~/components/form';
import { type PostedFields, VOTE_FIELD } from '~/contract/ballot-fields';
import type { BallotMessages } from '~/messages/ballot';

/** What was posted while nothing could be written or read: held by the page itself, to be sent again by one button. */
export function NotSavedYet({ t, posted }: { t: BallotMessages; posted: PostedFields }) {
	const words = t.held(posted.some(([name]) => name === VOTE_FIELD));
	return (
		<BallotPage kind="letter" head={<BallotHead brand={{ name: 'Stockpot' }} title={words.title} />}>
			<p>
				<b>{words.here}</b> {words.why}
			</p>
			<form method="post" action="/ballot">
				{posted.map(([name, value]) => (
					<input key={name} type="hidden" name={name} value={value} readOnly />
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
