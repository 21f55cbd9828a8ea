// @ts-check
/**
 * Remix's options, which `vite.config.ts` passes to the plugin.
 *
 * @type {NonNullable<Parameters<typeof import('@remix-run/dev').vitePlugin>[0]>}
 */
export default {
	future: {
		v3_fetcherPersist: true,
		v3_relativeSplatPath: true,
		v3_throwAbortReason: true,
		v3_singleFetch: true,
		v3_routeConfig: true,
		// Off, like React Router 7's `routeDiscovery: 'initial'`. Lazy discovery costs a request for each page on the hall's wifi, and
		// opens `/__manifest`, by which anyone can cause work. The whole route map is one cached file.
		v3_lazyRouteDiscovery: false,
	},
};
