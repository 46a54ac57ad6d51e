import { readPayload, type LeadRecord } from '../../src/index';
import { suppressionRulesSchema } from '../../src/suppression/settings';
import shopify from '../sources/fixtures/shopify.json';
import { valueOf, type Bench } from './engineOnMemory';

export const EMAIL = 'ida.morgen@shop.example';
export const PHONE = '+4930901820';
const rules = suppressionRulesSchema.parse({});
export const idaByEmail = [{ kind: 'email' as const, namespace: '', value: EMAIL }];

/** Every form in which the fixtures' customer could be found. */
export const TRACES = [
	EMAIL,
	'ida.morgen',
	'Ida',
	'Morgen',
	PHONE,
	'30901820',
	'7000000000001',
	'5000000000001',
	'checkout-b2',
	'cart-a1',
	'Berlin',
];

export function recordsOf(topic: keyof typeof shopify): readonly LeadRecord[] {
	return readPayload(shopify[topic], { topic }).records;
}

const STORY = [
	'carts/create',
	'checkouts/create',
	'orders/paid',
	'refunds/create',
	'customers/update',
	'customers_email_marketing_consent/update',
] as const;

export async function tell(bench: Bench): Promise<void> {
	for (const answer of await bench.engine.recordAndScore(STORY.map((topic) => ({ records: recordsOf(topic) }))))
		valueOf(answer);
}

export async function ask(bench: Bench, identities: typeof idaByEmail) {
	const [answer] = await bench.engine.checkSuppression([
		{ identities, channel: 'email', purpose: 'transactional', rules },
	]);
	return valueOf(answer);
}
