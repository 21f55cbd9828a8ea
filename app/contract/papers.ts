import { z } from 'zod';

const whole = (least: number, most: number, sentence: string) =>
	z
		.string(sentence)
		.trim()
		.regex(/^\d{1,5}$/, sentence)
		.transform(Number)
		.pipe(z.int().min(least, sentence).max(most, sentence));

export const papersWanted = z
	.object({ count: whole(1, 1000, 'Type a whole number from 1 to 1000. Nothing was made.') })
	.strict();
export const paperCode = z
	.object({ code: z.string().trim().min(1, 'Type the code that is printed on the paper.').max(40) })
	.strict();
export const paperNumber = z
	.object({ number: whole(1, 99_999, 'Type the number that is printed on the paper, like 37. Nothing was changed.') })
	.strict();
