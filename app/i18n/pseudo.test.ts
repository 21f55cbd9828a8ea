import { expect, test } from 'vitest';
import { ballot } from './en/ballot';
import { code } from './en/code';
import { pitch } from './en/pitch';
import { publicWords } from './en/public';
import { result } from './en/result';
import { rules } from './en/rules';
import { pseudoPart, pseudoText } from './pseudo';

test('a sentence has no ASCII letter left, is longer, and shows where it ends', () => {
	const said = pseudoText('Type the code on your paper');
	expect(said).toMatch(/^⟦Ţýþé ţĥé çôđé .*⟧$/);
	expect(said).not.toMatch(/[a-z]/i);
	expect(said.length).toBeGreaterThanOrEqual('Type the code on your paper'.length * 1.35);
});

test('digits, signs and white space stay', () => {
	expect(pseudoText('12 + 4')).toBe('12 + 4');
	expect(pseudoText('Hello,\n\n"you"')).toContain(',\n\n"');
});

test('what a function is given stays in its sentence as it was', () => {
	const said = pseudoPart({ by: (who: string) => `Presented by ${who}` }).by('Amira & Jo (2)');
	expect(said).toContain('Amira & Jo (2)');
	expect(said.replace('Amira & Jo (2)', '')).not.toMatch(/[a-z]/i);
	expect(pseudoPart({ as: (what: string) => what }).as('Dinner 5')).toBe('Dinner 5');
});

function sentencesOf(part: unknown): string[] {
	if (typeof part === 'string') return [part];
	if (typeof part !== 'object' || part === null) return [];
	return Object.values(part).flatMap(sentencesOf);
}
test.each(Object.entries({ ballot, code, pitch, publicWords, result, rules }))(
	'%s is pseudo-localised whole',
	(_, part) => {
		const said = sentencesOf(pseudoPart(part));
		expect(said).toHaveLength(sentencesOf(part).length);
		expect(said.filter((sentence) => /[a-z]/i.test(sentence))).toEqual([]);
	},
);
