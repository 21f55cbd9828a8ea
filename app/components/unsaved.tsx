import { type RefObject, useEffect, useState } from 'react';
import { Actions, Button } from '~/components/form';
import { Notice } from '~/components/notice';
import { forget, keptBeside, putBack } from '~/components/use-draft';
import type { PitchMessages } from '~/messages/pitch';

/** Text that this phone kept because nobody acknowledged it. */
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
