// @ts-check
/** Loaded before `server.ts` by `npm run dev`: TypeScript as it is written, and the mode that tells React and Vite. */
import { register } from 'tsx/esm/api';

process.env.NODE_ENV = 'development';
register();
