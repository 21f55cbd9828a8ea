import pg from 'pg';

const MARK = /^\/\* prepared: ([a-z ]+) \*\//;

/** Marks a statement to be prepared once per connection, because planning it would cost more than running it. */
export const prepared = (name: string, text: string): string => `/* prepared: ${name} */ ${text}`;

/** Gives marked statements their name in pg, because Kysely has no API for named statements. */
export class Client extends pg.Client {
	// biome-ignore lint/suspicious/noExplicitAny: pg's seven overloads, passed through
	override query(asked: any, values?: any, callback?: any): any {
		const name = typeof asked === 'string' ? MARK.exec(asked)?.[1] : undefined;
		return name ? super.query({ name, text: asked, values }, callback) : super.query(asked, values, callback);
	}
}
