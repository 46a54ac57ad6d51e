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
])('reads a deal’s stage', (item, outcome) =>
	expect(brief(item)).toEqual(['event deal_stage_changed: hubspot:deal:77', outcome]),
);

it.each(['appointmentscheduled', 'contractsent'])('reopens a deal that had ended by its stage %s', (stage) => {
	expect(brief(deal('dealstage', stage))).toEqual([
		'event deal_stage_changed: hubspot:deal:77',
		'outcome reopened: hubspot:deal:77',
	]);
	expect(readPayload(deal('dealstage', stage)).records[1]).toMatchObject({ subject: 'hubspot:deal:77' });
});

it('qualifies by the stage that says so, and reopens too', () =>
	expect(brief(deal('dealstage', 'qualifiedtobuy')).slice(1)).toEqual([
		'outcome reopened: hubspot:deal:77',
		'outcome qualified: hubspot:deal:77',
	]));

it('says of a verdict which deal it is about', () => {
	for (const stage of ['closedwon', 'closedlost'])
		expect(readPayload(deal('dealstage', stage)).records[1]).toMatchObject({
			kind: 'outcome',
			subject: 'hubspot:deal:77',
		});
});

it('counts a deal as won once', () => {
	const ids = [1, 2].map((eventId) => readPayload({ ...deal('dealstage', 'closedwon'), eventId }).records[1]?.id);
	const won = 'hubspot:deal:77:won:1767225600000';
	expect(ids).toEqual([won, won]);
	expect(readPayload(deal('hs_is_closed_won', 'true')).records[1]?.id).toBe(won);
	expect(brief(deal('hs_is_closed_won', 'false'))).toContain('outcome reopened: hubspot:deal:77');
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

it('knows the contact that stays without an objectId too', () => {
	const merge = { subscriptionType: 'contact.merge', portalId: 3, occurredAt: 1_790_000_000_000, eventId: 101 };
	expect(brief({ ...merge, primaryObjectId: 51, mergedObjectIds: [52], newObjectId: 51 })).toEqual([
		'identity alias formerly 52: customer 51',
	]);
});

it('opens and closes a ticket', () => {
	const ticket = (stage: string) =>
		notification('ticket.propertyChange', { ticketId: 9, propertyName: 'hs_pipeline_stage', propertyValue: stage });
	expect(brief(ticket('1'))[1]).toBe('suppression support_case suppress all channels: hubspot:case:9');
	expect(brief(ticket('4'))[1]).toBe('suppression support_case release all channels: hubspot:case:9');
});

it('merges by the generic subscription as by the contact’s own', () => {
	const merge = notification('object.merge', {
		objectTypeId: '0-1',
		objectId: 501,
		primaryObjectId: 501,
		mergedObjectIds: [502],
		newObjectId: 501,
	});
	expect(brief(merge)).toEqual(['identity alias formerly 502: customer 501']);
});

describe('a whole record', () => {
	const ANN = 'ann@shop.test, +4915112345678, customer 501';
	const v3 = {
		id: '501',
		properties: {
			email: 'Ann@Shop.test',
			phone: '+49 151 12345678',
			hs_email_optout: 'true',
			lifecyclestage: 'opportunity',
		},
		createdAt: '2026-01-01T00:00:00Z',
		updatedAt: '2026-01-05T00:00:00Z',
		archived: false,
	};
	const wrap = (properties: Record<string, unknown>) =>
		Object.fromEntries(Object.entries(properties).map(([name, value]) => [name, { value, versions: [] }]));

	it.each([
		['of the API', v3],
		['of a workflow', fromWebhook({ ...v3, objectTypeId: '0-1' })],
		[
			'of the node',
			{ vid: 501, 'canonical-vid': 501, 'portal-id': 7, 'is-contact': true, properties: wrap(v3.properties) },
		],
	])('%s says who it is and how it stands', (_label, item) => {
		expect(brief(item)).toEqual([
			`identity identify: ${ANN}`,
			`outcome qualified: ${ANN}`,
			`suppression opt_out suppress email: ${ANN}`,
		]);
		expect(readPayload(item).source).toBe('hubspot');
	});

	it('releases nothing by an opt-out that isn’t set', () => {
		const item = { ...v3, properties: { ...v3.properties, hs_email_optout: 'false' } };
		expect(brief(item).join()).not.toMatch('suppression');
	});

	it('is one with the contacts it has absorbed', () => {
		const merged = {
			vid: 501,
			'portal-id': 7,
			'merged-vids': [501, 502],
			properties: wrap({ email: 'Ann@Shop.test' }),
		};
		expect(brief(merged)).toContain('identity alias formerly 502: customer 501');
		const newer = { ...v3, properties: { email: 'Ann@Shop.test', hs_calculated_merged_vids: '503:1767225600000' } };
		expect(brief(newer)).toContain('identity alias formerly 503: customer 501');
	});

	it('ties a deal to its contact, and ends or reopens it', () => {
		const deal = (properties: Record<string, unknown>) => ({
			id: '77',
			properties: {
				amount: '900',
				deal_currency_code: 'EUR',
				hs_lastmodifieddate: '2026-01-05T00:00:00Z',
				...properties,
			},
			createdAt: '2026-01-01T00:00:00Z',
			updatedAt: '2026-01-05T00:00:00Z',
			archived: false,
			associations: { contacts: { results: [{ id: '501', type: 'deal_to_contact' }] } },
		});
		const LINKED = '90000 EUR: customer 501, hubspot:deal:77';
		expect(brief(deal({ dealstage: 'closedwon' }))).toEqual([`event deal_updated ${LINKED}`, `outcome won ${LINKED}`]);
		expect(brief(deal({ dealstage: '123', hs_is_closed: 'false', hs_is_closed_won: 'false' }))).toEqual([
			`event deal_updated ${LINKED}`,
			`outcome reopened ${LINKED}`,
		]);
	});
});
