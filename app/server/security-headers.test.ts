import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { expect, test } from 'vitest';
import { readSettings } from '../contract/settings';
import { mayBeFramed, routeTable } from './route-table';
import { createSecurityList, securityHeaders } from './security-headers';

const CARD = '/:group/:number/card';
const pathOf = (route: string) =>
	route
		.replace(':group', 'birmingham')
		.replace(/:(number|pitch)/g, '12')
		.replace(/:\w+|\*/g, 'x');

function asked(url: string) {
	const req = Object.assign(new IncomingMessage(new Socket()), { method: 'GET', url });
	return { req, res: new ServerResponse(req) };
}

test.each([{}, { PUBLIC_URL: 'https://soup.test' }])(
	'of all addresses only the card may be shown in a frame: %o',
	(env) => {
		const settings = readSettings({ NODE_ENV: 'production', ...env });
		if (!settings.ok) throw new Error(settings.sentence);
		const middleware = securityHeaders(settings.value);
		const list = createSecurityList(settings.value);
		const origin = 'https://soup.test';
		for (const route of [...routeTable, '/absent/1/2/3', `${CARD}.data`, `${CARD}/x`, '/desk/:group/card']) {
			const { req, res } = asked(`${pathOf(route)}?x=/a/1/card`);
			middleware(req, Object.assign(res, { locals: { origin } }), (error) => expect(error).toBeUndefined());
			const isCard = route === CARD;
			const policy = String(res.getHeader('Content-Security-Policy'));
			expect(/frame-ancestors ([^;]+)/.exec(policy)?.[1], route).toBe(isCard ? '*' : "'none'");
			expect(res.getHeader('X-Frame-Options'), route).toBe(isCard ? undefined : 'DENY');
			// The cache of published pages sends the same.
			const cached = asked(pathOf(route));
			const headers = list(cached.req, cached.res, origin);
			expect(headers[headers.indexOf('content-security-policy') + 1], route).toBe(policy);
			expect(headers.includes('x-frame-options'), route).toBe(!isCard);
		}
	},
);

test('a group whose name is a word of ours has no card', () => {
	expect(mayBeFramed('/birmingham/12/card')).toBe(true);
	expect(mayBeFramed('/desk/12/card')).toBe(false);
});
