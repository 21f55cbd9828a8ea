import { Actions, Button, Confirm, EnterDoesNothing } from '~/ui/button';
import { Field } from '~/ui/form-fields';
import { FormKey } from '~/ui/form-key';
import { textOf } from '~/ui/form-values';
import { Notice } from '~/ui/notice';
import type { CountProps } from './count-now';

/** One paper's five minutes after the close: given here while nobody has signed, and shown while they run. */
export function MoreTime({ page, errors, typed }: CountProps) {
	const { moreTime } = page;
	if (moreTime === null) return null;
	if (moreTime.running) return <Runs {...moreTime.running} />;
	return (
		<Confirm summary="A guest needs more time" kind="alt" open={errors.number !== undefined}>
			<form method="post" autoComplete="off">
				<FormKey />
				<EnterDoesNothing />
				<input type="hidden" name="expected" value={moreTime.step} autoComplete="off" />
				<p>
					Their paper stays open on its phone for five minutes from now. Voting stays closed for everybody else. The
					record says in public that one paper had more time, and not which.
				</p>
				<Field
					name="number"
					label="Number of the paper"
					hint="It is printed on the half that the guest keeps."
					width="short"
					inputMode="numeric"
					autoComplete="off"
					defaultValue={textOf(typed, 'number')}
					error={errors.number}
					required
				/>
				<Actions>
					<Button kind="alt" name="intent" value="more time">
						Give five more minutes
					</Button>
				</Actions>
			</form>
		</Confirm>
	);
}

function Runs({ number, said }: { number: number; said: string }) {
	return (
		<Notice kind="calm" title={`Paper ${number} has more time`}>
			<p>It can vote on its phone for five minutes, which end by themselves. The phone shows how much is left.</p>
			<p>{`From ${said} on the count sheet can be signed and the count can be opened.`}</p>
		</Notice>
	);
}
