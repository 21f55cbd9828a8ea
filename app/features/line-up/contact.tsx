import type { DeskPitch } from '~/contract/pitch-desk';
import { isolate } from '~/i18n/format';
import { Actions, Button, Confirm } from '~/ui/button';
import { CopyLink } from '~/ui/copy-link';
import { Of, PitchButtons } from './pitch-buttons';

const linkMail = {
	sent: 'It went out by e-mail.',
	'not sent': 'The e-mail with it was not sent: please pass the link on.',
} as const;

function Asked() {
	return (
		<p>
			They asked for everything about them to be deleted. It is done by itself in the night after the result is
			published: until then you have their contact. Pass on what you still have to say, and the money.
		</p>
	);
}

function Erase({ pitch }: { pitch: DeskPitch }) {
	return (
		<Confirm
			summary={
				<span>
					Delete everything about them
					<Of pitch={pitch} />
				</span>
			}
		>
			<PitchButtons pitch={pitch}>
				<p>
					If <bdi>{pitch.contact.name}</bdi> asks for it: contact, name, words and picture are deleted for good, and the
					private link stops working. A pitch that was not heard yet leaves the dinner. Of one that was heard the title
					stays, with the scores and the sums. From the doors until the result is published it waits, and is done by
					itself the night after. Pass on what you still have to say first.
				</p>
				<Actions>
					<Button kind="danger" name="intent" value="erase">
						Delete it for good
						<Of pitch={pitch} />
					</Button>
				</Actions>
			</PitchButtons>
		</Confirm>
	);
}

export function Contact({ pitch, canSend }: { pitch: DeskPitch; canSend: boolean }) {
	const { name, email, phone } = pitch.contact;
	if (pitch.erased !== null) {
		return (
			<p>
				<span>
					{pitch.erasure === 'all'
						? `The pitcher asked for it: everything but the title was deleted ${pitch.erased}.`
						: `Contact details were erased ${pitch.erased}, and the private link ended.`}
				</span>{' '}
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
				{pitch.erasure === 'asked' ? <Asked /> : <Erase pitch={pitch} />}
			</div>
		</details>
	);
}
