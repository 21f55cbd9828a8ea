import { useState } from 'react';
import { workMessages } from '~/i18n/work';
import { Button } from './button';
import { FormKey } from './form-key';
import { useLocale } from './language';
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
	const t = workMessages(useLocale()).handOver;
	const [asked, setAsked] = useState<'unsent' | 'typed' | null>(null);
	return (
		<>
			{isOut && (
				<Notice kind="warn">
					<form method="post" action="/ballot/given-back">
						<p>{t.open}</p>
						<Button kind="alt" name="intent" value="done">
							{t.close}
						</Button>
					</form>
				</Notice>
			)}
			{asked === 'typed' && (
				<Notice kind="warn" speak="now">
					<p>{t.typed}</p>
				</Notice>
			)}
			{asked === 'unsent' && (
				<Notice kind="warn" speak="now">
					<p>
						<span>{t.unsent}</span> <a href="/ballot">{t.openBallot}</a> <span>{t.unsentUntil}</span>
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
					{t.button}
				</Button>
				<p className="hint">{t.hint}</p>
			</form>
		</>
	);
}
