import { writeFile } from 'node:fs/promises';
import { makeFonts } from './font-files';

/** `npm run fonts`: rebuilds the committed files in `app/ui/fonts` after a change of their sheets or of a font's package. */
for (const { path, bytes } of await makeFonts()) {
	await writeFile(path, bytes);
	process.stdout.write(`${path}: ${(bytes.length / 1024).toFixed(1)} KB\n`);
}
