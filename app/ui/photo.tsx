import { wordsIn } from './pitch-text';

type Photo = {
	/** The picture's URL without its size: "/picture/<pitch>/<version>". */
	readonly base: string;
	readonly width: number;
	readonly height: number;
	readonly alt: string;
	/** Of `alt`. */
	readonly lang?: string | undefined;
	readonly lazy?: boolean;
};

/** A photo at the width of the page. Phones load 480 pixels, whatever their density: a guest's whole evening costs at most 300 KB of data. */
export function Photo({ base, width, height, alt, lang, lazy = true }: Photo) {
	return (
		<picture className="photo">
			<source media="screen and (max-width: 40rem)" srcSet={`${base}/small`} />
			<img
				className="pitch-picture"
				src={`${base}/large`}
				alt={alt}
				{...wordsIn(lang)}
				width={width}
				height={height}
				loading={lazy ? 'lazy' : 'eager'}
			/>
		</picture>
	);
}
