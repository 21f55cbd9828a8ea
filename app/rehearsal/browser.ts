import { setTimeout } from 'node:timers/promises';
import { type HTMLElement, parse } from 'node-html-parser';

/** A page as it was answered, redirects followed. */
export type WebPage = { readonly status: number; readonly path: string; readonly html: string };
type Fields = Readonly<Record<string, string>>;

const MOST_REDIRECTS = 5;
const TRIES = 8;

/** A browser without JavaScript: keeps cookies, follows redirects, sends the forms of the pages that it was given. `url`: without a path. */
export class Browser {
	private readonly cookies = new Map<string, string>();

	constructor(readonly url: string) {}

	get cookie(): string {
		return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
	}

	open(path: string): Promise<WebPage> {
		return this.follow('GET', path);
	}

	/** Sends the form of the page whose button has this intent, with its hidden fields and the given ones. Throws if there is none. */
	press(page: WebPage, intent: string, fields: Fields = {}): Promise<WebPage> {
		const form = formsIn(page.html).find(({ intents }) => intents.includes(intent));
		if (!form) throw new Error(`The page ${page.path} has no button “${intent}”.`);
		return this.post(form.action ?? page.path, { ...form.fields, ...fields, intent });
	}

	/** Fills in the form that has the first of these fields, and sends it by its first button. Null if the page has none. */
	async fill(page: WebPage, fields: Fields): Promise<WebPage | null> {
		const [first = ''] = Object.keys(fields);
		const form = formsIn(page.html).find((one) => first in one.fields);
		if (!form) return null;
		const [intent] = form.intents;
		return this.post(form.action ?? page.path, { ...form.fields, ...fields, ...(intent ? { intent } : {}) });
	}

	post(path: string, fields: Fields): Promise<WebPage> {
		return this.follow('POST', path, new URLSearchParams(fields));
	}

	/** Repeats a request that was refused for the moment, as the pages do. A command's key makes repeating safe. */
	private async follow(method: 'GET' | 'POST', path: string, body?: URLSearchParams): Promise<WebPage> {
		for (let tries = 1; ; tries++) {
			const page = await this.once(method, path, body);
			if (page.status !== 503 || tries === TRIES) return page;
			await setTimeout(150 * tries + Math.random() * 250);
		}
	}

	private async once(method: 'GET' | 'POST', path: string, body?: URLSearchParams): Promise<WebPage> {
		let [how, to, sent] = [method, path, body];
		for (let redirects = 0; ; redirects++) {
			const answer = await fetch(new URL(to, this.url), {
				method: how,
				redirect: 'manual',
				headers: { cookie: this.cookie, origin: new URL(this.url).origin },
				...(sent ? { body: sent } : {}),
			});
			this.keep(answer.headers.getSetCookie());
			const html = await answer.text();
			const location = answer.headers.get('location');
			if (!location || answer.status < 300 || answer.status >= 400 || redirects === MOST_REDIRECTS)
				return { status: answer.status, path: to, html };
			const next = new URL(location, new URL(to, this.url));
			[how, to, sent] = ['GET', next.pathname + next.search, undefined];
		}
	}

	private keep(lines: readonly string[]): void {
		for (const line of lines) {
			const [pair = ''] = line.split(';');
			const at = pair.indexOf('=');
			const value = pair.slice(at + 1);
			if (value === '') this.cookies.delete(pair.slice(0, at));
			else this.cookies.set(pair.slice(0, at), value);
		}
	}
}

type Form = { readonly action: string | null; readonly intents: readonly string[]; readonly fields: Fields };

/** The forms of a page. Fields that a person would fill in have the value that the page gave them. */
export const formsIn = (html: string): Form[] =>
	parse(html)
		.querySelectorAll('form')
		.map((form) => ({
			action: form.getAttribute('action') ?? null,
			intents: form.querySelectorAll('button[name=intent]').map((button) => button.getAttribute('value') ?? ''),
			fields: Object.fromEntries(
				form
					.querySelectorAll('input[name], textarea[name], select[name]')
					.filter((field) => !isUnticked(field))
					.map((field) => [field.getAttribute('name') ?? '', fieldValue(field)]),
			),
		}));
function fieldValue(field: HTMLElement): string {
	if (field.tagName === 'TEXTAREA') return field.text;
	const chosen =
		field.tagName === 'SELECT' ? (field.querySelector('option[selected]') ?? field.querySelector('option')) : field;
	return chosen?.getAttribute('value') ?? '';
}
const isUnticked = (input: HTMLElement): boolean =>
	['checkbox', 'radio'].includes(input.getAttribute('type') ?? '') && !input.hasAttribute('checked');

export const hasButton = ({ html }: Pick<WebPage, 'html'>, intent: string): boolean =>
	formsIn(html).some(({ intents }) => intents.includes(intent));

/** Whether the page has an element of this CSS selector. */
export const has = ({ html }: Pick<WebPage, 'html'>, selector: string): boolean =>
	parse(html).querySelector(selector) !== null;
