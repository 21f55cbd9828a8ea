import type { Locale } from '~/i18n';
import { doorMessages } from '~/i18n/door';

type DoorRefusal = keyof ReturnType<typeof doorMessages>['refusals'];

/** What is about one paper names its number, because a tap may have waited on the phone. */
export function sayRefusal(code: DoorRefusal, number: number, locale: Locale): string {
	const t = doorMessages(locale);
	if (code === 'already issued') return `${t.isOut(number)} ${t.refusals[code]}`;
	if (code === 'spoiled') return `${t.cannotGo(number)} ${t.refusals[code]}`;
	return t.refusals[code];
}

type Room = { issued: number; all: number; withoutPaper: number; capacity: number };

/** "52 people are in, 50 of 120 papers are out. 38 places are left." */
export function sayRoom({ issued, all, withoutPaper, capacity }: Room, locale: Locale): string {
	const heads = issued + withoutPaper;
	return doorMessages(locale).room({ heads, issued, all, left: capacity - heads });
}
