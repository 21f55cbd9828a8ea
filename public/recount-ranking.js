// @ts-nocheck: plain JavaScript for browsers, checked by its tests.
/** Ranks and splits the pot again, from published sums alone. It shares no code with the program that counted. */

const add = (numbers) => numbers.reduce((a, b) => a + b, 0);
const ascending = (numbers) => numbers.slice().sort((a, b) => a - b);

/** Numbers of the same figure together, the highest figure first. */
function split(numbers, figure) {
	const parts = new Map();
	for (const number of ascending(numbers)) {
		const key = figure(number);
		parts.set(key, (parts.get(key) || []).concat(number));
	}
	return Array.from(parts)
		.sort(([a], [b]) => b - a)
		.map(([, part]) => part);
}

/**
 * Ranks the pitches of `scores` by `rules`. `draws`: the drawn orders of tied numbers, with how each was drawn. Throws the name of what is
 * missing if a tie had to be drawn and no draw is there.
 */
export function rankAgain(rules, scores, draws) {
	const totals = new Map();
	const fives = new Map();
	for (const { number, criteria } of scores.pitches) {
		totals.set(number, add(criteria.map(({ counts }) => add(counts.map((n, score) => n * score)))));
		fives.set(number, add(criteria.map(({ counts }) => counts[5])));
	}
	const column = new Map(scores.pitches.map(({ number }, at) => [number, at]));
	const shows = scores.runOff ? scores.runOff.matches : [];
	/** How many ballots gave a more than b. After a count by hand only a run-off's own pair is known, by a show of slips. */
	const over = (a, b) => {
		if (scores.headToHead) return scores.headToHead[column.get(a)].over[column.get(b)];
		const match = shows.find(({ pitches }) => pitches.includes(a) && pitches.includes(b));
		return match ? match.ballots[match.pitches.indexOf(a)] : 0;
	};
	const steps = {
		'head to head': (number, among) => among.filter((other) => over(number, other) > over(other, number)).length,
		'higher total': (number) => totals.get(number),
		'most 5s': (number) => fives.get(number),
	};
	const ladders = {
		'the ranking': rules.count === 'one vote' ? [] : ['head to head', 'most 5s'],
		'entry to the run-off': ['head to head', 'most 5s'],
		'the run-off': ['head to head', 'higher total', 'most 5s'],
	};
	const ties = [];
	function broken(at, tied) {
		for (const step of ladders[at]) {
			if (step === 'head to head' && !scores.headToHead && at !== 'the run-off') continue;
			const figures = tied.map((number) => steps[step](number, tied));
			const into = split(tied, (number) => figures[tied.indexOf(number)]);
			if (into.length > 1) {
				ties.push({ at, tied, brokenBy: step, figures, into, byWhat: null });
				return into;
			}
		}
		return null;
	}
	function unbroken(at, tied, mustBeDrawn) {
		if (rules.ties !== 'drawn' || !mustBeDrawn) {
			ties.push({ at, tied, brokenBy: 'nothing', figures: [], into: [tied], byWhat: null });
			return [tied];
		}
		const draw = draws.find(({ order }) => ascending(order).join() === tied.join());
		if (!draw) throw new Error('draw');
		const into = draw.order.map((number) => [number]);
		ties.push({ at, tied, brokenBy: 'drawn', figures: [], into, byWhat: draw.by });
		return into;
	}
	/** Settles groups in order; `place` is that of the first. */
	function settle(at, groups, place) {
		const order = [];
		let here = place;
		for (const group of groups) {
			if (group.length === 1) order.push(group);
			else {
				const parts = broken(at, group);
				if (parts) order.push(...settle(at, parts, here));
				else order.push(...unbroken(at, group, isWorthDrawing(rules.pot, here, group.length)));
			}
			here += group.length;
		}
		return order;
	}

	const scored = Array.from(totals.keys()).filter((number) => totals.get(number) > 0);
	const byTotal = split(scored, (number) => totals.get(number));
	let order;
	let finalists = null;
	if (rules.count === 'criteria with run-off' && scored.length > 1) {
		finalists = [];
		const waiting = byTotal.slice();
		while (waiting.length > 0 && finalists.length < 2) {
			const group = waiting.shift();
			const seats = 2 - finalists.length;
			const at = 'entry to the run-off';
			const parts = group.length > seats ? broken(at, group) || unbroken(at, group, true) : [group];
			if (parts.length > 1) waiting.unshift(...parts);
			else finalists.push(...group);
		}
		const top = split(finalists, (number) => steps['head to head'](number, finalists));
		order = [...settle('the run-off', top, 1), ...settle('the ranking', waiting, 1 + finalists.length)];
	} else order = settle('the ranking', byTotal, 1);

	let place = 1;
	const places = order.map((numbers) => {
		const here = { place, numbers };
		place += numbers.length;
		return here;
	});
	const first = places.length > 0 ? places[0].numbers : [];
	const told = ties.map((tie) => ({ ...tie, forFirst: tie.tied.some((number) => first.includes(number)) }));
	return { places, ties: told, finalists, totals, over };
}

