import type { buildOverview as build } from './buildOverview';

/** Loaded when first asked for. */
export const buildOverview = async (...question: Parameters<typeof build>) =>
	(await import('./buildOverview')).buildOverview(...question);
