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

	it('is what contacting adds, too, where a holdout has shown it: changed and removed without JSON', async () => {
		const bench = await openBench();
		const { scorecard } = await bench.engine.getScorecard({ model: 'default', audience: 'prospect' });
		const click = scorecard.terms.find(({ code }) => code === 'event:email_link_clicked');
		const looks = scorecard.terms.find(({ kind }) => kind === 'recency');
		const slots = looks !== undefined && 'bins' in looks ? looks.bins.length + 2 : 0;
		const falling = Array.from({ length: slots }, (_, slot) => 4 - slot);
		const contact = {
			points: 2,
			share: 0.9,
			terms: [
				{ code: click?.code ?? '', points: [3] },
				{ code: looks?.code ?? '', points: falling },
			],
		};
		const edit = { change: { scorecard: { ...scorecard, contact } }, reason: 'tried', use: true } as const;
		await bench.engine.editScorecard({ model: 'default', audience: 'prospect', ...edit });
		expect((await listed(bench)).filter(({ code }) => code.startsWith('contact:'))).toMatchObject([
			{ label: 'Being contacted', points: 2, rule: '+2 for everybody' },
			{ label: 'Being contacted: Clicked a link in an email', points: 3 },
			{ points: 4 },
		]);
		const signals = await bench.engine.listSignals({ model: 'default', filter: 'contacted' });
		expect(signals[0]?.name).toBe('Being contacted · +2 for everybody · contact:everybody');

		const { changes } = await setTwice(bench, [
			{ signal: 'contact:everybody', points: -1 },
			{ signal: `contact:${looks?.code}`, points: 2 },
			{ signal: 'contact:event:email_link_clicked', change: 'remove' },
		]);
		expect(changes).toHaveLength(3);
		const after = await bench.engine.getScorecard({ model: 'default', audience: 'prospect' });
		expect(after.scorecard.contact).toEqual({
			...contact,
			points: -1,
			terms: [{ code: looks?.code, points: falling.map((points) => points / 2) }],
		});
		// The score is that of a lead as leads are usually treated.
		expect(after.scorecard.terms).toEqual(scorecard.terms);
		await setTwice(bench, [{ signal: 'contact:everybody', change: 'remove' }]);
		const gone = await bench.engine.getScorecard({ model: 'default', audience: 'prospect' });
		expect(gone.scorecard).not.toHaveProperty('contact');
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

describe('rules beyond one event', () => {
	it('count several events alike, and are changed and removed by the same row, in whatever order it names them', async () => {
		const bench = await openBench();
		const rows = [
			{ signal: 'meeting_booked', also: ['Meeting Attended'], points: 4, per: 'colleagues' },
			{ signal: 'atelier_visited', also: ['swatch_ordered'], points: 6, per: 'upToDays', number: 3 },
			{ signal: 'atelier_visited', also: ['swatch_ordered'], points: 2, per: 'often' },
		];
		const { neverSeen } = await setTwice(bench, rows);
		expect(neverSeen).toEqual(['atelier_visited', 'swatch_ordered']);
		const { rules } = await bench.engine.listRules({ model: 'default', audience: 'prospect' });
		expect(
			rules.filter(({ code }) => code.includes('atelier_visited')).map(({ label, rule }) => [label, rule]),
		).toEqual([
			['Atelier visited or Swatch ordered: last time', '+6 up to 3 days, +0 later, +0 if never seen'],
			['Atelier visited or Swatch ordered: how often', '+2 for the first, and each time it doubles'],
		]);
		const score = await scoreOf(bench, 'swatch_ordered', 'ada@shop.example');
		expect(score?.reasons).toContainEqual(
			expect.objectContaining({ label: 'Atelier visited or Swatch ordered: last time', points: 6 }),
		);
		const turned = { signal: 'swatch_ordered', also: ['atelier_visited'], per: 'upToDays', number: 3 };
		await set(bench, [{ ...turned, points: 9 }]);
		expect(await ruleOf(bench, 'recency:atelier_visited:swatch_ordered')).toMatch(/^\+9 up to 3 days/);
		await set(bench, [{ ...turned, change: 'remove' }]);
		expect(await ruleOf(bench, 'recency:atelier_visited:swatch_ordered')).toBeUndefined();
	});

	it('ask for two conditions at once', async () => {
		const bench = await openBench();
		const where = { category: 'sofas', amountAtLeast: 500 };
		await setTwice(bench, [{ signal: 'product_viewed', points: 7, where }]);
		const about = (amountMinor: number) => ({ category: 'Sofas', amountMinor, currency: 'EUR' });
		const labels = async (email: string, amountMinor: number) =>
			(await scoreOf(bench, 'product_viewed', email, about(amountMinor)))?.reasons.map(({ label }) => label).join();
		expect(await labels('dear@shop.example', 90_000)).toContain('(category sofas, amount at least 500)');
		expect(await labels('cheap@shop.example', 9_000)).not.toContain('category sofas');
		await set(bench, [{ signal: 'product_viewed', change: 'remove', where }]);
		expect(await labels('late@shop.example', 90_000)).not.toContain('category sofas');
	});

	it('say how long somebody is known by an event, and how late they are for the next', async () => {
		const bench = await openBench();
		const rows = [
			{ signal: 'trial_started', points: 5, per: 'since', number: 30 },
			{ signal: 'trial_started', points: 9, per: 'since', number: 90 },
			{ signal: 'refill_ordered', points: -4, per: 'overdue', number: 2, usualDays: 30 },
		];
		await setTwice(bench, rows);
		expect(await ruleOf(bench, 'tenure:trial_started')).toBe(
			'since the first: +0 below 30 days, +5 from 30, +9 from 90, +0 if never seen',
		);
		expect(await ruleOf(bench, 'overdue:refill_ordered')).toMatch(/^\+0 below 2 times .+ -4 from 2, .+ is 30 days/);
		await set(
			bench,
			rows.map(({ points: _, usualDays: __, ...row }) => ({ ...row, change: 'remove' })),
		);
		expect(await ruleOf(bench, 'tenure:trial_started')).toBeUndefined();
		expect(await ruleOf(bench, 'overdue:refill_ordered')).toBeUndefined();
	});

	it('hold looks against what somebody has bought, by brand too, and against what they usually pay', async () => {
		const bench = await openBench();
		const rows = [
			{ signal: 'review_read', points: 3, per: 'owned', by: 'brand' },
			{ signal: 'review_read', points: 5, per: 'notOwned', halfLifeDays: 3 },
			{ signal: 'review_read', also: ['size_guide_viewed'], points: 2, per: 'dearer', priceTimes: 2 },
		];
		await setTwice(bench, rows);
		const { rules } = await bench.engine.listRules({ model: 'default', audience: 'customer' });
		expect(rules.slice(-3).map(({ label, rule }) => `${label}: ${rule}`)).toEqual([
			expect.stringMatching(/: a brand they have bought: \+3 for each look at a brand they have bought, /),
			expect.stringMatching(/: a category they have not bought: \+5 .+half-life 3 days/),
			expect.stringMatching(/: dearer than usual: \+2 for each look at what costs at least 2 times their usual order/),
		]);
		await set(
			bench,
			rows.map(({ signal, also, per, by }) => ({ signal, also, per, by, change: 'remove' })),
		);
		const after = await bench.engine.listRules({ model: 'default', audience: 'customer' });
		expect(after.rules).toHaveLength(rules.length - 3);
	});

	it('have a name, and a group of their own with a limit of its own, made and taken away by the same form', async () => {
		const bench = await openBench();
		const rows = [
			{ signal: 'group:trade_fairs', points: 12 },
			{ signal: 'fair_visited', points: 8, label: 'Met us at a fair', group: 'Trade fairs' },
			{ signal: 'meeting_booked', group: 'trade  FAIRS', points: 7 },
		];
		await setTwice(bench, rows);
		expect(await listed(bench)).toContainEqual(
			expect.objectContaining({ label: 'Trade fairs, all together', rule: 'at most 12, at least -25' }),
		);
		expect((await listed(bench)).filter(({ group }) => group === 'Trade fairs').map(({ label }) => label)).toEqual([
			'Booked a meeting',
			'Met us at a fair',
		]);
		const away = { signal: 'group:trade_fairs', change: 'remove' };
		await expect(set(bench, [away])).rejects.toThrow(
			"Rule 1: The start and groups with rules in them can't be removed.",
		);
		const back = [
			away,
			{ signal: 'fair_visited', change: 'remove' },
			{ signal: 'meeting_booked', points: 7, group: 'group:response' },
		];
		await setTwice(bench, back);
		expect(await ruleOf(bench, 'group:trade_fairs')).toBeUndefined();
	});

	it('have groups of names that no code can be made of, each its own', async () => {
		const bench = await openBench();
		await setTwice(bench, [
			{ signal: 'fair_visited', points: 8, group: '展示会' },
			{ signal: 'meeting_booked', points: 7, group: 'セール' },
		]);
		const groups = (await listed(bench)).map(({ label, signal }) => `${label} ${signal}`);
		expect(groups).toEqual(
			expect.arrayContaining(['展示会, all together group:more', 'セール, all together group:more_2']),
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
		[{ signal: 'group:shopping', change: 'remove' }, "Rule 2: The start and groups with rules in them can't be"],
		[{ signal: 'start:points', change: 'remove' }, 'Rule 2: The start and groups'],
		[{ signal: 'demo_requested', also: ['page_viewed'] }, 'Rule 2: "Demo requested" is counted by itself here'],
		[{ signal: 'demo_requested', per: 'often', also: ['!'] }, 'Rule 2: No signal is called "!"'],
		[{ signal: 'recency:shopping', also: ['page_viewed'] }, 'Rule 2: "Last visit to the shop" can\'t have'],
		[{ signal: 'demo_requested', per: 'owned', where: { page: 'a' } }, 'Rule 2: "Demo requested" can\'t have a cond'],
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
