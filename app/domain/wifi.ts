/** The wifi of the hall. Its password may be empty: an open network. */
export type Wifi = { readonly name: string; readonly password: string };

/** Null without a name: then nobody is told of a wifi. */
export const wifiOf = (dinner: { readonly wifi_name: string; readonly wifi_password: string }): Wifi | null =>
	dinner.wifi_name === '' ? null : { name: dinner.wifi_name, password: dinner.wifi_password };

/** A network's name has at most 32 bytes. */
export const LONGEST_WIFI_NAME = 32;
export const isWifiName = (name: string): boolean => new TextEncoder().encode(name).length <= LONGEST_WIFI_NAME;

/** WPA takes 8 to 63 printable ASCII characters, or a key of 64 hexadecimal digits. */
export const LONGEST_WIFI_PASSWORD = 64;
export const isWifiPassword = (password: string): boolean => /^[ -~]{8,63}$|^[0-9a-f]{64}$/i.test(password);

/** What a phone's camera reads to join the network. */
export const wifiQrText = ({ name, password }: Wifi): string =>
	password === '' ? `WIFI:T:nopass;S:${escaped(name)};;` : `WIFI:T:WPA;S:${escaped(name)};P:${escaped(password)};;`;

const escaped = (text: string): string => text.replace(/[\\;,:"]/g, '\\$&');
