import { type RefObject, useEffect, useState } from 'react';
import type { PitchMessages } from '~/i18n/pitch';
import { Actions, Button } from '~/ui/button';
import { Notice } from '~/ui/notice';
import { forget, putBack, readUnsavedDraft } from './use-draft';

/** Offers the local draft if it differs from the form. */
export function Unsaved({
	form,
	storageKey,
	words,
}: {
	form: RefObject<HTMLFormElement | null>;
	storageKey: string;
	words: PitchMessages;
}) {
	const [draft, setDraft] = useState<ReturnType<typeof readUnsavedDraft>>(null);
	useEffect(() => {
		if (form.current) setDraft(readUnsavedDraft(form.current, storageKey));
	}, [form, storageKey]);
	if (!draft) return null;
	return (
		<Notice kind="warn" title={words.save.unsaved} speak="polite">
			<Actions>
				<Button
					type="button"
					kind="alt"
					onClick={() => {
						if (form.current) putBack(form.current, draft);
						setDraft(null);
					}}
				>
					{words.buttons.putBack}
				</Button>
				<Button
					type="button"
					kind="plain"
					onClick={() => {
						forget(storageKey);
						setDraft(null);
					}}
				>
					{words.buttons.throwAway}
				</Button>
			</Actions>
		</Notice>
	);
}
