import { useEffect, useRef, useState } from 'react';
import type { ScreenPicture } from '~/domain/snapshots';
import { wordsIn } from '~/ui/pitch-text';

/** Milliseconds until a picture that did not load is asked for again. */
const AGAIN = 10_000;

export type ShotProps = {
	number: number;
	picture: ScreenPicture | undefined;
	size: 'large' | 'small';
};

/** A pitch's picture, cropped to its box; its number where there is none, or until it can be loaded. Never the browser's broken picture. */
export function Shot({ number, picture, size }: ShotProps) {
	const src = picture && `/picture/${picture.pitch}/${picture.version}/${size}`;
	const [broken, setBroken] = useState<string | null>(null);
	const image = useRef<HTMLImageElement>(null);
	useEffect(() => {
		// It may have failed before this script ran.
		const { complete, naturalWidth } = image.current ?? {};
		if (src && complete && naturalWidth === 0) setBroken(src);
	}, [src]);
	useEffect(() => {
		if (broken === null) return undefined;
		const timer = setTimeout(() => setBroken(null), AGAIN);
		return () => clearTimeout(timer);
	}, [broken]);
	return (
		<span className={`shot ${size}`}>
			{src && src !== broken ? (
				<img ref={image} src={src} alt={picture.alt} {...wordsIn(picture.lang)} onError={() => setBroken(src)} />
			) : (
				<span className="numeral" aria-hidden="true">
					{number}
				</span>
			)}
		</span>
	);
}
