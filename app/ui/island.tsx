import { type ComponentType, createContext } from 'react';

/**
 * An island: a server-rendered page with its own script, `<name>.island.tsx`, instead of Remix's. The script has no routes and hydrates one
 * element, so that markup added by a browser or an extension elsewhere does no harm.
 */
export type IslandName = 'ballot' | 'screen';

/** URLs of an island's scripts, in load order. Only the server has them. */
export const IslandScripts = createContext<(name: IslandName) => readonly string[]>(() => []);

export const ISLAND = 'island';
export const ISLAND_DATA = 'island-data';

/** JSON without `<`, so that it cannot end its script element. */
export const jsonInHtml = (data: unknown): string => JSON.stringify(data).replace(/</g, '\\u003c');

/** The server's part: the markup in its own element, and its data as JSON. `hydrateIsland` is the browser's part. */
export function Island<Data extends object>({ page: Page, data }: { page: ComponentType<Data>; data: Data }) {
	return (
		<>
			<div id={ISLAND}>
				<Page {...data} />
			</div>
			<script
				type="application/json"
				id={ISLAND_DATA}
				// biome-ignore lint/security/noDangerouslySetInnerHtml: `jsonInHtml` leaves no character that could end the element
				dangerouslySetInnerHTML={{ __html: jsonInHtml(data) }}
			/>
		</>
	);
}
