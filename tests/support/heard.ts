import type { Socket } from 'socket.io-client';
import type { OwnBallot, PaperOnPhone } from '../../app/contract/socket';
import type { DeskSnapshot, PhoneSnapshot, ScreenSnapshot } from '../../app/domain/snapshots';
import { PATIENCE } from './patience';

type Heard = {
	snapshot?: PhoneSnapshot & Partial<ScreenSnapshot> & Partial<DeskSnapshot>;
	ballot?: OwnBallot;
	paper?: PaperOnPhone;
};

/** Keeps every frame that a socket receives, and the last of each event. `until` waits until a condition on them holds. */
export function heard(socket: Socket) {
	const frames: [event: string, said: unknown][] = [];
	const last: Heard = {};
	const waiting = new Set<() => void>();
	const look = () => {
		for (const one of waiting) one();
	};
	socket.onAny((event: string, said: unknown) => {
		frames.push([event, said]);
		Object.assign(last, { [event]: said });
		look();
	});
	socket.on('disconnect', look);
	const until = (holds: () => boolean): Promise<void> =>
		new Promise((resolve, reject) => {
			const tooLate = setTimeout(() => reject(new Error(`Heard only ${JSON.stringify(last)}`)), PATIENCE);
			const one = () => {
				if (!holds()) return;
				clearTimeout(tooLate);
				waiting.delete(one);
				resolve();
			};
			waiting.add(one);
			one();
		});
	return { socket, frames, last, until };
}
