import type { Posted } from '~/auth/guard.server';
import { pictureOf } from '~/domain/pitch';
import type { PostedPitch } from '~/services/pitch-form.server';

/** The picture under the private link; null without one. */
export function ownPicture(link: string, pitch: Parameters<typeof pictureOf>[0]) {
	const picture = pictureOf(pitch);
	return picture && { base: `${link}/picture/${picture.version}`, width: picture.width, height: picture.height };
}

/** The posted picture, or why its upload was dropped; null if none was chosen. The text is saved in any case. */
export function pictureIn({ form, lostPicture }: Posted): PostedPitch['file'] {
	if (lostPicture) return lostPicture === 'too big' ? 'file too big' : 'busy';
	const file = form.get('picture');
	return file instanceof File ? file : null;
}
