import { type ComponentType, createContext } from 'react';

/**
 * An island is a server-rendered page with its own script, `<name>.island.tsx`, instead of Remix's. The script hydrates one element, so
 * that markup which a browser extension adds elsewhere causes no hydration error.
 */
export type IslandName = 'ballot' | 'screen';

/** URLs of an island's scripts, in load order. Only the server has them. */
export const IslandScripts = createContext<(name: IslandName) => readonly string[]>(() => []);

export const ISLAND = 'island';
export const ISLAND_DATA = 'island-data';

/** JSON with `<` escaped, so that it cannot end its script element. */
export const jsonInHtml = (data: unknown): string => JSON.stringify(data).replace(/</g, '\\u003c');

/** Renders the markup in its own element, with its props as JSON, from which `hydrateIsland` hydrates it. */
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
