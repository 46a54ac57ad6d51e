// `DRAW_SEED=42 npx jest …` repeats the draws of the property tests; without it each run draws anew.
const { DRAW_SEED } = process.env;
if (DRAW_SEED !== undefined) require('fast-check').configureGlobal({ seed: Number(DRAW_SEED) });
