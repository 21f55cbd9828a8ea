import { expect, test } from 'vitest';
import { type FileKind, fileKind } from './file-kind';

const bytesOf = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const ftyp = (major: string, ...also: string[]) =>
	`\0\0\0${String.fromCharCode(16 + 4 * also.length)}ftyp${major}\0\0\0\0${also.join('')}\0\0\0\x08mdat`;

test('recognises a file by its first bytes', () => {
	const files: readonly (readonly [string, string, FileKind | null])[] = [
		['JPEG', '\xff\xd8\xff\xe0', 'jpeg'],
		['HEIC of an iPhone', ftyp('heic', 'mif1', 'MiHB', 'heic'), 'heic'],
		['HEIC whose major brand is the container', ftyp('mif1', 'mif1', 'heic'), 'heic'],
		['10 bit HEIC', ftyp('heix', 'mif1'), 'heic'],
		['burst', ftyp('hevc', 'msf1'), 'heic'],
		['sequence without a codec', ftyp('msf1'), 'heic'],
		['AVIF that cannot be read', ftyp('avif', 'mif1', 'miaf'), 'other picture'],
		['film of a phone', ftyp('isom', 'iso2', 'avc1', 'mp41'), 'video'],
		['film of an iPhone', ftyp('qt  ', 'qt  '), 'video'],
		['WebM', '\x1aE\xdf\xa3\x01', 'video'],
		['AVI', 'RIFF\0\0\0\0AVI LIST', 'video'],
		['Canon raw', ftyp('crx ', 'isom'), 'raw'],
		['DNG', 'II*\0\x08\0\0\0', 'raw'],
		['TIFF', 'MM\0*\0\0\0\x08', 'raw'],
		['PDF', '%PDF-1.7', 'document'],
		['Word', 'PK\x03\x04\x14\0', 'document'],
		['older Word', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'document'],
		['SVG', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'drawing'],
		['SVG with a prologue', '<?xml version="1.0"?>\n<!-- made by -->\n<SVG width="9">', 'drawing'],
		['BMP', 'BM6\0', 'other picture'],
		['JPEG XL', '\xff\x0a\xfa', 'other picture'],
		['text', 'hello', null],
		['a cut brand', '\0\0\0\x18ftyp', 'video'],
		['nothing', '', null],
	];
	for (const [name, text, kind] of files) expect(fileKind(bytesOf(text)), name).toBe(kind);
});
