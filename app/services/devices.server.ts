import { randomBytes } from 'node:crypto';
import { findBondById } from '../../db/queries/organisers';
import { type Cookies, cookieLine, readCookie } from '../contract/cookies';
import type { Context } from './context.server';

/** What a device is bound to: a new password or "sign out everywhere" changes it and makes the device unknown. */
export type DeviceBond = { readonly userId: string; readonly password: string; readonly deviceEpoch: number };
type Device = { readonly id: string; readonly people: readonly (readonly [userId: string, mark: string])[] };

const NAME = 'stockpot_device';
const SECONDS = 365 * 24 * 60 * 60;
/** Organisers who share a laptop. Beyond that, the one who signed in longest ago is forgotten. */
const MOST_PEOPLE = 5;

/**
 * Remembers in a cookie which organisers signed in on this device. The cookie alone opens nothing: a known device still needs the
 * password, but has a queue and rate limit of its own.
 */
export function createDevices({ db, settings, secrets }: Pick<Context, 'db' | 'settings' | 'secrets'>) {
	const secure = settings.secureCookies;
	const markOf = ({ userId, password, deviceEpoch }: DeviceBond): string =>
		secrets.mark('devices', JSON.stringify([userId, password, deviceEpoch]));

	/** Null for a cookie that this install did not encrypt. */
	function read(headers: Headers): Device | null {
		const sealed = readCookie(headers, NAME, secure);
		const text = sealed ? secrets.openText('devices', sealed) : null;
		return text === null ? null : (JSON.parse(text) as Device);
	}

	return {
		/** The person's id, as the key of queue and rate limit; null if they never signed in on this device. */
		knows(headers: Headers, bond: DeviceBond | undefined): string | null {
			const device = read(headers);
			if (!device || !bond) return null;
			const mark = markOf(bond);
			return device.people.some(([userId, held]) => userId === bond.userId && held === mark) ? bond.userId : null;
		},
		/** Makes the device known for the person. Its id is new each time, so that nobody can plant one. */
		async remember(headers: Headers, userId: string): Promise<Cookies> {
			const bond = await findBondById(db, userId);
			if (!bond) return [];
			const others = (read(headers)?.people ?? []).filter(([other]) => other !== userId);
			const device: Device = {
				id: randomBytes(12).toString('base64url'),
				people: [...others.slice(1 - MOST_PEOPLE), [userId, markOf(bond)]],
			};
			return [cookieLine(NAME, secrets.sealText('devices', JSON.stringify(device)), { seconds: SECONDS, secure })];
		},
	};
}
export type Devices = ReturnType<typeof createDevices>;
