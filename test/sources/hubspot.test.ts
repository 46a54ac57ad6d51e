import { readPayload } from '../../src/sources/readPayload';
import { brief, fromWebhook } from './brief';

function notification(subscriptionType: string, fields: Record<string, unknown>): Record<string, unknown> {
	return {
		eventId: 11,
		subscriptionId: 2,
		portalId: 3,
		appId: 4,
		occurredAt: 1_767_225_600_000,
		attemptNumber: 0,
		subscriptionType,
		...fields,
	};
}

const contact = (propertyName: string, propertyValue: unknown) =>
	notification('contact.propertyChange', { contactId: 501, propertyName, propertyValue });
const deal = (propertyName: string, propertyValue: unknown) =>
	notification('deal.propertyChange', { dealId: 77, propertyName, propertyValue });

it('reads one item of the trigger and the array of a Webhook node alike', () => {
	const expected = ['identity identify: customer 501', 'event lead_created: customer 501'];
	expect(brief(notification('contact.creation', { contactId: 501 }))).toEqual(expected);
	expect(brief(fromWebhook([notification('contact.creation', { objectId: 501 })]))).toEqual(expected);
	expect(brief(fromWebhook([notification('object.creation', { objectId: 501, objectTypeId: '0-1' })]))).toEqual(
		expected,
	);
	expect(readPayload(notification('contact.creation', { contactId: 501 })).notes.join()).toMatch('Fetch the contact');
});

it.each([
	[deal('dealstage', 'closedwon'), 'outcome won: hubspot:deal:77'],
	[deal('dealstage', 'closedlost'), 'outcome lost: hubspot:deal:77'],
	[deal('dealstage', 'qualifiedtobuy'), 'outcome qualified: hubspot:deal:77'],
])('reads a deal’s stage', (item, outcome) =>
	expect(brief(item)).toEqual(['event deal_stage_changed: hubspot:deal:77', outcome]),
);

it('says of a verdict which deal it is about', () => {
	for (const stage of ['closedwon', 'closedlost'])
		expect(readPayload(deal('dealstage', stage)).records[1]).toMatchObject({
			kind: 'outcome',
			subject: 'hubspot:deal:77',
		});
});

it('counts a deal as won once', () => {
	const ids = [1, 2].map((eventId) => readPayload({ ...deal('dealstage', 'closedwon'), eventId }).records[1]?.id);
	expect(ids).toEqual(['hubspot:deal:77:won', 'hubspot:deal:77:won']);
	expect(readPayload(deal('hs_is_closed_won', 'true')).records[1]?.id).toBe('hubspot:deal:77:won');
	expect(brief(deal('hs_is_closed_won', 'false'))).toEqual(['event deal_updated: hubspot:deal:77']);
});

it('does not guess what a stage of somebody’s own pipeline means', () => {
	const reading = readPayload(deal('dealstage', '98123'));
	expect(reading.records.map((record) => record.kind)).toEqual(['event']);
	expect(reading.notes.join()).toMatch('Stage 98123');
});

it.each(['DEAL_TO_CONTACT', 'CONTACT_TO_DEAL'])('ties a deal to its contact by %s', (associationType) => {
	const [fromObjectId, toObjectId] = associationType === 'DEAL_TO_CONTACT' ? [77, 501] : [501, 77];
	expect(brief(notification('deal.associationChange', { associationType, fromObjectId, toObjectId }))).toEqual([
		'identity identify: customer 501, hubspot:deal:77',
	]);
	expect(
		brief(
			notification('deal.associationChange', { associationType, fromObjectId, toObjectId, associationRemoved: true }),
		),
	).toEqual([]);
});

it.each([
	[contact('email', 'Ann@Shop.test'), ['identity identify: ann@shop.test, customer 501']],
	[contact('phone', '+49 151 12345678'), ['identity identify: +4915112345678, customer 501']],
	[contact('industry', 'RETAIL'), ['identity identify: customer 501']],
	[
		contact('lifecyclestage', 'salesqualifiedlead'),
		['identity identify: customer 501', 'outcome qualified: customer 501'],
	],
	[contact('hs_lead_status', 'UNQUALIFIED'), ['identity identify: customer 501', 'outcome unqualified: customer 501']],
	[contact('hs_email_optout', 'true'), ['suppression opt_out suppress email: customer 501']],
	[contact('hs_email_optout', 'false'), []],
	[contact('hs_email_optout', null), []],
	[contact('hs_email_optout_81', 'true'), ['suppression opt_out suppress email: customer 501']],
	[contact('hs_email_bad_address', 'true'), ['suppression invalid_address suppress email: customer 501']],
	[
		contact('hs_email_hard_bounce_reason_enum', 'UNKNOWN_USER'),
		['suppression hard_bounce suppress email: customer 501'],
	],
	[contact('firstname', 'Ann'), []],
])('reads a contact’s property %j', (item, expected) => expect(brief(item)).toEqual(expected));

it('forgets a person at their own request, and not when the CRM is tidied', () => {
	expect(brief(notification('contact.privacyDeletion', { contactId: 501 }))).toEqual(['privacy forget: customer 501']);
	expect(brief(notification('contact.deletion', { contactId: 501 }))).toEqual([]);
});

it('makes merged contacts former selves of the one that stays', () => {
	const merge = notification('contact.merge', {
		contactId: 501,
		primaryObjectId: 501,
		mergedObjectIds: [502, 503],
		newObjectId: 501,
	});
	expect(brief(merge)).toEqual([
		'identity alias formerly 502: customer 501',
		'identity alias formerly 503: customer 501',
	]);
});

it('opens and closes a ticket', () => {
	const ticket = (stage: string) =>
		notification('ticket.propertyChange', { ticketId: 9, propertyName: 'hs_pipeline_stage', propertyValue: stage });
	expect(brief(ticket('1'))[1]).toBe('suppression support_case suppress all channels: hubspot:case:9');
	expect(brief(ticket('4'))[1]).toBe('suppression support_case release all channels: hubspot:case:9');
});
