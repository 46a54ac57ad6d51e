import { tierRulesSchema, type Audience } from '../../src/index';
import { event, openBench, valueOf, type Bench } from './engineOnMemory';
import { openTrainedShop, TRAINING } from './trainedShop';

const ASKED = { model: 'default', use: true, tiers: tierRulesSchema.parse({}), limit: 1_000 };

const set = async ({ engine }: Pick<Bench, 'engine'>, rows: object[], more: object = {}) =>
	await engine.setPoints({ ...ASKED, rows, ...more });

async function listed({ engine }: Pick<Bench, 'engine'>, audience: Audience = 'prospect') {
	const { frame, rules } = await engine.listRules({ model: 'default', audience });
	return [...frame, ...rules];
}

const ruleOf = async (bench: Pick<Bench, 'engine'>, code: string, audience?: Audience) =>
	(await listed(bench, audience)).find((rule) => rule.code === code)?.rule;

async function scoreOf({ engine }: Bench, name: string, email: string, fields: object = {}) {
	const records = [event(name, { identities: { email }, ...fields })];
	return valueOf((await engine.recordAndScore([{ records }]))[0])[0]?.scored?.score;
}

/** The same rows a second time are no version of their own. */
async function setTwice(bench: Pick<Bench, 'engine'>, rows: object[]) {
	const first = await set(bench, rows);
	expect(await set(bench, rows)).toMatchObject({ version: first.version, saved: false, changes: [] });
	return first;
}

describe('what a scorecard has beside its rules', () => {
	it('is set by rows of its own: the start, the usual conversion, and how much a group gives and takes at most', async () => {
		const bench = await openBench();
		const before = await scoreOf(bench, 'page_viewed', 'ada@shop.example');
		const { changes, summary } = await setTwice(bench, [
			{ signal: 'start:points', points: 30 },
			{ signal: 'start:rate', points: 7 },
			{ signal: 'group:shopping', points: 60 },
			{ signal: 'group:shopping', points: -5 },
		]);
		expect(summary).toMatch(/^3 rules changed, for everybody\. Version 1 is in use\./);
		expect(changes.filter(({ audience }) => audience === 'prospect')).toEqual([
			expect.objectContaining({ label: 'Start points', before: '+40 for everybody', after: '+30 for everybody' }),
			expect.objectContaining({ label: 'Usual conversion', after: '50 points stand for 7 % that reach the target' }),
			expect.objectContaining({ before: 'at most 50, at least -15', after: 'at most 60, at least -5' }),
		]);
		expect((await listed(bench))[0]).toMatchObject({ label: 'Start points', points: 30, signal: 'start:points' });
		const after = await scoreOf(bench, 'page_viewed', 'ben@elsewhere.example');
		expect((before?.score ?? 0) - (after?.score ?? 0)).toBeCloseTo(10);
	});

	it('is told of what training has moved, beside the points of the person', async () => {
		const bench = await openTrainedShop();
		await bench.engine.trainModel({ ...TRAINING, autoPromote: true });
		const [start] = await listed(bench);
		expect(start).toMatchObject({ before: 40, learned: (start?.points ?? 0) - 40 });
		await set(bench, [{ signal: 'start:points', points: 44 }]);
		expect((await listed(bench))[0]).toMatchObject({ points: 44 });
	});
});

