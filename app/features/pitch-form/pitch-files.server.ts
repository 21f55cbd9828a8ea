import type { Posted } from '~/auth/guard.server';
import type { FieldErrors } from '~/contract/forms';
import { pictureOf, recordingOf } from '~/domain/pitch';
import type { Locale } from '~/i18n';
import type { PitchMessages } from '~/i18n/pitch';
import { recordingMessages } from '~/i18n/recording';
import type { PostedFile, RefusedFiles } from '~/services/pitch-form.server';

/** The picture under the private link; null without one. */
export function ownPicture(link: string, pitch: Parameters<typeof pictureOf>[0]) {
	const picture = pictureOf(pitch);
	return picture && { base: `${link}/picture/${picture.version}`, width: picture.width, height: picture.height };
}

/** The recording under the private link, with what guests read above it; null without one. */
export function ownRecording(
	link: string,
	pitch: Parameters<typeof recordingOf>[0],
	presenter: string,
	locale: Locale,
) {
	const recording = recordingOf(pitch);
	return (
		recording && {
			src: `${link}/recording/${recording.version}`,
			says: recordingMessages(locale).hear(presenter, recording.seconds),
		}
	);
}

/** The file that was posted in this field, or why its upload was dropped; null if none was chosen. The text is saved in any case. */
export function fileIn({ form, lost }: Posted, field: 'picture' | 'recording'): PostedFile {
	const why = lost.get(field);
	if (why) return why === 'too big' ? 'file too big' : 'busy';
	const file = form.get(field);
	return file instanceof File ? file : null;
}

/** Why files were not taken, in the query of the page that says it. */
export const queryOf = ({ picture, recording }: RefusedFiles): string =>
	new URLSearchParams({ ...(picture ? { picture } : {}), ...(recording ? { recording } : {}) }).toString();

/** The same as errors of the form's fields. Codes that are not ours say nothing. */
export function errorsOf(
	refused: { picture: string | null; recording: string | null },
	words: PitchMessages,
): FieldErrors {
	const { picture } = words.errors;
	const { errors } = recordingMessages(words.locale);
	const { picture: aboutPicture, recording: aboutRecording } = refused;
	return {
		...(aboutPicture && isCodeOf(picture, aboutPicture) ? { picture: picture[aboutPicture] } : {}),
		...(aboutRecording && isCodeOf(errors, aboutRecording) ? { recording: errors[aboutRecording] } : {}),
	};
}
const isCodeOf = <T extends object>(table: T, code: string): code is keyof T & string => Object.hasOwn(table, code);
