import { tierRulesSchema } from '../../src/index';
import { DAY, event, NOON, openBench, valueOf, type Bench } from './engineOnMemory';
import { openTrainedShop, TRAINING } from './trainedShop';

const ASKED = { model: 'default', use: true, tiers: tierRulesSchema.parse({}), limit: 1_000 };

const set = async ({ engine }: Pick<Bench, 'engine'>, rows: object[], more: object = {}) =>
	await engine.setPoints({ ...ASKED, rows, ...more });

async function ruleOf({ engine }: Pick<Bench, 'engine'>, code: string, audience: 'prospect' | 'customer' = 'prospect') {
	const { rules } = await engine.listRules({ model: 'default', audience });
	return rules.find((rule) => rule.code === code);
}

async function record({ engine }: Bench, name: string, email: string, fields: object = {}) {
	const records = [event(name, { identities: { email }, ...fields })];
	const [person] = valueOf((await engine.recordAndScore([{ records }]))[0]);
	return person;
}

describe('points set by rows', () => {
	it('make a rule for an event that had none, and leads are scored by it from then on', async () => {
		const bench = await openBench();
		const before = await record(bench, 'swatch_ordered', 'ada@shop.example');
		expect(before?.notes).toEqual([
			'swatch_ordered earns no points yet: set them in Lead Model › Scorecard › Set Points.',
		]);
		const answer = await set(bench, [{ signal: 'Swatch Ordered', points: 40, halfLifeDays: 5 }]);
		expect(answer).toMatchObject({
			version: 1,
			from: 0,
			inUse: true,
			saved: true,
			neverSeen: [],
			leads: 1,
			changedTier: 1,
		});
		expect(answer.summary).toBe(
			'1 rule added, for everybody. Version 1 is in use. 1 of 1 leads would change tier: 1 up from C to A. Swatch ordered: +40 each, at most 1 a day; half-life 5 days; at most 3 count.',
		);
		expect(answer.changes.map(({ audience, label, change, after }) => [audience, label, change, after])).toEqual(
			['anonymous', 'prospect', 'customer'].map((audience) => [
				audience,
				'Swatch ordered',
				'added',
				'+40 each, at most 1 a day; half-life 5 days; at most 3 count',
			]),
		);
		const after = await record(bench, 'swatch_ordered', 'ben@shop.example');
		expect(after?.scored?.score.reasons).toContainEqual(
			expect.objectContaining({ code: 'event:swatch_ordered', points: 40 }),
		);
		expect(after?.notes ?? []).toEqual([]);
	});

	it('are the same version where the same rows come again, also of a version that is not in use', async () => {
		const bench = await openBench();
		const rows = [
			{ signal: 'webinar_attended', points: 20 },
			{ signal: 'swatch_ordered', points: 5, where: { category: ['Sofas', 'Chairs'] } },
			{ signal: 'email_opened', change: 'remove' },
		];
		expect(await set(bench, rows, { use: false })).toMatchObject({ version: 1, saved: true, inUse: false });
		expect(await set(bench, rows)).toMatchObject({ version: 1, saved: false, inUse: true });
		expect(await set(bench, rows)).toMatchObject({ version: 1, saved: false, changes: [], leads: 0 });
		expect(await bench.engine.nameVersions({ model: 'default', limit: 9 })).toHaveLength(2);
	});

	it('change what a row names and leave the rest of the rule; for one audience where it is given', async () => {
		const bench = await openBench();
		const before = await ruleOf(bench, 'event:webinar_attended');
		const { changes } = await set(bench, [{ signal: 'webinar_attended', points: 20 }], { audience: 'prospect' });
		expect(changes).toEqual([
			{
				audience: 'prospect',
				label: 'Attended a webinar',
				change: 'changed',
				before: before?.rule,
				after: before?.rule.replace('+12', '+20'),
				code: 'event:webinar_attended',
			},
		]);
		expect(await ruleOf(bench, 'event:webinar_attended', 'customer')).toMatchObject({ points: 12 });
	});

	it('under a condition are a rule of its own, counted from what history keeps apart', async () => {
		const bench = await openBench();
		await record(bench, 'product_viewed', 'ada@shop.example', { category: 'Sofas' });
		await record(bench, 'product_viewed', 'ben@shop.example', { category: 'Lamps' });
		bench.at(NOON + 2 * DAY);
		await set(bench, [{ signal: 'product_viewed', points: 8, where: { category: 'sofas' } }]);
		const reasons = async (email: string) =>
			(await record(bench, 'page_viewed', email, { occurredAt: NOON + 2 * DAY }))?.scored?.score.reasons.map(
				({ label }) => label,
			);
		expect(await reasons('ada@shop.example')).toContain('Viewed a product (category sofas)');
		expect(await reasons('ben@shop.example')).not.toContain('Viewed a product (category sofas)');
		expect(await ruleOf(bench, 'event:product_viewed:category.sofas')).toMatchObject({
			signal: 'product_viewed',
			condition: 'category sofas',
			points: 8,
		});
		await set(bench, [{ signal: 'product_viewed', change: 'remove', where: { category: 'SOFAS' } }]);
		expect(await ruleOf(bench, 'event:product_viewed:category.sofas')).toBeUndefined();
		expect(await ruleOf(bench, 'event:product_viewed')).toBeDefined();
	});

	it('reach rules that are not about one event by their code', async () => {
		const bench = await openBench();
		await set(bench, [{ signal: 'account:asked', points: 9 }]);
		expect(await ruleOf(bench, 'account:asked')).toMatchObject({ points: 9, signal: 'account:asked' });
		await set(bench, [{ signal: 'account:asked', change: 'remove' }]);
		expect(await ruleOf(bench, 'account:asked')).toBeUndefined();
		expect(await set(bench, [{ signal: 'account:asked', change: 'remove' }])).toMatchObject({ saved: false });
	});

	it('of a rule with steps go to its highest step, or to its lowest below 0, and the others keep their proportion', async () => {
		const bench = await openBench();
		const rows = [
			{ signal: 'recency:shopping', points: 12 },
			{ signal: 'trait:has_company', points: 15 },
			{ signal: 'overdue:order', points: -8 },
		];
		expect(await set(bench, rows)).toMatchObject({ saved: true });
		const said = async (code: string) => (await ruleOf(bench, code, 'customer'))?.rule;
		expect(await said('recency:shopping')).toMatch(/^\+12 up to 1 day, \+8 up to 3 days, \+6 up to 7 days, \+2 up to/);
		expect(await said('trait:has_company')).toMatch(/^\+15 for true, \+0 for any other/);
		expect(await said('overdue:order')).toMatch(/^\+4 below .+ -4 from 3, -8 from 6/);
		expect(await set(bench, rows)).toMatchObject({ saved: false, changes: [] });
		await set(bench, [{ signal: 'trait:has_company', points: 0 }]);
		expect(await said('trait:has_company')).toMatch(/^\+0 for true/);
		await expect(set(bench, [{ signal: 'recency:shopping', halfLifeDays: 3 }])).rejects.toThrow('has no half-life');
	});

	it('of a name that nobody has sent are taken, and named', async () => {
		const bench = await openBench();
		await record(bench, 'swatch_ordered', 'ada@shop.example');
		const { neverSeen } = await set(
			bench,
			['swatch_ordered', 'webinar_attended', 'wbinar_attended'].map((signal) => ({ signal, points: 3 })),
		);
		expect(neverSeen).toEqual(['wbinar_attended']);
		expect(await ruleOf(bench, 'event:wbinar_attended')).toMatchObject({ points: 3 });
	});

	it.each([
		[[], 'Add at least one rule'],
		[[{ signal: ' ', points: 1 }], 'Rule 1: Select a signal.'],
		[[{ signal: 'page_viewed' }, { signal: 'x', points: 5_000 }], 'Rule 2'],
		[[{ signal: 'page_viewed' }, { signal: 'Page View' }], 'Rule 2: Another rule of the form is about "Page View"'],
		[[{ signal: 'account:nobody', points: 1 }], 'No signal is called "account:nobody"'],
		[[{ signal: 'trait:country', points: -1 }], 'none below 0 that could get -1 points'],
		[[{ signal: 'tenure:last', points: 3 }], 'none above 0 that could get 3 points'],
		[[{ signal: 'account:asked', points: 1, halfLifeDays: 3 }], 'has no half-life'],
		[[{ signal: 'account:asked', points: 1, where: { category: 'a' } }], "can't have a condition"],
	])('that can not be used are refused, and nothing is saved: %j', async (rows, message) => {
		const bench = await openBench();
		await expect(set(bench, rows)).rejects.toThrow(message);
		expect(await bench.engine.nameVersions({ model: 'default', limit: 9 })).toHaveLength(1);
	});
});

