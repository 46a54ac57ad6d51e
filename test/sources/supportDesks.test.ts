import { readPayload } from '../../src/sources/readPayload';
import { brief, fromWebhook } from './brief';

const ADA = 'ada@shop.test';
const conversation = (status: string, event = 'conversation_status_changed') =>
	fromWebhook({
		event,
		id: 12,
		status,
		account: { id: 1, name: 'Shop' },
		inbox_id: 3,
		meta: {
			sender: { id: 5, email: 'Ada@Shop.test', phone_number: null, type: 'contact' },
			assignee: { id: 2, email: 'agent@shop.test', type: 'user' },
		},
		timestamp: 1_772_704_800,
	});
const gorgias = (status: string, rest: Record<string, unknown> = {}) =>
	fromWebhook({
		ticket: {
			id: 12,
			status,
			customer: { id: 3, email: 'Ada@Shop.test' },
			assignee_user: { email: 'agent@shop.test' },
			updated_datetime: '2026-03-05T10:00:00',
			...rest,
		},
	});
const freshdesk = (ticket_status: string) =>
	fromWebhook({
		freshdesk_webhook: {
			ticket_id: 12,
			ticket_status,
			ticket_requester_email: 'Ada@Shop.test',
			ticket_agent_email: 'agent@shop.test',
			ticket_url: 'https://shop.freshdesk.test/tickets/12',
		},
	});

it.each([
	['gorgias', gorgias('open'), gorgias('closed'), `${ADA}, customer 3, gorgias:case:12`],
	['freshdesk', freshdesk('Waiting on Customer'), freshdesk('Resolved'), `${ADA}, freshdesk:case:12`],
	['chatwoot', conversation('open'), conversation('resolved'), `${ADA}, anonymous 5, chatwoot:case:1:12`],
])('%s opens and solves a case of the customer, never of the agent', (source, open, solved, who) => {
	expect(readPayload(open).source).toBe(source);
	expect(brief(open)).toEqual([
		`event support_case_opened: ${who}`,
		`suppression support_case suppress all channels: ${who}`,
	]);
	expect(brief(solved)).toEqual([
		`event support_case_solved: ${who}`,
		`suppression support_case release all channels: ${who}`,
	]);
});

it('says which fields to add where a ticket’s status is missing', () => {
	const { records, notes } = readPayload(fromWebhook({ freshdesk_webhook: { ticket_id: 12 } }));
	expect(records).toEqual([]);
	expect(notes.join()).toMatch('Status');
});

it('takes spam for no case', () => expect(brief(gorgias('open', { spam: true }))).toEqual([]));

it('Chatwoot: a message of a customer is of an open case, one of an agent says nothing', () => {
	const message = (message_type: string, sender: unknown) => ({
		event: 'message_created',
		id: 900,
		content: 'Where is my chair?',
		message_type,
		sender,
		conversation: { id: 12, status: 'open' },
		account: { id: 1 },
		created_at: '2026-03-05T10:00:00Z',
	});
	expect(brief(message('incoming', { id: 5, email: 'Ada@Shop.test' }))[1]).toBe(
		`suppression support_case suppress all channels: ${ADA}, anonymous 5, chatwoot:case:1:12`,
	);
	expect(brief(message('outgoing', { id: 2, email: 'agent@shop.test' }))).toEqual([]);
});

it('Chatwoot: a new contact is a lead', () => {
	const contact = { event: 'contact_created', id: 5, email: 'Ada@Shop.test', identifier: 'u7', account: { id: 1 } };
	expect(brief(contact)).toEqual([
		`identity identify: ${ADA}, customer u7, anonymous 5`,
		`event lead_created: ${ADA}, customer u7, anonymous 5`,
	]);
});

