import type { Posted } from '~/auth/guard.server';
import { pictureOf } from '~/domain/pitch';
import type { PitchMessages } from '~/i18n/pitch';
import type { Services } from '~/services/index.server';
import type { Written } from '~/services/pitches.server';

/** The picture under the private link; null without one. */
export function ownPicture(link: string, pitch: Parameters<typeof pictureOf>[0]) {
	const picture = pictureOf(pitch);
	return picture && { base: `${link}/picture/${picture.version}`, width: picture.width, height: picture.height };
}

/** The posted picture, or why its upload was dropped; null if none was chosen. The text is saved in any case. */
export function pictureIn({ form, lostPicture }: Posted): File | LostCode | null {
	if (lostPicture) return lostPicture === 'too big' ? 'file too big' : 'busy';
	const file = form.get('picture');
	return file instanceof File ? file : null;
}
type LostCode = 'file too big' | 'busy';

type PictureCode = keyof PitchMessages['errors']['picture'];
type ReadPicture = { readonly picture: NonNullable<Written['picture']> | null; readonly refused: PictureCode | null };
/** The change of the stored picture, or why the file was refused. The text is saved in any case. */
export async function readPicture(
	services: Services,
	file: File | LostCode | null,
	remove = false,
): Promise<ReadPicture> {
	if (file === null) return { picture: remove ? 'remove' : null, refused: null };
	if (typeof file === 'string') return { picture: null, refused: file };
	const read = await services.pictures.read(file);
	return read.ok ? { picture: read.value, refused: null } : { picture: null, refused: read.code };
}
