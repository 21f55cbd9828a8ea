import type { Erasure } from '~/domain/erasure';
import type { KeepingMessages } from '~/i18n/keeping';
import { Actions, Button, Confirm } from '~/ui/button';
import { Notice } from '~/ui/notice';

/** `asked`: the pitcher asked before, on the night. */
export type Erasing = { readonly what: Erasure | 'draft'; readonly asked: boolean };

/** The pitcher's own wish to be forgotten: what goes, what stays, and when. */
export function Erase({ erasing: { what, asked }, words }: { erasing: Erasing; words: KeepingMessages['erase'] }) {
	if (asked) {
		return (
			<Notice kind="calm" title={words.asked.title}>
				<p>{words.asked.text}</p>
			</Notice>
		);
	}
	return (
		<div id="erase">
			<Confirm summary={words.summary}>
				<p>{words[what]}</p>
				<p>{words.link}</p>
				<form method="post">
					<Actions>
						<Button kind="danger" name="intent" value="erase">
							{words.button[what === 'wait' ? 'wait' : 'now']}
						</Button>
					</Actions>
				</form>
			</Confirm>
		</div>
	);
}
