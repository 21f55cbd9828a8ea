import type { DeskPitch } from '~/contract/pitch-desk';
import { isolate } from '~/i18n/format';
import { Actions, Button, Confirm } from '~/ui/button';
import { CopyLink } from '~/ui/copy-link';
import { Of, PitchButtons } from './pitch-buttons';

const linkMail = {
	sent: 'It went out by e-mail.',
	'not sent': 'The e-mail with it was not sent: please pass the link on.',
} as const;

export function Contact({ pitch, canSend }: { pitch: DeskPitch; canSend: boolean }) {
	const { name, email, phone } = pitch.contact;
	if (pitch.erased !== null) {
		return (
			<p>
				<span>{`Contact details were erased ${pitch.erased}, and the private link ended.`}</span>{' '}
				{name !== '' && <span>{`The record of the payment keeps a name: ${isolate(name)}.`}</span>}
			</p>
		);
	}
	return (
		<details className="behind" open={pitch.linkMail === 'not sent'}>
			<summary>
				<span>
					Contact and private link
					<Of pitch={pitch} />
				</span>
			</summary>
			<div className="stack letter">
				<p>
					<bdi>{name}</bdi>, <a href={`mailto:${encodeURIComponent(email)}`}>{email}</a>
				</p>
				{phone && (
					<p>
						<bdi>{phone}</bdi>
					</p>
				)}
				<CopyLink
					id={`link-${pitch.id}`}
					label="Private link of this pitch"
					url={pitch.link}
					copy="Copy"
					copied="Copied."
				/>
				<p className="fine">
					<span>
						{pitch.linkMail
							? linkMail[pitch.linkMail]
							: canSend
								? 'Its e-mail is on the way.'
								: 'No e-mail is set up here: pass it on if they lost it.'}
					</span>{' '}
					Whoever has it can change or withdraw the pitch.
				</p>
				<Confirm
					summary={
						<span>
							Erase contact details
							<Of pitch={pitch} />
						</span>
					}
				>
					<PitchButtons pitch={pitch}>
						<p>
							If <bdi>{name}</bdi> asks for it: name, e-mail and phone are deleted here for good, and the private link
							stops working. Pass on what you still have to say first. What guests read, the scores and the sums stay.
							Without this they are deleted twelve months after the dinner.
						</p>
						<Actions>
							<Button kind="danger" name="intent" value="erase contact">
								Erase them for good
								<Of pitch={pitch} />
							</Button>
						</Actions>
					</PitchButtons>
				</Confirm>
			</div>
		</details>
	);
}
