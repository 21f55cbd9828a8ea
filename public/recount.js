// @ts-nocheck: plain JavaScript for browsers, checked by its tests.
/**
 * Recounts a published result from its file alone: /<group>/<number>/results.json. It is a second program: it shares no code with the one that
 * counted, needs no server, and runs in a browser (/<group>/<number>/recount) and by `npm run recount -- FILE`.
 *
 * It cannot see ballots, which nobody can any more. It adds up what is published, ranks again, splits the pot again, and compares.
 */
import { canonical, drawAgain, sha256, sha256OfText } from './recount-hash.js';
import { awardAgain, rankAgain } from './recount-ranking.js';

const add = (numbers) => numbers.reduce((a, b) => a + b, 0);
const FORMAT = 'stockpot-result/1';
const TYPED_IN = 'stockpot-typed-in/1';

/**
 * Recounts the bytes of a file. Answers with its hash and, in order, what was checked: `state` is `same`, `differs`, or `impossible` where the
 * dinner does not publish what the check needs; each difference says where, what the file says, and what was recounted. Throws `not a result`
 * if the bytes are no such file, and `typed in` for a dinner that was typed in later and counted nothing here.
 */
export function recount(bytes) {
	const text = new TextDecoder().decode(bytes);
	let file;
	try {
		file = JSON.parse(text);
	} catch {
		throw new Error('not a result');
	}
	if (file?.format === TYPED_IN) throw new Error('typed in');
	if (!file || file.format !== FORMAT) throw new Error('not a result');
	const checks = Object.keys(all).map((check) => {
		const differences = [];
		const same = (where, says, again) => {
			if (canonical(says) !== canonical(again)) differences.push({ where, file: canonical(says), again: canonical(again) });
		};
		let possible;
		try {
			possible = all[check](file, same, bytes);
		} catch (error) {
			// A file that was changed by hand may lack anything.
			differences.push({ where: check, file: 'incomplete', again: String(error.message) });
		}
		const state = differences.length > 0 ? 'differs' : possible === false ? 'impossible' : 'same';
		return { check, state, differences };
	});
	return { sha256: sha256(bytes), edition: file.edition, checks, isSame: checks.every(({ state }) => state !== 'differs') };
}

/** Each check says what it compares by `same(where, what the file says, what was recounted)`, and returns false if it cannot be made. */
const all = { file: checkFile, record, sheet, turnout, receipts, sums, headToHead, draws, ranking, pot, awards };

function checkFile(file, same, bytes) {
	same('the bytes', sha256(bytes), sha256OfText(canonical(file)));
	const { check, ...rest } = file;
	same('check', check, sha256OfText(canonical(rest)));
	same('edition', file.edition.before === null, file.edition.number === 1);
}

const eventsOf = (file, kind) => file.record.map(({ event }) => event).filter((event) => event.kind === kind);
const last = (list) => list[list.length - 1];

function record(file, same) {
	let before = '';
	const heads = { doors: null, close: null };
	file.record.forEach(({ event, hash }, at) => {
		before = sha256OfText(before + canonical(event));
		same(`record ${at + 1}: ${event.kind}`, hash, before);
		if (event.kind === 'open the doors') heads.doors = before;
		if (event.kind === 'close voting') heads.close = before;
	});
	const signed = file.countSheet;
	if (signed) same('record: hashes on the count sheet', signed.figures.record, heads);
	if (file.record.length === 0) return false;
	const [doors] = eventsOf(file, 'open the doors');
	same('record: rules', doors.rules, file.rules);
	same('record: dinner', doors.dinner, file.dinner.number);
	same('record: signed', last(eventsOf(file, 'count signed')).digest, signed && signed.digest);
	same('record: ballots', last(eventsOf(file, 'count opened')).ballots, file.turnout.counted);
	const reopened = eventsOf(file, 'reopen voting').map(({ at }) => at);
	same('record: reopened', reopened, file.turnout.votingReopened);
	const moreTime = eventsOf(file, 'more time given').map(({ at }) => at);
	same('record: more time', moreTime, file.turnout.moreTime);
	const drawn = file.draws.filter((draw) => draw.for === 'tie').map(({ by, seed }) => ({ by, seed }));
	const drawnThen = eventsOf(file, 'tie drawn').map(({ byWhat, seed }) => ({ by: byWhat, seed }));
	same('record: draws', drawnThen, drawn);
	const given = last(eventsOf(file, 'pot awarded'));
	const sorted = (list) => list.map(({ place, amount }) => `${place}: ${amount}`).sort();
	same('record: pot', [given.amount, given.carriedOver], [file.pot.amount, file.pot.carriedOver]);
	same('record: awards', sorted(given.awards), sorted(file.awards));
	same('record: notes', eventsOf(file, 'note added').length, file.notes.length);
	same('record: published', eventsOf(file, 'publish').length, 1);
}

