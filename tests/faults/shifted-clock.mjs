// @ts-check
import { readFileSync } from 'node:fs';

// Preloaded into a server: shifts its wall clock by the milliseconds in a file, also when the file changes. The monotonic clock and timers
// are not shifted, as on a machine whose time is set.
const file = process.env.SHIFT_FILE ?? '';
const TrueDate = Date;
let shift = 0;
const look = () => {
	shift = Number(readFileSync(file, 'utf8')) || 0;
};
look();
setInterval(look, 20).unref();

globalThis.Date = new Proxy(TrueDate, {
	construct: (target, args, as) => Reflect.construct(target, args.length === 0 ? [TrueDate.now() + shift] : args, as),
	apply: () => String(new TrueDate(TrueDate.now() + shift)),
	get: (target, name) => (name === 'now' ? () => TrueDate.now() + shift : Reflect.get(target, name)),
});
