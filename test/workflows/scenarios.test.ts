import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { SHOP_KIND_NAMES } from '../../src/index';
import { posted } from '../../tools/demo/payloads';
import { openShop, type Shop } from './shop';

/** What a marketer expects of people they would recognise, from the first visit on, by the nodes as they are built. */
const START = Date.parse('2026-03-02T10:00:00Z');
const DAY = 86_400_000;

let shop: Shop;
beforeEach(async () => (shop = await openShop(timeOf(0))));
afterEach(async () => await shop.shut());

const timeOf = (day: number) => new Date(START + day * DAY).toISOString();

let serial = 0;

/** Somebody does something on a day; the lead as it is then. */
async function happens(day: number, body: IDataObject, parameters: IDataObject = {}): Promise<IDataObject> {
	const timestamp = shop.at(timeOf(day));
	const item = posted({ event_id: `event-${++serial}`, timestamp, ...body });
	const { outputs, error } = await shop.step('scoreLead', [item], parameters);
	if (error !== undefined) throw error;
	return outputs[0]?.[0]?.json.lead as IDataObject;
}

const scoreOf = ({ score }: IDataObject) => Number(score);

/** The name of the tier, by the thresholds that ship. */
async function tierOf(lead: IDataObject, parameters: IDataObject = {}): Promise<string> {
	const { outputs } = await shop.step('assignTier', [{ json: { lead } }], parameters);
	return (outputs.flat()[0]?.json.tier as IDataObject).name as string;
}

describe('a shopper', () => {
	it('rises from a look and a sign-up (C) by a cart (B) to a checkout (A), and cools when nothing follows', async () => {
		const mia = (event: string) => ({
			email: 'mia.test@gmail.com',
			event,
			product_name: 'Teapot',
			price: 40,
			currency: 'EUR',
		});
		const looked = await happens(0, mia('product_viewed'));
		const signedUp = await happens(0.001, { email: 'mia.test@gmail.com', event: 'signed_up' });
		const inCart = await happens(0.01, mia('product_added'));
		const atCheckout = await happens(0.02, { ...mia('checkout_started'), value: 40 });
		const scores = [looked, signedUp, inCart, atCheckout].map(scoreOf);
		expect(scores).toEqual([...scores].sort((a, b) => a - b));
		const tiers: string[] = [];
		for (const lead of [looked, inCart, atCheckout]) tiers.push(await tierOf(lead));
		expect(tiers).toEqual(['C', 'B', 'A']);
		expect(scores[1]).toBeLessThan(60);
		expect((scores[2] ?? 0) - (scores[1] ?? 0)).toBeGreaterThan(5);
		expect((scores[3] ?? 0) - (scores[2] ?? 0)).toBeGreaterThan(10);
		expect(atCheckout.trend).toBe('unknown');

		const weekLater = await happens(9, { email: 'mia.test@gmail.com', event: 'email_opened' });
		expect(scoreOf(weekLater)).toBeLessThan(scoreOf(atCheckout) - 10);
		expect(weekLater.trend).toBe('cooling');
		expect(await tierOf(weekLater)).not.toBe('A');
	});
});

