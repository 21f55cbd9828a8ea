// @ts-nocheck: plain JavaScript for browsers, checked by its tests.
/** The page /<group>/<number>/recount: hands a file to `recount`, and shows which of the page's sentences hold. */
import { recount } from './recount.js';
import { sixWords } from './recount-hash.js';

const form = document.getElementById('recount');
const found = document.getElementById('recounted');
const words = form.dataset.words.split(' ');
/** Of the newest edition as the big screen's code gave it, after the # of the address. */
const expected = /^#([0-9a-f]{64})$/.exec(location.hash);

const all = (selector, within = found) => Array.from(within.querySelectorAll(selector));
const show = (selector, shown, within) => all(selector, within).forEach((element) => (element.hidden = !shown));

function row({ where, file, again }) {
	const line = document.createElement('tr');
	for (const text of [where, file, again]) {
		const cell = document.createElement('td');
		cell.textContent = text.length > 300 ? `${text.slice(0, 300)}…` : text;
		line.append(cell);
	}
	return line;
}

function tell(bytes) {
	show('[data-say], [data-check]', false);
	let told = null;
	try {
		if (bytes) told = recount(bytes);
	} catch {
		show('[data-say="notAResult"]', true);
	}
	if (!bytes) show('[data-say="unreachable"]', true);
	if (told) {
		show(`[data-say="${told.isSame ? 'allSame' : 'somethingDiffers'}"], [data-say="file"]`, true);
		if (expected) show(`[data-say="${expected[1] === told.sha256 ? 'hashSame' : 'hashDiffers'}"]`, true);
		found.querySelector('[data-six]').textContent = sixWords(told.sha256, words);
		found.querySelector('[data-hash]').textContent = told.sha256;
		for (const { check, state, differences } of told.checks) {
			const item = found.querySelector(`[data-check="${check}"]`);
			item.hidden = false;
			show('[data-state]', false, item);
			show(`[data-state="${state}"]`, true, item);
			show('.scroll', differences.length > 0, item);
			const rows = item.querySelector('tbody');
			rows.textContent = '';
			rows.append(...differences.map(row));
		}
	}
	found.hidden = false;
	found.focus();
}

// Loaded with the page, so that it can be recounted without a network later.
const own = form.dataset.file
	? fetch(form.dataset.file, { cache: 'no-cache' })
			.then((answer) => (answer.ok ? answer.arrayBuffer() : null))
			.then((buffer) => buffer && new Uint8Array(buffer))
			.catch(() => null)
	: Promise.resolve(null);

const button = document.getElementById('own');
if (button) button.addEventListener('click', () => own.then(tell));
document.getElementById('chosen').addEventListener('change', ({ target }) => {
	const file = target.files[0];
	if (!file) return;
	const reader = new FileReader();
	reader.onload = () => tell(new Uint8Array(reader.result));
	reader.onerror = () => tell(null);
	reader.readAsArrayBuffer(file);
});
form.hidden = false;
