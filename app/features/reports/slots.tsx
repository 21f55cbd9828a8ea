import { inWords } from '~/i18n/desk';
import { Actions, Button } from '~/ui/button';
import { Field, SelectField } from '~/ui/form-fields';
import { FormKey } from '~/ui/form-key';
import { textOf } from '~/ui/form-values';
import type { ReportsPage } from './reports.page.server';
import type { ReportsAnswer } from './reports.route';

/** Who reports at this dinner, before its pitches. */
export function Slots({ page, answered }: { page: ReportsPage; answered: ReportsAnswer | undefined }) {
	const mine = answered?.intent === 'offer' ? answered : undefined;
	return (
		<section>
			<h2>Who reports at this dinner</h2>
			<p>
				Before the pitches, winners of earlier dinners tell the room how it went. It is on the public page, the run
				sheet, the compere’s phone and the big screen.
			</p>
			{page.slots.length > 0 && (
				<ul className="ledger">
					{page.slots.map(({ pitch, title, number, minutes }) => (
						<li key={pitch}>
							<p className="ledger-line">
								<bdi>{title}</bdi>
								<span>{`dinner #${number}, ${inWords(minutes, 'minute', 'minutes')}`}</span>
							</p>
							{page.mayOffer && (
								<form method="post" autoComplete="off">
									<FormKey />
									<input type="hidden" name="pitch" value={pitch} />
									<Button kind="plain" name="intent" value="take out">
										Take out
										<span className="vh">
											: <bdi>{title}</bdi>
										</span>
									</Button>
								</form>
							)}
						</li>
					))}
				</ul>
			)}
			{page.mayOffer && page.others.length === 0 && (
				<p>
					{page.slots.length > 0
						? 'Every winner of an earlier dinner has a slot.'
						: 'There is no winner of an earlier dinner yet.'}
				</p>
			)}
			{page.mayOffer && page.others.length > 0 && (
				<form method="post" autoComplete="off" className="stack">
					<FormKey />
					<SelectField
						name="pitch"
						label="Offer a slot to"
						options={[{ value: '', label: 'Choose' }, ...page.others]}
						defaultValue={mine && textOf(mine.typed, 'pitch')}
						error={mine?.errors.pitch}
					/>
					<Field
						name="minutes"
						label="Minutes"
						inputMode="numeric"
						width="short"
						autoComplete="off"
						defaultValue={mine ? textOf(mine.typed, 'minutes') : page.usualMinutes}
						error={mine?.errors.minutes}
					/>
					<Actions>
						<Button name="intent" value="offer">
							Put it in the running order
						</Button>
					</Actions>
				</form>
			)}
		</section>
	);
}
