import type pg from 'pg';
import { Client } from '../prepared';

/**
 * A client that closes its connection when a query has no answer after `longest` milliseconds. A router that lost its power would otherwise
 * block every query on it for a quarter of an hour. pg's own `query_timeout` leaves the connection in the pool.
 */
export const impatientClient = (longest: number): typeof Client =>
	class extends Client {
		#silence: NodeJS.Timeout | undefined;

		constructor(config?: pg.ClientConfig) {
			super(config);
			for (const event of ['drain', 'end'] as const) this.on(event, () => clearTimeout(this.#silence));
		}
		// biome-ignore lint/suspicious/noExplicitAny: pg's seven overloads, passed through
		override query(asked: any, values?: any, callback?: any): any {
			clearTimeout(this.#silence);
			this.#silence = setTimeout(() => {
				this.emit('error', new Error('The database said nothing for too long'));
				// While a query runs, `end` closes the connection without waiting for the other end.
				void this.end();
			}, longest).unref();
			return super.query(asked, values, callback);
		}
	};
