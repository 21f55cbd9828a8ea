import { Form } from '@remix-run/react';
import type { Founders } from '~/domain/group';
import { Actions, Button } from '~/ui/button';
import { Choice } from '~/ui/choice-fields';
import { Refused } from '~/ui/refused';

/** For whoever set up Stockpot: who may found soup groups on it. `who`: null for everybody else, who may have sent the form all the same. */
export function Founding({ who, refusal }: { who: Founders | null; refusal: string | null }) {
	const refused = refusal !== null && <Refused sentence={refusal} />;
	if (!who) return refused;
	return (
		<section>
			<h2>Other soup groups on this Stockpot</h2>
			<p>
				You keep it, so you decide. Groups never see each other’s dinners before they are public.{' '}
				<a href="/desk/account/keeper">Keeping this Stockpot</a>
			</p>
			<Form method="post" className="stack">
				<Choice
					name="who"
					label="Who may found another soup group here?"
					defaultValue={who}
					options={[
						{ value: 'installer', label: 'Only I' },
						{ value: 'organisers', label: 'Every organiser of a group' },
					]}
				/>
				{refused}
				<Actions>
					<Button kind="alt" name="intent" value="founding">
						Save who may found groups
					</Button>
				</Actions>
			</Form>
		</section>
	);
}
