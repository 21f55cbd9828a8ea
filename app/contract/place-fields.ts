import { z } from 'zod';
import { type Access, type AccessFeature, accessFeatures, accessOf } from '../domain/access';
import { LONGEST_BOOKING_URL, readBookingUrl } from '../domain/booking';
import type { Currency } from '../domain/currencies';
import { foldSigns } from '../domain/text';
import { isWifiName, isWifiPassword, LONGEST_WIFI_NAME, LONGEST_WIFI_PASSWORD } from '../domain/wifi';
import type { Problem } from './pot-rule';
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
	/** Empty without a wifi for guests. */
	readonly wifiName: string;
	/** Empty for an open network. */
	readonly wifiPassword: string;
};

const longWifiName = `The name of a wifi has at most ${LONGEST_WIFI_NAME} letters, fewer with accents. Type it as phones show it.`;
const wrongWifiPassword =
	'The password of a wifi has 8 to 63 letters, digits and signs, without accents. Type it as it is, or leave it empty.';

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
	wifiName: line(LONGEST_WIFI_NAME, longWifiName).refine(isWifiName, longWifiName),
	// A password has ASCII characters only, so that digits of another keyboard can mean nothing else.
	wifiPassword: line(LONGEST_WIFI_PASSWORD, wrongWifiPassword)
		.transform(foldSigns)
		.refine((text) => text === '' || isWifiPassword(text), wrongWifiPassword),
});

export type TypedPlace = z.output<z.ZodObject<ReturnType<typeof placeFields>>>;

/** Reports what only two fields together can tell. */
export const placeOf = (typed: TypedPlace, problem: Problem): Place => {
	if (typed.wifiName === '' && typed.wifiPassword !== '')
		problem('wifiName', 'Type the name of the wifi too, or leave its password empty.');
	return placeIn(typed);
};

const placeIn = ({
	stepFree,
	hearingLoop,
	interpreter,
	quietSpace,
	largePrint,
	donation,
	...plain
}: TypedPlace): Place => ({
	...plain,
	access: accessOf({ stepFree, hearingLoop, interpreter, quietSpace, largePrint }),
	donationAmount: donation,
});

export const placeAsTyped = (place: Place, money: Pick<MoneyFields, 'typed'>): Record<string, string> => ({
	venue: place.venue,
	address: place.address,
	...Object.fromEntries(accessFeatures.map((feature) => [feature, place.access[feature] ?? ''])),
	accessNotes: place.accessNotes,
	capacity: String(place.capacity),
	donation: money.typed(place.donationAmount),
	bookingUrl: place.bookingUrl,
	wifiName: place.wifiName,
	wifiPassword: place.wifiPassword,
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
	wifiName: '',
	wifiPassword: '',
	booked: '',
});
