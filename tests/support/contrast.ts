import type { AxeResults, ElementContext, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

/** Axe's rules of contrast. They take four fifths of its time. */
export const RULES_OF_CONTRAST = ['color-contrast', 'color-contrast-enhanced'];

type Axe = { run(context: ElementContext, options: RunOptions): Promise<AxeResults> };
/** A rule and the markup of the elements that break it. */
export type Finding = { readonly id: string; readonly nodes: readonly string[] };
type Asked = { readonly rules: readonly string[]; readonly passed: readonly string[] };

/**
 * Appearances that axe has passed, by the rules that passed them. An appearance is all that decides the contrast of text: its colour, stroke,
 * shadow, size and weight, and the backgrounds, opacities and blend modes from its element up to the root, as computed values. They do not
 * name the page, the theme or the width, because text of the same appearance has the same contrast wherever it is.
 */
const passedBy = new Map<string, Set<string>>();

/**
 * What the rules of contrast find wrong with a page into which axe is injected. Each text is looked at, and axe measures those of an
 * appearance that it has not passed before in this process. It also measures, each time, whatever has more or less behind it than its
 * ancestors' backgrounds. An appearance is remembered only with a measured ratio: not for text that axe leaves out, as in a disabled
 * button, or cannot judge.
 */
export async function contrastFinds(page: Page, rules: readonly string[]): Promise<Finding[]> {
	const key = rules.join();
	const passed = passedBy.get(key) ?? new Set();
	passedBy.set(key, passed);
	const { violations, measured } = await page.evaluate(contrastIn, { rules, passed: [...passed] });
	for (const appearance of measured) passed.add(appearance);
	return violations;
}

/** In the page. Boxes are in CSS pixels of the window. */
async function contrastIn({ rules, passed }: Asked) {
	const known = new Set(passed);
	/** Elements with a background, and their boxes. Axe has no verdict on text over a picture. */
	const painted: { element: Element; box: DOMRect }[] = [];
	/** Backgrounds, opacities and blend modes, from the element up to the root. */
	const behind = new Map<Element, string>();
	const appearances = new Map<Element, string>();

	const boxesOf = (element: Element): DOMRect[] => {
		if (element.matches('input, select, textarea')) return [element.getBoundingClientRect()];
		const texts = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim());
		return texts.flatMap((text) => {
			const range = document.createRange();
			range.selectNode(text);
			return [...range.getClientRects()];
		});
	};
	/** Whether nothing but backgrounds of ancestors is behind or before the box, and each of these is behind all of it. */
	const isPlain = (element: Element, text: DOMRect): boolean =>
		painted.every(({ element: other, box }) => {
			const isApart =
				box.top >= text.bottom || box.bottom <= text.top || box.left >= text.right || box.right <= text.left;
			const isAround =
				box.top <= text.top && box.bottom >= text.bottom && box.left <= text.left && box.right >= text.right;
			// The background of the root covers the window.
			return other.contains(element) ? isAround || other === document.documentElement : isApart;
		});

	// Parents come before their children.
	for (const element of document.querySelectorAll('*')) {
		const style = getComputedStyle(element);
		const { backgroundColor, opacity, mixBlendMode } = style;
		let own = '';
		if (backgroundColor !== 'rgba(0, 0, 0, 0)') {
			own = backgroundColor;
			painted.push({ element, box: element.getBoundingClientRect() });
		}
		if (opacity !== '1') own += ` opacity ${opacity}`;
		if (mixBlendMode !== 'normal') own += ` ${mixBlendMode}`;
		const above = (element.parentElement && behind.get(element.parentElement)) ?? '';
		behind.set(element, own ? `${own} | ${above}` : above);
		const text = [
			style.color,
			style.webkitTextFillColor,
			style.webkitTextStrokeWidth,
			style.webkitTextStrokeColor,
			style.textShadow,
			style.fontSize,
			style.fontWeight,
		];
		appearances.set(element, `${text.join()} | ${behind.get(element)}`);
	}
	const unknown = [...appearances.keys()].filter((element) => {
		const boxes = boxesOf(element);
		return !known.has(appearances.get(element) ?? '') ? boxes.length > 0 : !boxes.every((box) => isPlain(element, box));
	});
	if (unknown.length === 0) return { violations: [], measured: [] };

	const { axe } = window as unknown as { axe: Axe };
	const { violations, passes } = await axe.run(
		{ include: unknown },
		{
			runOnly: [...rules],
			resultTypes: ['violations', 'passes'],
			selectors: false,
			elementRef: true,
		},
	);
	const measuredBy = rules.map((rule) => {
		const nodes = passes.filter(({ id }) => id === rule).flatMap((pass) => pass.nodes);
		return new Set(nodes.filter(({ any }) => any.some(({ data }) => data?.bgColor)).map(({ element }) => element));
	});
	const measured = unknown.filter(
		(element) =>
			measuredBy.every((elements) => elements.has(element as HTMLElement)) &&
			boxesOf(element).every((box) => isPlain(element, box)),
	);
	return {
		violations: violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html) })),
		measured: [...new Set(measured.map((element) => appearances.get(element) ?? ''))],
	};
}