describe.each(SHOP_KIND_NAMES)('a prior buyer, a month on (%s)', (startingPoints) => {
	const SHOP = { startingPoints };
	/** That of the top tier that ships. */
	const UPGRADE_FROM = 70;
	const who = { email: 'noor@office.example' };
	const BOUGHT = {
		...who,
		event: 'order_completed',
		order_id: 'o1',
		product_name: 'Printer Basic',
		category: 'printers',
		price: 100,
		value: 100,
		currency: 'EUR',
	};

	async function afterwards(looks: readonly IDataObject[]): Promise<IDataObject> {
		await happens(0, BOUGHT, SHOP);
		let lead: IDataObject = {};
		for (const [index, look] of looks.entries()) lead = await happens(31 + index / 100, { ...who, ...look }, SHOP);
		return lead;
	}

	const pointsOf = (lead: IDataObject) =>
		new Map((lead.reasons as { code: string; points: number }[]).map(({ code, points }) => [code, points]));
	const UPGRADE = {
		tiers: {
			values: [
				{ name: 'Upgrade', minScore: UPGRADE_FROM },
				{ name: 'Newsletter', minScore: 0 },
			],
		},
		options: { tierSet: 'upgrade' },
	};

	it('reaches the upgrade tier by looking at a higher plan and at what is compatible', async () => {
		const lead = await afterwards([
			{
				event: 'product_viewed',
				product_name: 'Printer Pro',
				category: 'printers',
				price: 250,
				value: 250,
				currency: 'EUR',
			},
			{ event: 'pricing_viewed' },
			{ event: 'compatibility_checked', product_name: 'Printer Basic', category: 'printers' },
		]);
		expect(lead.audience).toBe('customer');
		expect([...pointsOf(lead).keys()]).toEqual(
			expect.arrayContaining(['higher:price', 'owned:fits', 'event:pricing_viewed']),
		);
		expect(scoreOf(lead)).toBeGreaterThan(UPGRADE_FROM + 5);
		expect(await tierOf(lead, UPGRADE)).toBe('Upgrade');
	});

	it('does not by looking at pens', async () => {
		const pens = {
			event: 'product_viewed',
			product_name: 'Pen',
			category: 'pens',
			price: 2,
			value: 2,
			currency: 'EUR',
		};
		const lead = await afterwards([pens, pens, pens]);
		expect([...pointsOf(lead).keys()]).not.toContain('higher:price');
		expect([...pointsOf(lead).keys()]).not.toContain('owned:fits');
		// Not by a hair, so that no country or company on record turns it.
		expect(scoreOf(lead)).toBeLessThan(UPGRADE_FROM - 2);
		expect(await tierOf(lead, UPGRADE)).toBe('Newsletter');
	});
});

describe('a shop with plans', () => {
	it('says their order in one line of Set Points, without code, and a look at a higher one is an upsell', async () => {
		const parameters = { resource: 'scorecard', operation: 'setPoints', plans: 'Free < Starter < Pro', rules: {} };
		const { outputs, error } = await shop.step('leadModel', [{ json: {} }], parameters);
		expect(error).toBeUndefined();
		expect((outputs[0]?.[0]?.json.model as IDataObject).summary).toContain('1 rule added');
		const who = { email: 'noor@office.example' };
		const bought = { ...who, event: 'order_completed', order_id: 'o1', plan: 'starter', value: 20, currency: 'EUR' };
		await happens(0, bought);
		const labels = (lead: IDataObject) => (lead.reasons as { label: string }[]).map(({ label }) => label);
		expect(labels(await happens(31, { ...who, event: 'pricing_viewed', plan: 'Free' }))).not.toContain(
			'Looked at a higher plan',
		);
		expect(labels(await happens(31.1, { ...who, event: 'pricing_viewed', plan: 'Pro' }))).toContain(
			'Looked at a higher plan',
		);
	});
});

describe('an anonymous visitor who fills in a form', () => {
	async function become(): Promise<{ visitor: IDataObject; known: IDataObject }> {
		const visit = { anonymous_id: 'visitor-77' };
		const visitor = await happens(0, { ...visit, event: 'product_viewed', product_name: 'Sofa' });
		await happens(0.1, { ...visit, event: 'product_added', product_name: 'Sofa' });
		const known = await happens(0.2, { ...visit, email: 'lea@mail.example', event: 'form_submitted' });
		return { visitor, known };
	}
	const asFormerly = ({ id }: IDataObject): INodeExecutionData[] => [{ json: { lead: { id: id ?? '' } } }];

	it('keeps what they did before, and says under which ID they did it', async () => {
		const { visitor, known } = await become();
		expect([visitor.audience, known.audience]).toEqual(['anonymous', 'prospect']);
		expect(known.id).not.toBe(visitor.id);
		expect(known.formerIds).toEqual([visitor.id]);
		const codes = (known.reasons as { code: string }[]).map(({ code }) => code);
		expect(codes).toEqual(
			expect.arrayContaining(['event:product_viewed', 'event:product_added', 'event:form_submitted']),
		);
		expect(visitor).not.toHaveProperty('formerIds');
	});

	it('is found by the former ID in every node that takes one', async () => {
		const { visitor, known } = await become();
		const former = asFormerly(visitor);
		for (const operation of ['scoreOnly', 'explain']) {
			const { outputs } = await shop.step('scoreLead', former, { operation });
			expect(outputs[0]?.[0]?.json.lead).toMatchObject({ id: known.id, formerIds: [visitor.id], score: known.score });
		}
		const scored: INodeExecutionData[] = [{ json: { lead: { id: visitor.id ?? '', score: known.score ?? 0 } } }];
		expect((await shop.step('assignTier', scored)).outputs.flat()[0]?.json.tier).toMatchObject({
			name: await tierOf(known),
		});

		const { outputs: decided } = await shop.step('suppressionCheck', former, { channel: 'email' });
		expect(decided.flat()[0]?.json.suppression).toMatchObject({ channel: 'email' });
		await shop.step(
			'suppressionCheck',
			[{ json: { lead: { id: known.id ?? '', identities: { email: 'lea@mail.example' } } } }],
			{
				operation: 'suppress',
			},
		);
		const { outputs: stopped } = await shop.step('suppressionCheck', former, { channel: 'email' });
		expect((stopped[0]?.[0]?.json.suppression as IDataObject).decision).toBe('suppressed');

		const { outputs: exported } = await shop.step('leadModel', former, { resource: 'lead', operation: 'exportLead' });
		expect(JSON.stringify(exported[0]?.[0]?.json.export)).toContain('lea@mail.example');
	});

	it('is won by a deal that names their email, and forgotten by the former ID', async () => {
		const { visitor, known } = await become();
		await shop.step('recordOutcome', [
			posted({ email: 'lea@mail.example', event: 'deal_won', deal_id: 'd1', value: 900, currency: 'EUR' }),
		]);
		const { outputs: again } = await shop.step('scoreLead', asFormerly(visitor), { operation: 'scoreOnly' });
		expect(again[0]?.[0]?.json.lead).toMatchObject({ id: known.id, stage: 'won', audience: 'customer' });

		const { outputs: forgotten } = await shop.step('leadModel', asFormerly(visitor), {
			resource: 'lead',
			operation: 'forgetLead',
		});
		expect(Number((forgotten[0]?.[0]?.json.forgotten as IDataObject).rowsErased)).toBeGreaterThan(0);
		const { error: gone } = await shop.step('scoreLead', asFormerly(known), { operation: 'scoreOnly' });
		expect(gone).toBeDefined();
	});
});

