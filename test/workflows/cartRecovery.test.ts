import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import type { Engine, Moment, WatchQuestion } from '../../src/index';
import { posted } from '../../tools/demo/payloads';
import { openShop, readTemplate, type Shop } from './shop';

const TEMPLATE = readTemplate('cart-recovery.json');
const REMINDER = 'Cart Left for an Hour';
const OFFER = 'Cart Left for a Day';
const URL = 'https://shop.example/checkouts/recover?key=1f2e';

let shop: Shop;
let engine: Engine;
let toItem: (moment: Moment) => INodeExecutionData;
beforeEach(async () => {
	shop = await openShop('2026-03-02T09:00:00Z');
	engine = await shop.openEngine({ workspace: 'default', hashingSecret: '' });
	toItem = (moment) => ({ json: shop.momentToJson(moment, 'default') });
	for (const trigger of [REMINDER, OFFER]) await lookFor(trigger);
});
afterEach(async () => await shop.shut());

/** What n8n does with a look of the template's trigger: it runs the workflow for each moment. */
async function lookFor(trigger: string): Promise<IDataObject[]> {
	const { waitMinutes = 60 } = TEMPLATE.nodes.find(({ name }) => name === trigger)?.parameters ?? {};
	const question: WatchQuestion = {
		...{ watch: trigger, kind: 'cartAbandoned', notLaterHours: 24, limit: 50 },
		waitMs: Number(waitMinutes) * 60_000,
	};
	const sent: IDataObject[] = [];
	const moments = await engine.takeMoments(question);
	for (const moment of moments) {
		const execution = await shop.run(TEMPLATE, trigger, [toItem(moment)]);
		expect(execution.error).toBeUndefined();
		const step = trigger === REMINDER ? 'Send Reminder' : 'Send Offer';
		sent.push(...execution.itemsFrom(step).map(({ json }) => json));
	}
	await engine.settleMoments(moments.map(({ key }) => key));
	return sent;
}

const report = async (...bodies: IDataObject[]) => {
	const { error } = await shop.step(
		'scoreLead',
		bodies.map((body) => posted(body)),
	);
	expect(error).toBeUndefined();
};
const cartOf = (email: string, rest: IDataObject = {}) => ({
	...{ email, event: 'checkout_started', event_id: `cart ${email}`, total: 80, currency: 'EUR', checkout_url: URL },
	...rest,
});
const order = (email: string, order_id: string) => ({
	email,
	event: 'order_completed',
	order_id,
	total: 240,
	currency: 'EUR',
});
const recipients = (sent: IDataObject[]) => sent.map(({ toEmail }) => toEmail).sort();

it('reminds after an hour with the link to the cart, offers after a day, and stops on the purchase', async () => {
	await report(cartOf('ada@ada.example'), cartOf('bo@bo.example'), cartOf('cy@cy.example'));
	shop.at('2026-03-02T09:30:00Z');
	await report(order('cy@cy.example', 'o-1'));
	shop.at('2026-03-02T10:00:00Z');
	const reminders = await lookFor(REMINDER);
	expect(recipients(reminders)).toEqual(['ada@ada.example', 'bo@bo.example']);
	expect(reminders[0]?.contentValue).toBe(`Your cart is still there: ${URL}`);
	expect(await lookFor(REMINDER)).toEqual([]);

	shop.at('2026-03-02T20:00:00Z');
	await report(order('bo@bo.example', 'o-2'));
	shop.at('2026-03-03T09:00:00Z');
	const offers = await lookFor(OFFER);
	expect(recipients(offers)).toEqual(['ada@ada.example']);
	expect(offers[0]?.contentValue).toContain(URL);
	expect(await lookFor(OFFER)).toEqual([]);
});

it('makes no offer before any order has said what one is worth', async () => {
	await report(cartOf('ada@ada.example'));
	shop.at('2026-03-03T09:00:00Z');
	expect(await lookFor(OFFER)).toEqual([]);
});

