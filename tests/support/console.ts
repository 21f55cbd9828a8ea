import { afterEach, beforeEach, expect, vi } from 'vitest';

/** An unexpected console.error or console.warn fails its test: React and libraries report bugs that way. */
let expected = 0;
const said: unknown[][] = [];

export function expectConsoleErrors(count: number): void {
	expected = count;
}

beforeEach(() => {
	expected = 0;
	said.length = 0;
	for (const method of ['error', 'warn'] as const) {
		vi.spyOn(console, method).mockImplementation((...words) => {
			said.push(words);
		});
	}
});
afterEach(() => {
	vi.restoreAllMocks();
	if (said.length !== expected) expect(said, 'what was written to the console').toHaveLength(expected);
});
