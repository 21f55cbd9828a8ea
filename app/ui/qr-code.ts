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
