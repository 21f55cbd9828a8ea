import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readSettings } from '../app/contract/settings';
import { usualTroubles } from '../app/features/run-sheet/help';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const markdownIn = (folder: string) =>
	readdirSync(join(root, folder))
		.filter((name) => name.endsWith('.md'))
		.map((name) => join(folder, name));
const decisions = markdownIn('docs/decisions').filter((path) => !path.endsWith('README.md'));
const pages = [...markdownIn('.'), ...markdownIn('docs'), ...markdownIn('docs/decisions')];
const scripts = Object.keys((JSON.parse(read('package.json')) as { scripts: object }).scripts);

const withoutCode = (text: string) => text.replaceAll(/^```[\s\S]*?^```$/gm, '');

/** The anchors that GitHub makes of a page's headings. */
const anchorsOf = (path: string) =>
	[...withoutCode(read(path)).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
		heading
			.toLowerCase()
			.replaceAll(/[^\p{L}\p{N} _-]/gu, '')
			.replaceAll(' ', '-'),
	);

const linksOf = (path: string) =>
	[...withoutCode(read(path)).matchAll(/\]\(([^)\s]+)\)|src="([^"]+)"/g)]
		.map(([, link, picture]) => link ?? picture ?? '')
		.filter((link) => !/^https?:/.test(link));

const leadsSomewhere = (page: string, link: string) => {
	const [path = '', anchor] = link.split('#');
	const file = path === '' ? page : relative(root, join(root, dirname(page), path));
	if (!existsSync(join(root, file))) return false;
	return anchor === undefined || (file.endsWith('.md') && anchorsOf(file).includes(anchor));
};

test('every link between our pages leads to a file and, where it names one, to a heading in it', () => {
	const links = pages.flatMap((page) => linksOf(page).map((link) => [page, link] as const));
	expect(links.length).toBeGreaterThan(60);
	expect(links.filter(([page, link]) => !leadsSomewhere(page, link))).toEqual([]);
	expect(leadsSomewhere('README.md', 'docs/operations.md#no-such-heading')).toBe(false);
	expect(leadsSomewhere('README.md', 'docs/no-such-page.md')).toBe(false);
});

/** Paths in a page's text, except those with a placeholder such as `<noun>`. */
const pathsIn = (page: string) =>
	[...read(page).matchAll(/`((?:app|db|tests|docs|docker|public|\.ci|\.github)\/[^`\s]+|server\.ts)`/g)]
		.map(([, path = '']) => path)
		.filter((path) => !/[<*]/.test(path));

test('every file and folder that a page names is there', () => {
	const named = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', ...markdownIn('docs')].flatMap((page) =>
		pathsIn(page).map((path) => [page, path] as const),
	);
	expect(named.length).toBeGreaterThan(60);
	expect(named.filter(([, path]) => !existsSync(join(root, path)))).toEqual([]);
});

/** Files of the repository below a folder, without what is installed or built. */
const filesIn = (folder: string): string[] =>
	readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) =>
		entry.isDirectory() ? filesIn(join(folder, entry.name)) : [join(folder, entry.name)],
	);
const sources = ['app', 'db', 'tests', 'public', 'docker']
	.flatMap(filesIn)
	.filter((path) => !path.endsWith('docs.test.ts'));
const inBackticks = (text: string) => [...text.matchAll(/`([^`\n]+)`/g)].map(([, words = '']) => words);

test('every file that a page names without its folder is there once or more', () => {
	const names = new Set([...sources, ...readdirSync(root)].map((path) => basename(path)));
	const named = ['CONTRIBUTING.md', 'docs/architecture.md'].flatMap((page) =>
		inBackticks(read(page)).filter((words) => /^[\w-][\w.-]*\.(?:tsx?|m?js|css|json|yml)$/.test(words)),
	);
	expect(named.length).toBeGreaterThan(10);
	expect(named.filter((name) => !names.has(name))).toEqual([]);
});

test('every name of the code that CONTRIBUTING and the architecture use is in the code', () => {
	const code = sources
		.filter((path) => /\.(?:tsx?|mjs)$/.test(path))
		.map(read)
		.join('\n');
	const known = new Set(code.match(/[A-Za-z_]\w*/g));
	const named = ['CONTRIBUTING.md', 'docs/architecture.md'].flatMap((page) =>
		inBackticks(read(page)).flatMap((words) => words.match(/\b[a-z]+[A-Z]\w*/g) ?? []),
	);
	expect(named.length).toBeGreaterThan(20);
	expect(named.filter((name) => name !== 'createX' && !known.has(name))).toEqual([]);
});

test('every room that a diagram names is there', () => {
	const named = [...read('docs/architecture.md').matchAll(/^ +participant .+?(?:<br>|as )(.+\/.+)$/gm)].flatMap(
		([, rooms = '']) => rooms.replace(/^.*<br>/, '').split(', '),
	);
	expect(named.length).toBeGreaterThan(8);
	const isThere = (room: string) =>
		sources.some((path) => [`app/${room}`, room].some((start) => path.startsWith(start)));
	expect(named.filter((room) => !isThere(room))).toEqual([]);
});

test('every built command that a page names is built', () => {
	const named = [...read('docs/operations.md').matchAll(/\bbuild\/([\w-]+)\.js\b/g)].map(([, name = '']) => name);
	expect(named).toContain('backup');
	const build = read('app/commands/build.mjs');
	expect(named.filter((name) => !build.includes(`'app/commands/${name}.ts'`))).toEqual([]);
});

