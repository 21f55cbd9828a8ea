import type { Answer } from '../support/visitor';

/** An organiser's pages of one dinner. */
type Desk = {
	page(path?: string): Promise<Answer>;
	press(fields: Record<string, string>, path?: string): Promise<Answer>;
};
export type Press = { readonly path: string; readonly fields: Record<string, string> };

const unescaped = (text: string) => text.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&amp;', '&');

/** The hidden fields of the form that contains `piece`; undefined without one. */
function hiddenIn({ body }: Answer, piece: string): Record<string, string> | undefined {
	const form = body.match(/<form[\s\S]*?<\/form>/g)?.find((one) => one.includes(piece));
	if (!form) return undefined;
	const hidden = [...form.matchAll(/<input type="hidden" name="([^"]*)"[^>]* value="([^"]*)"/g)];
	return Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, unescaped(value)]));
}

/** The fields that a page's button would post; undefined without such a button. */
export function buttonOn(answer: Answer, intent: string): Record<string, string> | undefined {
	const hidden = hiddenIn(answer, `name="intent" value="${intent}"`);
	return hidden && { intent, ...hidden };
}

/** The next press on the way from voting to the published result; null once it is published. */
export async function nextPress(desk: Desk, pot: string): Promise<Press | null> {
	const sheet = await desk.page();
	if (sheet.status !== 200) throw new Error(`The run sheet was answered ${sheet.status}`);
	for (const intent of ['publish', 'reveal', 'announce', 'close voting']) {
		const fields = buttonOn(sheet, intent);
		if (fields) return { path: '', fields };
	}
	const money = hiddenIn(await desk.page('/pot'), 'name="sum-0"');
	if (money?.expected === '0')
		return { path: '/pot', fields: { ...money, intent: 'add', 'sum-0': pot, counter1: 'Amina', counter2: 'Grace' } };
	const count = await desk.page('/count');
	for (const intent of ['award', 'draw by software', 'open']) {
		const fields = buttonOn(count, intent);
		if (fields) return { path: '/count', fields };
	}
	const sign = buttonOn(await desk.page('/sheet'), 'sign');
	return sign ? { path: '/sheet', fields: { ...sign, ...EMPTY_BOX } } : null;
}

/** What hands count on an evening without slips. */
export const EMPTY_BOX = { written: '0', unwritten: '0', replaced: '', papers: '', heads: '', words: '' };
