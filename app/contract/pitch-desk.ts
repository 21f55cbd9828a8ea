import { z } from 'zod';
import type { PitchState } from '../domain/pitch';
import type { Advice, InterestHeld } from '../domain/reading';
import { postedNumber } from './text';

const broken = 'That form was not filled in as this page makes it. Reload the page and try again.';
const wholeNumber = postedNumber(999_999_999, broken);

/** A button of a pitch at the desk, with the versions that the page showed. */
export const pitchButton = z.strictObject({
	pitch: z.uuid(broken),
	decisions: wholeNumber,
	revision: wholeNumber,
});

/** Drawing the order. `draws`: how many draws the page showed. */
export const drawButton = z.strictObject({ draws: wholeNumber });

/** What the organiser of the page may see of the organisers' readings of one pitch. */
export type PitchReading = {
	/** Null before they have given an order themselves, and where nobody ranked the pitch. */
	readonly advice: Advice | null;
	readonly interests: readonly {
		readonly name: string;
		readonly isOwn: boolean;
		/** Empty once it was erased. */
		readonly why: string;
		/** Why it is no more; null while it stands. */
		readonly withdrawn: string | null;
	}[];
	/** What an interest means for this organiser. */
	readonly held: InterestHeld;
};

/** A pitch with everything that the desk shows. */
export type DeskPitch = PitchReading & {
	readonly id: string;
	readonly state: PitchState;
	readonly revision: number;
	/** Changes with every decision of the desk about this pitch. */
	readonly decisions: number;
	readonly number: number | null;
	readonly rank: number | null;
	readonly title: string;
	readonly lang: string;
	/** "In Urdu"; '' for English. */
	readonly says: string;
	readonly presenter: string;
	readonly contact: { readonly name: string; readonly email: string; readonly phone: string };
	/** When the contact was erased, which also ended the private link. */
	readonly erased: string | null;
	/** `all`: the rest was erased too, on request. `asked`: it will be, once the result is published. */
	readonly erasure: 'none' | 'asked' | 'all';
	readonly gateBy: string | null;
	readonly underAge: boolean;
	readonly guardianAgreed: string | null;
	readonly link: string;
	readonly linkMail: 'sent' | 'not sent' | null;
	readonly answered: string | null;
	/** The delivery state of an answer by e-mail. */
	readonly answerMail: 'going' | 'sent' | 'not sent' | null;
	readonly letter: { readonly subject: string; readonly text: string } | null;
	readonly picture: { readonly src: string; readonly alt: string; readonly lang?: string; readonly dir: string } | null;
	/** The pitcher's own voice. */
	readonly spoken: { readonly src: string; readonly says: string } | null;
};
