/** Where guests' phones open this server. */
export type GuestAddress = {
	/** For the sign, the screen and QR codes. Null: phones cannot reach this server. */
	readonly origin: string | null;
	/** The same server by number, where `origin` is a name that a phone may fail to look up. */
	readonly byNumber: string | null;
	/** This machine's networks, most likely first. `network`: the name of the interface. */
	readonly choices: readonly { readonly host: string; readonly network: string; readonly origin: string }[];
	/** The host that the organiser chose. */
	readonly chosen: string | null;
};

/** What a guest types: an address without its scheme. */
export const typedAddress = (origin: string): string => origin.replace(/^https?:\/\//, '');
