// @ts-check
// Runs a command of package.json: `node app/commands/run.mjs backup`. It says in one sentence why the command cannot run here, so it uses
// only syntax that old versions of Node can read.

/** As in package.json. */
const LOWEST = '20.12';

/** @param {string} version */
const numberOf = (version) => {
	const [major = 0, minor = 0] = version.split('.').map(Number);
	return major * 1000 + minor;
};

function problem() {
	if (numberOf(process.versions.node) < numberOf(LOWEST))
		return `Stockpot needs Node ${LOWEST} or newer, and this is ${process.versions.node}. Nothing was changed. Install the newest LTS from https://nodejs.org, then run the same command again.`;
	const folder = decodeURIComponent(new URL('../..', import.meta.url).pathname);
	// Vite and tsx take them for parts of a URL.
	if (/[#?%]/.test(folder))
		return `Stockpot cannot run in ${folder}, because the path has a #, ? or % in it. Nothing was changed. Rename that folder, then run the same command again.`;
	return null;
}

/** @param {string} name */
async function run(name) {
	if (name === 'start') return import('./start.mjs');
	if (name === 'build') return (await import('./build.mjs')).buildAnew().catch(({ message }) => giveUp(message));
	const { register } = await import('tsx/esm/api');
	register();
	if (name === 'dev') process.env.NODE_ENV = 'development';
	return import(name === 'dev' ? '../../server.ts' : `./${name}.ts`);
}

/** @param {string} sentence */
function giveUp(sentence) {
	process.stderr.write(`${sentence}\n`);
	process.exitCode = 1;
}

const why = problem();
if (why) giveUp(why);
else
	run(String(process.argv.splice(2, 1)[0])).catch((error) => {
		const [, missing] = /Cannot find package '([^']+)'/.exec(error.message) || [];
		if (!missing) throw error;
		giveUp(`The package ${missing} is missing. Nothing was changed. Run npm install, then the same command again.`);
	});
