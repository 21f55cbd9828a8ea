import type { MetaDescriptor } from '@remix-run/react';

export type LinkPreview = {
	readonly title: string;
	/** One or two sentences. */
	readonly description: string;
	/** Whole addresses, because another server reads them. */
	readonly url: string;
	readonly picture?: { readonly src: string; readonly alt: string } | null;
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
				{ property: 'og:image:alt', content: picture.alt },
				{ name: 'twitter:card', content: 'summary_large_image' },
			]
		: []),
];
