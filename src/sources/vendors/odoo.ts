import { compact } from '../../compact';
import type { Identities } from '../../lead/identity';
import type { LeadRecord } from '../../lead/record';
import { keepTraits } from '../../lead/traits';
import { Fields } from '../reading/fields';
import { distrustSender } from '../reading/distrustSender';
import type { Payload, Reading, ReadOptions, Recognition, Source } from '../source';

/**
 * Odoo: an automation's webhook (`_model`, `_id`, `_action` and the chosen fields, as odoo/odoo's tests of it have them) or the Odoo node's rows.
 *
 * - A link to another record is its ID, or `[id, "name"]`; something empty is `false`.
 * - `user_id` and `email_cc` are the company's own people.
 * - A row says how things stand: an opportunity is won at probability 100 (or `won_status`), lost once archived at 0.
 */
export const odoo: Source = {
	name: 'odoo',
	label: 'Odoo',
	emittedBy: 'Odoo, Webhook (automation rule)',
	topics: [
		{
			topic: 'crm.lead',
			becomes: 'event lead_created or deal_updated, outcome won or lost',
		},
		{ topic: 'res.partner', becomes: 'identity identify, suppression opt_out where blacklisted' },
		{ topic: 'mailing.contact, mail.blacklist', becomes: 'identity identify, suppression opt_out' },
		{
			topic: 'sale.order',
			becomes:
				'by state: event quote_created; order_completed and outcome purchase; order_cancelled and outcome refunded',
		},
		{ topic: 'others', becomes: 'nothing' },
	],
	identifiedBy: ['email_from', 'email', 'phone', 'mobile', 'partner_id'],
	signs: ['_model', 'email_from', 'is_blacklisted', 'email_normalized', 'partner_id'],
	recognise,
	read: (payload, options) => distrustSender(readRow(payload, options), options),
};

function recognise({ body }: Payload): Recognition | undefined {
	const fields = new Fields(body);
	const model = fields.text('_model');
	if (model !== undefined) return { confidence: 0.95, because: `Odoo's _model ${model}`, topic: model };
	const topic = guessModel(fields);
	return topic === undefined ? undefined : { confidence: 0.85, because: `the fields of Odoo's ${topic}`, topic };
}

/** The Odoo node's rows don't say what they are. */
function guessModel(fields: Fields): string | undefined {
	if (!fields.has('id')) return undefined;
	if (fields.has('email_from') && (fields.has('stage_id') || fields.has('probability'))) return 'crm.lead';
	if (fields.has('amount_total') && fields.has('partner_id') && fields.has('state')) return 'sale.order';
	if (fields.has('is_blacklisted') && fields.has('email')) return 'res.partner';
	return fields.has('email_normalized') && fields.has('email') ? 'res.partner' : undefined;
}

function readRow({ body }: Payload, options: ReadOptions): Reading {
	const row = new Fields(body, options);
	const topic = row.text('_model') ?? options.topic ?? guessModel(row) ?? 'unknown';
	const rowId = row.id('_id', 'id');
	const occurredAt = row.time('write_date', 'create_date');
	const moment = occurredAt ?? row.contentId('odoo').split(':').at(-1);
	const common = {
		id: `odoo:${topic}:${rowId ?? ''}:${moment ?? ''}`,
		source: 'odoo',
		topic,
		identities: identitiesOf(row, topic),
		occurredAt,
	};
	const records = readModel(row, topic, rowId, common);
	if (records.length === 0) row.note(`${topic}: contains nothing that concerns a lead.`);
	return { topic, records, notes: row.notes };
}

type Common = Pick<LeadRecord, 'id' | 'source' | 'topic' | 'identities' | 'occurredAt'>;

function readModel(row: Fields, topic: string, rowId: string | undefined, common: Common): LeadRecord[] {
	// A refusal needs no number of its own.
	if (rowId === undefined)
		return /^(?:mailing\.contact|mail\.blacklist)$/.test(topic) ? readContact(row, topic, common) : [];
	switch (topic) {
		case 'crm.lead':
			return readLead(row, rowId, common);
		case 'res.partner':
		case 'mailing.contact':
		case 'mail.blacklist':
			return readContact(row, topic, common);
		case 'sale.order':
			return readOrder(row, rowId, common);
		default:
			return [];
	}
}

