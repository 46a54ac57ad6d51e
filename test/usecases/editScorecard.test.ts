import { openBench, type Bench } from './engineOnMemory';

const EDIT = { model: 'default', audience: 'prospect', reason: 'spring', use: true } as const;
const POINTS = { 'event:checkout_started': 17 };

const save = async ({ engine }: Bench, points: Record<string, number>, edit: object = {}) =>
	await engine.editScorecard({ ...EDIT, ...edit, change: { points } });

describe('T11: points that are on record already', () => {
	it('make no version, and the answer says which has them', async () => {
		const bench = await openBench();
		expect(await save(bench, POINTS)).toMatchObject({ version: 1, saved: true, inUse: true });
		expect(await save(bench, POINTS)).toMatchObject({
			version: 1,
			saved: false,
			inUse: true,
			because: 'Nothing was saved: these are the points of version 1, which is on record already.',
		});
		expect((await save(bench, { 'event:checkout_started': 18 })).version).toBe(2);
	});

	it('make none where they are those that ship', async () => {
		const bench = await openBench();
		const { scorecard } = await bench.engine.getScorecard(EDIT);
		const answer = await bench.engine.editScorecard({ ...EDIT, change: { scorecard } });
		expect(answer).toMatchObject({ version: 0, saved: false, inUse: true });
		expect((await save(bench, POINTS)).version).toBe(1);
	});

	it('are put to use where they were only kept', async () => {
		const bench = await openBench();
		expect(await save(bench, POINTS, { use: false })).toMatchObject({ version: 1, saved: true, inUse: false });
		expect(await save(bench, POINTS, { use: false })).toMatchObject({ version: 1, saved: false, inUse: false });
		expect(await save(bench, POINTS)).toMatchObject({ version: 1, saved: false, inUse: true });
		expect(await bench.engine.getScorecard(EDIT)).toMatchObject({ version: 1, inUse: true });
	});

	it('of a former version are put to use again as that version', async () => {
		const bench = await openBench();
		await save(bench, POINTS);
		await save(bench, { 'event:checkout_started': 20 });
		expect(await save(bench, POINTS)).toMatchObject({ version: 1, saved: false, inUse: true });
	});
});

test('an old copy of the whole scorecard names what it takes back of others', async () => {
	const bench = await openBench();
	const { scorecard } = await bench.engine.getScorecard(EDIT);
	await save(bench, { 'event:email_link_clicked': 30 });
	const { because } = await bench.engine.editScorecard({
		...EDIT,
		change: { scorecard: { ...scorecard, terms: scorecard.terms.slice(0, -1) } },
	});
	expect(because).toMatch(
		/^Saved as version 2\. Other than in version 1, which was in use: .*Clicked a link in an email/,
	);
});
