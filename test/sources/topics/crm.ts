import { IDENTIFIED } from './activities';
import { eachOf, fixture, NOTHING, one, tableOf, vary, type TopicRow } from './topicRow';

const ADA = 'ada@crm.example';
const AT = '2026-03-05T10:00:00.000Z';
const OPENED = ['event support_case_opened', 'suppression support_case (all channels)'];
const SOLVED = ['event support_case_solved', 'release of support_case (all channels)'];

const hubspot = (subscriptionType: string, fields: object) => ({
	eventId: 11,
	subscriptionId: 2,
	portalId: 3,
	appId: 4,
	occurredAt: 1_772_704_800_000,
	attemptNumber: 0,
	subscriptionType,
	...fields,
});
const HUBSPOT: TopicRow[] = [
	...tableOf({
		source: 'hubspot',
		who: '501',
		of: (topic) => hubspot(topic, { objectId: 501 }),
		becomes: { 'contact.creation': [...IDENTIFIED, 'event lead_created'], 'contact.deletion': NOTHING },
	}),
	...tableOf({
		source: 'hubspot',
		who: '501',
		of: (topic) => hubspot(topic, { objectId: 501, propertyName: 'hs_email_optout', propertyValue: 'true' }),
		becomes: { 'contact.propertyChange': ['suppression opt_out'] },
	}),
	...tableOf({
		source: 'hubspot',
		who: '501',
		of: (topic) => hubspot(topic, { objectId: 501, primaryObjectId: 501, mergedObjectIds: [502], newObjectId: 501 }),
		becomes: { 'contact.merge': ['identity alias'] },
	}),
	...tableOf({
		source: 'hubspot',
		who: 'hubspot:deal:77',
		of: (topic) => hubspot(topic, { objectId: 77 }),
		becomes: { 'deal.creation': ['event deal_created'] },
	}),
	...tableOf({
		source: 'hubspot',
		who: '501',
		of: (topic) => hubspot(topic, { associationType: 'DEAL_TO_CONTACT', fromObjectId: 77, toObjectId: 501 }),
		becomes: { 'deal.associationChange': IDENTIFIED },
	}),
	...tableOf({
		source: 'hubspot',
		who: '501',
		of: (topic) => hubspot(topic, { associationType: 'TICKET_TO_CONTACT', fromObjectId: 9, toObjectId: 501 }),
		becomes: { 'ticket.associationChange': IDENTIFIED },
	}),
	...eachOf('ticket.creation, ticket.propertyChange', (topic) => ({
		source: 'hubspot',
		who: 'hubspot:case:9',
		item: hubspot(
			topic,
			topic === 'ticket.creation'
				? { objectId: 9 }
				: { objectId: 9, propertyName: 'hs_pipeline_stage', propertyValue: '4' },
		),
		becomes: topic === 'ticket.creation' ? OPENED : SOLVED,
	})),
	...['company.creation', 'conversation.creation'].map((topic) =>
		one('hubspot', 'company.*, conversation.*', {
			readAs: topic,
			who: '1',
			item: hubspot(topic, { objectId: 1 }),
			becomes: NOTHING,
		}),
	),
	one('hubspot', 'contact (a whole record)', {
		readAs: 'contact',
		who: '501',
		item: fixture('crm', 'hubspot'),
		becomes: [...IDENTIFIED, 'suppression opt_out'],
	}),
	one('hubspot', 'deal (a whole record)', {
		readAs: 'deal',
		who: 'hubspot:deal:77',
		item: {
			id: '77',
			properties: {
				dealname: 'Chairs',
				dealstage: 'closedwon',
				hs_is_closed_won: 'true',
				amount: '900',
				deal_currency_code: 'EUR',
				closedate: AT,
			},
			createdAt: AT,
			updatedAt: AT,
			archived: false,
		},
		becomes: ['event deal_updated', 'outcome won 90000 EUR'],
	}),
];

