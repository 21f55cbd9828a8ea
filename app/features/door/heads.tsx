import { doorMessages } from '~/i18n/door';
import type { HeadAct } from '~/realtime/client/door-queue';
import { Button } from '~/ui/button';
import { FormKey } from '~/ui/form-key';
import { useLocale } from '~/ui/language';

type Count = (act: HeadAct) => void;
type HeadsProps = { withoutPaper: number; count: Count; said: string | null };

/** Somebody came in who declined a paper: they are counted, and no paper is. `said`: the last press without JavaScript. */
export function Heads({ withoutPaper, count, said }: HeadsProps) {
	const t = doorMessages(useLocale()).heads;
	const nobody = said === 'fewer' ? t.nobody : t.hint;
	return (
		<div className="no-paper">
			<HeadForm act="no paper" words={t.noPaper} kind="alt" count={count} />
			<p role="status">{withoutPaper > 0 ? t.withoutPaper(withoutPaper) : nobody}</p>
			{withoutPaper > 0 && <HeadForm act="one fewer" words={t.oneFewer} kind="plain" count={count} />}
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
