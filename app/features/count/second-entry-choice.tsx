import { Actions, Button } from '~/ui/button';
import { Choice, type Option } from '~/ui/choice-fields';
import { FormKey } from '~/ui/form-key';
import type { CountProps } from './count-now';

const shares: readonly Option[] = [
	{ value: 'none', label: 'None' },
	{ value: 'one in ten', label: 'One in ten', hint: 'The counters take every tenth slip from somebody else’s pile.' },
	{ value: 'all', label: 'All', hint: 'Each pile is handed on when it is typed in.' },
];

/** How many slips a second person types in again. Folded away: most dinners choose nothing. */
export function SecondEntryChoice({ page }: CountProps) {
	if (page.opened || page.signatures.length >= page.needed) return null;
	return (
		<details className="behind">
			<summary>{page.share === 'none' ? 'Have slips typed in twice' : `Typed in twice: ${page.share}`}</summary>
			<form method="post" autoComplete="off">
				<FormKey />
				<input type="hidden" name="expected" value={page.share} autoComplete="off" />
				<Choice
					name="share"
					label="Slips that a second person types in again"
					hint="Where the two differ, they look at the slip together."
					options={shares}
					defaultValue={page.share}
				/>
				<Actions>
					<Button kind="alt" name="intent" value="second entry">
						Save
					</Button>
				</Actions>
			</form>
		</details>
	);
}
