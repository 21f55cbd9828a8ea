import QRCode from 'qrcode';

/** A QR code as one SVG path, `size` modules wide, without the quiet zone of four modules. */
export type Qr = { readonly size: number; readonly path: string };

export function qrOf(text: string): Qr {
	const { size, data } = QRCode.create(text, { errorCorrectionLevel: 'M' }).modules;
	let path = '';
	for (let y = 0; y < size; y++) {
		for (let x = 0; x < size; x++) {
			if (!data[y * size + x]) continue;
			let run = 1;
			while (x + run < size && data[y * size + x + run]) run++;
			path += `M${x} ${y}h${run}v1h-${run}z`;
			x += run - 1;
		}
	}
	return { size, path };
}

/** As a file, with its quiet zone. */
export const svgOf = ({ size, path }: Qr): string =>
	`<svg xmlns="http://www.w3.org/2000/svg" viewBox="-4 -4 ${size + 8} ${size + 8}" width="240" height="240" shape-rendering="crispEdges"><path d="M-4-4h${size + 8}v${size + 8}h-${size + 8}z" fill="white"/><path d="${path}" fill="black"/></svg>`;
