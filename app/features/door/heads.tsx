import { inWords } from '~/i18n/desk';
import type { HeadAct } from '~/realtime/client/door-queue';
import { Button } from '~/ui/button';
import { FormKey } from '~/ui/form-key';

type Count = (act: HeadAct) => void;
type HeadsProps = { withoutPaper: number; count: Count; said: string | null };

/** Somebody came in who declined a paper: they are counted, and no paper is. `said`: the last press without JavaScript. */
export function Heads({ withoutPaper, count, said }: HeadsProps) {
	return (
		<div className="no-paper">
			<HeadForm act="no paper" words="No paper" kind="alt" count={count} />
			<p role="status">{sayHeads(withoutPaper, said)}</p>
			{withoutPaper > 0 && <HeadForm act="one fewer" words="One fewer" kind="plain" count={count} />}
		</div>
	);
}

function HeadForm({ act, words, kind, count }: { act: HeadAct; words: string; kind: 'alt' | 'plain'; count: Count }) {
	return (
		<form
			method="post"
			autoComplete="off"
			onSubmit={(event) => {
				event.preventDefault();
				count(act);
			}}
		>
			<FormKey />
			<Button kind={kind} name="intent" value={act}>
				{words}
			</Button>
		</form>
	);
}

function sayHeads(withoutPaper: number, said: string | null): string {
	if (withoutPaper > 0) return `${inWords(withoutPaper, 'person came in', 'people came in')} without a paper.`;
	return said === 'fewer' ? 'Nobody came in without a paper.' : 'For somebody who comes in and wants no paper.';
}
