import { seededRandom } from '../../../src/stats/seededRandom';

/** What a shop posts to the webhook. */
export interface Delivery {
	event: string;
	event_id: string;
	occurred_at: string;
	email?: string;
	customer_id?: string;
	order_id?: string;
	total?: number;
	currency?: string;
}

const NAMES = [
	'product_viewed',
	'product_viewed',
	'product_added',
	'email_clicked',
	'checkout_started',
	'order_completed',
];
const DAY_MS = 86_400_000;

/**
 * `count` deliveries about a tenth as many people, in no order of time; `duplicates` of them, spread evenly, are sent
 * twice. Some name the person by email, some by the shop's own ID and some by both, so that people become one on the way.
 */
export function makeDeliveries(count: number, duplicates: number, until: number, seed: number): Delivery[] {
	const random = seededRandom(seed);
	const pick = (limit: number): number => Math.floor(random() * limit);
	const distinct = Array.from({ length: count - duplicates }, (_, index): Delivery => {
		const person = pick(Math.ceil(count / 10));
		const event = NAMES[pick(NAMES.length)] ?? 'product_viewed';
		const named = pick(3);
		return {
			event,
			event_id: `event-${index}`,
			occurred_at: new Date(until - pick(30 * DAY_MS)).toISOString(),
			...(named !== 0 && { email: `person-${person}@shop.example` }),
			...(named !== 1 && { customer_id: `customer-${person}` }),
			...(event === 'order_completed' && {
				order_id: `order-${index}`,
				total: 10 + pick(20_000) / 100,
				currency: 'EUR',
			}),
		};
	});
	const again = distinct.filter(
		(_, index) =>
			Math.floor(((index + 1) * duplicates) / distinct.length) > Math.floor((index * duplicates) / distinct.length),
	);
	return [...distinct, ...again]
		.map((delivery) => ({ delivery, place: random() }))
		.sort((one, other) => one.place - other.place)
		.map(({ delivery }) => delivery);
}
