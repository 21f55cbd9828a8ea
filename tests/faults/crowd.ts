import type { PaperSession } from '../../app/services/secrets.server';
import { chanceFrom } from './chance';
import { type Happened, Phone } from './phone';

/** Commands to phones in a separate process, which can be suspended like a phone in a pocket. Each has one answer. */
export type Order =
	| {
			do: 'connect';
			url: string;
			seed: number;
			columns: number;
			phones: { paperSession: PaperSession; cookie: string }[];
	  }
	| { do: 'start' }
	| { do: 'settle' };
/** In the order of the phones that were connected. */
export type Settled = { code: string; log: Happened[] }[];

const phones: Phone[] = [];

async function obey(order: Order): Promise<Settled | null> {
	if (order.do === 'connect') {
		for (const [i, { paperSession, cookie }] of order.phones.entries())
			phones.push(new Phone(paperSession, order.url, cookie, chanceFrom(order.seed + i), order.columns));
	} else if (order.do === 'start') {
		for (const phone of phones) phone.start(5, 60);
	} else {
		const codes = await Promise.all(phones.map((phone) => phone.settle(60_000)));
		return phones.map(({ log }, i) => ({ code: codes[i] ?? '', log }));
	}
	return null;
}

process.on('message', ({ id, order }: { id: number; order: Order }) => {
	obey(order).then(
		(answer) => process.send?.({ id, answer }),
		(error: Error) => process.send?.({ id, error: error.message }),
	);
});