describe('Odoo', () => {
	const TIMES = { create_date: '2026-03-01 10:00:00', write_date: '2026-03-05 10:00:00' };
	const lead = (rest: Record<string, unknown>) => ({
		id: 9,
		...TIMES,
		email_from: 'Ada@Shop.test',
		phone: false,
		partner_id: [44, 'Ada'],
		user_id: [2, 'Agent'],
		stage_id: [2, 'Qualified'],
		probability: 40,
		active: true,
		type: 'opportunity',
		...rest,
	});
	const WHO = `${ADA}, customer 44, odoo:lead:9`;

	it('reads an opportunity, won at last', () => {
		expect(brief(lead({}))).toEqual([`identity identify: ${WHO}`, `event deal_updated: ${WHO}`]);
		expect(brief(lead({ probability: 100 }))[2]).toBe(`outcome won: ${WHO}`);
		expect(brief(lead({ probability: 0, active: false }))[2]).toBe(`outcome lost: ${WHO}`);
	});

	it('reads an automation’s webhook by its model', () => {
		const item = fromWebhook({
			_action: 'Send(#1)',
			_id: 9,
			_model: 'crm.lead',
			email_from: 'Ada@Shop.test',
			type: 'lead',
			...TIMES,
		});
		expect(brief(item)[1]).toBe(`event lead_created: ${ADA}, odoo:lead:9`);
	});

	it('leaves the blacklisted alone', () => {
		const partner = { _model: 'res.partner', _id: 44, email: 'Ada@Shop.test', is_blacklisted: true, ...TIMES };
		expect(brief(partner)).toContain(`suppression opt_out suppress email: ${ADA}, customer 44`);
		expect(brief({ _model: 'mail.blacklist', _id: 1, email: 'Ada@Shop.test', ...TIMES })).toContain(
			`suppression opt_out suppress email: ${ADA}`,
		);
	});

	it('an order confirmed is a purchase, a quotation is none', () => {
		const order = (state: string) => ({
			id: 3,
			...TIMES,
			partner_id: [44, 'Ada'],
			state,
			amount_total: 120,
			currency_id: [1, 'EUR'],
		});
		expect(brief(order('sent'))).toEqual(['event quote_created 12000 EUR: customer 44, odoo:order:3']);
		expect(brief(order('sale'))[1]).toBe('outcome purchase 12000 EUR: customer 44, odoo:order:3');
	});
});

describe('a desk without a reader of its own', () => {
	it.each<[string, (status: string) => object, string]>([
		[
			'with a ticket whose standing is its state',
			(state) => ({ ticket: { id: 7, state, customer: { email: ADA }, owner: { email: 'agent@shop.test' } } }),
			'7',
		],
		[
			'with a conversation in a mailbox',
			(status) => ({ id: 31, number: 4, status, mailbox: { email: 'help@shop.test' }, customer: { email: ADA } }),
			'31',
		],
		['with fields of a ticket', (ticket_status) => ({ ticket_id: 'T-1', ticket_status, customer_email: ADA }), 'T-1'],
	])('%s opens a case and ends that one', (_how, of, number) => {
		const linesOf = (status: string) =>
			brief(fromWebhook(of(status)), { trustUnauthenticated: true }).filter((line) => line.startsWith('suppression'));
		const who = `: ${ADA}, mapFields:case:${number}`;
		expect(linesOf('open').map((line) => line.replace(', customer 5', ''))).toEqual([
			`suppression support_case suppress all channels${who}`,
		]);
		expect(linesOf('closed')).toEqual([`suppression support_case release all channels${who}`]);
	});

	it('ends nothing where the case has no number, and a mailbox alone is no desk', () => {
		expect(brief({ conversation: { status: 'closed' }, email: ADA })).toEqual([`identity identify: ${ADA}`]);
		expect(brief({ event: 'order_placed', case: { id: 7, status: 'closed' }, order_id: '5', email: ADA })[0]).toContain(
			'event order_completed',
		);
		expect(brief({ status: 'active', mailbox: 'rep@shop.test', email: ADA })).toEqual([`identity identify: ${ADA}`]);
	});
});
