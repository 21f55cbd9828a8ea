import { z } from 'zod';
import { foldSigns } from '../domain/text';

/** A code of an authenticator app, or one of the ten backup codes. */
export type StepCode = { readonly kind: 'app' | 'backup'; readonly code: string };

const LOOKS = 'A code from the app has six digits. A backup code has ten letters and digits, like ab2cd-ef3gh.';

/** Accepts digits of any script, and ignores spaces and hyphens. */
export function readStepCode(text: string): StepCode | null {
	const code = foldSigns(text)
		.toLowerCase()
		.replace(/[\s\p{Pd}]/gu, '');
	if (/^\d{6}$/.test(code)) return { kind: 'app', code };
	return /^[a-z2-9]{10}$/.test(code) ? { kind: 'backup', code: `${code.slice(0, 5)}-${code.slice(5)}` } : null;
}

const stepCode = z
	.string('Type the code.')
	.max(60, LOOKS)
	.transform((text, ctx): StepCode => {
		const code = readStepCode(text);
		if (code) return code;
		ctx.addIssue({ code: 'custom', message: text.trim() === '' ? 'Type the code.' : LOOKS });
		return z.NEVER;
	});
const password = z
	.string('Type your password.')
	.min(1, 'Type your password.')
	.max(1000, 'That is too long for a password.');

export const secondStepForm = z
	.object({ code: stepCode, trust: z.literal('yes').optional(), next: z.string().max(300).optional() })
	.strict();
export const ownPasswordForm = z.object({ password }).strict();
export const confirmStepForm = z
	.object({
		code: stepCode.refine(({ kind }) => kind === 'app', 'Type the six digits that the app shows now.'),
		/** The URI of the QR code, to show it again if the code was wrong. Never stored. */
		uri: z
			.string()
			.max(400)
			.regex(/^otpauth:\/\/totp\/[\w%.:@+-]+\?[\w%.&=+-]+$/),
	})
	.strict();
