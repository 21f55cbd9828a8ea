/** A pitcher's recording. `says`: "Hear Rosa tell it, 42 seconds". */
export type Spoken = { readonly src: string; readonly says: string };

/** Plays the pitcher's own voice. Costs no data until it is pressed. */
export function Hear({ src, says }: Spoken) {
	return (
		<figure className="hear">
			<figcaption>{says}</figcaption>
			{/* biome-ignore lint/a11y/useMediaCaption: the summary beside it says the same in writing */}
			<audio controls preload="none" src={src} aria-label={says} />
		</figure>
	);
}
