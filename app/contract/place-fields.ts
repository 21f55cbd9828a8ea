import { z } from 'zod';
import { type Access, type AccessFeature, accessFeatures, accessOf } from '../domain/access';
import { LONGEST_BOOKING_URL, readBookingUrl } from '../domain/booking';
import type { Currency } from '../domain/currencies';
import { amountOr, type MoneyFields } from './sums';
import { line, numberOr, paragraph, whole } from './text';

/** Where a dinner is and who can come: the part of its form that stays open during the night. */
export type Place = {
	readonly venue: string;
	readonly address: string;
	readonly access: Access;
	readonly accessNotes: string;
	readonly capacity: number;
	/** In minor units. */
	readonly donationAmount: number;
	/** Empty without a page for booking. */
	readonly bookingUrl: string;
	/** How many places are booked; null if nobody said so. */
	readonly booked: number | null;
};

const known = z.enum(['', 'yes', 'no'], 'Choose yes or no, or leave it open.');

export const placeFields = (money: MoneyFields) => ({
	venue: line(120, 'Please keep the venue under 120 characters.'),
	address: line(300, 'Please keep the address under 300 characters.'),
	...({
		stepFree: known,
		hearingLoop: known,
		interpreter: known,
		quietSpace: known,
		largePrint: known,
	} satisfies Record<AccessFeature, typeof known>),
	accessNotes: paragraph(1500, 'Please keep the access notes under 1,500 characters.'),
	capacity: whole(1, 10_000, 'Type how many people fit in, like 80.'),
	donation: amountOr(0, money),
	bookingUrl: line(LONGEST_BOOKING_URL, `Please keep the address under ${LONGEST_BOOKING_URL} characters.`).transform(
		(text, check): string => {
			const url = text === '' ? '' : readBookingUrl(text);
			if (url !== null) return url;
			check.addIssue({
				code: 'custom',
				message: 'Paste the whole address of the page for booking. It begins with https://. Or leave it empty.',
			});
			return z.NEVER;
		},
	),
	booked: numberOr(0, 10_000, 'Type how many places are booked so far, like 12, or leave it empty.'),
});

export type TypedPlace = z.output<z.ZodObject<ReturnType<typeof placeFields>>>;

export const placeOf = ({
	venue,
	address,
	accessNotes,
	capacity,
	donation,
	bookingUrl,
	booked,
	...said
}: TypedPlace): Place => ({
	venue,
	address,
	access: accessOf(said),
	accessNotes,
	capacity,
	donationAmount: donation,
	bookingUrl,
	booked,
});

export const placeAsTyped = (place: Place, money: Pick<MoneyFields, 'typed'>): Record<string, string> => ({
	venue: place.venue,
	address: place.address,
	...Object.fromEntries(accessFeatures.map((feature) => [feature, place.access[feature] ?? ''])),
	accessNotes: place.accessNotes,
	capacity: String(place.capacity),
	donation: money.typed(place.donationAmount),
	bookingUrl: place.bookingUrl,
	booked: place.booked === null ? '' : String(place.booked),
});

export const freshPlace = (currency: Currency): Record<string, string> => ({
	venue: '',
	address: '',
	...Object.fromEntries(accessFeatures.map((feature) => [feature, ''])),
	accessNotes: '',
	capacity: '80',
	// No default in other currencies: the organiser knows better.
	donation: currency === 'GBP' ? '5' : '',
	bookingUrl: '',
	booked: '',
});