/** Only the winner, and places with different prizes, are worth a draw. */
function isWorthDrawing(pot, place, count) {
	if (place === 1) return true;
	const prizes = pot.percent || pot.amounts || [];
	const stakes = Array.from({ length: count }, (_, at) => prizes[place - 1 + at] || 0);
	return stakes.some((stake) => stake !== stakes[0]);
}

/** Largest remainders, then the lower number. `weights`: [number, weight] in order of number. */
function apportion(amount, weights) {
	const all = weights.reduce((sum, [, weight]) => sum + BigInt(weight), 0n);
	if (all === 0n) return new Map();
	const parts = weights.map(([number, weight]) => {
		const exact = BigInt(amount) * BigInt(weight);
		return { number, units: Number(exact / all), rest: exact % all };
	});
	const odd = amount - add(parts.map(({ units }) => units));
	parts
		.slice()
		.sort((a, b) => (a.rest === b.rest ? a.number - b.number : a.rest > b.rest ? -1 : 1))
		.slice(0, odd)
		.forEach((part) => {
			part.units++;
		});
	return new Map(parts.map(({ number, units }) => [number, units]));
}

/** Each tied place pools the prizes of its pitches; what no place takes is the winner's. */
function pools(places, prizes, all) {
	const most = Math.max(...places.map(({ place, numbers }) => place - 1 + numbers.length));
	let left = all;
	const paid = Array.from({ length: most }, (_, at) => {
		const prize = Math.min(prizes[at] || 0, left);
		left -= prize;
		return prize;
	});
	return places.map(({ place, numbers }) => {
		const own = add(paid.slice(place - 1, place - 1 + numbers.length));
		return { numbers, pool: place === 1 ? own + left : own };
	});
}

/** Divides by each number of pitches up to 12. */
const DIVISIBLE = 27720;

/** Awards by number, in minor units, without those of nothing. `totals` are needed by `in proportion` only. */
export function awardAgain(rule, amount, places, totals) {
	if (places.length === 0) return new Map();
	const weights = [];
	const sums = new Map();
	if (rule.kind === 'in proportion')
		for (const { numbers } of places) for (const number of numbers) weights.push([number, totals.get(number)]);
	else if (rule.kind === 'fixed prizes')
		for (const { numbers, pool } of pools(places, rule.amounts, amount))
			apportion(pool, ascending(numbers).map((number) => [number, 1])).forEach((sum, number) => sums.set(number, sum));
	else
		for (const { numbers, pool } of pools(places, rule.percent || [100], 100))
			for (const number of numbers) weights.push([number, (pool * DIVISIBLE) / numbers.length]);
	const parts = weights.length > 0 ? apportion(amount, weights.sort(([a], [b]) => a - b)) : sums;
	return new Map(Array.from(parts).filter(([, sum]) => sum > 0));
}
