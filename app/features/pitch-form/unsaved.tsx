import { type RefObject, useEffect, useState } from 'react';
import type { PitchMessages } from '~/i18n/pitch';
import { Actions, Button } from '~/ui/button';
import { Notice } from '~/ui/notice';
import { forget, keptBeside, putBack } from './use-draft';

/** Offers the local draft if it differs from the form. */
export function Unsaved({
	form,
	keepAs,
	words,
}: {
	form: RefObject<HTMLFormElement | null>;
	keepAs: string;
	words: PitchMessages;
}) {
	const [kept, setKept] = useState<ReturnType<typeof keptBeside>>(null);
	useEffect(() => {
		if (form.current) setKept(keptBeside(form.current, keepAs));
	}, [form, keepAs]);
	if (!kept) return null;
	return (
		<Notice kind="warn" title={words.save.unsaved} speak="polite">
			<Actions>
				<Button
					type="button"
					kind="alt"
					onClick={() => {
						if (form.current) putBack(form.current, kept);
						setKept(null);
					}}
				>
					{words.buttons.putBack}
				</Button>
				<Button
					type="button"
					kind="plain"
					onClick={() => {
						forget(keepAs);
						setKept(null);
					}}
				>
					{words.buttons.throwAway}
				</Button>
			</Actions>
		</Notice>
	);
}
