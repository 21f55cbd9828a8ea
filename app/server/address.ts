import type { IncomingHttpHeaders } from 'node:http';
import { networkInterfaces } from 'node:os';
import type { Settings } from '../contract/settings';
import { memoize } from './memoize';

/** The parts of a request that say which address it was sent to. */
export type Addressed = { readonly headers: IncomingHttpHeaders; readonly socket: object };
type Trust = Pick<Settings, 'trustProxy' | 'publicUrl'>;

/**
 * The host that a request was sent to.
 * `here`: one of our own addresses; Origin is compared with it.
 * `moved`: another name of this server; the request is redirected to PUBLIC_URL.
 * `foreign`: not our host. Known only if PUBLIC_URL is set.
 * `unreadable`: no valid host.
 */
export type Arrival =
	| { readonly kind: 'here'; readonly origin: string }
	| { readonly kind: 'moved'; readonly to: string }
	| { readonly kind: 'foreign' | 'unreadable' };

/** The one decision about a request's host, for pages, forms, sockets and the page cache. */
export function arrivalOf(req: Addressed, trust: Trust): Arrival {
	const address = addressOf(req, trust);
	if (!address) return { kind: 'unreadable' };
	const { publicUrl } = trust;
	if (!publicUrl || address === publicUrl) return { kind: 'here', origin: address };
	const asked = new URL(address);
	const own = new URL(publicUrl);
	const secure = own.protocol === 'https:';
	// Behind a proxy without X-Forwarded-Proto the browser's own headers show that it uses https: this avoids a redirect loop.
	if (hostIs(asked, own) && (!secure || cameEncrypted(req, publicUrl))) return { kind: 'here', origin: publicUrl };
	// On the laptop itself the desk must open without a network. DNS rebinding cannot make a name `localhost`.
	if (isLoopback(asked.hostname)) {
		const proxied = req.headers.origin === publicUrl || (secure && saidForwardedProto(req) === 'https');
		return { kind: 'here', origin: proxied ? publicUrl : address };
	}
	if (isOfThisMachine(asked.hostname)) {
		// With an https PUBLIC_URL, pages on this machine's http address would lack styles and cookies.
		return secure ? { kind: 'moved', to: publicUrl } : { kind: 'here', origin: address };
	}
	return bare(asked.hostname) === bare(own.hostname) ? { kind: 'moved', to: publicUrl } : { kind: 'foreign' };
}

/** Characters: a name of 253 (RFC 1035), a colon and a port. */
const LONGEST_HOST = 259;

/** Scheme and host of the request; undefined if the Host header is invalid. */
function addressOf(req: Addressed, { trustProxy }: Trust): string | undefined {
	const forwarded = (name: string) => (trustProxy ? lastOf(req.headers[name]) : undefined);
	const scheme = forwarded('x-forwarded-proto') ?? (isEncrypted(req) ? 'https' : 'http');
	const host = forwarded('x-forwarded-host') ?? req.headers.host ?? '';
	if (host.length > LONGEST_HOST) return undefined;
	if (!/^https?$/.test(scheme) || !/^([\w.-]+|\[[\da-f:.]+\])(:\d{1,5})?$/i.test(host)) return undefined;
	return originOf(`${scheme}://${host}`) ?? undefined;
}

const originOf = memoize((address) => (URL.canParse(address) ? new URL(address).origin : null));

/**
 * Whether one of our own pages sent this request: its Origin is the request's own address or PUBLIC_URL, and that address is ours. `null`
 * or no Origin is not.
 */
export function isFromOurselves(req: Addressed, trust: Trust): boolean {
	const { origin } = req.headers;
	if (origin === undefined) return false;
	const arrival = arrivalOf(req, trust);
	return arrival.kind === 'here' && (origin === arrival.origin || origin === trust.publicUrl);
}

/**
 * Whether one of our own pages sent this form. Older browsers, privacy settings and proxies drop Origin or make it `null`: then the
 * browser's own Sec-Fetch-Site or Referer says so, which no page can forge for another site.
 */
export function isOwnForm(req: Addressed, trust: Trust): boolean {
	const { origin, referer } = req.headers;
	if (origin !== undefined && origin !== 'null') return isFromOurselves(req, trust);
	const fetchSite = req.headers['sec-fetch-site'];
	if (fetchSite !== undefined) return fetchSite === 'same-origin' && arrivalOf(req, trust).kind === 'here';
	if (referer === undefined || !URL.canParse(referer)) return false;
	return isFromOurselves({ ...req, headers: { ...req.headers, origin: new URL(referer).origin } }, trust);
}

const isEncrypted = (req: Addressed): boolean => 'encrypted' in req.socket && req.socket.encrypted === true;
const saidForwardedProto = (req: Addressed): string | undefined => lastOf(req.headers['x-forwarded-proto']);

/** Only used to avoid a redirect, so forging it harms nobody else. */
const cameEncrypted = (req: Addressed, publicUrl: string): boolean =>
	isEncrypted(req) ||
	saidForwardedProto(req) === 'https' ||
	req.headers['sec-fetch-site'] !== undefined ||
	req.headers.origin === publicUrl;

/** Compares host and port for both default ports: `soup.example:80` and `soup.example:443` have none. */
const hostIs = (asked: URL, own: URL): boolean =>
	asked.hostname === own.hostname && (asked.port === own.port || (own.port === '' && /^(80|443)$/.test(asked.port)));

export const isLoopback = (hostname: string): boolean =>
	/^(localhost|.+\.localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);

/** An IP address and not a name, because DNS rebinding can point any name here. */
const isOfThisMachine = (hostname: string): boolean =>
	/^[\d.]+$|^\[/.test(hostname) &&
	Object.values(networkInterfaces()).some((found) =>
		found?.some(({ address }) => address === hostname.replace(/^\[|\]$/g, '')),
	);

const bare = (hostname: string): string => hostname.replace(/^www\./, '');

/** The last value of a header, which our own proxy added. */
const lastOf = (header: string | string[] | undefined) =>
	[header ?? []].flat().at(-1)?.split(',').at(-1)?.trim() || undefined;