describe('rules with steps', () => {
	it('get them value by value, for an attribute that had no rule too', async () => {
		const bench = await openBench();
		const rows = [
			{ signal: 'trait:Industry', points: 8, per: 'values', values: ['Furniture', ' textiles '] },
			{ signal: 'trait:Industry', points: -6, per: 'values', values: ['education'] },
			{ signal: 'trait:Industry', points: -1, per: 'other' },
			{ signal: 'trait:Industry', points: -2, per: 'missing' },
		];
		expect(await set(bench, rows, { use: false })).toMatchObject({ version: 1, saved: true, inUse: false });
		expect(await ruleOf(bench, 'trait:industry')).toBeUndefined();
		const { neverSeen, version } = await setTwice(bench, rows);
		expect(version).toBe(1);
		expect(neverSeen).toEqual(['Industry']);
		expect(await ruleOf(bench, 'trait:industry')).toBe(
			'+8 for furniture, textiles, -6 for education, -1 for any other, -2 if not known',
		);
		const score = await scoreOf(bench, 'page_viewed', 'ada@shop.example', { traits: { Industry: 'TEXTILES' } });
		expect(score?.reasons).toContainEqual(expect.objectContaining({ code: 'trait:industry', points: 8 }));
		await set(bench, [
			{ signal: 'trait:industry', points: 4, per: 'values', values: ['textiles'] },
			{ signal: 'trait:industry', change: 'remove', per: 'values', values: ['education'] },
		]);
		expect(await ruleOf(bench, 'trait:industry')).toMatch(/^\+8 for furniture, \+4 for textiles, -1 for any other/);
	});

	it('of a number are in order, whichever row comes first', async () => {
		const bench = await openBench();
		await setTwice(bench, [
			{ signal: 'trait:employees', points: 9, per: 'from', number: 200 },
			{ signal: 'trait:employees', points: 4, per: 'from', number: 20 },
		]);
		expect(await ruleOf(bench, 'trait:employees')).toMatch(/^\+4 from 20, \+9 from 200,/);
		await setTwice(bench, [
			{ signal: 'overdue:order', points: -3, per: 'from', number: 1.5 },
			{ signal: 'overdue:order', points: 1, per: 'other' },
		]);
		expect(await ruleOf(bench, 'overdue:order', 'customer')).toMatch(/^\+1 below 1\.5 .+ -3 from 1\.5, -2 from 3/);
	});

	it('by how long ago are changed one by one, and made for an event that had none; with the last of them the rule goes', async () => {
		const bench = await openBench();
		await setTwice(bench, [
			{ signal: 'recency:shopping', points: 7, per: 'upToDays', number: 3 },
			{ signal: 'recency:shopping', points: -4, per: 'other' },
			{ signal: 'webinar_attended', points: 3, per: 'upToDays', number: 30 },
			{ signal: 'webinar_attended', points: 9, per: 'upToDays', number: 7 },
		]);
		expect(await ruleOf(bench, 'recency:shopping')).toMatch(/^\+6 up to 1 day, \+7 up to 3 days, .+ -4 later/);
		expect(await ruleOf(bench, 'recency:webinar_attended')).toMatch(/^\+9 up to 7 days, \+3 up to 30 days, \+0 later/);
		expect(await ruleOf(bench, 'event:webinar_attended')).toMatch(/^\+12 each/);
		const score = await scoreOf(bench, 'webinar_attended', 'ada@shop.example');
		expect(score?.reasons).toContainEqual(
			expect.objectContaining({ label: 'Attended a webinar: last time', points: 9 }),
		);
		const gone = [7, 30].map((number) => ({ signal: 'webinar_attended', change: 'remove', per: 'upToDays', number }));
		await set(bench, gone);
		expect(await ruleOf(bench, 'recency:webinar_attended')).toBeUndefined();
		expect(await set(bench, gone)).toMatchObject({ saved: false });
	});

	it('that training has moved keep what it learned of the others', async () => {
		const bench = await openTrainedShop();
		await bench.engine.trainModel({ ...TRAINING, autoPromote: true });
		const stepsOf = async () => (await ruleOf(bench, 'recency:shopping'))?.split(', ') ?? [];
		const learned = await stepsOf();
		await setTwice(bench, [{ signal: 'recency:shopping', points: 5.5, per: 'upToDays', number: 3 }]);
		expect(await stepsOf()).toEqual(
			learned.map((step) => (step.endsWith('up to 3 days') ? '+5.5 up to 3 days' : step)),
		);
	});
});

describe('an event', () => {
	it('is counted by how often it came in all, by its amounts, and by colleagues who did it', async () => {
		const bench = await openBench();
		const rows = [
			{ signal: 'demo_requested', points: 3, per: 'often' },
			{ signal: 'quote_requested', points: 2, per: 'amount', windowDays: 90 },
			{ signal: 'meeting_booked', points: 4, per: 'colleagues', windowDays: 14, capUnits: 5 },
		];
		await setTwice(bench, rows);
		expect(await ruleOf(bench, 'frequency:demo_requested')).toBe('+3 for the first, and each time it doubles');
		expect(await ruleOf(bench, 'total:quote_requested')).toBe(
			'+2 each time the amount grows 2.7-fold (any one currency, last 90 days)',
		);
		expect(await ruleOf(bench, 'account:meeting_booked')).toBe('+4 per colleague in the last 14 days, at most 5');
		await scoreOf(bench, 'meeting_booked', 'ada@fabrik.example');
		const score = await scoreOf(bench, 'page_viewed', 'ben@fabrik.example');
		expect(score?.reasons).toContainEqual(
			expect.objectContaining({ label: 'Booked a meeting: colleagues', points: 4 }),
		);
		await set(
			bench,
			rows.map(({ signal, per }) => ({ signal, per, change: 'remove' })),
		);
		expect(await ruleOf(bench, 'account:meeting_booked')).toBeUndefined();
		expect(await ruleOf(bench, 'event:meeting_booked')).toBeDefined();
	});

	it('under a condition has steps by how long ago of their own', async () => {
		const bench = await openBench();
		const where = { category: 'sofas' };
		await setTwice(bench, [
			{ signal: 'product_viewed', points: 9, per: 'upToDays', number: 2, where },
			{ signal: 'product_viewed', points: 5, per: 'upToDays', number: 9, where },
		]);
		expect(await ruleOf(bench, 'recency:product_viewed:category.sofas')).toBe(
			'+9 up to 2 days, +5 up to 9 days, +0 later, +0 if never seen with category sofas',
		);
	});
});

