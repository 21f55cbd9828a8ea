import { useState } from 'react';
import { keepsUnsent } from '~/realtime/client/ballot-storage';
import { Button } from '~/ui/button';
import { FormKey } from '~/ui/form-key';
import { Notice } from '~/ui/notice';

/** Lends this phone to a guest without one. `isOut`: it is lent already, so what it keeps is a guest's. */
export function HandOver({ isOut }: { isOut: boolean }) {
	const [unsent, setUnsent] = useState(false);
	return (
		<>
			{isOut && (
				<Notice kind="warn">
					<form method="post" action="/ballot/given-back">
						<p>A guest’s paper may still be open on this phone.</p>
						<Button kind="alt" name="intent" value="done">
							Close it
						</Button>
					</form>
				</Notice>
			)}
			{unsent && (
				<Notice kind="warn" speak="now">
					<p>
						<span>Your own ballot has scores that are on this phone only.</span> <a href="/ballot">Open it</a>{' '}
						<span>until it says Saved. Or press once more: they are deleted then.</span>
					</p>
				</Notice>
			)}
			<form
				method="post"
				autoComplete="off"
				className="hand-over"
				onSubmit={(event) => {
					if (isOut || unsent || !keepsUnsent()) return;
					event.preventDefault();
					setUnsent(true);
				}}
			>
				<FormKey />
				<Button kind="alt" name="intent" value="hand over" wide>
					Hand over to vote
				</Button>
				<p className="hint">
					For a guest without a phone: they type the code of their paper here, vote, and give this phone back.
				</p>
			</form>
		</>
	);
}
