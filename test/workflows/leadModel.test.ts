import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { posted } from '../../tools/demo/payloads';
import { openShop, readTemplate, type Shop, type Step } from './shop';

const DAY = 86_400_000;
const START = Date.parse('2026-03-01T12:00:00Z');

let shop: Shop;
beforeAll(async () => {
	shop = await openShop(timeOf(0));
	await trade(shop);
});
afterAll(async () => await shop.shut());

function timeOf(day: number): string {
	return new Date(START + day * DAY).toISOString();
}

/** Twenty days of a shop where whoever clicks a link in an email buys, and starting a checkout means nothing. */
async function trade({ at, step }: Shop): Promise<void> {
	for (let day = 0; day < 20; day++) {
		at(timeOf(day));
		const leads = Array.from({ length: 50 }, (_, index) => ({
			email: `lead${day}-${index}@shop.example`,
			clicks: index % 4 === 0,
			starts: index % 3 === 0,
		}));
		await step(
			'scoreLead',
			leads.flatMap(({ email, clicks, starts }) => [
				...(clicks ? [happened(email, 'email_link_clicked')] : []),
				...(starts ? [happened(email, 'checkout_started')] : []),
				happened(email, 'page_viewed'),
			]),
		);
		at(timeOf(day + 0.5));
		const buyers = leads.filter(({ clicks }, index) => (clicks ? index % 8 !== 0 : index % 11 === 5));
		await step(
			'recordOutcome',
			buyers.map(({ email }) => posted({ email, event: 'order_completed', order_id: `order-${email}` })),
		);
	}
	at(timeOf(60));
}

function happened(email: string, event: string): INodeExecutionData {
	return posted({ email, event, event_id: `${email}-${event}` });
}

async function ask(
	parameters: IDataObject,
	items: readonly INodeExecutionData[] = [{ json: { tick: 1 } }],
	onError?: 'continueRegularOutput',
): Promise<Step & { json: IDataObject }> {
	const step = await shop.step('leadModel', items, parameters, onError === undefined ? {} : { onError });
	return { ...step, json: step.outputs[0]?.[0]?.json ?? {} };
}

async function scoreSomebody(): Promise<IDataObject> {
	const { outputs } = await shop.step('scoreLead', [posted({ email: 'lead19-0@shop.example' })], {
		operation: 'scoreOnly',
	});
	return outputs[0]?.[0]?.json.lead as IDataObject;
}

const training = { operation: 'train', audience: 'prospect', windowDays: 7 };

