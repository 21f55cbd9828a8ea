import type { Settings } from '../contract/settings';
import { addresses } from './listen';

const isLoopback = (address: string): boolean =>
	/^(localhost|127\.|\[?::1\]?$)|\.localhost$/.test(new URL(address).hostname);

/**
 * The address that phones in the hall can type: PUBLIC_URL, else the one this page was asked for by, else this machine on the
 * hall's network. Null when there is none: a loopback address is never shown to a guest.
 */
export function reachable(settings: Pick<Settings, 'publicUrl' | 'host'>, origin: string): string | null {
	if (settings.publicUrl) return settings.publicUrl;
	if (!isLoopback(origin)) return origin;
	const { port, protocol } = new URL(origin);
	const here = addresses(
		{ publicUrl: undefined, host: settings.host },
		Number(port || (protocol === 'https:' ? 443 : 80)),
	);
	return here.find((address) => !isLoopback(address)) ?? null;
}
