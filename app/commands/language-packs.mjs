// @ts-check
import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

/** A line of a language's `index.ts`: the file of one part. */
const PART = /^export \{ \w+ \} from '\.\/([\w-]+)';$/gm;

/**
 * Bundles the language packs (`app/ui/language.tsx`): for each island and language the parts that the island's script has in English, and
 * all parts for Remix's pages. `languages.json` tells the server their names by user and language.
 *
 * @param {{ esbuild: typeof import('esbuild'), root: string, options: import('esbuild').BuildOptions, islands: Readonly<Record<string, readonly string[]>> }} given
 *   `islands`: the source files of each island's script; `options`: those of the islands' build.
 */
export async function buildLanguagePacks({ esbuild, root, options, islands }) {
	const folder = join(root, 'app/i18n');
	const languages = (await readdir(folder)).filter(
		(name) => name !== 'en' && existsSync(join(folder, name, 'index.ts')),
	);
	const users = [...Object.keys(islands), 'pages'];
	/** @type {Record<string, string>} */
	const sources = {};
	for (const language of languages) {
		const lines = [...(await readFile(join(folder, language, 'index.ts'), 'utf8')).matchAll(PART)];
		for (const user of users) {
			const has = islands[user];
			const wanted = lines.filter(([, part]) => !has || has.includes(`app/i18n/en/${part}.ts`));
			sources[`${user}-${language}`] = wanted.map(([line]) => line).join('\n');
		}
	}
	const { metafile } = await esbuild.build({
		...options,
		entryPoints: [
			...Object.keys(sources).map((name) => ({ in: `pack:${name}`, out: name })),
			{ in: 'app/i18n/pseudo.ts', out: 'pseudo' },
		],
		plugins: [
			{
				name: 'language packs',
				setup(build) {
					build.onResolve({ filter: /^pack:/ }, ({ path }) => ({ path: path.slice(5), namespace: 'pack' }));
					build.onLoad({ filter: /./, namespace: 'pack' }, ({ path }) => ({
						contents: sources[path] ?? '',
						resolveDir: join(folder, path.split('-').at(-1) ?? ''),
						loader: 'ts',
					}));
				},
			},
		],
	});
	const built = new Map(
		Object.entries(metafile?.outputs ?? {}).flatMap(([path, { entryPoint }]) =>
			entryPoint ? [[basename(entryPoint, '.ts').replace(/^pack:/, ''), path.replace('build/client', '')]] : [],
		),
	);
	const packs = users.map((user) => [
		user,
		Object.fromEntries([
			...languages.map((language) => [language, built.get(`${user}-${language}`)]),
			['pseudo', built.get('pseudo')],
		]),
	]);
	await writeFile(join(root, 'build', 'languages.json'), JSON.stringify(Object.fromEntries(packs)));
}
