import { readFile } from 'node:fs/promises';
import { recount } from '../../public/recount.js';
import { sixWords } from '../../public/recount-hash.js';
import { words } from '../domain/six-words';
import { resultMessages } from '../i18n/result';

/**
 * `npm run recount -- FILE|URL [HASH|SIX WORDS]`: recounts a published result, and compares it with the hash or the six words that the screen
 * showed. A file needs no network. Ends with 1 if anything differs, and with 2 if there is nothing to recount.
 */
const say = (line: string) => process.stdout.write(`${line}\n`);
function giveUp(sentence: string): never {
	process.stderr.write(`${sentence}\n`);
	process.exit(2);
}

async function bytesOf(from: string): Promise<Uint8Array> {
	if (!/^https?:\/\//.test(from))
		return readFile(from).catch(() => giveUp(`${from} cannot be read. Nothing was recounted.`));
	const answer = await fetch(from).catch(() => giveUp(`${from} does not answer. Nothing was recounted.`));
	if (!answer.ok) giveUp(`${from} answers ${answer.status}. Nothing was recounted.`);
	return new Uint8Array(await answer.arrayBuffer());
}

const [from, ...seen] = process.argv.slice(2);
if (from === undefined) giveUp('Say what to recount: npm run recount -- FILE or npm run recount -- URL');
const bytes = await bytesOf(from);
const t = resultMessages('en').recount;

function run() {
	try {
		return recount(bytes);
	} catch (error) {
		return giveUp(error instanceof Error && error.message === 'typed in' ? t.typedIn : t.notAResult);
	}
}
const told = run();
for (const { check, state, differences } of told.checks) {
	say(`${t.states[state]}: ${t.checks[check]?.is}`);
	if (state === 'impossible') say(`  ${t.checks[check]?.not}`);
	for (const { where, file, again } of differences) say(`  ${t.difference(where, file, again)}`);
}
const shown = sixWords(told.sha256, words);
say(t.edition(told.edition.number, told.edition.before));
say(`SHA-256: ${told.sha256}`);
say(t.words(shown));
const wanted = seen.join(' ').toLowerCase().trim().split(/\s+/).join(' ');
const isAsSeen = wanted === '' || wanted === told.sha256 || wanted === shown;
if (wanted !== '') say(isAsSeen ? t.wordsSame : t.wordsDiffer);
say(t.cannot);
say(told.isSame && isAsSeen ? t.allSame : t.somethingDiffers);
process.exitCode = told.isSame && isAsSeen ? 0 : 1;
