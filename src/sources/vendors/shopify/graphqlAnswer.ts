import { compact } from '../../../compact';
import { Fields } from '../../reading/fields';
import { GID } from './ids';

/**
 * What the GraphQL Admin API answers: `{ data: { orders: { edges: [{ node }] } } }`, `nodes`, one `order`, or a node that
 * was split off (shopify.dev/docs/api/admin-graphql, Order and Customer). Each order and customer in it becomes the object
 * that a webhook sends, so that both have the same IDs; whatever was not asked for is missing.
 */
export function nodesOfGraphql(body: unknown): Record<string, unknown>[] {
	const fields = new Fields(body);
	// Every body of Shopify's comes by here, and nearly all are a webhook's.
	if (!fields.has('data') && !(fields.text('id') ?? '').startsWith(GID)) return [];
	const data = fields.has('data') ? fields.at('data') : fields;
	const found =
		kindOf(data) !== undefined
			? [data]
			: [
					...['order', 'customer', 'node'].map((name) => data.at(name)),
					...['orders', 'customers', 'nodes', 'customer.orders'].flatMap((name) => listNodes(data.at(name))),
				];
	return found.flatMap((node) => {
		const kind = kindOf(node);
		if (kind === undefined) return [];
		return [kind === 'order' ? toOrder(node) : toCustomer(node)];
	});
}

/** Fields that only the GraphQL API has, of which one tells its nodes from anything else with such an ID. */
const ORDER_MARKS = ['displayFinancialStatus', 'totalPriceSet', 'currentTotalPriceSet', 'displayFulfillmentStatus'];
const CUSTOMER_MARKS = [
	...['emailMarketingConsent', 'smsMarketingConsent', 'defaultEmailAddress', 'defaultPhoneNumber'],
	...['amountSpent', 'numberOfOrders', 'verifiedEmail'],
];
export const GRAPHQL_MARKS = [...ORDER_MARKS, ...CUSTOMER_MARKS];

function kindOf(node: Fields): 'order' | 'customer' | undefined {
	const id = node.text('id') ?? '';
	if (id.startsWith(`${GID}Order/`) && ORDER_MARKS.some((name) => node.has(name))) return 'order';
	return id.startsWith(`${GID}Customer/`) && CUSTOMER_MARKS.some((name) => node.has(name)) ? 'customer' : undefined;
}

function listNodes(connection: Fields): Fields[] {
	if (Array.isArray(connection.value)) return connection.list();
	return connection.has('edges') ? connection.list('edges').map((edge) => edge.at('node')) : connection.list('nodes');
}

function toOrder(node: Fields): Record<string, unknown> {
	const money = ['totalPriceSet', 'currentTotalPriceSet'].find((name) => node.has(`${name}.shopMoney.amount`));
	return compact({
		admin_graphql_api_id: node.text('id'),
		name: node.text('name'),
		email: node.text('email'),
		phone: node.text('phone'),
		created_at: node.text('createdAt'),
		processed_at: node.text('processedAt'),
		updated_at: node.text('updatedAt'),
		cancelled_at: node.text('cancelledAt'),
		test: node.flag('test'),
		financial_status: node.text('displayFinancialStatus')?.toLowerCase(),
		fulfillment_status: node.text('displayFulfillmentStatus')?.toLowerCase(),
		total_price: node.text(`${money ?? ''}.shopMoney.amount`, 'totalPrice'),
		currency: node.text('currencyCode', `${money ?? ''}.shopMoney.currencyCode`),
		customer: node.has('customer') ? toCustomer(node.at('customer')) : undefined,
		billing_address: toAddress(node.at('billingAddress')),
		shipping_address: toAddress(node.at('shippingAddress')),
		line_items: listNodes(node.at('lineItems')).map(toLine),
		refunds: listNodes(node.at('refunds')).map((refund) => toRefund(refund, node)),
	});
}

function toLine(line: Fields): object {
	return compact({
		title: line.text('title', 'name'),
		quantity: line.number('currentQuantity', 'quantity'),
		sku: line.text('sku', 'variant.sku'),
		vendor: line.text('vendor', 'product.vendor'),
		product_type: line.text('product.productType', 'product.category.name'),
	});
}

function toRefund(refund: Fields, order: Fields): object {
	const amount = refund.text('totalRefundedSet.shopMoney.amount', 'totalRefunded.amount');
	const currency = refund.text(
		'totalRefundedSet.shopMoney.currencyCode',
		'totalRefunded.currencyCode',
		'order.currencyCode',
	);
	return compact({
		admin_graphql_api_id: refund.text('id'),
		processed_at: refund.text('processedAt', 'createdAt') ?? order.text('updatedAt'),
		transactions: amount === undefined ? undefined : [compact({ kind: 'refund', status: 'success', amount, currency })],
	});
}

function toCustomer(node: Fields): Record<string, unknown> {
	const email = node.at('defaultEmailAddress');
	const phone = node.at('defaultPhoneNumber');
	return compact({
		admin_graphql_api_id: node.text('id'),
		email: node.text('email') ?? email.text('emailAddress'),
		phone: node.text('phone') ?? phone.text('phoneNumber'),
		created_at: node.text('createdAt'),
		updated_at: node.text('updatedAt'),
		verified_email: node.flag('verifiedEmail'),
		tax_exempt: node.flag('taxExempt'),
		orders_count: node.number('numberOfOrders'),
		default_address: toAddress(node.at('defaultAddress')),
		email_marketing_consent: toConsent(node.has('emailMarketingConsent') ? node.at('emailMarketingConsent') : email),
		sms_marketing_consent: toConsent(node.has('smsMarketingConsent') ? node.at('smsMarketingConsent') : phone),
	});
}

/** A state alone, without which nothing was asked for. */
function toConsent(consent: Fields): object | undefined {
	const state = consent.text('marketingState')?.toLowerCase();
	if (state === undefined) return undefined;
	return compact({ state, consent_updated_at: consent.text('consentUpdatedAt', 'marketingUpdatedAt') });
}

function toAddress(address: Fields): object | undefined {
	if (!address.has('countryCodeV2') && !address.has('countryCode') && !address.has('city')) return undefined;
	return compact({
		country_code: address.text('countryCodeV2', 'countryCode'),
		province_code: address.text('provinceCode'),
		city: address.text('city'),
		company: address.text('company'),
	});
}
