import type { IncomingMessage } from 'node:http';
import type { Settings } from '../contract/settings';

type Trust = Pick<Settings, 'trustProxy' | 'publicUrl'>;

/**
 * Scheme and host that this request was sent to, or undefined where the Host header is not one.
 * Shared by pages and sockets: both compare it with Origin.
 */
export function addressOf(req: IncomingMessage, { trustProxy }: Pick<Trust, 'trustProxy'>): string | undefined {
	const forwarded = (name: string) => (trustProxy ? lastOf(req.headers[name]) : undefined);
	const encrypted = 'encrypted' in req.socket && req.socket.encrypted === true;
	const scheme = forwarded('x-forwarded-proto') ?? (encrypted ? 'https' : 'http');
	const host = forwarded('x-forwarded-host') ?? req.headers.host ?? '';
	if (!/^https?$/.test(scheme) || !/^([\w.-]+|\[[\da-f:.]+\])(:\d{1,5})?$/i.test(host)) return undefined;
	const address = `${scheme}://${host}`;
	return URL.canParse(address) ? new URL(address).origin : undefined;
}

/** Whether a page of ours sent this request: its Origin is the address it came to, or PUBLIC_URL. `null` and no Origin are not. */
export function isFromOurselves(req: IncomingMessage, trust: Trust): boolean {
	const { origin } = req.headers;
	return origin !== undefined && (origin === addressOf(req, trust) || origin === trust.publicUrl);
}

/** Where a header came as a list, the last value is the one our own proxy added. */
const lastOf = (header: string | string[] | undefined) =>
	[header ?? []].flat().at(-1)?.split(',').at(-1)?.trim() || undefined;
