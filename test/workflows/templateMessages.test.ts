import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import type { Engine, Moment, MomentKind } from '../../src/index';
import { posted } from '../../tools/demo/payloads';
import type { Execution } from '../../tools/inProcess/openN8n';
import { openShop, readTemplate, type Shop } from './shop';

/** Four of a kind: who may be written to, who said no, who is refused by the vendor, and one more who may. */
const ADA = 'ada@ada.example';
const BO = 'bo@bo.example';
const OUT = 'out@out.example';
const LOST = 'lost@refused.example';

let shop: Shop;
let engine: Engine;
let toItem: (moment: Moment) => INodeExecutionData;
beforeEach(async () => {
	shop = await openShop('2026-03-02T09:00:00Z');
	engine = await shop.openEngine({ workspace: 'default', hashingSecret: '' });
	toItem = (moment) => ({ json: shop.momentToJson(moment, 'default') });
});
afterEach(async () => await shop.shut());

const report = async (...bodies: IDataObject[]) => {
	const step = await shop.step(
		'scoreLead',
		bodies.map((body) => posted(body)),
	);
	expect(step.error).toBeUndefined();
	return step.outputs[0] ?? [];
};
const HOT = ['checkout_started', 'product_added', 'email_link_clicked'];
/** Steps that lead into tier A, in a category. */
const interest = (email: string, more: IDataObject = {}) =>
	HOT.map((event) => ({ email, event, event_id: `${event} ${email}`, category: 'Sofas', ...more }));
const optOut = async (email: string) =>
	await shop.step('suppressionCheck', [posted({ email })], { operation: 'suppress', reason: 'opt_out' });
const assign = async (items: INodeExecutionData[]) => await shop.step('assignTier', items);
const fields = (items: INodeExecutionData[], name: string) => items.map(({ json }) => json[name]).sort();

/** What n8n does with a look of a template's trigger: one run for each moment. */
async function look(file: string, trigger: string, kind: MomentKind, rest: object = {}) {
	const moments = await engine.takeMoments({ watch: trigger, kind, waitMs: 0, notLaterHours: 24, limit: 50, ...rest });
	const runs: Execution[] = [];
	for (const moment of moments) runs.push(await shop.run(readTemplate(file), trigger, [toItem(moment)]));
	await engine.settleMoments(moments.map(({ key }) => key));
	return { runs, sent: (step: string) => runs.flatMap((run) => run.itemsFrom(step)) };
}

describe('Nurture by Tier', () => {
	const FILE = 'nurture-by-tier.json';
	const run = async (tier: string) => await shop.run(readTemplate(FILE), `Every Morning, ${tier}`, [{ json: {} }]);

	it('writes to a tier about what each likes, to nobody who said no, and not again before its pause is over', async () => {
		const scored = await report(...[ADA, OUT, LOST].flatMap((email) => interest(email)));
		await assign(scored);
		await optOut(OUT);
		shop.at('2026-03-03T09:00:00Z');
		const first = await run('A');
		expect(fields(first.itemsFrom('Send to A'), 'toEmail')).toEqual([ADA]);
		expect(first.itemsFrom('Send to A')[0]?.json.subject).toBe('New in sofas');
		expect(first.itemsFrom('Count A')[0]?.json.contact).toMatchObject({ recorded: true, channel: 'email' });
		// The vendor refused one: the run says so, and nothing was counted for them.
		expect(first.error?.message).toContain('The vendor refused it');
		expect(first.itemsFrom('Count A')).toHaveLength(1);

		shop.at('2026-03-03T09:05:00Z');
		expect((await run('A')).itemsFrom('Send to A')).toEqual([]);
		expect((await run('B')).itemsFrom('Send to B')).toEqual([]);
		shop.at('2026-03-04T09:00:00Z');
		// Whom it did not reach is written to again; whom it did is left alone for three days.
		expect((await run('A')).itemsFrom('Tier A, Not Contacted for 3 Days')).toHaveLength(2);
		expect((await run('A')).itemsFrom('Send to A')).toEqual([]);
	});
});

describe('SMS for the Few', () => {
	const FILE = 'sms-for-the-few.json';
	const enter = async () => await look(FILE, 'Entered Tier A', 'tierChanged', { tierSet: 'default', tiers: ['A'] });
	const order = (email: string) => ({ email, event: 'order_completed', order_id: email, total: 900, currency: 'EUR' });

	it('texts who agreed and is worth it, waits out quiet hours, and texts nobody who never agreed', async () => {
		await enter();
		await report(order('shop@other.example'));
		await shop.step('suppressionCheck', [posted({ phone: '+12025550143' })], {
			operation: 'recordConsent',
			consent: 'granted',
			channel: 'sms',
		});
		shop.at('2026-03-03T02:00:00Z');
		const scored = await report(
			...interest(ADA, { phone: '+12025550143', country: 'US' }),
			...interest(BO, { phone: '+12025550199', country: 'US' }),
		);
		await assign(scored);
		shop.at('2026-03-03T02:05:00Z');
		const { runs, sent } = await enter();
		expect(runs).toHaveLength(2);
		expect(sent('Send Text')).toEqual([]);
		const waiting = runs.filter(({ waitingUntil }) => waitingUntil !== undefined);
		expect(waiting).toHaveLength(1);
		shop.at(new Date(waiting[0]?.waitingUntil ?? 0).toISOString());
		const resumed = await waiting[0]?.resume();
		expect(resumed?.itemsFrom('Send Text').map(({ json }) => json.to)).toEqual(['+12025550143']);
		expect(resumed?.itemsFrom('Count the Text')[0]?.json.contact).toMatchObject({ recorded: true, channel: 'sms' });
	});
});

