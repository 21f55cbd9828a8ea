import type { MetaDescriptor } from '@remix-run/react';

export type LinkPreview = {
	readonly title: string;
	/** One or two sentences. */
	readonly description: string;
	/** Whole addresses, because another server reads them. */
	readonly url: string;
	readonly picture?: {
		readonly src: string;
		readonly alt: string;
		/** In pixels, where known. */
		readonly width?: number;
		readonly height?: number;
	} | null;
};

/** The title of a public page, and what messengers show of a link to it. */
export const linkPreview = ({ title, description, url, picture }: LinkPreview): MetaDescriptor[] => [
	{ title },
	{ name: 'description', content: description },
	{ property: 'og:type', content: 'website' },
	{ property: 'og:title', content: title },
	{ property: 'og:description', content: description },
	{ property: 'og:url', content: url },
	...(picture
		? [
				{ property: 'og:image', content: picture.src },
				...(picture.width && picture.height
					? [
							{ property: 'og:image:width', content: String(picture.width) },
							{ property: 'og:image:height', content: String(picture.height) },
						]
					: []),
				{ property: 'og:image:alt', content: picture.alt },
				{ name: 'twitter:card', content: 'summary_large_image' },
				{ name: 'twitter:image:alt', content: picture.alt },
			]
		: []),
];

/** The picture that is drawn of a result or a project, below its page's address. */
export const socialPicture = (url: string, alt: string) => ({
	src: `${url}/picture.png`,
	alt,
	width: 1200,
	height: 630,
});
