import { useState } from 'react';
import { Button } from './button';
import { FormKey } from './form-key';
import { Notice } from './notice';

type HandOverProps = {
	/** It is lent already, so what it keeps is a guest's. */
	readonly isOut: boolean;
	/** Whether the helper's own ballot has scores that are on this phone only. */
	readonly keepsUnsent: () => boolean;
	/** Whether something is typed on this page that would be lost. */
	readonly isTyped?: () => boolean;
};

/** Lends this phone to a guest without one. What would be lost asks first, once. */
export function HandOver({ isOut, keepsUnsent, isTyped = () => false }: HandOverProps) {
	const [asked, setAsked] = useState<'unsent' | 'typed' | null>(null);
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
			{asked === 'typed' && (
				<Notice kind="warn" speak="now">
					<p>
						A slip is typed in here and not entered. Enter it first. Or press once more: what is typed is deleted then.
					</p>
				</Notice>
			)}
			{asked === 'unsent' && (
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
					const loses = !asked && isTyped() ? 'typed' : asked !== 'unsent' && !isOut && keepsUnsent() ? 'unsent' : null;
					if (!loses) return;
					event.preventDefault();
					setAsked(loses);
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
