import { readPayload } from '../../src/sources/readPayload';
import { brief, fromWebhook } from './brief';

const AT = 1_767_225_600;

function event(fields: Record<string, unknown>): Record<string, unknown> {
	return {
		email: 'Ann@Shop.test',
		timestamp: AT,
		sg_event_id: `id-${String(fields['event'])}`,
		sg_message_id: 'm.1',
		...fields,
	};
}

function read(fields: Record<string, unknown>): string[] {
	return brief(fromWebhook([event(fields)]));
}

it('reads every event of the array that one item holds, each of its own person', () => {
	const batch = [
		event({ event: 'open' }),
		event({ event: 'click', email: 'bob@shop.test', url: 'https://shop.test' }),
		event({ event: 'processed' }),
	];
	expect(brief(fromWebhook(batch))).toEqual([
		'event email_opened: ann@shop.test',
		'event email_link_clicked: bob@shop.test',
	]);
});

it.each([
	['delivered', {}, ['event email_delivered: ann@shop.test']],
	['open', { sg_machine_open: true }, ['event email_opened by a machine: ann@shop.test']],
	['deferred', { attempt: '3' }, ['event email_deferred: ann@shop.test']],
	[
		'bounce',
		{ type: 'bounce', status: '5.1.1' },
		['event email_bounced: ann@shop.test', 'suppression hard_bounce suppress email: ann@shop.test'],
	],
	[
		'bounce',
		{ type: 'blocked', status: '4.7.1' },
		['event email_bounced: ann@shop.test', 'suppression soft_bounce suppress email: ann@shop.test'],
	],
	['dropped', { reason: 'Bounced Address' }, ['suppression hard_bounce suppress email: ann@shop.test']],
	['dropped', { reason: 'Unsubscribed Address' }, ['suppression opt_out suppress email: ann@shop.test']],
	['dropped', { reason: 'Spam Reporting Address' }, ['suppression complaint suppress email: ann@shop.test']],
	['dropped', { reason: 'Invalid' }, ['suppression invalid_address suppress email: ann@shop.test']],
	['dropped', { reason: 'Invalid SMTPAPI header' }, []],
	['dropped', { reason: 'Spam Content' }, []],
	[
		'spamreport',
		{},
		['event email_marked_as_spam: ann@shop.test', 'suppression complaint suppress email: ann@shop.test'],
	],
	['unsubscribe', {}, ['event unsubscribed: ann@shop.test', 'suppression opt_out suppress email: ann@shop.test']],
	[
		'group_unsubscribe',
		{ asm_group_id: 7 },
		['event unsubscribed: ann@shop.test', 'suppression opt_out suppress email: ann@shop.test'],
	],
	['group_resubscribe', { asm_group_id: 7 }, ['suppression opt_out release email: ann@shop.test']],
	['account_status_change', {}, []],
])('reads %s %j', (name, fields, expected) => expect(read({ event: name, ...fields })).toEqual(expected));

it('takes back only the group that was resubscribed', () => {
	const subjects = [
		event({ event: 'unsubscribe' }),
		event({ event: 'group_unsubscribe', asm_group_id: 7 }),
		event({ event: 'group_resubscribe', asm_group_id: 7 }),
	].map(
		(row) =>
			readPayload(fromWebhook([row])).records.flatMap((record) =>
				record.kind === 'suppression' ? [record.subject] : [],
			)[0],
	);
	expect(subjects).toEqual(['sendgrid', 'sendgrid:group:7', 'sendgrid:group:7']);
});

it('keeps the time, the vendor’s id and a reason without the address', () => {
	const row = event({
		event: 'bounce',
		type: 'bounce',
		reason: '550 5.1.1 <ann@shop.test> unknown user, call +49 30 1234 5678',
	});
	expect(readPayload(fromWebhook([row])).records[1]).toMatchObject({
		id: 'sendgrid:bounce:id-bounce',
		occurredAt: AT * 1000,
		reason: '550 5.1.1 <…> unknown user, call …',
	});
});

it('releases nothing out of an event that lost its time', () => {
	const reading = readPayload(fromWebhook([event({ event: 'group_resubscribe', asm_group_id: 7, timestamp: null })]));
	expect(reading.records).toEqual([]);
	expect(reading.notes.join()).toMatch('nothing was released');
});