describe('Upsell and Win-Back', () => {
	it('writes to a customer who went quiet only where they are worth an offer', async () => {
		const FILE = 'upsell-and-win-back.json';
		const quiet = async () => await look(FILE, 'Quiet for 60 Days', 'wentQuiet', { waitMs: 60 * 86_400_000 });
		await quiet();
		const order = (email: string) => ({
			email,
			event: 'order_completed',
			order_id: email,
			total: 900,
			currency: 'EUR',
		});
		await report(order(ADA), order(OUT), { email: BO, event: 'product_viewed', event_id: 'v' });
		await optOut(OUT);
		shop.at('2026-05-01T10:00:00Z');
		const { runs, sent } = await quiet();
		expect(runs).toHaveLength(3);
		for (const { error } of runs) expect(error).toBeUndefined();
		expect(fields(sent('Send Offer'), 'toEmail')).toEqual([ADA]);
		expect(sent('Never Bought').map(({ json }) => (json.lead as IDataObject).audience)).toEqual(['prospect']);
		expect((await quiet()).runs).toEqual([]);
	});
});

describe('Sales Tasks', () => {
	const FILE = 'sales-tasks.json';
	const change = async () => await look(FILE, 'Tier Changed', 'tierChanged', { tierSet: 'default', tiers: [] });

	it('writes every tier back, and makes one task per company with what a seller needs', async () => {
		await change();
		shop.at('2026-03-02T09:05:00Z');
		const people = ['ada@acme.example', 'bo@acme.example', OUT];
		await assign(await report(...people.flatMap((email) => interest(email, { country: 'DE' }))));
		await optOut(OUT);
		shop.at('2026-03-02T09:10:00Z');
		const { runs, sent } = await change();
		expect(runs).toHaveLength(3);
		for (const { error } of runs) expect(error).toBeUndefined();
		expect(fields(sent('Score to HubSpot'), 'email')).toEqual([...people].sort());
		expect(sent('Score to Salesforce')).toEqual([]);
		const tasks = sent('Task in HubSpot').map(({ json }) => json.metadata as IDataObject);
		expect(tasks).toHaveLength(1);
		expect(tasks[0]?.subject).toMatch(/^Tier A: (?:ada|bo)@acme\.example$/);
		const text = String(tasks[0]?.body);
		for (const line of [
			/^Why: .*Started a checkout \+/m,
			/^Looks at: sofas$/m,
			/^Country: DE$/m,
			/^History:\n2026-03-02 /m,
		])
			expect(text).toMatch(line);
		expect(sent('Count the Task')[0]?.json.contact).toMatchObject({ recorded: true, channel: 'salesTask' });
		expect((await change()).runs).toEqual([]);
	});
});

describe('B2B Accounts', () => {
	it('tells the team of a company once, and of nobody who objected', async () => {
		const template = readTemplate('b2b-accounts.json');
		const ask = async (email: string) =>
			await shop.run(template, 'Company Requests', [
				posted({ email, event: 'quote_requested', event_id: `quote ${email}` }),
				posted({ email, event: 'demo_requested', event_id: `demo ${email}` }),
			]);
		const told = async (email: string) => {
			const run = await ask(email);
			expect(run.error).toBeUndefined();
			return run.itemsFrom('Tell the Account Team').map(({ json }) => String(json.text));
		};
		expect(await told('ada@acme.example')).toEqual([expect.stringContaining('acme.example is in tier A.')]);
		expect(await told('bo@acme.example')).toEqual([]);
		await optOut('cy@initech.example');
		expect(await told('cy@initech.example')).toEqual([]);
	});
});

describe('Pilot and Holdout', () => {
	it('lets one country in, shares it out between two messages, and sends the held-out nothing', async () => {
		const template = readTemplate('pilot-and-holdout.json');
		const set = await shop.run(template, 'When You Click Execute', [{ json: {} }]);
		expect(set.error).toBeUndefined();
		const people = Array.from({ length: 60 }, (_, index) => `p${index}@p${index}.example`);
		const items = [
			...people.flatMap((email) => interest(email, { country: 'DE' })),
			...interest('fr@fr.example', { country: 'FR' }),
		].map((body) => posted(body));
		const run = await shop.run(template, 'Shop Events', items);
		expect(run.error).toBeUndefined();
		const discount = fields(run.itemsFrom('Send the Discount'), 'toEmail');
		const guide = fields(run.itemsFrom('Send the Guide'), 'toEmail');
		const heldOut = [...run.itemsFrom('Not Now'), ...run.itemsFrom('Not Now, Either')];
		expect(discount.length).toBeGreaterThan(10);
		expect(guide.length).toBeGreaterThan(10);
		expect([...discount, ...guide]).not.toContain('fr@fr.example');
		expect(discount.length + guide.length + heldOut.length).toBe(60);
		expect(JSON.stringify(heldOut.map(({ json }) => json.suppression))).toContain('"holdout"');
		expect((await shop.run(template, 'Shop Events', items)).itemsFrom('Send the Guide')).toEqual([]);
	});
});
