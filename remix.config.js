// @ts-check
/**
 * Remix's options. `vite.config.ts` hands them to the plugin, so that this file is really the configuration.
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
		// Off on purpose, like React Router 7's `routeDiscovery: 'initial'`. Discovering routes as links appear costs a request a
		// page on the hall's poor wifi, and opens /__manifest, which anyone can make work hard. The whole map is one cached file.
		v3_lazyRouteDiscovery: false,
	},
};