describe('Lead Model', () => {
	it('trains and promotes by the shipped weekly schedule, and mails what it did; the next score names the version', async () => {
		expect((await scoreSomebody()).model).toMatchObject({ version: 0, stage: 'rules' });
		const execution = await shop.run(readTemplate('weekly-training-and-report.json'), 'Every Monday', [
			{ json: { timestamp: 'now' } },
		]);
		expect(execution.error).toBeUndefined();
		expect(execution.itemsFrom('Train')[0]?.json).toMatchObject({
			model: { name: 'default', version: 1, champion: 0, promoted: true },
		});
		const [built] = execution.itemsFrom('Build Report');
		expect(built?.binary?.report).toMatchObject({ mimeType: 'text/html', fileExtension: 'html' });
		const file = Buffer.from(built?.binary?.report?.data ?? '', 'base64').toString();
		expect(file).toMatch(/^<!doctype html>.*model default, version 1.*<svg/s);
		const [mail] = execution.itemsFrom('Mail the Report');
		expect(mail?.json.subject).toMatch(
			/^New points are in use\. Lead scoring \(default\): (?:Needs attention, )?\d+ in tier A$/,
		);
		expect(mail?.json.additionalFields).toEqual({ attachments: 'report' });
		const page = String(mail?.json.contentValue);
		expect(page).toMatch(/Past buyers scored .* times of 100/);
		expect(page).toMatch(/>A<\/td>/);
		expect(page).not.toMatch(/<svg|NaN|undefined/);
		expect(execution.runs('Train')[0]?.hints?.[0]?.message).toMatch(
			/^Version 1 is now in use: beats version 0 for prospects\./,
		);
		expect((await scoreSomebody()).model).toMatchObject({
			version: 1,
			stage: expect.stringMatching(/learn/) as string,
		});
	});

	it('tests on history before anything is sent: a sentence first, then rows by tier, ten points and rival', async () => {
		const { json, hints } = await ask({ operation: 'testOnHistory', audience: 'prospect', windowDays: 7 });
		const model = json.model as IDataObject;
		expect(Object.keys(model)[0]).toBe('summary');
		expect(hints).toContain(model.summary);
		expect(model.summary).toMatch(
			/^Prospects: Past buyers scored .*the buyer scored higher \d+ times of 100 \(\d+–\d+\)/,
		);
		expect(model.details).toContain('the best tenth holds');
		const found = readIn(json, 'model.audiences.prospect') as unknown as Record<string, IDataObject[]>;
		expect(found.byTier?.map(({ tier }) => tier)).toEqual(['A', 'B', 'C']);
		expect(found.topLeads?.map(({ rankedBy }) => rankedBy)).toEqual([
			'This version',
			'Your points alone',
			'Most recent first',
			'By chance',
		]);
		for (const { who, why } of found.boughtFromLowScore ?? []) {
			expect(who).toMatch(/@shop\.example$/);
			expect(why).toMatch(/[+-]?\d/);
		}
		expect(found.scoredHighDidNotBuy?.length).toBeGreaterThan(0);
	});

	it('suggests tiers, and runs them dry on the leads of today', async () => {
		const suggested = await ask({ operation: 'suggestTiers', audience: 'prospect', windowDays: 7 });
		expect(readIn(suggested.json, 'model.summary')).toMatch(/^A from \d+, B from \d+\. /);
		const tiers = readIn(suggested.json, 'model.tiers') as unknown as IDataObject[];
		const values = tiers.map(({ tier, minScore }) => ({ name: tier, minScore })) as IDataObject[];
		const dry = await ask({ operation: 'dryRun', tiers: { values } });
		expect(readIn(dry.json, 'model.summary')).toMatch(/^\d+ leads would be in A, \d+ in B and \d+ in C\./);
	});

	it('lists the versions of a model, one item each, the one in use marked', async () => {
		const { outputs, hints } = await ask({ operation: 'listVersions' });
		const versions = (outputs[0] ?? []).map(({ json }) => json.model as IDataObject);
		expect(versions.filter(({ inUse }) => inUse)).toHaveLength(1);
		expect(versions.at(-1)).toMatchObject({ version: 0, note: 'as shipped' });
		expect(versions.find(({ version }) => version === 1)?.summary).toMatch(
			/^Version 1 \(trained for prospects\): in use since/,
		);
		expect(hints.join(' ')).toMatch(/^\d+ versions, version 1 is in use\./);
	});

	it('gives the same version for the same data', async () => {
		const { json } = await ask(training);
		expect((await ask(training)).json.model).toMatchObject({
			version: (json.model as IDataObject).version,
			saved: false,
		});
	});

	it('runs once, however many items come in, and its answer is about none of the people in them', async () => {
		const people = ['mia', 'noah'].map((name) => ({ json: { email: `${name}@shop.example` } }));
		const { outputs, hints } = await ask({ operation: 'checkDrift' }, people);
		expect(hints.join(' ')).toMatch(/^(?:Fine|Keep an eye on it|Needs attention): /);
		expect(outputs[0]).toHaveLength(1);
		expect(outputs[0]?.[0]).toMatchObject({ json: { model: { version: 1 } }, pairedItem: [{ item: 0 }, { item: 1 }] });
		expect(Object.keys(outputs[0]?.[0]?.json ?? {})).toEqual(['model']);
	});

	it('evaluates beside the rules alone, plain logistic regression and the base rate', async () => {
		const { json, hints } = await ask({ operation: 'evaluate', audience: 'prospect', windowDays: 7 });
		expect(hints.join(' ')).toMatch(
			/^Prospects: \d+ leads looked at \(.+\), \d+ reached the target; \d+ (?:score|look)s? still open\./,
		);
		const compared = readIn(json, 'model.audiences.0.compared') as unknown as IDataObject[];
		expect(compared.map(({ rankedBy }) => rankedBy)).toEqual([
			'This version',
			'Your points alone',
			'Plain logistic regression',
			'By chance',
		]);
	});

	it('tells what became of the leads of each tier that Assign Tier has put them in', async () => {
		const day = timeOf(40);
		shop.at(timeOf(20));
		const { outputs } = await shop.step(
			'scoreLead',
			Array.from({ length: 40 }, (_, index) => happened(`late${index}@shop.example`, 'page_viewed')),
		);
		await shop.step('assignTier', outputs[0] ?? []);
		shop.at(day);
		const { json } = await ask({ operation: 'evaluate', audience: 'prospect', windowDays: 7 });
		expect(readIn(json, 'model.audiences.0').byTier).toEqual([
			{ tier: 'C', leads: 40, converted: 0, ratePercent: 0, between: '0–6 %' },
		]);
	});

	it('takes windows by category from its table, and says what is wrong with one', async () => {
		const windows = (...values: IDataObject[]) => ({
			operation: 'evaluate',
			audience: 'prospect',
			windowDays: 7,
			categoryWindows: { values },
		});
		const { json } = await ask(windows({ category: 'sofas', windowDays: 300 }));
		expect(json.model).toMatchObject({ summary: expect.stringMatching(/^Too early to say/) as string, audiences: [] });
		const twice = await ask(windows({ category: 'Sofas', windowDays: 60 }, { category: 'sofas ', windowDays: 90 }));
		expect(twice.error?.message).toContain('Category "sofas" is listed twice');
	});

	it('shows the table as it is and as it was, a row per rule or as the JSON to edit', async () => {
		const get = { resource: 'scorecard', operation: 'getScorecard', scorecardAudience: 'prospect' };
		const { json } = await ask({ ...get, form: 'scorecard' });
		const clicked = (json.terms as IDataObject[]).find(({ code }) => code === 'event:email_link_clicked');
		expect(clicked).toMatchObject({ before: expect.stringContaining('+4 each') as string });
		const { outputs } = await ask(get);
		const rules = (outputs[0] ?? []).map((item) => item.json.rule as IDataObject);
		// The start, what it stands for and what each group may come to are lines of their own, before the rules.
		const frame = rules.filter(({ group }) => group === 'Whole scorecard').map(({ code }) => code);
		expect(frame.slice(0, 3)).toEqual(['start:points', 'start:rate', 'group:shopping']);
		expect(rules.slice(0, frame.length).map(({ code }) => code)).toEqual(frame);
		expect(rules).toHaveLength(frame.length + (json.terms as IDataObject[]).length);
		const row = rules.find(({ code }) => code === 'event:email_link_clicked') as Record<string, number>;
		expect(Object.keys(row).slice(0, 5)).toEqual(['summary', 'label', 'points', 'before', 'learned']);
		expect(row).toMatchObject({ label: 'Clicked a link in an email', before: 4, perDay: 2, halfLifeDays: 10 });
		expect(row.points).toBeCloseTo(4 + Number(row.learned), 1);
		expect(row.points).toBe(Number(Number(row.points).toFixed(1)));
	});

	it('edits, compares, promotes and rolls back, each with its reason', async () => {
		const edit = {
			resource: 'scorecard',
			operation: 'editScorecard',
			scorecardAudience: 'prospect',
			points: '{ "event:email_link_clicked": 60 }',
			use: false,
		};
		await expect(ask(edit)).rejects.toThrow('"Reason" is required');
		const { json } = await ask({ ...edit, reason: 'spring campaign' });
		const { version } = json.model as { version: number };
		const compared = await ask({ operation: 'compare', chosenVersion: version });
		expect(compared.hints).toEqual([readIn(compared.json, 'model').summary]);
		expect(compared.hints.join(' ')).toMatch(/^\d+ of \d+ leads would change tier/);
		expect(compared.json.model).toMatchObject({
			against: 1,
			points: [{ audience: 'prospect', code: 'event:email_link_clicked', to: 60 }],
		});
		const withItself = await ask({ operation: 'compare', chosenVersion: version, against: version });
		expect(withItself.hints.join(' ')).toBe(
			`Version ${version} was compared with itself. Select another one in Version, or in Compare With Version.`,
		);
		const compareBy = async (values: IDataObject[]) =>
			await ask({ operation: 'compare', chosenVersion: version, tiers: { values } });
		const steps = await compareBy(
			Array.from({ length: 20 }, (_, index) => ({ name: `From ${100 - index * 5}`, minScore: 100 - index * 5 })),
		);
		expect(readIn(steps.json, 'model.moves.0')).toMatchObject({
			who: expect.stringMatching(/@shop\.example$/) as string,
			from: expect.stringContaining('From ') as string,
			to: expect.stringContaining('From ') as string,
		});
		expect(
			(
				await compareBy([
					{ name: 'Call', minScore: 50 },
					{ name: 'call', minScore: 0 },
				])
			).error?.message,
		).toContain('two tiers named');
		const promoted = await ask({ operation: 'promote', chosenVersion: version, reason: 'agreed' });
		expect(promoted.json.model).toMatchObject({
			from: 1,
			version,
			passed: false,
			checks: expect.arrayContaining([
				expect.objectContaining({ audience: 'Prospects', passed: false }) as IDataObject,
			]) as IDataObject[],
		});
		expect(promoted.hints.join(' ')).toMatch(
			/^Version \d+ is now in use, by hand: agreed \(against the rule: Prospects: too few outcomes \(/,
		);
		expect((await scoreSomebody()).model).toMatchObject({ version });
		expect((await ask({ operation: 'rollBack', reason: 'too eager' })).json.model).toMatchObject({
			from: version,
			version: 1,
		});
		expect((await scoreSomebody()).model).toMatchObject({ version: 1 });
	});

	it('puts the shipped points and the own points to use by a choice from the list', async () => {
		const shipped = await ask({ operation: 'promote', chosenVersion: { mode: 'list', value: '0' }, reason: 'start' });
		expect(shipped.json.model).toMatchObject({ from: 1 });
		await ask({ operation: 'promote', chosenVersion: 1, reason: 'after all' });
		const own = await ask({ operation: 'rollBack', wayBack: 'ownPoints', reason: 'we know better' });
		expect(own.json.model).toMatchObject({
			summary: expect.stringMatching(/^Version \d+ \(as shipped\) of model default is in use/) as string,
			from: 1,
			because: 'rolled back from 1: we know better',
		});
		expect((await scoreSomebody()).model).toMatchObject({ stage: 'rules' });
		await ask({ operation: 'promote', chosenVersion: 1, reason: 'after all' });
	});

	it('scores with the model that Score Lead names, and hints where that name has none of its own', async () => {
		const scoreBy = async (operation: string, model: string) => {
			const { outputs, hints } = await shop.step(
				'scoreLead',
				[posted({ email: 'lead19-0@shop.example', event: 'page_viewed' })],
				{ operation, options: { model } },
			);
			return { lead: outputs[0]?.[0]?.json.lead as IDataObject, hints: hints.join(' ') };
		};
		for (const operation of ['scoreOnly', 'explain', 'recordAndScore']) {
			const { lead, hints } = await scoreBy(operation, 'clicks');
			expect(lead.model).toEqual({ name: 'clicks', version: 0, stage: 'rules' });
			expect(hints).toContain('The model "clicks" has no version in use');
		}
		expect((await ask({ ...training, model: 'clicks', autoPromote: true })).json.model).toMatchObject({
			name: 'clicks',
			version: 1,
			promoted: true,
		});
		shop.at(timeOf(61));
		const before = (await scoreBy('scoreOnly', '')).lead;
		shop.at(timeOf(62));
		const { lead, hints } = await scoreBy('scoreOnly', ' clicks ');
		expect(lead).toMatchObject({
			model: { name: 'clicks', version: 1 },
			change: { because: expect.stringContaining('model clicks version 1 instead of version 0') as string },
		});
		expect(hints).toBe('');
		expect((await scoreBy('scoreOnly', 'default')).lead).toMatchObject({
			model: { name: 'default' },
			change: { from: before.score },
		});
		const due = await shop.step('scoreLead', [{ json: {} }], {
			operation: 'scoreDue',
			minimumChange: 1,
			options: { model: 'nobody' },
		});
		expect(due.outputs[0]).toEqual([]);
	});

	it('says which versions and models there are where a name or number matches none', async () => {
		const wrong = await ask({ operation: 'compare', chosenVersion: 99 });
		expect(wrong.error?.message).toMatch(/^Model "default" has no version 99; there are: (?:\d+, )*1, 0\.$/);
		const elsewhere = await ask({ operation: 'promote', model: 'vip', chosenVersion: 1, reason: 'a slip' });
		expect(elsewhere.error?.message).toMatch(
			/^Model "vip" has no version 1; there are: 0\. Models with versions: .*default/,
		);
		const { hints } = await ask({ operation: 'dryRun', model: 'vip', tierSet: 'wholesale' });
		expect(hints).toContainEqual(expect.stringMatching(/^No model "vip" has a version; there are: default/));
		expect(hints).toContainEqual(
			expect.stringMatching(/^No tier is kept under Tier Memory "wholesale"; there are: default/),
		);
	});

	it('says which tiers there are where the one asked for is none of them', async () => {
		await shop.step('assignTier', [{ json: { lead: await scoreSomebody() } }]);
		const { hints, outputs } = await ask({ resource: 'lead', operation: 'listLeads', tier: 'Hot' });
		expect(outputs.flat()).toEqual([]);
		expect(hints).toContainEqual('Assign Tier has no tier "Hot"; there are: A, B, C.');
	});

	it('says which outcomes and attributes there are where the one asked for is none of them', async () => {
		const trained = await ask({ operation: 'train', target: 'other', targetName: 'trial_begun' });
		expect(trained.hints).toContainEqual(
			expect.stringMatching(/^No outcome "trial_begun" is on record; there are: .*purchase/),
		);
		await shop.step('scoreLead', [
			posted({ email: 'ida@ida.example', event: 'page_viewed', event_id: 'i', plan: 'pro' }),
		]);
		const followUp = async (ownerAttribute: string) =>
			(await ask({ resource: 'lead', operation: 'followUp', options: { ownerAttribute } })).hints;
		expect(await followUp('Plan')).not.toContainEqual(expect.stringMatching(/has an attribute/));
		expect(await followUp('Account Owner')).toContainEqual(
			expect.stringMatching(/^None of the \d+ leads looked at has an attribute "Account Owner"; there are: .*plan/),
		);
	});

	it('exports, and imports where it scores the same', async () => {
		const { json } = await ask({ operation: 'exportModel' });
		const imported = await ask({ operation: 'importModel', json: JSON.stringify(json.export), use: false });
		expect(imported.json.model).toMatchObject({ version: 1, inUse: true });
		expect((await ask({ operation: 'importModel', json: '{ "not": "a model" }' })).error?.message).toMatch(
			/neither a model/,
		);
		expect((await ask({ operation: 'importModel', json: '{ oops' })).error?.message).toMatch(/not JSON/);
	});

	it("lists who claims the same phone, and keeps to the decision; a wrong id is its own item's error", async () => {
		const phone = '+4915112345678';
		await shop.step(
			'scoreLead',
			['ada', 'bob'].map((name) =>
				posted({ email: `${name}@shop.example`, phone, event: 'signed_up', event_id: name }),
			),
		);
		const { outputs } = await ask({ resource: 'lead', operation: 'listConflicts' });
		const [conflict] = outputs[0] ?? [];
		const decided = await ask(
			{ resource: 'lead', operation: 'resolveConflict', decision: 'keepApart' },
			[{ json: { conflict: { id: 'none' } } }, { json: conflict?.json ?? {} }],
			'continueRegularOutput',
		);
		expect(decided.outputs[0]?.map(({ json }) => [typeof json.error, typeof json.resolved])).toEqual([
			['string', 'undefined'],
			['undefined', 'object'],
		]);
		expect((await ask({ resource: 'lead', operation: 'listConflicts' })).outputs[0]).toEqual([]);
	});

	it('hands a person what is on record about them, and forgets them', async () => {
		const person = [posted({ email: 'lead3-0@shop.example' })];
		const { json } = await ask({ resource: 'lead', operation: 'exportLead' }, person);
		expect(json.export).toMatchObject({
			lead: { identities: [{ value: 'lead3-0@shop.example' }] },
			scores: expect.arrayContaining([expect.objectContaining({ asOf: timeOf(3) })]) as unknown[],
		});
		expect((await ask({ resource: 'lead', operation: 'forgetLead' }, person)).json.forgotten).toMatchObject({
			rowsErased: expect.any(Number) as number,
		});
		expect((await ask({ resource: 'lead', operation: 'exportLead' }, person)).json.export).toMatchObject({
			onRecord: false,
			events: [],
		});
		expect((await ask({ resource: 'lead', operation: 'forgetLead' }, person)).json.forgotten).toMatchObject({
			rowsErased: 0,
		});
	});

	it('mails that something needs attention where events have stopped', async () => {
		const monday = shop.at('2026-06-29T05:00:00Z');
		const execution = await shop.run(readTemplate('weekly-training-and-report.json'), 'Every Monday', [
			{ json: { monday } },
		]);
		expect(execution.error).toBeUndefined();
		const [mail] = execution.itemsFrom('Mail the Report');
		expect(mail?.json.subject).toMatch(/^Lead scoring \(default\): Needs attention, \d+ in tier A$/);
		expect(String(mail?.json.contentValue)).toContain('no longer received since');
	});

	it('removes what is too old when asked to, once for all items, and says how much of what went', async () => {
		shop.at(timeOf(410));
		const clean = async () =>
			await ask({ resource: 'workspace', operation: 'applyRetention' }, [{ json: { tick: 1 } }, { json: { tick: 2 } }]);
		const { json, outputs } = await clean();
		expect(outputs[0]).toHaveLength(1);
		expect(json.retention).toMatchObject({
			removed: { events: expect.any(Number) as number, history: 0 },
			before: { events: '2026-03-11T00:00:00.000Z' },
		});
		expect(readIn(json, 'retention.removed').events).toBeGreaterThan(500);
		expect(readIn((await clean()).json, 'retention.removed').events).toBe(0);
	});
});

function readIn(json: IDataObject, path: string): IDataObject {
	return path.split('.').reduce<IDataObject>((value, key) => value[key] as IDataObject, json);
}

it('The weekly template mails its page on a day on which nothing is known yet', async () => {
	const empty = await openShop('2026-06-29T05:00:00Z');
	try {
		const execution = await empty.run(readTemplate('weekly-training-and-report.json'), 'Every Monday', [{ json: {} }]);
		expect(execution.error).toBeUndefined();
		const [mail] = execution.itemsFrom('Mail the Report');
		expect(mail?.json.subject).toBe('Lead scoring (default): no scores yet');
		const page = String(mail?.json.contentValue);
		expect(page).toContain('No lead has a score yet. Place Score Lead after a trigger');
		expect(page).toContain('Not trained yet');
		expect(page).not.toMatch(/undefined|NaN|\[object/);
	} finally {
		await empty.shut();
	}
});
