import { fileURLToPath } from 'node:url';
import { vitePlugin as remix } from '@remix-run/dev';
import { defineConfig } from 'vite';
import remixConfig from './remix.config.js';

/** The oldest browsers that run our scripts; older ones use the plain forms. The same list as in `app/commands/build.mjs`. */
const BROWSERS = ['chrome80', 'firefox78', 'safari14'];

export default defineConfig(({ isSsrBuild }) => ({
	plugins: [remix(remixConfig)],
	resolve: { alias: { '~': fileURLToPath(new URL('./app', import.meta.url)) } },
	// Inlines nothing, because the content security policy refuses fonts from `data:` URLs. Terser's output is 4 KB smaller than esbuild's. The
	// server's bundle is not minified, so that stack traces are readable.
	build: {
		target: isSsrBuild ? 'node20' : BROWSERS,
		assetsInlineLimit: 0,
		sourcemap: true,
		minify: isSsrBuild ? false : 'terser',
	},
	// Pre-bundled at the start, because a dependency that Vite discovers later reloads the page.
	optimizeDeps: {
		include: [
			'react',
			'react/jsx-runtime',
			'react/jsx-dev-runtime',
			'react-dom',
			'react-dom/client',
			'@remix-run/react',
			'socket.io-client',
		],
	},
}));