const intercom = (topic: string, item: object) => ({
	type: 'notification_event',
	topic,
	id: `notif_${topic}`,
	created_at: 1_772_704_800,
	data: { type: 'notification_event_data', item },
});
const intercomContact = { type: 'contact', id: 'ic1', external_id: 'u7', role: 'user', email: ADA };
const INTERCOM: TopicRow[] = [
	one('intercom', 'contact.*, user.*, lead.*', {
		readAs: 'contact.user.updated',
		who: ADA,
		item: intercom('contact.user.updated', { ...intercomContact, unsubscribed_from_emails: true }),
		becomes: [...IDENTIFIED, 'suppression opt_out'],
	}),
	one('intercom', 'contact.unsubscribed', {
		who: ADA,
		item: intercom('contact.unsubscribed', { type: 'contact_unsubscribe', contact: intercomContact }),
		becomes: [...IDENTIFIED, 'event unsubscribed', 'suppression opt_out'],
	}),
	one('intercom', 'contact.merged', {
		who: ADA,
		item: intercom('contact.merged', {
			type: 'contact_merge',
			source_contact: { type: 'contact', id: 'ic0', role: 'lead', email: 'old@web.example' },
			merged_contact: intercomContact,
		}),
		becomes: ['identity alias'],
	}),
	one('intercom', 'contact.deleted', {
		who: ADA,
		item: intercom('contact.deleted', { type: 'contact', id: 'ic1', external_id: 'u7', deleted: true }),
		becomes: NOTHING,
	}),
	one('intercom', 'conversation.*, ticket.*', {
		readAs: 'ticket.closed',
		who: ADA,
		item: intercom('ticket.closed', {
			type: 'ticket',
			id: 't9',
			open: false,
			contacts: { contacts: [{ id: 'ic1', email: ADA }] },
		}),
		becomes: SOLVED,
	}),
	one('intercom', 'conversation.*, ticket.*', {
		readAs: 'conversation.admin.closed',
		who: 'u7',
		item: fixture('messaging', 'intercom conversation closed'),
		becomes: SOLVED,
	}),
];

const pipedrive = (action: string, entity: string, parts: object) => ({
	meta: { version: '2.0', action, entity, entity_id: '9', id: `b-${action}-${entity}`, timestamp: AT },
	...parts,
});
const PIPEDRIVE: TopicRow[] = [
	one('pipedrive', 'deal added, updated (v1); create, change (v2)', {
		readAs: 'updated.deal',
		who: '44',
		item: fixture('messaging', 'pipedrive v1 won'),
		becomes: ['event deal_updated', 'outcome won 120050 EUR'],
	}),
	one('pipedrive', 'person added, updated (v1); create, change (v2)', {
		readAs: 'change.person',
		who: 'plain@web.example',
		item: fixture('crm', 'pipedrive'),
		becomes: [...IDENTIFIED, 'suppression opt_out'],
	}),
	...['added', 'updated'].map((action) =>
		one('pipedrive', 'person added, updated (v1); create, change (v2)', {
			readAs: `${action}.person`,
			who: ADA,
			item: {
				v: 1,
				meta: { v: 1, action, object: 'person', id: 44, timestamp: 1_772_704_800 },
				current: { id: 44, email: [{ value: ADA, primary: true }], marketing_status: 'unsubscribed' },
				previous: action === 'added' ? null : { id: 44, marketing_status: 'subscribed' },
			},
			becomes: [...IDENTIFIED, ...(action === 'added' ? ['event lead_created'] : []), 'suppression opt_out'],
		}),
	),
	one('pipedrive', 'deal added, updated (v1); create, change (v2)', {
		readAs: 'create.deal',
		who: '44',
		item: pipedrive('create', 'deal', { data: { id: 9, person_id: 44, status: 'open', stage_id: 1 }, previous: null }),
		becomes: ['event deal_created'],
	}),
	one('pipedrive', 'lead added, updated (v1); create, change (v2)', {
		readAs: 'create.lead',
		who: '44',
		item: pipedrive('create', 'lead', { data: { id: 'l-1', title: 'Chairs', person_id: 44 }, previous: null }),
		becomes: ['event lead_created'],
	}),
	one('pipedrive', 'person merged', {
		readAs: 'merged.person',
		who: '44',
		item: {
			v: 1,
			meta: { v: 1, action: 'merged', object: 'person', id: 44, timestamp: 1_772_704_800 },
			current: { id: 44, email: [{ value: ADA, primary: true }], merge_what_id: 45 },
			previous: { id: 45 },
		},
		becomes: ['identity alias'],
	}),
	one('pipedrive', 'deleted, other objects', {
		readAs: 'delete.deal',
		who: '44',
		item: pipedrive('delete', 'deal', { data: null, previous: { id: 9, person_id: 44, status: 'open' } }),
		becomes: NOTHING,
	}),
];

