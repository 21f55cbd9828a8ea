import { syncBuiltinESMExports } from 'node:module';
import os, { type NetworkInterfaceInfo } from 'node:os';
import { afterEach, beforeEach, vi } from 'vitest';

type Networks = Readonly<Record<string, NetworkInterfaceInfo[]>>;

/** Replaces the network interfaces for the tests of one file. Other files of the process see the real ones. */
export function withNetworks(networks: Networks) {
	const tell = (of: Networks) => {
		vi.spyOn(os, 'networkInterfaces').mockReturnValue({ ...of });
		syncBuiltinESMExports();
	};
	beforeEach(() => tell(networks));
	afterEach(() => {
		vi.restoreAllMocks();
		syncBuiltinESMExports();
	});
	return { tell };
}
