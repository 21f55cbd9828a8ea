import { z } from 'zod';
import { type PitchState, pitchStates } from '../domain/pitch';

const broken = 'That form was not filled in as this page makes it. Reload the page and try again.';
const wholeNumber = z
	.string(broken)
	.regex(/^\d{1,9}$/, broken)
	.transform(Number);

/** A button beside a pitch at the desk: which pitch, and what of it the page showed. */
export const pitchButton = z.strictObject({
	pitch: z.uuid(broken),
	state: z.enum(pitchStates, broken),
	revision: wholeNumber,
	rank: wholeNumber,
});

/** Drawing the order: how many draws the page showed. */
export const drawButton = z.strictObject({ draws: wholeNumber });

/** A pitch as the desk decides on it. */
export type DeskPitch = {
	readonly id: string;
	readonly state: PitchState;
	readonly revision: number;
	readonly number: number | null;
	readonly rank: number | null;
	readonly title: string;
	readonly presenter: string;
	readonly contact: { readonly name: string; readonly email: string; readonly phone: string };
	readonly gateBy: string | null;
	readonly underAge: boolean;
	readonly guardianAgreed: string | null;
	readonly link: string;
	readonly linkMail: 'sent' | 'not sent' | null;
	readonly answered: string | null;
	readonly letter: { readonly subject: string; readonly text: string } | null;
	readonly picture: { readonly src: string; readonly alt: string } | null;
};