const salesforceRow = { CreatedDate: '2026-03-01T00:00:00.000+0000', LastModifiedDate: '2026-03-05T10:00:00.000+0000' };
const SALESFORCE: TopicRow[] = [
	one('salesforce', 'Account', {
		who: ADA,
		item: {
			...salesforceRow,
			Id: '0015g00000ABCDEEA4',
			IsPersonAccount: true,
			PersonEmail: ADA,
			PersonHasOptedOutOfEmail: true,
		},
		becomes: [...IDENTIFIED, 'suppression opt_out'],
	}),
	one('salesforce', 'Case', {
		who: '0035g00000XYZABEA4',
		item: {
			...salesforceRow,
			Id: '5005g00000ABCDEEA4',
			ContactId: '0035g00000XYZABEA4',
			Status: 'New',
			IsClosed: false,
		},
		becomes: OPENED,
	}),
];

const odoo = (model: string, row: object) => ({
	_action: 'Send(#1)',
	_id: 9,
	_model: model,
	write_date: '2026-03-05 10:00:00',
	...row,
});
const ODOO: TopicRow[] = [
	one('odoo', 'res.partner', {
		who: ADA,
		item: odoo('res.partner', { email: ADA, is_blacklisted: true }),
		becomes: [...IDENTIFIED, 'suppression opt_out'],
	}),
	...eachOf('mailing.contact, mail.blacklist', (topic) => ({
		source: 'odoo',
		who: ADA,
		item: odoo(topic, topic === 'mail.blacklist' ? { email: ADA, active: true } : { email: ADA, is_blacklisted: true }),
		becomes: [...IDENTIFIED, 'suppression opt_out'],
	})),
	one('odoo', 'sale.order', {
		who: '5',
		item: odoo('sale.order', {
			name: 'S0007',
			state: 'sale',
			amount_total: 120,
			currency_id: [1, 'EUR'],
			partner_id: [5, 'Ada'],
			date_order: '2026-03-05 09:00:00',
		}),
		becomes: ['event order_completed', 'outcome purchase 12000 EUR'],
	}),
	one('odoo', 'others', {
		readAs: 'product.template',
		who: ADA,
		item: odoo('product.template', { name: 'Chair' }),
		becomes: NOTHING,
	}),
];

const chatwoot = (event: string, parts: object) => ({ event, account: { id: 1 }, ...parts });
export const CRM: readonly TopicRow[] = [
	...HUBSPOT,
	...INTERCOM,
	...PIPEDRIVE,
	...SALESFORCE,
	...ODOO,
	...eachOf(
		'conversation_created, conversation_status_changed, conversation_updated, conversation_resolved',
		(topic) => ({
			source: 'chatwoot',
			who: 'plain@web.example',
			item: vary(fixture('crm', 'chatwoot'), {
				event: topic,
				status: topic === 'conversation_created' ? 'open' : 'resolved',
			}),
			becomes: topic === 'conversation_created' ? OPENED : SOLVED,
		}),
	),
	...eachOf('contact_created, contact_updated', (topic) => ({
		source: 'chatwoot',
		who: ADA,
		item: chatwoot(topic, { id: 5, email: ADA, name: 'Ada', phone_number: null }),
		becomes: topic === 'contact_created' ? [...IDENTIFIED, 'event lead_created'] : IDENTIFIED,
	})),
	one('chatwoot', 'others', {
		readAs: 'webwidget_triggered',
		who: ADA,
		item: chatwoot('webwidget_triggered', { id: 8, inbox_id: 3 }),
		becomes: NOTHING,
	}),
	one('zendesk', 'ticket without status', {
		readAs: 'ticket',
		who: ADA,
		item: { 'ticket.id': '35' },
		becomes: NOTHING,
	}),
	one('freshdesk', 'ticket without status', {
		readAs: 'ticket',
		who: ADA,
		item: { freshdesk_webhook: { ticket_id: 12, ticket_requester_email: ADA } },
		becomes: NOTHING,
	}),
];