describe('a lead whose looks are about something', () => {
	it('is in the segment of that category, by a field of the panel', async () => {
		const tier = async (who: string, category: IDataObject): Promise<string> => {
			const lead = await happens(0, { email: `${who}@mail.example`, event: 'product_viewed', ...category });
			return await tierOf(lead, {
				segmentField: 'lead.interests[0].category',
				segments: { values: [{ segment: 'sofas', minScores: '45, 20' }] },
			});
		};
		const tiers = [await tier('uma', { category: 'Sofas' }), await tier('vic', { category: 'Pens' })];
		expect([...tiers, await tier('wes', {})]).toEqual(['A', 'B', 'B']);
	});
});

describe('a lead that sales has judged', () => {
	it('goes another way, as the page of Score Lead says', async () => {
		const who = { email: 'ivy@mail.example' };
		const judge = async (day: number, event: string): Promise<IDataObject> => {
			shop.at(timeOf(day));
			await shop.step('recordOutcome', [posted({ ...who, event, event_id: event })]);
			return await happens(day + 0.01, { ...who, event: 'page_viewed' });
		};
		const bySegment = {
			segmentField: 'lead.stage',
			segments: {
				values: [
					{ segment: 'qualified', minScores: '45, 20' },
					{ segment: 'unqualified', minScores: '101, 100.5' },
				],
			},
		};
		const task = async (lead: IDataObject): Promise<unknown[]> => {
			const { outputs } = await shop.step('suppressionCheck', [{ json: { lead } }], { channel: 'salesTask' });
			return outputs.flat().map(({ json }) => json.suppression as { decision: string; reasons: { code: string }[] });
		};
		const before = await happens(0, { ...who, event: 'page_viewed' });
		expect([before.stage, await tierOf(before, bySegment)]).toEqual([undefined, 'C']);
		const qualified = await judge(1, 'qualified');
		expect([qualified.stage, await tierOf(qualified, bySegment)]).toEqual(['qualified', 'A']);
		expect(await task(qualified)).toMatchObject([{ decision: 'allowed' }]);
		const unqualified = await judge(2, 'unqualified');
		expect([unqualified.stage, await tierOf(unqualified, bySegment)]).toEqual(['unqualified', 'C']);
		expect(await task(unqualified)).toMatchObject([
			{ decision: 'suppressed', reasons: [{ code: 'rejected_by_sales' }] },
		]);
	});
});

