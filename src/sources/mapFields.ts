import { listRows } from './fallback/listRows';
import { placeBody } from './fallback/locateFields';
import { readMapped } from './fallback/readMapped';
import { surveyed } from './fallback/survey';
import type { Payload, Recognition, Source } from './source';

/** Less than any vendor's own shape. */
export const MAPPED_CONFIDENCE = 0.3;

/**
 * Anything that is no vendor's own shape: a form, a Webhook, a spreadsheet row, a Code node. Field paths given by hand
 * come first (into the item, or into its body), guesses by name fill the rest. Whatever else it is, a payload that says
 * that somebody is not to be contacted is read as that, wherever in it that stands.
 */
export const mapFields: Source = {
	name: 'mapFields',
	label: 'Map Fields',
	emittedBy: 'Webhook, Form Trigger, any other node',
	topics: [
		{
			topic: 'event',
			becomes: 'an event under its canonical name; a purchase or refund also does what its name says',
		},
		{
			topic: 'an order number beside an amount',
			becomes:
				'event order_completed and outcome purchase; by its status order_cancelled, order_refunded or checkout_started. Names in English, German, French, Spanish, Italian, Portuguese, Dutch, Polish, Swedish, Turkish and Japanese',
		},
		{ topic: 'a cart with its lines or its amount', becomes: 'event cart_viewed, or cart_abandoned where it says so' },
		{ topic: 'profile', becomes: 'an identity with its traits, where there is no event' },
		{
			topic: 'unsubscribed, opted_out, do_not_contact, …',
			becomes: 'suppression opt_out, wherever the name or a flag stands; the same for a reply such as STOP',
		},
		{ topic: 'complaint, spam_report, …', becomes: 'suppression complaint' },
		{ topic: 'bounced, hard_bounce, soft_bounce, …', becomes: 'suppression hard_bounce or soft_bounce' },
		{ topic: 'blocked, suppressed, …', becomes: 'suppression manual' },
		{ topic: 'support_case_opened, ticket_closed, …', becomes: 'suppression support_case, or its release' },
		{ topic: 'newsletter, sms_consent, accepts_marketing, …', becomes: 'consent granted or denied, by channel' },
		{
			topic: 'consent_granted, double_opt_in_confirmed, consent_pending, consent_withdrawn, …',
			becomes: 'consent granted, pending, denied or withdrawn, by channel',
		},
	],
	identifiedBy: [
		'email',
		'phone',
		'customer_id',
		'user_id',
		'anonymous_id',
		'customer.email',
		'contact.email',
		'user.email',
	],
	recognise,
	read: readMapped,
};

function recognise(payload: Payload): Recognition | undefined {
	const { body } = placeBody(payload);
	if (typeof body !== 'object' || body === null || Array.isArray(body)) return undefined;
	const { guesses, addresses, refusals, root, consents } = surveyed(payload);
	const found = (['email', 'phone', 'customerId', 'anonymousId', 'event'] as const).flatMap(
		(kind) => guesses[kind]?.[0]?.name ?? [],
	);
	if (found.length > 0)
		return {
			confidence: MAPPED_CONFIDENCE,
			because: `it has the field${found.length > 1 ? 's' : ''} ${found.join(', ')}`,
		};
	const [refusal] = refusals;
	if (refusal !== undefined)
		return { confidence: MAPPED_CONFIDENCE, because: `it reads as a refusal (${refusal.code})` };
	const [address] = addresses();
	if (address !== undefined)
		return {
			confidence: MAPPED_CONFIDENCE,
			because: `it has an ${address.kind === 'email' ? 'email address' : 'address'}`,
		};
	return listRows(body, root, consents).length > 1
		? { confidence: MAPPED_CONFIDENCE, because: 'it has a list of people' }
		: undefined;
}
