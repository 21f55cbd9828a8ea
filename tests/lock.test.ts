import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

type Package = {
	readonly version?: string;
	readonly resolved?: string;
	readonly integrity?: string;
	readonly dependencies?: Readonly<Record<string, string>>;
	readonly devDependencies?: Readonly<Record<string, string>>;
	readonly optionalDependencies?: Readonly<Record<string, string>>;
};
const read = (name: string) => JSON.parse(readFileSync(new URL(`../${name}`, import.meta.url), 'utf8'));
const packages: Readonly<Record<string, Package>> = read('package-lock.json').packages;

/** Where Node would find a package from a folder of the lock. */
function isFound(from: string, name: string): boolean {
	if (packages[`${from ? `${from}/` : ''}node_modules/${name}`]) return true;
	if (from === '') return false;
	const above = from.lastIndexOf('/node_modules/');
	return isFound(above < 0 ? '' : from.slice(0, above), name);
}

test('npm ci finds every package in the lock, those for other machines too', () => {
	const missing = Object.entries(packages).flatMap(([path, { dependencies, devDependencies, optionalDependencies }]) =>
		Object.keys({ ...dependencies, ...optionalDependencies, ...(path === '' ? devDependencies : {}) })
			.filter((name) => !isFound(path, name))
			.map((name) => `${path}: ${name}`),
	);
	expect(missing).toEqual([]);
	for (const platform of [
		'@img/sharp-linux-x64',
		'@img/sharp-linux-arm64',
		'@img/sharp-darwin-arm64',
		'@img/sharp-win32-x64',
	])
		expect(isFound('', platform), platform).toBe(true);
});

test('the lock asks for what package.json asks for', () => {
	const { dependencies, devDependencies } = read('package.json');
	expect(packages['']).toMatchObject({ dependencies, devDependencies });
});

test('the lock says what each package must be, and no address: a registry is each machine’s own setting', () => {
	for (const [path, { integrity, resolved }] of Object.entries(packages)) {
		if (path === '') continue;
		expect(integrity, path).toMatch(/^sha512-/);
		expect(resolved, path).toBeUndefined();
	}
});
