import type { Locale } from '~/i18n';
import { recordingMessages } from '~/i18n/recording';
import type { Spoken } from '~/ui/hear';

/** A recording at its public address, with what stands above it; null without one. */
export const spokenOf = (
	recording: { readonly version: string; readonly seconds: number } | null,
	{ id, presenter }: { readonly id: string; readonly presenter: string },
	locale: Locale,
): Spoken | null =>
	recording && {
		src: `/recording/${id}/${recording.version}`,
		says: recordingMessages(locale).hear(presenter, recording.seconds),
	};
