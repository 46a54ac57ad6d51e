import { brief } from './brief';

const ANN = '+4915112345678';
const LINE = '+18885550100';

/** What a failure says about the person, by the senders' own documents. */
const FAILURES: readonly (readonly [string, (code: string | number) => unknown, Record<string, string | undefined>])[] =
	[
		[
			'Vonage err-code',
			(code) => ({
				msisdn: ANN.slice(1),
				to: 'SHOP',
				messageId: '0A1',
				status: 'failed',
				'err-code': String(code),
				'message-timestamp': '2026-11-02 12:00:00',
			}),
			{
				2: 'soft_bounce',
				3: 'invalid_address',
				4: 'opt_out',
				6: undefined,
				7: 'soft_bounce',
				9: 'opt_out',
				10: undefined,
				53: 'opt_out',
			},
		],
		[
			'Plivo ErrorCode',
			(code) => ({ MessageUUID: 'm-1', From: LINE, To: ANN, Status: 'failed', ErrorCode: String(code) }),
			{ 10: undefined, 30: undefined, 40: undefined, 50: 'invalid_address', 200: 'opt_out', 900: undefined },
		],
		[
			'Telnyx errors[].code',
			(code) => ({
				data: {
					event_type: 'message.finalized',
					id: 'e-1',
					occurred_at: '2026-11-02T12:00:00Z',
					payload: {
						id: 'm-1',
						from: { phone_number: LINE },
						to: [{ phone_number: ANN, status: 'delivery_failed' }],
						errors: [{ code: String(code), title: 'x' }],
					},
				},
			}),
			{
				40001: 'invalid_address',
				40008: 'soft_bounce',
				40012: 'invalid_address',
				40300: 'opt_out',
				40310: 'invalid_address',
			},
		],
		[
			'MessageBird statusErrorCode',
			(code) => ({
				id: 'mb-1',
				recipient: ANN.slice(1),
				status: 'delivery_failed',
				statusDatetime: '2026-11-02T12:00:00+00:00',
				statusErrorCode: code,
			}),
			{ 1: 'invalid_address', 5: 'invalid_address', 9: 'invalid_address', 27: 'soft_bounce', 103: 'opt_out' },
		],
		[
			"Bird channels, the failure's source",
			(code) => ({
				service: 'channels',
				event: 'sms.outbound',
				payload: {
					id: 'b-1',
					channelId: 'c-1',
					direction: 'outgoing',
					status: 'delivery_failed',
					receiver: { contacts: [{ identifierKey: 'phonenumber', identifierValue: ANN }] },
					failure: { code: 15005, source: { name: 'sms-messagebird', code: String(code) } },
					updatedAt: '2026-11-02T12:00:00Z',
				},
			}),
			{ 1: 'invalid_address', 34: 'soft_bounce', 103: 'opt_out' },
		],
		[
			'WhatsApp errors[].code',
			(code) => ({
				messaging_product: 'whatsapp',
				metadata: { display_phone_number: LINE },
				statuses: [
					{ id: 'wamid.1', status: 'failed', timestamp: '1793620800', recipient_id: ANN.slice(1), errors: [{ code }] },
				],
			}),
			{ 131050: 'opt_out', 131026: 'soft_bounce', 131049: undefined, 131047: undefined, 130472: undefined },
		],
	];

const MAIL = 'mia@shop-guest.test';

