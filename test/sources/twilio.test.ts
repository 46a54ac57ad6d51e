import { readPayload } from '../../src/sources/readPayload';
import { brief, fromWebhook } from './brief';

const inbound = (Body: string, rest: Record<string, unknown> = {}) =>
	fromWebhook({
		MessageSid: 'SM1',
		AccountSid: 'AC1',
		From: '+4915112345678',
		To: '+4930901820',
		NumMedia: '0',
		Body,
		...rest,
	});
const status = (rest: Record<string, unknown>) =>
	fromWebhook({ MessageSid: 'SM2', AccountSid: 'AC1', From: '+4930901820', To: '+4915112345678', ...rest });
const streamed = (type: string, data: Record<string, unknown>) => ({
	specversion: '1.0',
	type: `com.twilio.messaging.${type}`,
	id: 'EZ1',
	time: '2026-01-05T10:00:00.100Z',
	data: { messageSid: 'SM3', from: '+4915112345678', to: '+4930901820', ...data },
});

const ANN = '+4915112345678';
const STOPPED = [`event unsubscribed: ${ANN}`, `suppression opt_out suppress sms: ${ANN}`];
const STARTED = [`suppression opt_out release sms: ${ANN}`];
const REPLIED = [`event sms_replied: ${ANN}`];

describe('an incoming message', () => {
	it.each([
		['STOP', { OptOutType: 'STOP' }, STOPPED],
		['Stop', {}, STOPPED],
		['please stop texting me', {}, STOPPED],
		['please stop texting me', { OptOutType: 'HELP' }, STOPPED],
		['NADA', { OptOutType: 'STOP' }, STOPPED],
		['START', { OptOutType: 'START' }, STARTED],
		['unstop', {}, STARTED],
		['JOIN', { OptOutType: 'START' }, STARTED],
		['stop', { OptOutType: 'START' }, STOPPED],
		['Can I stop by the store tomorrow?', {}, REPLIED],
		['HELP', { OptOutType: 'HELP' }, REPLIED],
	])('%j %j', (text, rest, expected) => expect(brief(inbound(text, rest))).toEqual(expected));

	it('has no time of its own and is known by its id', () => {
		expect(readPayload(inbound('hi')).records[0]).toMatchObject({ id: 'twilio:received:SM1' });
		expect(readPayload(inbound('hi')).records[0]).not.toHaveProperty('occurredAt');
	});

	it('is nowhere kept word for word', () => {
		expect(JSON.stringify(readPayload(inbound('my name is Ann')).records)).not.toContain('Ann');
	});

	it('by WhatsApp stops, and never starts again', () => {
		expect(brief(inbound('STOP', { From: `whatsapp:${ANN}` }))).toEqual(STOPPED);
		expect(brief(inbound('START', { From: `whatsapp:${ANN}` }))).toEqual(REPLIED);
	});

	it('starts nobody again when its id or text is lost', () => {
		expect(brief(inbound('START', { MessageSid: null, SmsSid: {} }))).toEqual([]);
		expect(brief(inbound('START', { OptOutType: 'START', Body: null, SmsStatus: 'received' }))).toEqual(REPLIED);
	});

	it('is read from Event Streams by its wording', () => {
		expect(brief(streamed('inbound-message.received', { body: 'STOP' }))).toEqual(STOPPED);
		expect(brief(streamed('inbound-message.received', { body: 'START' }))).toEqual(STARTED);
		expect(readPayload(streamed('inbound-message.received', { body: 'hi' })).records[0]?.occurredAt).toBe(
			Date.parse('2026-01-05T10:00:00.100Z'),
		);
	});
});

describe('a status', () => {
	it.each([
		[{ MessageStatus: 'delivered' }, [`event sms_delivered: ${ANN}`]],
		[{ MessageStatus: 'failed', ErrorCode: '21610' }, [`suppression opt_out suppress sms: ${ANN}`]],
		[{ MessageStatus: 'undelivered', ErrorCode: 30005 }, [`suppression invalid_address suppress sms: ${ANN}`]],
		[{ MessageStatus: 'undelivered', ErrorCode: '30006' }, [`suppression invalid_address suppress sms: ${ANN}`]],
		[
			{ MessageStatus: 'undelivered', ErrorCode: '30003' },
			[`event sms_bounced: ${ANN}`, `suppression soft_bounce suppress sms: ${ANN}`],
		],
		[{ MessageStatus: 'undelivered', ErrorCode: '30007' }, []],
		[{ SmsStatus: 'sent' }, []],
	])('%j is about whom the message went to', (fields, expected) => expect(brief(status(fields))).toEqual(expected));

	it('comes by Event Streams too', () => {
		expect(brief(streamed('message.undelivered', { from: '+4930901820', to: ANN, errorCode: 21610 }))).toEqual([
			`suppression opt_out suppress sms: ${ANN}`,
		]);
	});
});
