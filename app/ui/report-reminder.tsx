import { Confirm } from './button';
import { CopyText } from './copy-link';

export type Reminded = {
	pitch: string;
	contact: { name: string; email: string; phone: string };
	/** Words to pass on by hand; null once something was told, and where the contact was erased. */
	letter: { subject: string; text: string } | null;
	/** The e-mail that went, and when. */
	reminder: { is: 'going' | 'sent' | 'not sent'; on: string } | null;
	erased: boolean;
	/** Reports that were sent in. */
	told: number;
};

const reminders = {
	sent: (on: string) => `A reminder went by e-mail on ${on}.`,
	'not sent': (on: string) => `The reminder of ${on} could not be sent. Pass it on by hand.`,
	going: (on: string) => `A reminder was being sent on ${on}, and nobody knows whether it arrived.`,
} as const;

/** How a winner is reminded of the report: by the e-mail that went, or by words to copy. For the desk. */
export function ReportReminder({
	winner: { pitch, contact, letter, reminder, erased, told },
	mailed,
}: {
	winner: Reminded;
	mailed: boolean;
}) {
	if (erased)
		return told > 0 ? null : (
			<p>Their contact was erased, and with it the private link. If you hear from them, type it in for them.</p>
		);
	return (
		<>
			<p>
				<bdi>{contact.name}</bdi>
				{[contact.email, contact.phone].filter(Boolean).map((way) => (
					<span key={way}>
						, <bdi>{way}</bdi>
					</span>
				))}
			</p>
			{reminder && <p>{reminders[reminder.is](reminder.on)}</p>}
			{!reminder && mailed && letter && <p>A reminder goes by e-mail two weeks before the day.</p>}
			{letter && (
				<Confirm summary="Words to remind them with" kind="alt">
					<CopyText
						id={`letter-${pitch}`}
						label={letter.subject}
						text={letter.text}
						copy="Copy"
						copied="Copied. It has their private link, so send it to nobody else."
					/>
				</Confirm>
			)}
		</>
	);
}