const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The six signs that both people compared before they signed. */
function sheet(file, same) {
	if (!file.countSheet) return false;
	const { figures, hands, words, digest } = file.countSheet;
	const { papers, ballots, slips, byHand } = figures;
	const text = JSON.stringify([
		'count sheet',
		figures.runs,
		[papers.all, papers.issued, papers.replaced, papers.lost, figures.spoiled],
		[ballots.voted, ballots.onPhone, ballots.onPaper, ballots.setAside],
		[slips.entered, slips.blank, slips.setAside, slips.unreadable, slips.unwritten, slips.partly],
		[slips.twice, slips.differ, slips.settled, figures.wantedTwice],
		[hands.written, hands.unwritten, hands.replaced, hands.papers, hands.heads],
		words,
		byHand && [byHand.slips, byHand.because, byHand.mark],
		figures.withoutPaper,
		figures.moreTime,
		[figures.record.doors, figures.record.close],
	]);
	const bytes = sha256OfText(text).match(/../g).slice(0, 6);
	same('countSheet.digest', digest, bytes.map((byte) => SIGNS[parseInt(byte, 16) % 32]).join(''));
	const { turnout } = file;
	same('turnout.signedBy', turnout.signedBy.length >= file.rules.signatures, true);
	same('turnout.papersIssued', turnout.papersIssued, papers.issued);
	same('turnout.papersReplaced', turnout.papersReplaced, papers.replaced);
	same('turnout.papersLost', turnout.papersLost, papers.lost);
	same('turnout.counted', turnout.counted, byHand ? byHand.slips : ballots.voted);
	if (byHand) {
		const { because, phoneBallotsVoid } = file.countedByHand;
		same('countedByHand', [because, phoneBallotsVoid], [byHand.because, ballots.onPhone]);
	} else {
		same('countedByHand', file.countedByHand, null);
		same('turnout.onPhone', turnout.onPhone, ballots.onPhone);
		same('turnout.onPaper', turnout.onPaper, ballots.onPaper);
		same('turnout.slipsSetAside', turnout.slipsSetAside, ballots.setAside);
	}
}

function turnout({ turnout: { counted, onPhone, onPaper } }, same) {
	same('turnout.counted', counted, onPhone + onPaper);
}

/** One for each counted ballot, sorted, none twice. After a count by hand there are none. */
function receipts(file, same) {
	same('receipts: how many', file.receipts.length, file.countedByHand ? 0 : file.turnout.counted);
	same('receipts: in order', file.receipts, Array.from(new Set(file.receipts)).sort());
}

function sums({ scores, rules, turnout: { counted } }, same) {
	if (!scores) return false;
	const oneVote = rules.count === 'one vote';
	for (const { number, total, criteria } of scores.pitches) {
		const where = `scores: pitch ${number}`;
		same(`${where}, criteria`, criteria.map(({ key }) => key), oneVote ? ['votes'] : rules.criteria.map(({ key }) => key));
		for (const { key, sum, counts } of criteria) {
			same(`${where}, ${key}`, sum, add(counts.map((ballots, score) => ballots * score)));
			same(`${where}, ${key}: no more ballots than were counted`, add(counts) <= counted, true);
		}
		same(`${where}, total`, total, add(criteria.map(({ sum }) => sum)));
	}
	if (oneVote) {
		const votes = scores.pitches.map(({ criteria: [{ counts }] }) => counts[1]);
		same('scores: no more votes than ballots', add(votes) <= counted, true);
	}
}

/** Whole ballots are not published, so head to head is checked against what it must obey. */
function headToHead({ scores, rules, turnout: { counted } }, same) {
	if (!scores || !scores.headToHead) return false;
	const rows = scores.headToHead;
	same('headToHead: pitches', rows.map(({ number }) => number), scores.pitches.map(({ number }) => number));
	rows.forEach(({ number, over }, a) => {
		same(`headToHead: ${number} over itself`, over[a], 0);
		rows.forEach((other, b) => {
			const where = `headToHead: ${number} over ${other.number}`;
			if (a < b) same(`${where}, and back: no more ballots than were counted`, over[b] + other.over[a] <= counted, true);
			if (a !== b && rules.count === 'one vote') same(where, over[b], scores.pitches[a].criteria[0].counts[1]);
		});
	});
	for (const { pitches: [a, b], ballots, even } of scores.runOff ? scores.runOff.matches : []) {
		const column = (number) => rows.findIndex((row) => row.number === number);
		const found = [rows[column(a)].over[column(b)], rows[column(b)].over[column(a)]];
		same(`runOff: ${a} and ${b}`, [...ballots, even], [...found, counted - found[0] - found[1]]);
	}
}

const drawsIn = (file) => file.draws.filter(({ entries, drawn }) => entries && drawn);

/** A draw by software is drawn again from its seed. */
function draws(file, same) {
	if (file.draws.length === 0 || drawsIn(file).length === 0) return false;
	drawsIn(file).forEach(({ by, seed, entries, drawn }, at) => {
		const where = `draws ${at + 1}`;
		if (by === 'software') same(where, drawn, drawAgain(seed, entries));
		else same(where, drawn.slice().sort(), entries.slice().sort());
	});
}