test('each walk counts the files that it lists', () => {
	const walks = read('docs/architecture.md')
		.split(/^## /m)
		.filter((part) => part.startsWith('Walk'));
	expect(walks).toHaveLength(3);
	for (const walk of walks) {
		const said = [...walk.matchAll(/^(?:and )?(\d+) (?:files|more)\b/gm)].reduce((sum, [, n]) => sum + Number(n), 0);
		const listed = [...walk.matchAll(/^(\d+)\. `([^`]+)`/gm)];
		expect(listed.map(([, number]) => Number(number))).toEqual(listed.map((_, at) => at + 1));
		expect(new Set(listed.map(([, , path]) => path)).size).toBe(listed.length);
		expect(said).toBe(listed.length);
	}
});

test('README has at most 130 lines', () => {
	expect(read('README.md').trimEnd().split('\n').length).toBeLessThanOrEqual(130);
});

test('the pages name no command that is not there, and every command but the build is in a table', () => {
	const npm = /\bnpm (?:run (?:--silent )?)?(?!run\b)([a-z][\w:-]*)/g;
	const ofNpmItself = ['install', 'ci', 'prune', 'sbom', 'versions'];
	const named = [...markdownIn('.'), ...markdownIn('docs')].flatMap((page) =>
		[...read(page).matchAll(npm)].map(([, name = '']) => name),
	);
	expect(named.filter((name) => ![...scripts, ...ofNpmItself].includes(name))).toEqual([]);
	const tables = ['docs/operations.md', 'CONTRIBUTING.md'].map(read).join('\n');
	const listed = [...tables.matchAll(/^\| `npm (?:run )?([\w:-]+)/gm)].map(([, name = '']) => name);
	expect(new Set(listed)).toEqual(new Set(scripts.filter((name) => name !== 'build')));
});

const settingsTable = [...read('docs/operations.md').matchAll(/^\| `([A-Z_]+)` \| (.+?) \|/gm)];

test('the table of settings names each setting that is read, and no other', () => {
	const known = [...read('app/contract/settings.ts').matchAll(/^\t([A-Z_]+): (?:z|yesOrNo)\b/gm)].map(
		([, name = '']) => name,
	);
	expect(known.length).toBeGreaterThan(10);
	expect(settingsTable.map(([, name]) => name).sort()).toEqual(known.sort());
});

test('a setting that is set to the default that its table says changes nothing', () => {
	const said = settingsTable.flatMap(([, name = '', value = '']) => {
		const [, shown] = /^`([^`]+)`$/.exec(value) ?? [];
		return shown === undefined ? [] : [[name, shown] as const];
	});
	expect(said.map(([name]) => name)).toContain('PORT');
	for (const [name, value] of said) expect(readSettings({ [name]: value }), name).toEqual(readSettings({}));
});

test('each decision has a number of its own, a date, a status and a line in the index', () => {
	const index = read('docs/decisions/README.md');
	const numbers = decisions.map((path) => Number(/(\d{4})-/.exec(path)?.[1]));
	// Some may be missing: whoever decides takes a number before they write.
	expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
	for (const [at, path] of decisions.entries()) {
		const number = numbers[at];
		const [title = '', blank, status = ''] = read(path).split('\n');
		expect(title, path).toMatch(new RegExp(`^# ${number}\\. \\S`));
		expect(blank, path).toBe('');
		const [, date] = /^Date: (\d{1,2} [A-Z][a-z]+ \d{4})\. Status: (?:accepted|superseded)\b.*\.$/.exec(status) ?? [];
		expect(date, `${path}: Date: 1 January 2026. Status: accepted.`).toBeDefined();
		const line = `${number}. [${title.replace(/^# \d+\. /, '')}](${path.split('/').at(-1)}) · ${date}`;
		expect(index, path).toContain(line);
	}
});

test('a decision is superseded by a later one only, and the index says so too', () => {
	const index = read('docs/decisions/README.md').split('\n');
	const superseded = decisions.flatMap((path) =>
		[...(read(path).split('\n')[2] ?? '').matchAll(/\[(\d+)\]\((\d{4})-/g)].map(([, number, file]) => ({
			old: Number(/(\d{4})-/.exec(path)?.[1]),
			by: Number(number),
			file: Number(file),
		})),
	);
	expect(superseded).toContainEqual({ old: 2, by: 22, file: 22 });
	for (const { old, by, file } of superseded) {
		expect(by).toBe(file);
		expect(by).toBeGreaterThan(old);
		expect(index.find((line) => line.startsWith(`${old}. `))).toContain(`[${by}](`);
	}
});

test('the workflow runs .ci/run, with no rights but to read', () => {
	const workflow = read('.github/workflows/ci.yml');
	expect([...workflow.matchAll(/^ +- run: (.+)$/gm)].map(([, command]) => command)).toEqual(['.ci/run']);
	expect(workflow).toMatch(/^permissions:\n {2}contents: read\n\n/m);
	const actions = [...workflow.matchAll(/uses: (.+)$/gm)].map(([, action = '']) => action);
	expect(actions.length).toBeGreaterThan(0);
	for (const action of actions) expect(action).toMatch(/^actions\/[\w-]+@v\d+$/);
});

test('the guide of the night says what the run sheet says goes wrong, in its order', () => {
	const rows = [...read('docs/running-a-night.md').matchAll(/^\| [^|*]+ \| \*\*(.+?)\*\* \| (.+) \|$/gm)];
	expect(rows.map(([, what, toDo]) => [what, toDo])).toEqual(Object.values(usualTroubles).flat());
});