function identitiesOf(row: Fields, topic: string): Identities {
	const partner = linkOf(row, 'partner_id');
	return {
		email: row.email(
			...['email_normalized', 'email_from', 'email', 'partner_email'].filter((path) => row.text(path) !== undefined),
		),
		phone: row
			.inCountry(row.text('country_code'))
			.phone(...['phone_sanitized', 'mobile', 'phone'].filter((path) => row.text(path) !== undefined)),
		customerId: topic === 'res.partner' ? row.id('_id', 'id') : partner,
	};
}

/** `5`, or `[5, "Ada"]`. */
function linkOf(row: Fields, field: string): string | undefined {
	return row.id(`${field}[0]`) ?? row.id(field);
}

function readLead(row: Fields, rowId: string, common: Common): LeadRecord[] {
	const subject = `odoo:lead:${rowId}`;
	const about = {
		...common,
		links: [subject],
		...row.money(['expected_revenue', 'planned_revenue'], ['company_currency[1]', 'currency']),
	};
	const stage = row.text('stage_id[1]');
	const won = row.text('won_status') === 'won' || row.number('probability') === 100;
	const lost =
		row.text('won_status') === 'lost' || (row.at('active').value === false && (row.number('probability') ?? 0) === 0);
	const traits = keepTraits({ deal_stage: stage, lead_type: row.text('type') });
	const created = row.text('type') === 'lead' || row.text('create_date') === row.text('write_date');
	const records: LeadRecord[] = [
		{ ...about, kind: 'identity', name: 'identify', traits },
		created
			? { ...about, kind: 'event', name: 'lead_created', id: `${subject}:created` }
			: { ...about, kind: 'event', name: 'deal_updated' },
	];
	if (won || lost) {
		const name = won ? 'won' : 'lost';
		records.push({ ...about, kind: 'outcome', name, id: `${subject}:${name}`, subject });
	}
	return records;
}

function readContact(row: Fields, topic: string, common: Common): LeadRecord[] {
	const records: LeadRecord[] = [
		{
			...common,
			kind: 'identity',
			name: 'identify',
			traits: keepTraits({
				country: row.text('country_id[1]', 'country_code'),
				city: row.text('city'),
				has_company: row.flag('is_company') ?? row.has('parent_id[0]'),
			}),
		},
	];
	const refused =
		topic === 'mail.blacklist' ? row.at('active').value !== false : row.flag('is_blacklisted', 'opt_out') === true;
	if (refused)
		records.push({
			...common,
			kind: 'suppression',
			name: 'opt_out',
			action: 'suppress',
			channel: 'email',
			id: `${common.id}:blacklisted`,
			subject: 'odoo',
			reason: topic === 'mail.blacklist' ? topic : 'is_blacklisted',
		});
	return records;
}

function readOrder(row: Fields, rowId: string, common: Common): LeadRecord[] {
	const subject = `odoo:order:${rowId}`;
	const about = {
		...common,
		...compact({ links: [subject] }),
		...row.money(['amount_total'], ['currency_id[1]', 'currency']),
	};
	switch (row.text('state')) {
		case 'draft':
		case 'sent':
			return [{ ...about, kind: 'event', name: 'quote_created', id: `${subject}:quote` }];
		case 'sale':
		case 'done':
			return [
				{ ...about, kind: 'event', name: 'order_completed', id: subject },
				{ ...about, kind: 'outcome', name: 'purchase', id: subject },
			];
		case 'cancel':
			return [
				{ ...about, kind: 'event', name: 'order_cancelled', id: `${subject}:cancelled` },
				{ ...about, kind: 'outcome', name: 'refunded', id: `${subject}:cancelled`, reverses: subject, full: true },
			];
		default:
			return [];
	}
}
