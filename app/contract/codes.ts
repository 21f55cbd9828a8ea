import { z } from 'zod';
import { LONGEST_CODE_TEXT, type ReadCode, readCode } from '../domain/code';

/** The sentence for a text that is not a code; null for a code. */
export type SayCode = (read: ReadCode) => string | null;

/** A field for a typed, scanned or pasted code. Its error says what the text is instead. */
export const typedCode = (say: SayCode) => {
	const nothing = say({ kind: 'nothing' }) ?? '';
	return z
		.string(nothing)
		.max(LONGEST_CODE_TEXT, { error: ({ input }) => say(readCode(String(input))) ?? '' })
		.transform((text, check): string => {
			const read = readCode(text);
			if (read.kind === 'code') return read.code;
			check.addIssue({ code: 'custom', message: say(read) ?? nothing });
			return z.NEVER;
		});
};

/** A guest's code, unparsed: the route calls `readCode`, whose result chooses the error sentence. */
export const codeForm = z
	.object({ code: z.string().max(LONGEST_CODE_TEXT), confirm: z.literal('yes').optional() })
	.strict();
