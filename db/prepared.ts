import pg from 'pg';

const MARK = /^\/\* prepared: ([a-z ]+) \*\//;

/** A statement that each connection parses and plans once, for where that would cost more than running it. */
export const prepared = (name: string, text: string): string => `/* prepared: ${name} */ ${text}`;

/** Gives such a statement its name on the way to the database: Kysely has no word for it. */
export class Client extends pg.Client {
	// biome-ignore lint/suspicious/noExplicitAny: the library's own seven signatures, handed through
	override query(asked: any, values?: any, callback?: any): any {
		const name = typeof asked === 'string' ? MARK.exec(asked)?.[1] : undefined;
		return name ? super.query({ name, text: asked, values }, callback) : super.query(asked, values, callback);
	}
}
