import type { Settings } from '../contract/settings';
import { isLoopback } from './address';
import { addresses } from './listen';

const isLocal = (address: string): boolean => isLoopback(new URL(address).hostname);

/**
 * The address that phones in the hall can type: PUBLIC_URL, else the address of this request, else this machine's on the local network.
 * Null if there is none, because a loopback address is useless to a guest.
 */
export function publicAddress(settings: Pick<Settings, 'publicUrl' | 'host'>, origin: string): string | null {
	if (settings.publicUrl) return settings.publicUrl;
	if (!isLocal(origin)) return origin;
	const { port, protocol } = new URL(origin);
	const here = addresses(
		{ publicUrl: undefined, host: settings.host },
		Number(port || (protocol === 'https:' ? 443 : 80)),
	);
	return here.find((address) => !isLocal(address)) ?? null;
}
