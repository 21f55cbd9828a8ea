// @ts-check
import { readFileSync } from 'node:fs';

// Loaded before a server: its wall clock is off by as many milliseconds as a file says, and jumps when the file changes. The monotonic
// clock, by which timers run, goes on as it does on a machine whose time is set.
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
