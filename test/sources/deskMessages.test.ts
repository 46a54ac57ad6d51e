import { readPayload } from '../../src/sources/readPayload';
import { brief } from './brief';

const PHONE = '+4915112345678';
const MAIL = 'ada@shop.test';

const chatwoot = (content: string, channel: string, message_type = 'incoming') => ({
	event: 'message_created',
	id: 71,
	content,
	message_type,
	created_at: '2026-05-20T10:00:00.000Z',
	account: { id: 3, name: 'Shop' },
	inbox: { id: 4, name: 'Texts' },
	sender: { id: 8, name: 'Ada', phone_number: PHONE, email: channel.endsWith('Email') ? MAIL : null },
	conversation: { id: 15, status: 'open', channel, meta: { sender: { id: 8, phone_number: PHONE } } },
});
const gorgias = (text: string, channel: string, from_agent = false) => ({
	ticket: {
		id: 901,
		status: 'open',
		channel,
		updated_datetime: '2026-05-20T10:00:00',
		customer: { id: 12, email: null, phone: PHONE },
		messages: [{ id: 5, channel, from_agent, stripped_text: text, created_datetime: '2026-05-20T10:00:00' }],
	},
});
const freshdesk = (text: string, source: string) => ({
	freshdesk_webhook: {
		ticket_id: 44,
		ticket_status: 'Open',
		ticket_source: source,
		ticket_requester_phone: PHONE,
		ticket_description: `<div>${text}</div>`,
		ticket_updated_at: '2026-05-20T10:00:00Z',
	},
});
const intercom = (text: string, type: string) => ({
	type: 'notification_event',
	id: 'notif_1',
	topic: 'conversation.user.replied',
	created_at: 1_779_270_000,
	data: {
		item: {
			type: 'conversation',
			id: '77',
			state: 'open',
			source: { type, id: 's1', body: 'Hello', author: { type: 'user', id: 'u1' } },
			contacts: { contacts: [{ id: 'u1', external_id: 'c-1', phone: PHONE }] },
			conversation_parts: {
				conversation_parts: [
					{
						id: 'p1',
						part_type: 'comment',
						body: `<p>${text}</p>`,
						author: { type: 'user', id: 'u1' },
						created_at: 1_779_270_000,
					},
				],
			},
		},
	},
});
const zendesk = (text: string, via: string) => ({
	'ticket.id': '55',
	'ticket.status': 'Open',
	'ticket.via': via,
	'ticket.requester.phone': PHONE,
	'ticket.requester.id': '66',
	'ticket.latest_public_comment': text,
	'ticket.updated_at_with_timestamp': '2026-05-20T10:00:00Z',
});

const stops = (item: object) => brief(item).filter((line) => line.startsWith('suppression opt_out'));

describe.each([
	['Chatwoot', (text: string) => chatwoot(text, 'Channel::TwilioSms')],
	['Chatwoot by WhatsApp', (text: string) => chatwoot(text, 'Channel::Whatsapp')],
	['Gorgias', (text: string) => gorgias(text, 'sms')],
	['Freshdesk', (text: string) => freshdesk(text, 'SMS')],
	['Intercom', (text: string) => intercom(text, 'sms')],
	['Zendesk', (text: string) => zendesk(text, 'Text')],
])('a text message to %s', (_, message) => {
	it.each(['STOP', 'Unsubscribe', 'Stopp bitte'])('that says %s ends texts to its number', (text) => {
		expect(stops(message(text))).toEqual([expect.stringContaining(`suppress sms: ${PHONE}`)]);
	});

	it('opens its case as well, and a question is no refusal', () => {
		expect(brief(message('STOP')).join()).toContain('support_case');
		expect(stops(message('When will my chair arrive?'))).toEqual([]);
	});
});

it('ends mail where it came by mail, and nothing where it came by chat or from an agent', () => {
	expect(stops(chatwoot('Please unsubscribe me', 'Channel::Email'))).toEqual([
		expect.stringContaining(`suppress email: ${MAIL}`),
	]);
	expect(stops(chatwoot('stop', 'Channel::WebWidget'))).toEqual([]);
	expect(stops(chatwoot('STOP', 'Channel::Sms', 'outgoing'))).toEqual([]);
	expect(stops(gorgias('STOP', 'sms', true))).toEqual([]);
});

it('starts nothing again', () => {
	const actions = readPayload(chatwoot('START', 'Channel::Sms')).records.map((record) =>
		record.kind === 'suppression' ? `${record.action} ${record.name}` : record.kind,
	);
	expect(actions).toEqual(['event', 'suppress support_case']);
});

describe('what a customer asks for', () => {
	const without = (item: object, ...names: string[]): object =>
		JSON.parse(JSON.stringify(item, (key, value: unknown) => (names.includes(key) ? undefined : value))) as object;

	it.each([
		['Freshdesk', without(freshdesk('STOP', 'SMS'), 'ticket_status')],
		['Gorgias', without(gorgias('STOP', 'sms'), 'status')],
		['Zendesk', without(zendesk('STOP', 'Text'), 'ticket.status')],
		['Intercom', without(intercom('STOP', 'sms'), 'state')],
	])('counts in %s also where the case came without how it stands', (_, item) => {
		expect(stops(item)).toEqual([expect.stringContaining(`suppress sms: ${PHONE}`)]);
	});

	it('counts for mail where a whole sentence of a chat or a contact form says so', () => {
		const chat = (text: string) => ({
			ticket: {
				...{ id: '55', status: 'solved', updated_at_with_timestamp: '2026-05-20T10:00:00Z' },
				...{ requester: { email: MAIL }, via: 'web', description: text },
			},
		});
		expect(stops(chat('How do I get off this mailing list?'))).toEqual([
			expect.stringContaining(`suppress email: ${MAIL}`),
		]);
		expect(stops(chat('stop'))).toEqual([]);
	});
});