describe('points that training has moved since', () => {
	it('stay where it has moved them when the same rows come again, and are left by rows about others', async () => {
		const bench = await openTrainedShop();
		await bench.engine.trainModel({ ...TRAINING, autoPromote: true });
		const learned = await ruleOf(bench, 'event:email_link_clicked');
		expect(learned).toMatchObject({ before: 4, learned: expect.any(Number) as number });
		const { version } = await bench.engine.listRules({ model: 'default', audience: 'prospect' });
		const same = await set(bench, [{ signal: 'email_link_clicked', points: 4 }]);
		expect(same).toMatchObject({ version, saved: false, changes: [] });
		await set(bench, [{ signal: 'swatch_ordered', points: 6 }]);
		expect(await ruleOf(bench, 'event:email_link_clicked')).toEqual(learned);
		const rows = [
			{ signal: 'email_link_clicked', points: 4 },
			{ signal: 'swatch_ordered', points: 6 },
		];
		expect(await set(bench, rows)).toMatchObject({ version: version + 1, saved: false });
	});
});

describe('the list of signals', () => {
	it('has what the scorecards know and what was seen, the most frequent first, and takes other names', async () => {
		const bench = await openBench();
		for (const email of ['ada@shop.example', 'ben@shop.example']) await record(bench, 'swatch_ordered', email);
		await record(bench, 'webinar_attended', 'ada@shop.example');
		const list = async (filter?: string) =>
			(await bench.engine.listSignals({ model: 'default', ...(filter === undefined ? {} : { filter }) })).map(
				({ name }) => name,
			);
		expect((await list()).slice(0, 2)).toEqual([
			'Swatch ordered · no points yet · 2 times this month · swatch_ordered',
			'Attended a webinar · 12 points · 1 time this month · webinar_attended',
		]);
		expect(await list('asked for a quote')).toEqual([
			'Asked for a quote · 32 points · not seen this month · quote_requested',
		]);
		expect(await list('last visit')).toEqual(['Last visit to the shop · 0 to 6 points · recency:shopping']);
		expect(await list('Quiz done')).toEqual(['quiz_done · not seen in this workspace yet']);
		bench.at(NOON + 40 * DAY);
		expect(await list('swatch')).toEqual(['Swatch ordered · no points yet · not seen this month · swatch_ordered']);
	});
});