it('is not held up by a newsletter, and sends nothing to who opted out or has an open support case', async () => {
	const people = ['mailed@mailed.example', 'out@out.example', 'case@case.example'];
	await report(...people.map((email) => cartOf(email)));
	const [leads = []] = (
		await shop.step(
			'scoreLead',
			people.slice(0, 1).map((email) => posted({ email, event: 'page_viewed' })),
		)
	).outputs;
	await shop.step('suppressionCheck', leads, { operation: 'recordContact', priority: 'low' });
	await shop.step('suppressionCheck', [posted({ email: people[1] ?? '', event: 'unsubscribed' })], {
		operation: 'suppress',
		reason: 'payload',
	});
	const { error } = await shop.step('suppressionCheck', [posted({ email: people[2] ?? '' })], {
		operation: 'suppress',
		reason: 'support_case',
	});
	expect(error).toBeUndefined();
	shop.at('2026-03-02T10:00:00Z');
	expect(recipients(await lookFor(REMINDER))).toEqual(['mailed@mailed.example']);
	// The reminder counts, so that the next newsletter waits.
	const next = await shop.step('suppressionCheck', leads, { priority: 'low' });
	expect(next.outputs[1]?.[0]?.json).toMatchObject({ suppression: { reasons: [{ code: 'cool_down' }] } });
});

it('makes no offer to who has written to support since the reminder, and none while the case is open', async () => {
	const people = ['ada@ada.example', 'bo@bo.example', 'cy@cy.example'];
	const support = async (email: string, tool: 'suppress' | 'release') => {
		const { error } = await shop.step('suppressionCheck', [posted({ email })], {
			operation: tool,
			reason: 'support_case',
		});
		expect(error).toBeUndefined();
	};
	await report(order('dee@dee.example', 'o-1'), ...people.map((email) => cartOf(email)));
	shop.at('2026-03-02T10:00:00Z');
	expect(recipients(await lookFor(REMINDER))).toEqual(people);
	shop.at('2026-03-02T14:00:00Z');
	await support('bo@bo.example', 'suppress');
	await support('cy@cy.example', 'suppress');
	shop.at('2026-03-02T18:00:00Z');
	await support('cy@cy.example', 'release');
	shop.at('2026-03-03T09:00:00Z');
	expect(recipients(await lookFor(OFFER))).toEqual(['ada@ada.example', 'cy@cy.example']);
	// Solved later, the old cart is not taken up again.
	shop.at('2026-03-03T12:00:00Z');
	await support('bo@bo.example', 'release');
	expect(await lookFor(OFFER)).toEqual([]);
});

it('makes no offer to who has a case that a payload to Score Lead has reported, until the last of them is solved', async () => {
	const people = ['ada@ada.example', 'bo@bo.example', 'cy@cy.example'];
	await report(order('dee@dee.example', 'o-1'), ...people.map((email) => cartOf(email)));
	shop.at('2026-03-02T10:00:00Z');
	expect(recipients(await lookFor(REMINDER))).toEqual(people);
	const tell = async (time: string, email: string, standing: 'opened' | 'solved', ticket_id: string) => {
		shop.at(time);
		await report({ email, ticket_id, event: `support_case_${standing}`, timestamp: time });
	};
	for (const email of ['bo@bo.example', 'cy@cy.example']) {
		await tell('2026-03-02T13:00:00Z', email, 'opened', `${email} 1`);
		await tell('2026-03-02T14:00:00Z', email, 'opened', `${email} 2`);
		await tell('2026-03-02T15:00:00Z', email, 'solved', `${email} 1`);
	}
	await tell('2026-03-02T16:00:00Z', 'cy@cy.example', 'solved', 'cy@cy.example 2');
	shop.at('2026-03-03T09:00:00Z');
	expect(recipients(await lookFor(OFFER))).toEqual(['ada@ada.example', 'cy@cy.example']);
});
