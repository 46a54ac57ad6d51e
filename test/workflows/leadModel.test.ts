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
		const execution = await shop.run(readTemplate('weekly-training.json'), 'Every Monday', [
			{ json: { timestamp: 'now' } },
		]);
		expect(execution.error).toBeUndefined();
		expect(execution.itemsFrom('Train')[0]?.json).toMatchObject({
			timestamp: 'now',
			model: { name: 'default', version: 1, champion: 0, promoted: true },
		});
		expect(execution.itemsFrom('Evaluate')[0]?.json).toMatchObject({ model: { version: 1, champion: 1 } });
		const [mail] = execution.itemsFrom('Mail the Report');
		expect(mail?.json.subject).toBe('New points are in use');
		expect(mail?.json.contentValue).toMatch(
			/^Version 1 is now in use.*\nprospect: learn\w+, from 1\d{3} scores of \d+ leads.*Largest changes: .*prospect: (fair|good|excellent)\n {2}from \d+ points: \d+ of \d+ converted/s,
		);
		expect(execution.runs('Train')[0]?.hints?.[0]?.message).toMatch(/Version 1 is now in use.*prospect: learn/s);
		expect((await scoreSomebody()).model).toMatchObject({
			version: 1,
			stage: expect.stringMatching(/learn/) as string,
		});
	});

	it('gives the same version for the same data', async () => {
		const { json } = await ask(training);
		expect((await ask(training)).json.model).toMatchObject({
			version: (json.model as IDataObject).version,
			saved: false,
		});
	});

	it('runs once, however many items come in', async () => {
		const { outputs, hints } = await ask({ operation: 'checkDrift' }, [{ json: { n: 1 } }, { json: { n: 2 } }]);
		expect(hints.join(' ')).toMatch(/^prospect: (fine|keep an eye on it|needs attention)\./);
		expect(outputs[0]).toHaveLength(1);
		expect(outputs[0]?.[0]).toMatchObject({ json: { n: 1, model: { version: 1 } }, pairedItem: { item: 0 } });
	});

	it('evaluates beside the rules alone, plain logistic regression and the base rate', async () => {
		const { json, hints } = await ask({ operation: 'evaluate', audience: 'prospect', windowDays: 7 });
		expect(hints.join(' ')).toMatch(/^prospect: \d+ scores looked at, \d+ reached the target, \d+ still open\./);
		expect(Object.keys(readIn(json, 'model.audiences.prospect.evaluation'))).toEqual([
			'candidate',
			'rulesOnly',
			'plainLogistic',
			'baseRate',
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
		expect(readIn(json, 'model.audiences.prospect').byTier).toEqual([
			{
				tier: 'C',
				conversion: {
					reached: 0,
					leads: 40,
					value: 0,
					interval: { low: 0, high: expect.closeTo(0.0633, 3) as number },
				},
				acceptance: { verdict: 'too early to say', reached: 0, leads: 0, needed: 30 },
				winRate: { verdict: 'too early to say', reached: 0, leads: 0, needed: 30 },
			},
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
		expect(readIn(json, 'model.audiences.prospect')).toMatchObject({ snapshots: 0 });
		const twice = await ask(windows({ category: 'Sofas', windowDays: 60 }, { category: 'sofas ', windowDays: 90 }));
		expect(twice.error?.message).toContain('Category "sofas" is listed twice');
	});

	it('shows the table as it is and as it was', async () => {
		const { json } = await ask({ resource: 'scorecard', operation: 'getScorecard', scorecardAudience: 'prospect' });
		const clicked = (json.terms as IDataObject[]).find(({ code }) => code === 'event:email_link_clicked');
		expect(clicked).toMatchObject({ before: expect.stringContaining('+4 each') as string });
	});

	it('edits, compares, promotes and rolls back, each with its reason', async () => {
		const edit = {
			resource: 'scorecard',
			operation: 'editScorecard',
			scorecardAudience: 'prospect',
			points: '{ "event:email_link_clicked": 30 }',
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
			points: [{ audience: 'prospect', code: 'event:email_link_clicked', to: 30 }],
		});
		const compareBy = async (values: IDataObject[]) =>
			await ask({ operation: 'compare', chosenVersion: version, tiers: { values } });
		const steps = await compareBy(
			Array.from({ length: 20 }, (_, index) => ({ name: `From ${100 - index * 5}`, minScore: 100 - index * 5 })),
		);
		expect(readIn(steps.json, 'model.moves.0')).toMatchObject({
			from: { tier: expect.stringContaining('From ') as string },
			to: { tier: expect.stringContaining('From ') as string },
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
			checks: { prospect: { passed: false, checks: expect.any(Array) as unknown[] } },
		});
		expect(promoted.hints.join(' ')).toMatch(/by hand: agreed \(against the rule: prospect: /);
		expect((await scoreSomebody()).model).toMatchObject({ version });
		expect((await ask({ operation: 'rollBack', reason: 'too eager' })).json.model).toMatchObject({
			from: version,
			version: 1,
		});
		expect((await scoreSomebody()).model).toMatchObject({ version: 1 });
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
