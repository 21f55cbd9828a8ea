import { expect, test } from 'vitest';
import { addressKey } from './address-key.server';

test.each([
	['203.0.113.9', '203.0.113.9'],
	['::ffff:203.0.113.9', '203.0.113.9'],
	['::FFFF:cb00:7109', '203.0.113.9'],
	['0:0:0:0:0:ffff:203.0.113.9', '203.0.113.9'],
	['2001:db8:1:2::1', '2001:db8:1:2::/64'],
	['2001:db8:1:2:ffff:eeee:dddd:cccc', '2001:db8:1:2::/64'],
	['2001:0DB8:0001:0002:0:0:0:9', '2001:db8:1:2::/64'],
	['2001:db8::9', '2001:db8:0:0::/64'],
	['2001:db8:1:3::1', '2001:db8:1:3::/64'],
	['fe80::1%eth0', 'fe80:0:0:0::/64'],
	['::1', '0:0:0:0::/64'],
	['', 'unknown'],
	['not an address', 'unknown'],
	['2001:db8:1:2::1, 10.0.0.1', 'unknown'],
])('%s is paced as %s', (address, key) => {
	expect(addressKey(address)).toBe(key);
});
