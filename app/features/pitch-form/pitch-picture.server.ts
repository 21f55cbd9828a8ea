import type { Posted } from '~/auth/guard.server';
import { pictureOf } from '~/domain/pitch';
import type { PitchMessages } from '~/i18n/pitch';
import type { Services } from '~/services/index.server';
import type { Written } from '~/services/pitches.server';

/** The picture as the holder of the private link sees it; null without one. */
export function ownPicture(link: string, pitch: Parameters<typeof pictureOf>[0]) {
	const picture = pictureOf(pitch);
	return picture && { base: `${link}/picture/${picture.version}`, width: picture.width, height: picture.height };
}

/** Null: none was chosen. A picture that was lost on its way costs nobody their words: they are saved, and the page says what became of it. */
export function pictureIn({ form, lostPicture }: Posted): File | LostCode | null {
	if (lostPicture) return lostPicture === 'too big' ? 'file too big' : 'busy';
	const file = form.get('picture');
	return file instanceof File ? file : null;
}
type LostCode = 'file too big' | 'busy';

type PictureCode = keyof PitchMessages['errors']['picture'];
type ReadPicture = { readonly picture: NonNullable<Written['picture']> | null; readonly refused: PictureCode | null };
/** What is to be kept with the words. One that cannot be read costs nobody their words, and is named. */
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