const BOUNCES: typeof FAILURES = [
	[
		'SparkPost bounce_class',
		(code) => [
			{
				msys: {
					message_event: {
						type: 'bounce',
						bounce_class: String(code),
						rcpt_to: MAIL,
						event_id: '9',
						timestamp: '1793620800',
						reason: 'x',
					},
				},
			},
		],
		{
			1: 'soft_bounce',
			10: 'hard_bounce',
			22: 'soft_bounce',
			25: 'manual',
			26: 'manual',
			30: 'hard_bounce',
			51: 'soft_bounce',
			80: undefined,
			90: 'opt_out',
		},
	],
	[
		'SparkPost rejection',
		(code) => [
			{
				msys: {
					gen_event: {
						type: 'generation_rejection',
						rcpt_to: MAIL,
						event_id: '9',
						timestamp: '1793620800',
						reason: `554 5.7.1 ${code}`,
					},
				},
			},
		],
		{ 'recipient address suppressed due to customer policy': 'manual', 'domain not allowed': undefined },
	],
	[
		'Mandrill reject reason',
		(code) => [
			{
				event: 'reject',
				_id: 'r1',
				ts: 1793620800,
				msg: { _id: 'm1', email: MAIL, state: 'rejected', reject: { reason: code } },
			},
		],
		{
			'hard-bounce': 'hard_bounce',
			'soft-bounce': 'soft_bounce',
			spam: 'complaint',
			unsub: 'opt_out',
			custom: 'manual',
			invalid: 'invalid_address',
			'invalid-sender': undefined,
			'test-mode-limit': undefined,
			unsigned: undefined,
			rule: undefined,
		},
	],
	[
		'Mandrill list',
		(code) => [{ type: code, action: 'add', ts: 1793620800, reject: { reason: 'unsub', email: MAIL } }],
		{ blacklist: 'opt_out', denylist: 'opt_out' },
	],
	[
		'Resend bounce type',
		(code) => ({
			type: 'email.bounced',
			created_at: '2026-11-02T12:00:00Z',
			data: { email_id: 'e1', to: [MAIL], from: 'shop@shop.test', bounce: { type: code, subType: 'General' } },
		}),
		{ Permanent: 'hard_bounce', Transient: 'soft_bounce', Undetermined: 'soft_bounce' },
	],
	[
		'SES bounce sub type',
		(code) => ({
			notificationType: 'Bounce',
			mail: { messageId: 'm1', destination: [MAIL] },
			bounce: {
				bounceType: 'Permanent',
				bounceSubType: code,
				bouncedRecipients: [{ emailAddress: MAIL }],
				timestamp: '2026-11-02T12:00:00Z',
				feedbackId: 'f1',
			},
		}),
		{
			General: 'hard_bounce',
			NoEmail: 'hard_bounce',
			Suppressed: 'hard_bounce',
			OnAccountSuppressionList: 'hard_bounce',
			UnsubscribedRecipient: 'opt_out',
		},
	],
	[
		'SES complaint sub type',
		(code) => ({
			notificationType: 'Complaint',
			mail: { messageId: 'm1', destination: [MAIL] },
			complaint: {
				complaintSubType: code === 'none' ? null : code,
				complainedRecipients: [{ emailAddress: MAIL }],
				timestamp: '2026-11-02T12:00:00Z',
				feedbackId: 'f1',
			},
		}),
		{ none: 'complaint', OnAccountSuppressionList: 'complaint' },
	],
];

describe.each([
	...FAILURES.map(([name, make, codes]) => ({ name, make, codes, who: ANN, channel: 'sms' })),
	...BOUNCES.map(([name, make, codes]) => ({ name, make, codes, who: MAIL, channel: 'email' })),
])('$name', ({ make, codes, who, channel }) => {
	it.each(Object.entries(codes))('%s means %s', (code, reason) => {
		const given = /^\d+$/.test(code) ? Number(code) : code;
		const stops = brief(make(given)).filter((line) => line.startsWith('suppression'));
		expect(stops).toEqual(reason === undefined ? [] : [`suppression ${reason} suppress ${channel}: ${who}`]);
	});
});

it('an address that SES keeps on its own list has bounced or complained no further time', () => {
	const held = {
		notificationType: 'Complaint',
		mail: { messageId: 'm1', destination: [MAIL] },
		complaint: {
			complaintSubType: 'OnAccountSuppressionList',
			complainedRecipients: [{ emailAddress: MAIL }],
			timestamp: '2026-11-02T12:00:00Z',
			feedbackId: 'f1',
		},
	};
	expect(brief(held)).toEqual([`suppression complaint suppress email: ${MAIL}`]);
});

describe('A failure that says in words that the person has opted out', () => {
	it.each([
		[
			'Vonage Messages',
			{
				message_uuid: 'u-1',
				channel: 'sms',
				to: ANN.slice(1),
				from: 'SHOP',
				status: 'rejected',
				timestamp: '2026-11-02T12:00:00Z',
				error: { title: 1, detail: 'The recipient has opted out of messages from this number' },
			},
		],
		[
			'MessageBird',
			{
				id: 'mb-1',
				recipient: ANN.slice(1),
				status: 'delivery_failed',
				statusDatetime: '2026-11-02T12:00:00+00:00',
				statusReason: 'recipient opted-out',
			},
		],
	])('stops text messages (%s)', (_gateway, body) => {
		expect(brief(body)).toEqual([`suppression opt_out suppress sms: ${ANN}`]);
	});
});

describe('Lemlist', () => {
	const activity = (type: string, more = {}) => ({
		_id: 'act_1',
		type,
		leadEmail: MAIL,
		campaignId: 'cam_1',
		teamId: 'tea_1',
		createdAt: '2026-11-02T12:00:00Z',
		...more,
	});

	it.each(['emailsUnsubscribed', 'entityUnsubscribed', 'variableUnsubscribed', 'whatsappUnsubscribed'])(
		'%s is an opt-out',
		(type) => {
			expect(brief(activity(type))).toContain(`suppression opt_out suppress email: ${MAIL}`);
		},
	);

	it('reads an answer that asks to be left alone from bodyText', () => {
		expect(brief(activity('emailsReplied', { bodyText: 'STOP' }))).toContain(
			`suppression opt_out suppress email: ${MAIL}`,
		);
		expect(brief(activity('emailsReplied', { bodyText: 'Tell me more' }))).toEqual([`event email_replied: ${MAIL}`]);
	});
});
