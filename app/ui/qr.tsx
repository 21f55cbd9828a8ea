/** Its size and colours are in the markup too, so that phones can scan it in a page without styles. `label` says what the code opens; leave it out if the address stands beside it. */
export function QrSquare({ size, path, label }: { size: number; path: string; label?: string | undefined }) {
	return (
		<svg
			className="qr"
			viewBox={`-4 -4 ${size + 8} ${size + 8}`}
			width="240"
			height="240"
			shapeRendering="crispEdges"
			role={label ? 'img' : undefined}
			aria-label={label}
			aria-hidden={label ? undefined : true}
		>
			<path d={`M-4-4h${size + 8}v${size + 8}h-${size + 8}z`} className="qr-paper" fill="white" />
			<path d={path} className="qr-ink" fill="black" />
		</svg>
	);
}
