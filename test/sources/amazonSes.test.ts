import { readPayload } from '../../src/sources/readPayload';
import { brief, fromWebhook } from './brief';

const mail = {
	timestamp: '2026-02-01T08:00:00.000Z',
	messageId: 'ses-1',
	destination: ['ann@shop.test', 'bob@shop.test', 'cem@shop.test'],
};

function bounce(bounceType: string, bounceSubType = 'General'): Record<string, unknown> {
	return {
		notificationType: 'Bounce',
		mail,
		bounce: {
			bounceType,
			bounceSubType,
			bouncedRecipients: [{ emailAddress: 'Bob@Shop.test' }],
			timestamp: '2026-02-01T08:00:05.000Z',
			feedbackId: 'f-1',
		},
	};
}

function complaint(complaintFeedbackType?: string): Record<string, unknown> {
	return {
		eventType: 'Complaint',
		mail,
		complaint: { complainedRecipients: [{ emailAddress: 'cem@shop.test' }], complaintFeedbackType, feedbackId: 'f-2' },
	};
}

function overSns(message: unknown): Record<string, unknown> {
	return {
		Type: 'Notification',
		MessageId: 'sns-1',
		TopicArn: 'arn:aws:sns:eu-west-1:1:mail',
		Timestamp: '2026-02-01T08:00:06.000Z',
		Message: JSON.stringify(message),
	};
}

const BOB_BOUNCED = ['event email_bounced: bob@shop.test', 'suppression hard_bounce suppress email: bob@shop.test'];

it.each([
	['the trigger', overSns(bounce('Permanent'))],
	['a Webhook node', fromWebhook(JSON.stringify(overSns(bounce('Permanent'))))],
	['raw delivery', fromWebhook(bounce('Permanent'))],
	['EventBridge', fromWebhook({ source: 'aws.ses', detail: bounce('Permanent') })],
])('suppresses only whom it bounced for, by way of %s', (_way, item) => expect(brief(item)).toEqual(BOB_BOUNCED));

it.each([
	['Transient', 'MailboxFull'],
	['Undetermined', 'Undetermined'],
])('counts a %s bounce as soft', (type, subType) => {
	expect(brief(overSns(bounce(type, subType)))[1]).toBe('suppression soft_bounce suppress email: bob@shop.test');
});

it('suppresses a complaint, and not one that says it is no spam', () => {
	expect(brief(overSns(complaint('abuse')))).toEqual([
		'event email_marked_as_spam: cem@shop.test',
		'suppression complaint suppress email: cem@shop.test',
	]);
	expect(brief(overSns(complaint()))).toHaveLength(2);
	expect(brief(overSns(complaint('not-spam')))).toEqual([]);
});

it('counts an open for each recipient where the mail had several, with a note', () => {
	const open = (destination: string[]) =>
		overSns({ eventType: 'Open', mail: { ...mail, destination }, open: { timestamp: '2026-02-01T09:00:00Z' } });
	expect(brief(open(['ann@shop.test']))).toEqual(['event email_opened: ann@shop.test']);
	const several = readPayload(open(mail.destination));
	expect(several.records.map(({ name, identities }) => [name, identities.email])).toEqual(
		mail.destination.map((email) => ['email_opened', email]),
	);
	expect(new Set(several.records.map(({ id }) => id)).size).toBe(mail.destination.length);
	expect(several.notes.join()).toMatch('does not report which');
});

it('gives each of several recipients an id of their own', () => {
	const delivery = {
		notificationType: 'Delivery',
		mail,
		delivery: { timestamp: '2026-02-01T08:00:04Z', recipients: mail.destination },
	};
	expect(new Set(readPayload(overSns(delivery)).records.map((record) => record.id)).size).toBe(3);
});

it('says what to do with the confirmation SNS asks for', () => {
	const reading = readPayload({
		Type: 'SubscriptionConfirmation',
		TopicArn: 'arn:aws:sns:eu-west-1:1:mail',
		SubscribeURL: 'https://sns.test',
		Message: 'You have chosen to subscribe',
	});
	expect(reading).toMatchObject({ source: 'amazonSes', records: [], notes: [expect.stringContaining('SubscribeURL')] });
});
