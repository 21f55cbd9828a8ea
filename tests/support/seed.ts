import fc from 'fast-check';

/** Every run tries the same cases, so that it fails on each machine or on none. `TEST_SEED=7 npx vitest run …` tries others. */
fc.configureGlobal({ seed: Number(process.env.TEST_SEED ?? 20_261_126) });
