import { readPayload } from '../../src/sources/readPayload';
import { brief, fromWebhook } from './brief';

function event(fields: Record<string, unknown>): Record<string, unknown> {
	return {
		time: 1_767_225_600,
		MessageID: 19421777835146490,
		Message_GUID: '1ab23cd4',
		email: 'ann@shop.test',
		mj_campaign_id: 7,
		mj_contact_id: 4,
		CustomID: '',
		...fields,
	};
}

it.each([
	[{ event: 'sent' }, ['event email_delivered: ann@shop.test']],
	[{ event: 'open' }, ['event email_opened: ann@shop.test']],
	[{ event: 'click', url: 'https://shop.test' }, ['event email_link_clicked: ann@shop.test']],
	[
		{ event: 'bounce', blocked: true, hard_bounce: true, error: 'user unknown' },
		['event email_bounced: ann@shop.test', 'suppression hard_bounce suppress email: ann@shop.test'],
	],
	[
		{ event: 'bounce', blocked: false, hard_bounce: false, error: 'quota exceeded' },
		['event email_bounced: ann@shop.test', 'suppression soft_bounce suppress email: ann@shop.test'],
	],
	[
		{ event: 'blocked', error_related_to: 'recipient', error: 'user unknown' },
		['suppression invalid_address suppress email: ann@shop.test'],
	],
	[
		{ event: 'blocked', error_related_to: 'mailjet', error: 'preblocked' },
		['suppression hard_bounce suppress email: ann@shop.test'],
	],
	[{ event: 'blocked', error_related_to: 'mailjet', error: 'duplicate in campaign' }, []],
	[
		{ event: 'spam', source: 'JMRPP' },
		['event email_marked_as_spam: ann@shop.test', 'suppression complaint suppress email: ann@shop.test'],
	],
	[
		{ event: 'unsub', mj_list_id: 3 },
		['event unsubscribed: ann@shop.test', 'suppression opt_out suppress email: ann@shop.test'],
	],
])('reads %j', (fields, expected) => expect(brief(event(fields))).toEqual(expected));

it('reads a batch from a Webhook node', () => {
	expect(brief(fromWebhook([event({ event: 'open' }), event({ event: 'click', email: 'bob@shop.test' })]))).toEqual([
		'event email_opened: ann@shop.test',
		'event email_link_clicked: bob@shop.test',
	]);
});

it('does not use the rounded message id', () => {
	const { Message_GUID: _, ...withoutGuid } = event({ event: 'open' });
	expect(readPayload(withoutGuid).records[0]?.id).not.toContain('19421777835146');
});

it('marks everything as coming from nobody it could check', () => {
	expect(readPayload(event({ event: 'open' })).records[0]).toMatchObject({ unauthenticated: true });
});
