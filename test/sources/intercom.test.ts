import { brief, fromWebhook } from './brief';

function notification(topic: string, item: Record<string, unknown>, rest: Record<string, unknown> = {}): unknown {
	return fromWebhook({
		type: 'notification_event',
		topic,
		id: 'notif_1',
		created_at: 1_767_225_600,
		data: { type: 'notification_event_data', item },
		...rest,
	});
}

const CONTACT = {
	type: 'contact',
	id: 'ic1',
	external_id: 'u7',
	role: 'user',
	email: 'Ann@Shop.test',
	phone: null,
	name: 'Ann',
	has_hard_bounced: false,
	marked_email_as_spam: false,
	unsubscribed_from_emails: false,
	unsubscribed_from_sms: false,
};
const CONVERSATION = {
	type: 'conversation',
	id: 'c9',
	state: 'open',
	open: true,
	updated_at: 1_767_225_500,
	contacts: [{ type: 'contact', id: 'ic1', external_id: 'u7' }],
	source: { author: { type: 'user', id: 'ic1', email: 'ann@shop.test' }, delivered_as: 'customer_initiated' },
};
const ANN = 'ann@shop.test, customer u7, anonymous ic1';

it.each([
	[{}, [`identity identify: ${ANN}`]],
	[{ unsubscribed_from_emails: true }, [`identity identify: ${ANN}`, `suppression opt_out suppress email: ${ANN}`]],
	[{ unsubscribed_from_sms: true }, [`identity identify: ${ANN}`, `suppression opt_out suppress sms: ${ANN}`]],
	[{ has_hard_bounced: true }, [`identity identify: ${ANN}`, `suppression hard_bounce suppress email: ${ANN}`]],
	[{ marked_email_as_spam: true }, [`identity identify: ${ANN}`, `suppression complaint suppress email: ${ANN}`]],
])('a contact updated with %j suppresses and never releases', (flags, expected) =>
	expect(brief(notification('contact.user.updated', { ...CONTACT, ...flags }))).toEqual(expected),
);

it('grants by contact.subscribed unless the person is off all email', () => {
	const subscribed = (flags: Record<string, unknown>) =>
		brief(notification('contact.subscribed', { type: 'contact_subscribe', contact: { ...CONTACT, ...flags } }));
	expect(subscribed({})).toEqual([
		`identity identify: ${ANN}`,
		`event subscribed: ${ANN}`,
		'suppression opt_out release email: ann@shop.test',
		'consent granted email: ann@shop.test',
	]);
	expect(subscribed({ unsubscribed_from_emails: true })).toEqual([
		`identity identify: ${ANN}`,
		`suppression opt_out suppress email: ${ANN}`,
		`event subscribed: ${ANN}`,
	]);
	expect(subscribed({ unsubscribed_from_emails: null })).toEqual([
		`identity identify: ${ANN}`,
		`event subscribed: ${ANN}`,
	]);
});

it('opts out by contact.unsubscribed', () => {
	expect(brief(notification('contact.unsubscribed', { contact: CONTACT }))).toEqual([
		`identity identify: ${ANN}`,
		`event unsubscribed: ${ANN}`,
		`suppression opt_out suppress email: ${ANN}`,
	]);
});

describe('a conversation', () => {
	const CASE = `${ANN}, intercom:case:c9`;

	it.each([
		[
			'conversation.user.created',
			'open',
			['event support_case_opened', 'suppression support_case suppress all channels'],
		],
		[
			'conversation.admin.snoozed',
			'snoozed',
			['event support_case_opened', 'suppression support_case suppress all channels'],
		],
		[
			'conversation.admin.closed',
			'closed',
			['event support_case_solved', 'suppression support_case release all channels'],
		],
	])('%s is a case while it is not closed', (topic, state, expected) => {
		expect(brief(notification(topic, { ...CONVERSATION, state, open: state === 'open' }))).toEqual(
			expected.map((what) => `${what}: ${CASE}`),
		);
	});

	it('that a campaign began and nobody answered is none', () => {
		const campaign = { ...CONVERSATION, source: { delivered_as: 'campaigns_initiated' } };
		expect(brief(notification('conversation.admin.replied', campaign))).toEqual([]);
		expect(
			brief(notification('conversation.user.replied', { ...campaign, first_contact_reply: { created_at: 1 } })),
		).toHaveLength(2);
	});

	it('without any time closes nothing', () => {
		const closed = notification(
			'conversation.admin.closed',
			{ ...CONVERSATION, state: 'closed', updated_at: null },
			{ created_at: null },
		);
		expect(brief(closed)).toEqual([`event support_case_solved: ${CASE}`]);
	});
});

it('takes no deletion for a request under privacy law', () =>
	expect(brief(notification('contact.deleted', CONTACT))).toEqual([]));
