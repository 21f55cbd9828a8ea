/** All random choices of a run, from its seed, so that a failure can be repeated. Mulberry32, public domain. */
export type Chance = { next(): number; upTo(n: number): number; between(least: number, most: number): number };

export function chanceFrom(seed: number): Chance {
	let state = seed >>> 0;
	const next = () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let t = state;
		t = Math.imul(t ^ (t >>> 15), t | 1);
		t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
		return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
	};
	return {
		next,
		upTo: (n) => Math.floor(next() * n),
		between: (least, most) => least + Math.floor(next() * (most - least)),
	};
}

export const seed = Number(process.env.FAULTS_SEED || 1);
export const quick = process.env.FAULTS_QUICK === '1';
