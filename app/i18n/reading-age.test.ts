import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

/** The parts of the catalogue that guests read. Desk, crew and pitchers' forms are not measured. */
const parts = [
	'ballot',
	'vote',
	'how-to-vote',
	'code',
	'line-up',
	'lent',
	'slip',
	'door-sign',
	'print',
	'screen',
	'rules',
	'offers',
	'result',
	'record',
	'recount',
	'public',
	'errors',
	'body',
] as const;

const MOST_WORDS = 20;
/** The score of a reader of 10 to 11 years. */
const MOST_DIFFICULT = 6;
/** A formula for prose says little of fewer words. */
const FEWEST_WORDS_TO_SCORE = 30;

/** Idioms mislead who reads a third language. Each has a literal neighbour. */
const idioms =
	/\b(change your mind|make up your mind|for good|go(?:es)? round|box it|weighs? the same|turned? down|nobody minds|fell away|falls? away|broke off|hold together|holds together|in a nutshell|up to date|bear with|hang on|no worries|at a glance|kick off|sort out|figure out|down to you|have your say|in no time|keep an eye|give it a go|by the way|on the spot|on the dot|touch base|rule of thumb)\b/i;

/** Long or official words that have a short neighbour; most are "words to avoid" of the GOV.UK style guide. */
const officialWords =
	/\b(prior to|in order to|utilis\w+|commenc\w+|terminat\w+|submit\w*|submission|regarding|in respect of|invalid|authenticat\w+|session|participants?|therefore|however|furthermore|subsequently|approximately|additional|obtain\w*|assist\w*|purchase\w*|facilitat\w+|via|etc|e\.g|i\.e|whilst|upon|pursuant|hereby|is required to|are required to|deliver\w*|leverag\w+|robust)\b/i;

type Text = { readonly text: string; readonly line: number };

const comparisons: ReadonlySet<ts.SyntaxKind> = new Set([
	ts.SyntaxKind.EqualsEqualsEqualsToken,
	ts.SyntaxKind.ExclamationEqualsEqualsToken,
]);

/** Visits the children that can be shown: no types, keys or codes that are compared. */
function visit(node: ts.Node, look: (child: ts.Node) => void): void {
	if (ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isTypeAliasDeclaration(node)) return;
	if (ts.isBinaryExpression(node) && comparisons.has(node.operatorToken.kind)) return;
	if (ts.isElementAccessExpression(node)) look(node.expression);
	else if (ts.isCaseClause(node)) for (const statement of node.statements) look(statement);
	else if (ts.isPropertyAssignment(node)) look(node.initializer);
	else ts.forEachChild(node, look);
}

/** A gap of a template shows the longest text that stands in it, or else a number. */
function fill(gap: ts.Node): string {
	let longest = '';
	const look = (node: ts.Node): void => {
		const text = textOf(node);
		if (text === null) visit(node, look);
		else if (text.length > longest.length) longest = text;
	};
	look(gap);
	return longest === '' ? '7' : longest;
}

/** Null for a node that is no text. */
function textOf(node: ts.Node): string | null {
	if (ts.isStringLiteralLike(node)) return node.text;
	if (!ts.isTemplateExpression(node)) return null;
	return node.templateSpans.reduce((text, span) => text + fill(span.expression) + span.literal.text, node.head.text);
}

/** All texts of a part, read from its source, so that every branch of every function is measured. */
function textsOf(part: string): Text[] {
	const code = readFileSync(new URL(`en/${part}.ts`, import.meta.url), 'utf8');
	const source = ts.createSourceFile(part, code, ts.ScriptTarget.Latest, true);
	const texts: Text[] = [];
	const look = (node: ts.Node): void => {
		const text = textOf(node);
		if (text !== null) texts.push({ text, line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1 });
		visit(node, look);
	};
	look(source);
	return texts;
}

const wordsIn = (text: string): string[] => text.match(/[\p{L}\p{N}][\p{L}\p{N}’'.,:-]*/gu) ?? [];
const sentencesIn = (text: string): string[] =>
	text.split(/(?<=[.?!…][”)]?)\s+/u).filter((sentence) => wordsIn(sentence).length > 0);
/** Labels would make the score easier than the text is. */
const isProse = (sentence: string): boolean => /[.?!][”)]?$/.test(sentence) && wordsIn(sentence).length > 2;

/**
 * Automated Readability Index: letters in a word and words in a sentence; no syllables, which only a dictionary knows.
 * 5 is read at 9 to 10 years, 6 at 10 to 11. E. A. Smith and R. J. Senter, Automated Readability Index, AMRL-TR-66-220, 1967.
 */
function readabilityIndex(sentences: readonly string[]): number {
	const words = sentences.flatMap(wordsIn);
	const letters = words.join('').replace(/[^\p{L}\p{N}]/gu, '').length;
	return 4.71 * (letters / words.length) + 0.5 * (words.length / sentences.length) - 21.43;
}

describe.each(parts)('plain words: %s', (part) => {
	const texts = textsOf(part);
	const sentences = texts.flatMap(({ text, line }) => sentencesIn(text).map((sentence) => ({ sentence, line })));
	const where = ({ sentence, line }: { sentence: string; line: number }) => `${part}.ts:${line} ${sentence}`;

	test(`a sentence has ${MOST_WORDS} words at most`, () => {
		expect(sentences.length).toBeGreaterThan(0);
		expect(sentences.filter(({ sentence }) => wordsIn(sentence).length > MOST_WORDS).map(where)).toEqual([]);
	});

	test('a child of 11 can read it, all together and each longer text', () => {
		const prose = sentences.map(({ sentence }) => sentence).filter(isProse);
		expect(readabilityIndex(prose)).toBeLessThanOrEqual(MOST_DIFFICULT);
		const difficult = texts.filter(({ text }) => {
			const own = sentencesIn(text);
			return wordsIn(text).length >= FEWEST_WORDS_TO_SCORE && readabilityIndex(own) > MOST_DIFFICULT;
		});
		expect(difficult.map(({ text, line }) => `${part}.ts:${line} ${text}`)).toEqual([]);
	});

	test('there is no idiom and no official word', () => {
		expect(sentences.filter(({ sentence }) => idioms.test(sentence)).map(where)).toEqual([]);
		expect(sentences.filter(({ sentence }) => officialWords.test(sentence)).map(where)).toEqual([]);
	});
});

test('the index follows its formula: a primer is easy, a statute is hard', () => {
	expect(readabilityIndex(['The cat sat on the mat.', 'It was warm.'])).toBeLessThan(0);
	const statute =
		'Notwithstanding anything contained in the preceding subsections, the administering authority shall determine eligibility according to prescribed regulations.';
	expect(readabilityIndex([statute])).toBeGreaterThan(18);
	// 4 letters a word and 12 words a sentence: 4.71 × 4 + 0.5 × 12 − 21.43.
	expect(readabilityIndex([`${'word '.repeat(11)}word.`])).toBeCloseTo(3.41, 5);
});
