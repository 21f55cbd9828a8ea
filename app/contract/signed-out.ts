/** A form that was sent after its sign-in had ended: its fields as they were sent, without passwords. */
export type SignedOut = {
	readonly signedOut: { readonly action: string; readonly fields: readonly (readonly [string, string])[] };
};
