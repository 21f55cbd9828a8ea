/** The largest file that a form takes onto the disk, in bytes as sent. An archive of a hundred dinners has about 500 MB uncompressed. */
export const MOST_UPLOADED = 512 * 1024 ** 2;

/** Where a file is written while it arrives. `remove` is called in any case, and keeps a file that its service has taken. */
export type UploadPlace = { readonly path: string; readonly remove: () => Promise<void> };

/** `not now`: the action takes no file now, and says why. `stopped`: the file ended before its end. */
export type LostUpload = 'not now' | 'too large' | 'disk full' | 'stopped' | 'too slow';

/** A form's file on the disk, or why it is not there. */
export type Upload =
	| { readonly kind: 'whole'; readonly path: string; readonly bytes: number }
	| { readonly kind: 'lost'; readonly why: LostUpload };
