// @ts-check
/**
 * Writes a software bill of materials (CycloneDX) of the production packages. Fails unless it names every dependency of package.json.
 * `npm sbom --omit dev` omits packages that development packages need too, so it runs on a lock file without development packages.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [file = 'sbom.json'] = process.argv.slice(2);
const root = fileURLToPath(new URL('..', import.meta.url));
/** @param {string} name */
const read = (name) => JSON.parse(readFileSync(join(root, name), 'utf8'));

const { devDependencies: _, ...manifest } = read('package.json');
const lock = read('package-lock.json');
delete lock.packages[''].devDependencies;
for (const [path, { dev }] of Object.entries(lock.packages)) if (dev) delete lock.packages[path];

const folder = mkdtempSync(join(tmpdir(), 'stockpot-sbom-'));
try {
	writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
	writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(lock));
	const asked = ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'];
	const text = execFileSync('npm', asked, { cwd: folder, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
	const sbom = JSON.parse(text);
	/** @type {Set<string>} */
	const named = new Set(sbom.components.map((/** @type {{ purl: string }} */ { purl }) => decodeURIComponent(purl)));
	const missing = Object.keys(manifest.dependencies)
		.map((name) => `pkg:npm/${name}@${lock.packages[`node_modules/${name}`]?.version}`)
		.filter((one) => !named.has(one));
	if (sbom.bomFormat !== 'CycloneDX' || missing.length > 0) {
		throw new Error(`The bill of materials does not name ${missing.join(', ')}`);
	}
	writeFileSync(file, text);
	process.stdout.write(`The bill of materials names ${named.size} packages.\n`);
} finally {
	rmSync(folder, { recursive: true, force: true });
}