describe('what training may do to a rule', () => {
	it('is said in its row, and told with the rule', async () => {
		const bench = await openTrainedShop();
		const rows = [
			{ signal: 'email_link_clicked', points: 4, learn: 'never' },
			{ signal: 'trait:age', points: 0, learn: 'never' },
		];
		const { changes } = await setTwice(bench, rows);
		expect(changes).toContainEqual(
			expect.objectContaining({ after: expect.stringContaining('; stays as it is in training') as string }),
		);
		await bench.engine.trainModel({ ...TRAINING, autoPromote: true });
		const { rules } = await bench.engine.listRules({ model: 'default', audience: 'prospect' });
		expect(rules.find(({ code }) => code === 'event:email_link_clicked')).not.toHaveProperty('learned');
		expect(rules.filter(({ code }) => code.includes('trait:age')).map(({ rule }) => rule)).toEqual([
			'+0 for any other, +0 if not known; stays as it is in training',
		]);
	});
});

describe('a row that asks for what there is not', () => {
	it.each([
		[{ signal: 'trait:country', per: 'values' }, 'Rule 2: Enter at least one value.'],
		[{ signal: 'recency:shopping', per: 'upToDays', number: 0 }, 'Rule 2: Enter 1 to 3650 days.'],
		[{ signal: 'trait:industry' }, 'Rule 2: "Industry" has steps, and none above 0'],
		[{ signal: 'recency:shopping', per: 'values', values: ['a'] }, 'Rule 2: "Last visit to the shop" has no such step'],
		[{ signal: 'trait:country', per: 'upToDays', number: 3 }, 'Rule 2: "Country" has no such step'],
		[{ signal: 'trait:country', per: 'often' }, 'Rule 2: "Country" has no such step'],
		[{ signal: 'demo_requested', per: 'missing' }, 'Rule 2: "Demo requested" has no such step'],
		[{ signal: 'group:shopping', change: 'remove' }, "Rule 2: The start and the groups are always there and can't be"],
		[{ signal: 'group:nobody' }, 'Rule 2: No signal is called "group:nobody"'],
		[{ signal: 'demo_requested', per: 'often', where: { page: 'a' } }, 'Rule 2: "Demo requested" can\'t have a cond'],
		[
			{ signal: 'demo_requested', per: 'often', halfLifeDays: 3 },
			'Rule 2: "Asked for a demo: how often" has no half-life',
		],
		[{ signal: 'page_viewed', per: 'each' }, 'Rule 2: Another rule of the form is about "page_viewed" too'],
	])('is refused by its place in the form, and nothing is saved: %j', async (row, message) => {
		const bench = await openBench();
		await expect(
			set(bench, [
				{ signal: 'page_viewed', points: 2 },
				{ points: 5, ...row },
			]),
		).rejects.toThrow(message);
		expect(await bench.engine.nameVersions({ model: 'default', limit: 9 })).toHaveLength(1);
	});

	it('a whole rule and one of its steps are not set in one form, as each run would undo the other', async () => {
		const bench = await openBench();
		const rows = [
			{ signal: 'trait:country', per: 'values', values: ['de'], points: 5 },
			{ signal: 'trait:country', change: 'remove' },
		];
		await expect(set(bench, rows)).rejects.toThrow('Rule 2: Another rule of the form');
		await expect(set(bench, rows.reverse())).rejects.toThrow('Rule 2: Another rule of the form');
	});
});

describe('the list of signals', () => {
	it('has the start, the groups, and attributes of leads that have no rule yet', async () => {
		const bench = await openBench();
		await scoreOf(bench, 'page_viewed', 'ada@shop.example', { traits: { industry: 'Textiles' } });
		const list = async (filter: string) =>
			(await bench.engine.listSignals({ model: 'default', filter })).map(({ name }) => name);
		expect(await list('start points')).toEqual(['Start points · +40 for everybody · start:points']);
		expect(await list('shopping, all')).toEqual(['Shopping, all together · at most 50, at least -15 · group:shopping']);
		expect(await list('usual conv')).toEqual(['Usual conversion · differs by audience · start:rate']);
		expect(await list('industry')).toEqual(['Industry · no points yet · 1 of 1 leads have it · trait:industry']);
		expect(await list('country')).toEqual(['Country · 0 to 1 point · trait:country']);
	});
});
