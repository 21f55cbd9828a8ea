type PotPictureProps = {
	/** Sealed, opened, or away. */
	lid: 'on' | 'up' | 'off';
	/** Whether there is money in it. */
	isFull?: boolean;
};

/** The pot of the logo, large. */
export function PotPicture({ lid, isFull = false }: PotPictureProps) {
	return (
		<svg className={`pot-picture lid-${lid}`} viewBox="0 0 32 30" aria-hidden="true" focusable="false">
			<clipPath id="pot-inside">
				<path d="M6 13h20v11a4 4 0 0 1-4 4H10a4 4 0 0 1-4-4z" />
			</clipPath>
			<path className="pot-body" d="M6 13h20v11a4 4 0 0 1-4 4H10a4 4 0 0 1-4-4z" />
			<path className="pot-ears" d="M1 14h4.4v6H3a2 2 0 0 1-2-2zM26.6 14H31v4a2 2 0 0 1-2 2h-2.4z" />
			{isFull && (
				<g clipPath="url(#pot-inside)">
					<path className="pot-soup" d="M5 15.5c2-1 4-1 5.5 0s3.5 1 5.5 0 4-1 5.5 0 3.5 1 5.5 0V29H5z" />
				</g>
			)}
			{lid !== 'off' && <path className="pot-lid" d="M13 4h6v3h-6zM4 8h24v3H4z" />}
		</svg>
	);
}
