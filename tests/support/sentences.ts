const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' };
const decode = (text: string): string =>
	text
		.replace(/&#x([\da-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
		.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
		.replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole);

/** Attributes that screen readers read or browsers show. */
const SPOKEN = /\s(aria-label|aria-description|title|placeholder|alt|label)="([^"]*)"/g;
const DESCRIPTION = /<meta[^>]*name="description"[^>]*content="([^"]*)"/g;

/** Every text that a person sees or hears: text nodes and attributes. */
export function textsOf(html: string): string[] {
	const markup = html.replace(/<!--[\s\S]*?-->/g, '').replace(/<(script|style)\b[\s\S]*?<\/\1>/g, '');
	const said = [...markup.matchAll(/<[a-z][^>]*>/g)].flatMap(([tag]) =>
		[...tag.matchAll(SPOKEN)].map((m) => m[2] ?? ''),
	);
	const described = [...markup.matchAll(DESCRIPTION)].map((m) => m[1] ?? '');
	const nodes = markup.split(/<[^>]+>/);
	return [...nodes, ...said, ...described].map((text) => decode(text).trim()).filter((text) => text !== '');
}

/** Texts with a word in ASCII letters, which are neither pseudo-localised nor written by the test's people. */
export const foreignTo = (html: string, known: readonly RegExp[]): string[] =>
	textsOf(html).filter((text) => /[a-z]{2}/i.test(known.reduce((rest, one) => rest.replaceAll(one, ' '), text)));

/** `<html lang dir>` of a page. */
export function languageOf(html: string): { lang: string | undefined; dir: string | undefined } {
	const [tag = ''] = /<html[^>]*>/.exec(html) ?? [];
	return { lang: /\slang="([^"]*)"/.exec(tag)?.[1], dir: /\sdir="([^"]*)"/.exec(tag)?.[1] };
}
