import { tierRulesSchema } from '../../src/index';
import { DAY, event, NOON, openBench, outcome, valueOf, type Bench } from './engineOnMemory';

const ASKED = { model: 'default', use: true, tiers: tierRulesSchema.parse({}), limit: 1_000, rows: [] };
const PLANS = ['Free', 'Starter', 'Pro'];

const order = (plan: string, email: string, occurredAt = NOON - 30 * DAY) => [
	event('order_completed', { identities: { email }, occurredAt, about: { plan } }),
	outcome('purchase', { identities: { email }, occurredAt }),
];

/** The points for looks at a higher plan of somebody who has one and looks at another. */
async function lookAt({ engine }: Bench, has: string, plan: string, email = `${has}.${plan}@shop.example`) {
	await engine.recordEvents([{ records: order(has, email) }]);
	const look = event('pricing_viewed', { identities: { email }, about: { plan } });
	const [person] = valueOf((await engine.recordAndScore([{ records: [look] }]))[0]);
	return person?.scored?.score.reasons.find(({ code }) => code === 'higher:plan')?.points;
}

describe('the order of plans', () => {
	it('is said in one line, and gives points for a look at a plan above theirs only', async () => {
		const bench = await openBench();
		expect(await lookAt(bench, 'starter', 'pro', 'before@shop.example')).toBeUndefined();
		const set = await bench.engine.setPoints({ ...ASKED, plans: PLANS });
		expect(set.summary).toMatch(/^1 rule added, for customers\. Version 1 is in use\./);
		expect(set.changes[0]).toMatchObject({ audience: 'customer', code: 'higher:plan' });
		expect(set.changes[0]?.after).toContain('Free, Starter, Pro');
		expect(await lookAt(bench, 'starter', 'PRO')).toBe(4);
		expect(await lookAt(bench, 'free', 'starter')).toBe(4);
		expect(await lookAt(bench, 'pro', 'starter')).toBeUndefined();
		expect(await lookAt(bench, 'starter', 'starter')).toBeUndefined();
		expect(await lookAt(bench, 'starter', 'enterprise')).toBeUndefined();
	});

	it('is the same version where it is said again, and another where it changes', async () => {
		const { engine } = await openBench();
		await engine.setPoints({ ...ASKED, plans: PLANS });
		expect(await engine.setPoints({ ...ASKED, plans: PLANS })).toMatchObject({ version: 1, saved: false, changes: [] });
		const wider = await engine.setPoints({ ...ASKED, plans: [...PLANS, 'Enterprise'] });
		expect(wider).toMatchObject({ version: 2, saved: true });
		expect(wider.changes).toEqual([expect.objectContaining({ change: 'changed', code: 'higher:plan' })]);
		const { rules } = await engine.listRules({ model: 'default', audience: 'customer' });
		expect(rules.filter(({ code }) => code === 'higher:plan')).toHaveLength(1);
	});

	it('may come with a row that says what such a look is worth, and is taken out by one', async () => {
		const bench = await openBench();
		await bench.engine.setPoints({ ...ASKED, plans: PLANS, rows: [{ signal: 'higher:plan', points: 9 }] });
		expect(await lookAt(bench, 'starter', 'pro')).toBe(9);
		await bench.engine.setPoints({ ...ASKED, rows: [{ signal: 'higher:plan', change: 'remove' }] });
		expect(await lookAt(bench, 'free', 'pro')).toBeUndefined();
	});

	it.each([[['pro']], [['pro', ' PRO ']], [['free > starter', 'pro']], [['']]])(
		'is refused where it is none: %j',
		async (plans) => {
			const { engine } = await openBench();
			await expect(engine.setPoints({ ...ASKED, plans })).rejects.toMatchObject({
				code: 'configuration-invalid',
				field: 'plans',
			});
		},
	);

	it('is refused for an audience that has bought nothing yet', async () => {
		const { engine } = await openBench();
		await expect(engine.setPoints({ ...ASKED, plans: PLANS, audience: 'prospect' })).rejects.toMatchObject({
			code: 'configuration-invalid',
		});
	});

	it('stands in the scorecard of each kind of shop', async () => {
		for (const shopKind of ['subscription', 'b2b', 'consideredGoods'] as const) {
			const bench = await openBench();
			await bench.engine.startModel({ model: 'default', shopKind });
			await bench.engine.setPoints({ ...ASKED, plans: PLANS });
			expect(await lookAt(bench, 'free', 'pro')).toBeGreaterThan(3);
		}
	});
});
