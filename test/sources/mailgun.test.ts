import { readPayload } from '../../src/sources/readPayload';
import { brief, fromWebhook } from './brief';

function read(fields: Record<string, unknown>): string[] {
	return brief(
		fromWebhook({
			signature: { token: 't', timestamp: '1', signature: 's' },
			'event-data': { id: 'mg-1', timestamp: 1_767_225_600.25, recipient: 'ann@shop.test', ...fields },
		}),
	);
}

it.each([
	[{ event: 'delivered' }, ['event email_delivered: ann@shop.test']],
	[{ event: 'opened' }, ['event email_opened: ann@shop.test']],
	[{ event: 'opened', 'client-info': { bot: 'apple' } }, ['event email_opened by a machine: ann@shop.test']],
	[{ event: 'opened', 'client-info': { bot: '' } }, ['event email_opened: ann@shop.test']],
	[{ event: 'clicked' }, ['event email_link_clicked: ann@shop.test']],
	[
		{ event: 'failed', severity: 'permanent', reason: 'bounce' },
		['event email_bounced: ann@shop.test', 'suppression hard_bounce suppress email: ann@shop.test'],
	],
	[
		{ event: 'failed', severity: 'permanent', reason: 'suppress-unsubscribe' },
		['suppression opt_out suppress email: ann@shop.test'],
	],
	[
		{ event: 'failed', severity: 'permanent', reason: 'espblock' },
		['event email_bounced: ann@shop.test', 'suppression soft_bounce suppress email: ann@shop.test'],
	],
	[{ event: 'failed', severity: 'temporary', reason: 'generic' }, ['event email_deferred: ann@shop.test']],
	[{ event: 'failed' }, []],
	[
		{ event: 'unsubscribed' },
		['event unsubscribed: ann@shop.test', 'suppression opt_out suppress email: ann@shop.test'],
	],
	[
		{ event: 'complained' },
		['event email_marked_as_spam: ann@shop.test', 'suppression complaint suppress email: ann@shop.test'],
	],
	[{ event: 'accepted' }, []],
])('reads %j', (fields, expected) => expect(read(fields)).toEqual(expected));

it('reads seconds with a fraction', () => {
	const [record] = readPayload(
		fromWebhook({
			'event-data': { id: 'x', event: 'opened', timestamp: 1_767_225_600.25, recipient: 'ann@shop.test' },
		}),
	).records;
	expect(record?.occurredAt).toBe(1_767_225_600_250);
});

it('reads the flat form of legacy webhooks', () => {
	const legacy = {
		event: 'bounced',
		recipient: 'ann@shop.test',
		timestamp: '1767225600',
		token: 't',
		signature: 's',
		'Message-Id': '<1@shop.test>',
	};
	expect(brief(fromWebhook(legacy))[1]).toBe('suppression hard_bounce suppress email: ann@shop.test');
});
