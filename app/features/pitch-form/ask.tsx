import type { Contact } from '~/domain/contact';
import type { PitchMessages } from '~/i18n/pitch';

/** Whom to ask, and how to reach them if the group says so. */
export function Ask({
	ask,
	contact,
	words,
}: {
	ask: readonly string[];
	contact: Contact | null;
	words: PitchMessages;
}) {
	return (
		<p className="fine">
			<span>{words.private.ask(ask)}</span>{' '}
			{contact && (
				<a href={contact.href} dir="ltr">
					{contact.shown}
				</a>
			)}
		</p>
	);
}
