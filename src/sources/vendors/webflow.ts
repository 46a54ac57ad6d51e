import { distrustSender } from '../reading/distrustSender';
import { ownEntry } from '../reading/ownEntry';
import { Fields } from '../reading/fields';
import { readSubmission, type Answer } from '../reading/readSubmission';
import { happen, listPurchase, listRefund, toDispute, type Sale } from '../reading/sale';
import type { Payload, Reading, ReadOptions, Recognition, Source } from '../source';

/**
 * Webflow's forms and orders. Version 2 wraps everything in `payload` and says each field's type in `schema`; version 1
 * has `name`, `site`, `data`, `d` and `_id`. Money is in the currency's smallest unit.
 */
export const webflow: Source = {
	name: 'webflow',
	label: 'Webflow',
	emittedBy: 'Webflow Trigger, Webhook',
	topics: [
		{ topic: 'form_submission', becomes: 'event form_submitted, boxes about messages as consent' },
		{ topic: 'ecomm_new_order', becomes: 'event order_completed and outcome purchase' },
		{ topic: 'ecomm_order_changed', becomes: 'the same, and what went back or is disputed by the status' },
	],
	identifiedBy: ['payload.data', 'payload.customerInfo.email', 'data'],
	signs: ['triggerType', 'site'],
	recognise,
	read,
};

function recognise({ body }: Payload): Recognition | undefined {
	const fields = new Fields(body);
	const trigger = fields.text('triggerType');
	if (trigger?.startsWith('ecomm_') && fields.has('payload.orderId'))
		return { confidence: 0.95, because: `Webflow's ${trigger}`, topic: trigger };
	const second = trigger === 'form_submission' && fields.has('payload.data');
	const first = ['name', 'site', 'data', 'd', '_id'].every((name) => fields.has(name));
	return second || first
		? { confidence: 0.95, because: "Webflow's form submission", topic: 'form_submission' }
		: undefined;
}

const KINDS: Readonly<Record<string, Answer['kind']>> = {
	FormTextInput: 'text',
	FormCheckboxInput: 'box',
	FormSelect: 'choice',
	FormRadioInput: 'choice',
};

function read({ body }: Payload, options: ReadOptions): Reading {
	const fields = new Fields(body, options);
	if (fields.has('payload.orderId')) return readOrder(fields, options);
	const form = fields.has('payload') ? fields.at('payload') : fields;
	const kinds = new Map(
		form.list('schema').map((field) => [field.text('fieldName'), ownEntry(KINDS, field.text('fieldType'))]),
	);
	const records = readSubmission(fields, {
		source: 'webflow',
		topic: 'form_submission',
		submissionId: form.id('id', '_id'),
		occurredAt: form.time('submittedAt', 'd'),
		answers: Object.entries(form.entries('data')).map(([label, value]) => ({
			label,
			kind: kinds.get(label) ?? (isBox(value) ? 'box' : 'text'),
			value,
		})),
		form: form.text('name'),
	});
	return { topic: 'form_submission', records, notes: fields.notes };
}

function readOrder(fields: Fields, options: ReadOptions): Reading {
	const topic = fields.text('triggerType') ?? 'ecomm_new_order';
	const order = fields.at('payload').inCountry(fields.text('payload.billingAddress.country'));
	const id = `webflow:order:${order.id('orderId') ?? ''}`;
	const sale: Sale = {
		...{ id, source: 'webflow', topic, links: [id], occurredAt: order.time('acceptedOn') },
		identities: {
			email: order.email('customerInfo.email'),
			phone: order.phone('billingAddress.phone', 'shippingAddress.phone'),
		},
		...order.minorMoney(['customerPaid.value'], ['customerPaid.unit']),
	};
	const status = order.text('status');
	const later = { ...sale, id: `${id}:${status ?? ''}` };
	const dispute = toDispute(
		{ ...later, occurredAt: order.time('disputedOn') },
		{ subject: `${id}:dispute`, action: 'suppress', reason: undefined },
	);
	const isBack = status === 'refunded' || status === 'dispute-lost';
	const back = { ...later, occurredAt: order.time('refundedOn') ?? sale.occurredAt };
	const records = [
		...(status === 'pending' ? [happen('checkout_started', sale)] : listPurchase(fields, sale)),
		...(isBack ? listRefund(fields, back, { reverses: id, full: true }) : []),
		...(status === 'disputed' ? [dispute] : []),
	];
	return distrustSender({ topic, records, notes: fields.notes }, options);
}

function isBox(value: unknown): boolean {
	return typeof value === 'boolean' || value === 'true' || value === 'false';
}
