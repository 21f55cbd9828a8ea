// @ts-check
/** Loaded before `server.ts` by `npm run dev`: runs TypeScript directly, and sets the mode for React and Vite. */
import { register } from 'tsx/esm/api';

process.env.NODE_ENV = 'development';
register();