/** The drawn orders of ties, in the numbers called on stage. */
function tieOrders(file) {
	const numbers = new Map(file.lineUp.map(({ id, number }) => [id, number]));
	return drawsIn(file)
		.filter((draw) => draw.for === 'tie')
		.map(({ by, drawn }) => ({ by, order: drawn.map((id) => numbers.get(id)) }));
}

const numbersIn = (pitches) => pitches.map(({ number }) => number);

function ranking(file, same) {
	const named = [...file.winners, ...file.awards, ...(file.scores ? file.scores.pitches : [])];
	for (const { number, title } of named.concat(...(file.ranking || []).map(({ pitches }) => pitches))) {
		const pitch = file.lineUp.find((one) => one.number === number);
		same(`title of ${number}`, title, pitch ? pitch.title : null);
	}
	if (!file.ranking) return false;
	let place = 1;
	for (const { place: says, pitches } of file.ranking) {
		same(`ranking: place ${says}`, says, place);
		place += pitches.length;
	}
	same('winners', numbersIn(file.winners), file.ranking.length > 0 ? numbersIn(file.ranking[0].pitches) : []);
	if (!file.scores) return false;
	const again = rankAgain(file.rules, file.scores, tieOrders(file));
	const places = file.ranking.map(({ place: at, pitches }) => ({ place: at, numbers: numbersIn(pitches) }));
	same('ranking', places, again.places);
	same('ties', file.ties, again.ties);
	same('runOff', file.scores.runOff && file.scores.runOff.finalists, again.finalists);
}

function pot({ pot: { amount, entries, income, costs } }, same) {
	const sum = (wanted) => add(entries.filter(({ kind }) => wanted(kind)).map((entry) => entry.amount));
	for (const { label, amount: says, match } of entries.filter(({ kind }) => kind === 'match')) {
		// Whole numbers of any size, rounded down.
		const given = Number((BigInt(sum((kind) => match.base.includes(kind))) * BigInt(match.gives)) / BigInt(match.forEach));
		same(`pot: match ${label}`, says, match.cap === null ? given : Math.min(given, match.cap));
	}
	same('pot.income', income, sum((kind) => kind !== 'cost'));
	same('pot.costs', costs, sum((kind) => kind === 'cost'));
	same('pot.amount', amount, income - costs);
}

/** Below this the pot may be too small for each place to get something, so that awards do not tell all places. */
const ENOUGH = 1200;

function awards(file, same) {
	const { pot: given, rules, winners } = file;
	const sums = file.awards.map(({ amount }) => amount);
	same('awards and carry-over', add(sums) + given.carriedOver, given.amount);
	same('pot.carriedOver', given.carriedOver, winners.length > 0 ? 0 : given.amount);
	const firsts = numbersIn(file.awards.filter(({ place }) => place === 1));
	same('awards: to winners', firsts.filter((number) => numbersIn(winners).includes(number)), firsts);
	if (rules.pot.kind === 'in proportion' && !file.scores) return false;
	if (!file.ranking && given.amount < ENOUGH) return false;
	const placed = file.ranking
		? file.ranking.map(({ place, pitches }) => ({ place, numbers: numbersIn(pitches) }))
		: placesOf(file.awards);
	const totals = new Map((file.scores ? file.scores.pitches : []).map(({ number, total }) => [number, total]));
	const again = awardAgain(rules.pot, given.amount, winners.length > 0 ? placed : [], totals);
	const listed = (pairs) => pairs.sort(([a], [b]) => a - b);
	same('awards', listed(file.awards.map(({ number, amount }) => [number, amount])), listed(Array.from(again)));
}

function placesOf(list) {
	const places = new Map();
	for (const { place, number } of list) places.set(place, (places.get(place) || []).concat(number));
	return Array.from(places, ([place, numbers]) => ({ place, numbers })).sort((a, b) => a.place - b.place);
}

/**
 * Adds up whole ballots, for the desk: rows of bytes, a byte for each criterion of each pitch, above 5 for a blank. `numbers`: the pitches that
 * presented. Answers in the shape of `scores` of the file, with how many ballots had a score.
 */
export function countBallots(rows, pitches, numbers) {
	const width = rows.length > 0 ? rows[0].length / pitches : 0;
	const counts = numbers.map(() => Array.from({ length: width }, () => [0, 0, 0, 0, 0, 0]));
	const over = numbers.map(() => numbers.map(() => 0));
	let counted = 0;
	for (const row of rows) {
		if (row.some((score) => score <= 5)) counted++;
		const points = numbers.map((number, a) => {
			const own = row.slice((number - 1) * width, number * width);
			own.forEach((score, criterion) => {
				if (score <= 5) counts[a][criterion][score]++;
			});
			return add(Array.from(own).filter((score) => score <= 5));
		});
		points.forEach((more, a) => points.forEach((less, b) => (over[a][b] += more > less ? 1 : 0)));
	}
	const total = (criteria) => add(criteria.map((row) => add(row.map((n, score) => n * score))));
	return {
		counted,
		pitches: numbers.map((number, a) => ({ number, total: total(counts[a]), counts: counts[a] })),
		headToHead: numbers.map((number, a) => ({ number, over: over[a] })),
	};
}
