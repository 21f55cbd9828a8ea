import { z } from 'zod';

const host = z
	.string()
	.max(15, 'That is not one of the addresses. Nothing was changed. Choose one of them.')
	.transform((text) => (text === '' ? null : text));
/** `expected`: the host that was chosen when the form was made. Empty: none. */
export const phoneAddressForm = z.strictObject({ expected: host, host });
