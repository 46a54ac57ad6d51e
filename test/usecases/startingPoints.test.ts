import { SHOP_KIND_NAMES } from '../../src/index';
import { SCORECARDS_BY_KIND } from '../../src/scoring/defaultScorecards';
import { event, NOON, openBench, valueOf, type Bench } from './engineOnMemory';

const START = { model: 'default', shopKind: 'b2b' } as const;
const QUESTION = { model: 'default', audience: 'prospect' } as const;

async function pricesOf({ engine }: Bench) {
	const [person] = valueOf((await engine.recordAndScore([{ records: [event('pricing_viewed')] }]))[0]);
	return person?.scored?.score.reasons.find(({ code }) => code === 'event:pricing_viewed')?.points;
}

describe('starting points', () => {
	it('are those of fast-moving goods where nobody has chosen', async () => {
		const bench = await openBench();
		expect(await pricesOf(bench)).toBe(6);
		expect((await bench.engine.getScorecard(QUESTION)).scorecard.name).toBe('Fast-Moving Goods');
	});

	it('are those of the kind that was chosen, for every use case from then on', async () => {
		const bench = await openBench();
		expect(await bench.engine.startModel(START)).toEqual({ ...START, version: 1, from: 0, started: true });
		expect(await pricesOf(bench)).toBe(10);
		expect(await bench.engine.getScorecard(QUESTION)).toMatchObject({
			version: 1,
			inUse: true,
			stage: 'rules',
			scorecard: SCORECARDS_BY_KIND.b2b.prospect,
		});
	});

	it('stand once chosen: another choice changes nothing and says whose stand', async () => {
		const bench = await openBench();
		await bench.engine.startModel(START);
		const again = { ...START, version: 1, from: 1, started: false };
		expect(await bench.engine.startModel(START)).toEqual(again);
		expect(await bench.engine.startModel({ ...START, shopKind: 'subscription' })).toEqual(again);
		expect(await pricesOf(bench)).toBe(10);
	});

	it('are chosen once where two ask at the same moment', async () => {
		const { engine } = await openBench();
		const asked = await Promise.all(
			SHOP_KIND_NAMES.map(async (shopKind) => await engine.startModel({ ...START, shopKind })),
		);
		expect(asked.filter(({ started }) => started)).toHaveLength(1);
		expect(new Set(asked.map(({ shopKind, version }) => `${shopKind} ${version}`)).size).toBe(1);
	});

	it('never replace points that a person has written', async () => {
		const bench = await openBench();
		await bench.engine.editScorecard({
			...QUESTION,
			change: { points: { 'event:pricing_viewed': 20 } },
			reason: 'ours',
			use: true,
		});
		expect(await bench.engine.startModel(START)).toMatchObject({ started: false, shopKind: 'fastGoods' });
		expect(await pricesOf(bench)).toBe(20);
	});

	it('may be begun anew, and rolled back to what was edited', async () => {
		const bench = await openBench();
		await bench.engine.editScorecard({
			...QUESTION,
			change: { points: { 'event:pricing_viewed': 20 } },
			reason: 'ours',
			use: true,
		});
		expect(await bench.engine.startOver({ ...START, reason: 'we sell to companies now' })).toEqual({
			...START,
			version: 2,
			from: 1,
			started: true,
		});
		expect(await pricesOf(bench)).toBe(10);
		await bench.engine.rollBackModel({ model: 'default', reason: 'we do not' });
		bench.at(NOON + 1);
		expect((await bench.engine.getScorecard(QUESTION)).version).toBe(1);
	});

	it('go with a model that is edited, exported and imported', async () => {
		const bench = await openBench();
		await bench.engine.startModel(START);
		await bench.engine.editScorecard({ ...QUESTION, change: { points: { start: 45 } }, reason: 'ours', use: true });
		const json: unknown = await bench.engine.exportModel({ model: 'default' });
		const other = await openBench();
		await other.engine.importModel({
			model: 'default',
			audience: 'prospect',
			json,
			use: true,
			note: 'from the agency',
		});
		expect(await other.engine.startModel({ ...START, shopKind: 'subscription' })).toMatchObject({
			started: false,
			shopKind: 'b2b',
		});
	});

	it('have history keep apart what their conditions ask', async () => {
		const bench = await openBench();
		await bench.engine.startModel(START);
		const click = (page?: string) =>
			event('email_link_clicked', {
				identities: { email: `${page}@shop.example` },
				...(page === undefined ? {} : { about: { page } }),
			});
		const codesOf = async (page?: string) => {
			const [person] = valueOf((await bench.engine.recordAndScore([{ records: [click(page)] }]))[0]);
			return person?.scored?.score.reasons.map(({ code }) => code);
		};
		expect(await codesOf('pricing')).toContain('event:prices_by_email');
		expect(await codesOf('blog')).not.toContain('event:prices_by_email');
		expect(await codesOf()).not.toContain('event:prices_by_email');
	});
});
