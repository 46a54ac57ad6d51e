import { build } from 'esbuild';
import { fitPlainLogistic } from '../../src/learning/fit/plainLogistic';
import { toSparseRows } from '../../src/stats/sparseRows';
import bundleOptions from '../../tools/bundleOptions';
import { DEFAULT_TERMS, SCORECARDS_BY_KIND } from '../../src/scoring/defaultScorecards';
import { SHOP_KINDS } from '../../src/scoring/defaults/shopKinds';

const MATRIX = [
	[1, 0.5],
	[1, 2],
	[1, 1],
	[1, 3],
];

/** What a module answers by `answer`, bundled as the engine is. */
async function bundleAndRun(contents: string): Promise<{ text: string; answer: unknown }> {
	const { entryPoints, outfile, ...options } = bundleOptions;
	expect({ entryPoints, outfile }).toEqual({ entryPoints: ['src/index.ts'], outfile: 'dist/src/engine.js' });
	const stdin = { contents, resolveDir: process.cwd(), loader: 'ts' as const };
	const { outputFiles } = await build({ ...options, stdin, write: false });
	const { text } = outputFiles![0]!;
	const module = { exports: {} as { answer?: unknown } };
	new Function('module', 'exports', 'require', text)(module, module.exports, require);
	return { text, answer: module.exports.answer };
}

describe('Of packages, the bundle leaves out', () => {
	it("zod's methods that nobody calls, with the kinds they make; the others check as before", async () => {
		const { text, answer } = await bundleAndRun(`
			import * as z from 'zod';
			const shape = z.strictObject({ name: z.string().trim().min(1).optional(), points: z.number().int().default(3) });
			export const answer = [{ name: ' Ada ' }, { name: ' ' }, { points: 0.5 }].map((value) => shape.safeParse(value).data);
		`);
		expect(answer).toEqual([{ name: 'Ada', points: 3 }, undefined, undefined]);
		expect(text).not.toContain('ZodCUID');
	});

	it("luxon's intervals; its times and zones answer as before", async () => {
		const { text, answer } = await bundleAndRun(`
			import { DateTime } from 'luxon';
			const time = DateTime.fromISO('2026-03-29T01:30', { zone: 'Europe/Berlin' });
			export const answer = [time.plus({ hours: 1 }).toISO(), DateTime.fromHTTP('Sun, 06 Nov 1994 08:49:37 GMT').toMillis()];
		`);
		expect(answer).toEqual(['2026-03-29T03:30:00.000+02:00', 784_111_777_000]);
		expect(text).not.toContain('intersection');
	});

	it("ml-matrix's methods that logistic regression doesn't reach; the baseline learns as before", async () => {
		const { text, answer } = await bundleAndRun(`
			import { fitPlainLogistic } from './src/learning/fit/plainLogistic';
			import { toSparseRows } from './src/stats/sparseRows';
			export const answer = fitPlainLogistic(toSparseRows(${JSON.stringify(MATRIX)}), [0, 1, 0, 1]);
		`);
		const asInstalled = fitPlainLogistic(toSparseRows(MATRIX), [0, 1, 0, 1]);
		expect(answer).toEqual(asInstalled);
		expect(asInstalled.weights[1]).toBeGreaterThan(1);
		expect(text).toContain('to1DArray');
		expect(text).not.toContain('kroneckerProduct');
	});

	it('says so where something left out is called after all', async () => {
		const { answer } = await bundleAndRun(`
			import parse from 'postgres-interval';
			export const answer = (() => { try { return parse('1 day'); } catch (error) { return error.message; } })();
		`);
		expect(answer).toContain('left out of the bundle');
	});
});

it('Of the scorecards that ship, the bundle leaves out why each point is what it is, and nothing else', async () => {
	const { text, answer } = await bundleAndRun(`
		import { SCORECARDS_BY_KIND } from './src/scoring/defaultScorecards';
		export const answer = JSON.stringify(SCORECARDS_BY_KIND);
	`);
	expect(JSON.parse(answer as string)).toEqual(JSON.parse(JSON.stringify(SCORECARDS_BY_KIND)));
	for (const { why } of [...DEFAULT_TERMS, ...Object.values(SHOP_KINDS)]) expect(text).not.toContain(why);
});
