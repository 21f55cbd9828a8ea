import { useEffect, useState } from 'react';

type CountUpProps = {
	value: number;
	say: (value: number) => string;
	/** Starts at zero, after `delay` milliseconds; else the value stands at once. */
	isLive: boolean;
	delay: number;
};

const LASTS = 1800;
const wantsStill = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** A figure that counts up. It takes the room of its last text from the start, so that nothing beside it moves. */
export function CountUp({ value, say, isLive, delay }: CountUpProps) {
	const [shown, setShown] = useState(() => (isLive && !wantsStill() ? 0 : value));
	useEffect(() => {
		if (!isLive || wantsStill()) {
			setShown(value);
			return undefined;
		}
		const from = performance.now() + delay;
		let frame = requestAnimationFrame(function count(now) {
			const part = Math.min(1, Math.max(0, (now - from) / LASTS));
			// Fast at first, slow before the end.
			setShown(part === 1 ? value : Math.floor(value * (1 - (1 - part) ** 3)));
			if (part < 1) frame = requestAnimationFrame(count);
		});
		return () => cancelAnimationFrame(frame);
	}, [value, isLive, delay]);
	return (
		<bdi className="count-up" data-widest={say(value)}>
			{say(shown)}
		</bdi>
	);
}
