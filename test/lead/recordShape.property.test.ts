import fc from 'fast-check';
import { isLeadRecord } from '../../src/lead/isLeadRecord';
import { leadRecordSchema, type LeadRecord } from '../../src/lead/record';

const common = { id: 'shop:order:1', source: 'shop', identities: { email: 'ada@shape.example' } };
const SOUND: readonly LeadRecord[] = [
	{
		kind: 'event',
		name: 'order_completed',
		...common,
		topic: 'orders/paid',
		links: ['shop:cart:1'],
		occurredAt: 1_780_000_000_000,
		traits: { country: 'DE', orders: 3, vip: true },
		amountMinor: 1_250,
		currency: 'EUR',
		category: 'Kitchen',
		about: { product: 'Teapot', categories: ['Tea'], quantity: 2, value: 12.5 },
		machine: true,
		reportedAs: 'invoice',
	},
	{ kind: 'outcome', name: 'refunded', ...common, reverses: 'shop:order:1', full: true, inferred: false, subject: 'd' },
	{ kind: 'suppression', name: 'opt_out', ...common, action: 'suppress', channel: 'sms', until: 1, reason: 'STOP' },
	{ kind: 'consent', name: 'granted', ...common, channel: 'email', form: 'f', wording: 'w', expiresAt: 1 },
	{ kind: 'identity', name: 'alias', ...common, formerly: { customerId: '7' } },
	{
		kind: 'privacy',
		name: 'forget',
		...common,
		identities: { phone: '+4917139200', others: [{ kind: 'email', value: 'a@b.example' }] },
	},
];

const value = fc.oneof(
	fc.constantFrom('', 'a', 'EUR', 'event', 'sms', '+4917139200', 'x'.repeat(201), 'x'.repeat(501), 'x'.repeat(2_001)),
	fc.constantFrom(0, -1, 1.5, 2 ** 53, NaN, Infinity, true, null, undefined),
	fc.string(),
	fc.constantFrom<unknown>([], [''], ['a'], Array(21).fill('a'), {}, { a: 1 }, { email: 7 }, { '': 'a' }),
	fc.constantFrom<unknown>([{ kind: 'email', value: 'a' }], [{ kind: 'fax', value: 'a' }], [{ kind: 'email' }]),
	fc.array(fc.string(), { maxLength: 3 }),
	fc.dictionary(fc.string({ maxLength: 3 }), fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null)), {
		noNullPrototype: true,
	}),
);

const NAMES = [...new Set(SOUND.flatMap((record) => Object.keys(record)))];
const INNER = ['email', 'phone', 'customerId', 'anonymousId', 'others', 'product', 'categories', 'quantity', 'more'];

it('takes for a record in shape just what the schema takes as it stands', () => {
	let sound = 0;
	let unsound = 0;
	fc.assert(
		fc.property(
			fc.constantFrom(...SOUND),
			fc.array(fc.tuple(fc.constantFrom(...NAMES, 'more'), value), { maxLength: 2 }),
			fc.option(
				fc.tuple(fc.constantFrom('identities', 'about', 'traits', 'formerly'), fc.constantFrom(...INNER), value),
			),
			fc.option(fc.constantFrom(...NAMES)),
			(record, changes, inner, left) => {
				const candidate: Record<string, unknown> = { ...record };
				for (const [name, changed] of changes) candidate[name] = changed;
				if (inner !== null && typeof candidate[inner[0]] === 'object' && candidate[inner[0]] !== null)
					candidate[inner[0]] = { ...(candidate[inner[0]] as object), [inner[1]]: inner[2] };
				if (left !== null) delete candidate[left];
				const parsed = leadRecordSchema.safeParse(candidate);
				const asItStands = parsed.success && hasSameFields(parsed.data, candidate);
				expect(isLeadRecord(candidate)).toBe(asItStands);
				if (asItStands) sound += 1;
				else unsound += 1;
			},
		),
		{ numRuns: 5_000 },
	);
	expect(Math.min(sound, unsound)).toBeGreaterThan(500);
});

it.each(SOUND)('takes a $kind that has every field', (record) => {
	expect(isLeadRecord(record)).toBe(true);
});

/** Nothing was left out by the schema, and nothing is undefined. */
function hasSameFields(parsed: unknown, candidate: unknown): boolean {
	if (typeof candidate !== 'object' || candidate === null)
		return candidate !== undefined && Object.is(parsed, candidate);
	if (typeof parsed !== 'object' || parsed === null) return false;
	const names = Object.keys(candidate);
	return (
		Object.keys(parsed).length === names.length &&
		names.every(
			(name) => Object.hasOwn(parsed, name) && hasSameFields(Reflect.get(parsed, name), Reflect.get(candidate, name)),
		)
	);
}
