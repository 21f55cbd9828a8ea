/** A file's kind by its first bytes, for the refusal. File names and the browser's type are unreliable. Null: none of these. */
export type FileKind = 'jpeg' | 'heic' | 'raw' | 'video' | 'document' | 'drawing' | 'other picture';

/** Bytes that `fileKind` reads at most. */
const LOOKED_AT = 1024;

const heicBrands = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'hevm', 'hevs'];
/** Brands of the container that also holds AVIF. The caller tried to decode it first. */
const imageBrands = ['mif1', 'mif2', 'msf1', 'miaf', '1pic'];

/** Signatures at the first byte, in Latin-1. A longer one precedes a shorter one with the same beginning. */
const starts: readonly (readonly [string, FileKind])[] = [
	['\xff\xd8\xff', 'jpeg'],
	['%PDF-', 'document'],
	['%!PS', 'document'],
	['{\\rtf', 'document'],
	// Word, PowerPoint, Pages and OpenDocument are zip archives; older Word has a format of its own.
	['PK\x03\x04', 'document'],
	['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'document'],
	['FUJIFILMCCD-RAW', 'raw'],
	['FOVb', 'raw'],
	['IIU\0', 'raw'],
	['IIRO', 'raw'],
	['\x1aE\xdf\xa3', 'video'],
	['\0\0\x01\xba', 'video'],
	['8BPS', 'other picture'],
	['BM', 'other picture'],
	['\xff\x0a', 'other picture'],
	['\0\0\0\x0cJXL ', 'other picture'],
	['\0\0\0\x0cjP  ', 'other picture'],
];

export function fileKind(bytes: Uint8Array): FileKind | null {
	const text = String.fromCharCode(...bytes.subarray(0, LOOKED_AT));
	for (const [start, kind] of starts) if (text.startsWith(start)) return kind;
	// Cameras write raw pictures as TIFF (DNG, CR2, NEF, ARW). A plain TIFF is rare and refused alike.
	if (text.startsWith('II*\0') || text.startsWith('MM\0*')) return 'raw';
	if (text.startsWith('RIFF') && text.slice(8, 12) === 'AVI ') return 'video';
	if (text.slice(4, 8) === 'ftyp') return kindOfBrands(text);
	if (/^(moov|mdat|wide|free)$/.test(text.slice(4, 8))) return 'video';
	if (/<svg[\s>]/i.test(text.replace(/^\xef\xbb\xbf/, ''))) return 'drawing';
	return null;
}

/** ISO base media file: box length, `ftyp`, major brand, version, compatible brands. */
function kindOfBrands(text: string): FileKind {
	const length = Math.min(Math.max(text.charCodeAt(2) * 256 + text.charCodeAt(3), 16), LOOKED_AT);
	const brands = [text.slice(8, 12)];
	for (let at = 16; at + 4 <= length; at += 4) brands.push(text.slice(at, at + 4));
	if (brands.some((brand) => heicBrands.includes(brand))) return 'heic';
	if (brands[0] === 'crx ') return 'raw';
	if (brands.includes('avif') || brands.includes('avis')) return 'other picture';
	// An image without a more exact brand is in practice a phone's HEIC.
	return brands.some((brand) => imageBrands.includes(brand)) ? 'heic' : 'video';
}
