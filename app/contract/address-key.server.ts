import { isIPv4, isIPv6 } from 'node:net';

/**
 * The rate-limit key of an IP address: a whole IPv4 address, or the first 64 bits of an IPv6 address, because one subscriber has the
 * whole /64. Anything else is `unknown`.
 */
export function addressKey(address: string): string {
	const plain = address.split('%')[0] ?? '';
	if (!isIPv6(plain)) return isIPv4(plain) ? plain : 'unknown';
	// `URL` normalises the address: it writes a dotted end in hexadecimal and drops leading zeros.
	const written = new URL(`http://[${plain}]`).hostname.slice(1, -1);
	const [head = '', tail] = written.split('::');
	const groups = (text: string) => (text === '' ? [] : text.split(':'));
	const [front, back] = [groups(head), groups(tail ?? '')];
	const all = tail === undefined ? front : [...front, ...Array(8 - front.length - back.length).fill('0'), ...back];
	const [five, six, seven = '0', eight = '0'] = all.slice(4);
	const isMapped = all.slice(0, 5).every((group) => group === '0') && six === 'ffff' && five === '0';
	if (isMapped) return fromMapped(seven, eight);
	return `${all.slice(0, 4).join(':')}::/64`;
}

/** Rate-limit keys, narrowest first: an IPv6 subscriber may have a /64 (`own`), a /56 (`site`) or a /48 (`widest`). */
export function addressKeys(address: string): { readonly own: string; readonly site: string; readonly widest: string } {
	const own = addressKey(address);
	if (!own.endsWith('::/64')) return { own, site: own, widest: own };
	const [a, b, c, d = '0'] = own.slice(0, -'::/64'.length).split(':');
	const widest = `${a}:${b}:${c}::/48`;
	return { own, site: `${widest}|${Number.parseInt(d, 16) >> 8}`, widest };
}

function fromMapped(seven: string, eight: string): string {
	const bytes = [seven, eight].flatMap((group) => {
		const value = Number.parseInt(group, 16);
		return [value >> 8, value & 255];
	});
	return bytes.join('.');
}
