import type { Identities } from '../../lead/identity';
import type { Money } from '../../lead/money';
import { normaliseEmail } from '../../lead/normaliseEmail';
import type { TraitValue } from '../../lead/record';
import type { Circumstances } from '../../lead/refineEvent';
import { keepTraits } from '../../lead/traits';
import type { Fields } from '../reading/fields';
import { sumLines } from '../reading/sumLines';

/** Lists and banners show many products: their prices add up to nothing that anybody wants. */
const SHOWS_MANY = new Set(['product_list_viewed', 'product_list_filtered', 'promotion_viewed', 'promotion_clicked']);

export function readAmount(f: Fields, name: string): Money | undefined {
	if (SHOWS_MANY.has(name)) return undefined;
	const stated =
		name === 'order_completed' || name === 'order_updated'
			? ['revenue', 'total', 'value']
			: name === 'order_refunded'
				? ['total', 'revenue', 'value']
				: ['value', 'revenue', 'total'];
	const currency = f.currency('currency', 'products[0].currency');
	const money = f.moneyIn(stated, currency);
	if (money !== undefined) return money;
	return f.has('price') ? sumLines([f], currency) : sumLines(f.list('products'), currency);
}

/** `segment:order:…`, the ID of an order's purchase and the thread between cart, checkout and order. */
export function linkOf(f: Fields, what: 'order' | 'checkout' | 'cart', source: string): string | undefined {
	const id = f.id(`${what}_id`, `${what}Id`);
	return id === undefined ? undefined : `${source}:${what}:${id}`;
}

/** A call's own page, not the one it was sent from, unless it is a page call. */
export function readPage(f: Fields): Circumstances {
	return {
		name: f.text('name', 'properties.name'),
		url: f.text(
			'properties.path',
			'properties.url',
			...(f.text('type') === 'page' ? ['context.page.path', 'context.page.url'] : []),
		),
		title: f.text('properties.title'),
		result: f.text('properties.outcome', 'properties.result', 'properties.call_outcome', 'properties.disposition'),
	};
}

export function readPerson(f: Fields): Identities {
	const userId = f.id('userId');
	const asEmail = normaliseEmail(userId);
	return {
		email:
			f.email('traits.email', 'context.traits.email', 'properties.email') ?? (asEmail.ok ? asEmail.value : undefined),
		phone: f
			.inCountry(f.text('traits.address.country', 'context.traits.address.country'))
			.phone('traits.phone', 'context.traits.phone', 'properties.phone'),
		customerId: userId,
		anonymousId: f.id('anonymousId'),
	};
}

export function readTraits(f: Fields): Record<string, TraitValue> {
	const { address, company, ...others } = f.entries();
	return keepTraits({
		...others,
		...(address
			? { country: f.text('address.country'), region: f.text('address.state'), city: f.text('address.city') }
			: {}),
		...(company
			? {
					has_company: true,
					company_industry: f.text('company.industry'),
					company_employees: f.number('company.employee_count'),
					company_plan: f.text('company.plan'),
				}
			: {}),
	});
}
