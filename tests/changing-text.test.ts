import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, test } from 'vitest';

/**
 * A browser's translation replaces each text node by elements of its own. React then changes a node that is gone, or fails to insert an element
 * before one. So an element with text has no other child that changes: changing text is one string and the only child of its element. Held for
 * whatever a script changes in place: the kit, and each feature with state, a live snapshot or a form that does not load the page.
 */

const root = fileURLToPath(new URL('..', import.meta.url));
const CHANGES =
	/\buse(State|Revalidator|Fetcher|LiveSnapshot|ServerClock)\b|\bForm\b.*@remix-run\/react|\bhydrateIsland\b/;

type Source = { file: string; text: string };

function sourcesIn(folder: string): Source[] {
	return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
		.filter((name) => /(?<!\.test)\.tsx$/.test(name))
		.map((name) => join(root, folder, name))
		.map((path) => ({ file: relative(root, path), text: readFileSync(path, 'utf8') }));
}

const liveFeatures = readdirSync(join(root, 'app/features'))
	.map((feature) => sourcesIn(`app/features/${feature}`))
	.filter((sources) => sources.some(({ text }) => CHANGES.test(text)));

/** A literal, or a sentence of the page's catalogue, which has one language for as long as the page stands. */
function isFixed(node: ts.Expression): boolean {
	if (ts.isStringLiteralLike(node) || ts.isNumericLiteral(node)) return true;
	if (!ts.isPropertyAccessExpression(node)) return false;
	let from: ts.Expression = node;
	while (ts.isPropertyAccessExpression(from)) {
		if (['t', 'words'].includes(from.name.text)) return true;
		from = from.expression;
	}
	return ts.isIdentifier(from) && ['t', 'words'].includes(from.text);
}

/** Names of values that are elements. */
const SLOTS =
	/^(children|full|head|foot|corner|qr|listen|hear|refused|says|didNotCome\(.*\)|more\.children|text\.\w+\(.*\)|.*\.(map|flatMap)\(.*\))$/s;

/** Whether the value may be text, or a number. */
function isText(node: ts.Expression): boolean {
	if (ts.isParenthesizedExpression(node)) return isText(node.expression);
	if (ts.isConditionalExpression(node)) return isText(node.whenTrue) || isText(node.whenFalse);
	if (ts.isBinaryExpression(node)) return isText(node.right);
	const isMarkup = ts.isJsxElement(node) || ts.isJsxSelfClosingElement(node) || ts.isJsxFragment(node);
	return !isMarkup && node.kind !== ts.SyntaxKind.NullKeyword && !SLOTS.test(node.getText());
}

const isSpace = (child: ts.JsxChild): boolean =>
	ts.isJsxText(child)
		? child.text.trim() === ''
		: ts.isJsxExpression(child) &&
			(!child.expression || (ts.isStringLiteral(child.expression) && child.expression.text.trim() === ''));

/** The element has text, and beside it a child that changes. A component's elements are judged where it puts them. */
function mixes(parent: ts.JsxElement | ts.JsxFragment): boolean {
	const children = parent.children.filter((child) => !isSpace(child));
	const texts = children.filter(ts.isJsxText);
	const expressions = children.filter(ts.isJsxExpression).flatMap(({ expression }) => expression ?? []);
	const changing = expressions.filter((expression) => !isFixed(expression));
	const isComponent = ts.isJsxElement(parent) && /^[A-Z]/.test(parent.openingElement.tagName.getText());
	if (children.length < 2 || changing.length === 0) return false;
	return texts.length > 0 || (!isComponent && expressions.some(isText));
}

function mixedIn(file: string, text: string): string[] {
	const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
	const found: string[] = [];
	const visit = (node: ts.Node) => {
		if ((ts.isJsxElement(node) || ts.isJsxFragment(node)) && mixes(node)) {
			const { line } = source.getLineAndCharacterOfPosition(node.getStart());
			found.push(`${file}:${line + 1} ${node.getText().replace(/\s+/g, ' ').slice(0, 100)}`);
		}
		ts.forEachChild(node, visit);
	};
	visit(source);
	return found;
}

test('it knows the shapes that break in a translated page', () => {
	const isMixed = (jsx: string) => mixedIn('x.tsx', `const x = ${jsx};`).length > 0;
	const broken = [
		'<p>Paper {number}</p>',
		'<p>{count} <b>{label}</b></p>',
		'<p>{isLate && <b>Late.</b>} Come in.</p>',
		'<p><bdi>{title}</bdi> {reserve ? <b>{reserve}</b> : "stays empty"}</p>',
		'<>{title}{note && <small>{note}</small>}</>',
	];
	const whole = [
		'<p>{inWords(papers)}</p>',
		'<p><b>{label}</b> <span>{detail}</span></p>',
		'<p>{t.receipt} <b>{receipt}</b></p>',
		'<ul>{first && <li>One</li>}{rest.map((one) => <li>{one}</li>)}</ul>',
	];
	expect(broken.filter((jsx) => !isMixed(jsx))).toEqual([]);
	expect(whole.filter(isMixed)).toEqual([]);
});

test('text that a script changes is the only child of its element', () => {
	expect(liveFeatures.length).toBeGreaterThan(6);
	const sources = [...liveFeatures.flat(), ...sourcesIn('app/ui')];
	expect(sources.flatMap(({ file, text }) => mixedIn(file, text))).toEqual([]);
});
