import { chmod, mkdir, stat } from 'node:fs/promises';

/**
 * Makes the folder accessible to this user only, at each start: PGlite writes files that every user may write. False if the file system
 * has no permissions, as on many USB sticks.
 */
export async function makePrivate(folder: string): Promise<boolean> {
	await mkdir(folder, { recursive: true, mode: 0o700 });
	// Windows has access rights by user, and `stat` does not show them.
	if (process.platform === 'win32') return true;
	const done = await chmod(folder, 0o700).then(
		() => true,
		() => false,
	);
	return done && ((await stat(folder)).mode & 0o077) === 0;
}