describe('a company of two domains', () => {
	const account = async (operation: string, parameters: IDataObject = {}) => {
		const { outputs, hints, error } = await shop.step('leadModel', [{ json: {} }], {
			resource: 'account',
			operation,
			...parameters,
		});
		return { rows: outputs[0]?.map(({ json }) => json.account as IDataObject) ?? [], hints, error };
	};

	it('is joined, named, worked once and parted again by a person, without code', async () => {
		const ann = await happens(0, { email: 'ann@acme.example', event: 'quote_requested' });
		const dan = await happens(1, { email: 'dan@acme-group.example', event: 'pricing_viewed' });
		const domains = { domain: 'acme-group.example', intoDomain: 'acme.example' };
		expect((await account('mergeAccounts', domains)).error).toBeUndefined();
		await account('renameAccount', { domain: 'acme.example', accountName: 'Acme Ltd' });

		shop.at(timeOf(2));
		const known: INodeExecutionData[] = [ann, dan].map(({ id }) => ({ json: { lead: { id: id ?? '' } } }));
		const { outputs: scored } = await shop.step('scoreLead', known, { operation: 'scoreOnly' });
		const accounts = scored[0]?.map(({ json }) => (json.lead as IDataObject).account as IDataObject) ?? [];
		expect(accounts).toMatchObject([
			{ name: 'Acme Ltd', domain: 'acme.example', people: 2 },
			{ name: 'Acme Ltd', people: 2, score: accounts[0]?.score, hottest: { email: 'ann@acme.example' } },
		]);

		const options = { tierBy: 'accountScore', tierSet: 'companies' };
		await shop.step('assignTier', scored[0] ?? [], { options });
		const listed = await account('listAccounts', { tierSet: 'companies' });
		expect(listed.rows).toMatchObject([
			{ domains: ['acme.example', 'acme-group.example'], tier: 'A', score: accounts[0]?.score },
		]);
		// The memory has tiers of companies alone, and is no misspelled name.
		expect(listed.hints.join()).not.toContain('Tier Memory');

		const { outputs: checked } = await shop.step('suppressionCheck', scored[0] ?? [], { channel: 'salesTask' });
		const decisions = checked.flat().map(({ json }) => json.suppression as { reasons: { code: string }[] });
		expect(decisions.map(({ reasons }) => reasons.map(({ code }) => code)).sort()).toEqual([[], ['account_contacted']]);

		expect((await account('mergeAccounts', { ...domains, intoDomain: 'other.example' })).error?.message).toContain(
			'Undo that merge first',
		);
		await account('undoAccountMerge', { domain: 'acme-group.example' });
		expect((await account('listAccounts')).rows.map(({ people }) => people)).toEqual([1, 1]);
	});
});

describe('starting points', () => {
	it('are chosen in Score Lead, stand from then on, and are begun anew in Lead Model', async () => {
		const ask = async (startingPoints: string, email: string) =>
			await shop.step('scoreLead', [posted({ email, event: 'quote_requested', event_id: email })], { startingPoints });
		const first = await ask('b2b', 'ann@firm.example');
		expect(first.hints.join(' ')).toContain('The points for B2B are in use from now on');
		const later = await ask('subscription', 'bob@firm.example');
		expect(later.hints.join(' ')).toContain('this workspace began with B2B');
		expect((later.outputs[0]?.[0]?.json.lead as IDataObject).model).toMatchObject({ version: 1 });
		const { outputs } = await shop.step('leadModel', [{ json: {} }], {
			resource: 'scorecard',
			operation: 'startOver',
			shopKind: 'subscription',
			reason: 'we rent it out now',
		});
		expect(outputs[0]?.[0]?.json.model).toMatchObject({ name: 'default', version: 2, shopKind: 'subscription' });
		expect((await ask('subscription', 'cyd@firm.example')).hints.join(' ')).not.toContain('began with');
	});

	it('are named by an expression as the list names them, and what is no kind of shop is refused in both places', async () => {
		const refusal = /"Kind of Shop" must be one of .*b2b.*It is "sofas"/;
		const begun = async (shopKind: string) =>
			await shop.step('leadModel', [{ json: {} }], {
				resource: 'scorecard',
				operation: 'startOver',
				shopKind,
				reason: 'r',
			});
		expect((await begun('={{ "sofas" }}')).error?.message).toMatch(refusal);
		const scored = await shop.step('scoreLead', [posted({ email: 'dee@firm.example', event: 'page_viewed' })], {
			startingPoints: '={{ "sofas" }}',
		});
		expect(scored.error?.message).toMatch(refusal);
		const { outputs } = await begun('={{ "considered goods" }}');
		expect(outputs[0]?.[0]?.json.model).toMatchObject({ shopKind: 'consideredGoods' });
	});
});
