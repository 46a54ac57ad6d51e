import fc from 'fast-check';
import { readPayload } from '../../src/sources/readPayload';
import { FORMS, type Form } from './fallbackForms';

const AT = Date.UTC(2026, 10, 28, 14, 30);
const EMAIL = 'mia.berg@guest.test';
const PHONE = '+4915112345678';

const pick = <T>(values: readonly T[]) => fc.constantFrom(...values);

/** How tools wrap what they send. */
const WRAPPERS: readonly ((fields: Record<string, unknown>) => unknown)[] = [
	(fields) => fields,
	(fields) => ({ data: fields }),
	(fields) => ({ payload: fields }),
	(fields) => ({ resource: fields }),
	(fields) => ({ content: fields }),
	(fields) => ({ detail: fields }),
	(fields) => ({ body: fields }),
	(fields) => ({ data: { type: 'records', id: '1', attributes: fields } }),
	(fields) => ({ id: 'evt_9', payload: { record: fields } }),
	(fields) => ({ data: [fields] }),
	(fields) => ({ result: { rows: [fields] } }),
	(fields) => ({ headers: {}, params: {}, query: {}, body: fields }),
	(fields) => ({ headers: {}, params: {}, query: {}, body: { data: fields } }),
	(fields) => ({ headers: {}, params: {}, query: {}, body: JSON.stringify({ payload: fields }) }),
];

interface Drawn {
	language: string;
	form: Form;
	wrap: (typeof WRAPPERS)[number];
}

const drawn: fc.Arbitrary<Drawn> = fc
	.record({
		language: pick(Object.keys(FORMS)),
		wrap: pick(WRAPPERS),
	})
	.map(({ language, wrap }) => ({ language, form: FORMS[language] as Form, wrap }));

function minorOf(currency: string, isWhole: boolean): number {
	if (currency === 'JPY') return isWhole ? 99 : 1_234;
	return isWhole ? 9_900 : 123_450;
}

const dateOf = (form: Form) =>
	fc.oneof(
		pick(form.dates),
		fc.constant(AT / 1_000),
		fc.constant(AT),
		fc.constant(String(AT)),
		// A spreadsheet's days since the end of 1899.
		fc.constant(Math.round(((AT - Date.UTC(1899, 11, 30)) / 86_400_000) * 1e8) / 1e8),
		fc.constant('2026-11-28T15:30:00+01:00'),
	);

const order = drawn.chain(({ language, form, wrap }) =>
	fc
		.record({
			email: pick(form.email),
			phone: pick(form.phone),
			order: pick(form.order),
			total: pick(form.total),
			currency: fc.option(pick(form.currency), { nil: undefined }),
			date: pick(form.date),
			category: pick(form.category),
			money: pick(form.money),
			isWhole: fc.boolean(),
			at: dateOf(form),
			withNames: fc.boolean(),
		})
		.map((names) => {
			const [currency, big, small] = names.money;
			const written = names.isWhole ? small : big;
			// An amount of digits alone needs its currency beside it.
			const isBare = /^[\d.,:\s-]+$/.test(written);
			const currencyName = names.currency ?? (isBare ? form.currency[0] : undefined);
			const fields: Record<string, unknown> = {
				...(names.withNames
					? {
							[form.firstName]: 'Mia',
							[form.lastName]: 'Berg',
							[form.company]: 'Berg & Co',
							[form.country[0]]: form.country[1],
						}
					: {}),
				[names.email]: EMAIL,
				[names.phone]: PHONE,
				[names.order]: 'A-1001',
				[names.total]: written,
				...(currencyName === undefined ? {} : { [currencyName]: currency }),
				[names.date]: names.at,
				[names.category]: 'Bikes',
			};
			return { language, form, fields, body: wrap(fields), currency, amountMinor: minorOf(currency, names.isWhole) };
		}),
);

const seeds = { numRuns: 600 };

describe('A payload of nobody in particular, in any of eleven languages, wrapped in any way', () => {
	test('an order by its parts is a purchase with its person, amount, currency, time, number and category', () => {
		fc.assert(
			fc.property(order, ({ body, currency, amountMinor }) => {
				const { records, source } = readPayload(body);
				expect(source).toBe('mapFields');
				const purchase = records.find(({ kind }) => kind === 'outcome');
				expect(purchase).toMatchObject({
					name: 'purchase',
					inferred: true,
					identities: { email: EMAIL, phone: PHONE },
					amountMinor,
					currency,
					occurredAt: AT,
					category: 'Bikes',
					links: ['mapFields:order:A-1001'],
				});
				expect(records.map(({ name }) => name)).toContain('order_completed');
			}),
			seeds,
		);
	});

	test('what it was understood as is said, by the names of the fields and without any value', () => {
		fc.assert(
			fc.property(order, ({ body }) => {
				const said = readPayload(body).notes.join(' ');
				expect(said).toContain('Read as order_completed');
				for (const value of [EMAIL, PHONE, 'A-1001', 'Mia', 'Bikes']) expect(said).not.toContain(value);
			}),
			{ numRuns: 150 },
		);
	});

	test('names of people and companies are kept nowhere', () => {
		fc.assert(
			fc.property(order, ({ body }) => {
				const kept = JSON.stringify(readPayload(body).records);
				expect(kept).not.toMatch(/Mia"|Berg"|Berg & Co/);
			}),
			{ numRuns: 150 },
		);
	});

	test('an order that was cancelled or not paid is no purchase', () => {
		const withStatus = fc.tuple(order, pick(['cancelled', 'unpaid', 'paid'] as const), pick(WRAPPERS));
		fc.assert(
			fc.property(withStatus, ([{ form, fields }, state, wrap]) => {
				const { records } = readPayload(wrap({ ...fields, [form.status]: form[state] }));
				const outcomes = records.filter(({ kind }) => kind === 'outcome').map(({ name }) => name);
				expect(outcomes).toEqual(state === 'paid' ? ['purchase'] : state === 'cancelled' ? ['refunded'] : []);
			}),
			{ numRuns: 200 },
		);
	});

	test('a cart is a cart, and abandoned where it says so', () => {
		const cart = fc.tuple(drawn, fc.boolean());
		fc.assert(
			fc.property(cart, ([{ form, wrap }, isAbandoned]) => {
				const [currency, written] = form.money[0] ?? ['', ''];
				const body = wrap({
					[form.email[0] ?? '']: EMAIL,
					[form.cart]: {
						[form.total[0] ?? '']: written,
						[form.currency[0] ?? '']: currency,
						items: [{ sku: 'X', quantity: 1 }],
					},
					...(isAbandoned ? { abandoned_url: 'https://shop.test/r/1' } : {}),
				});
				const [event] = readPayload(body).records;
				expect(event).toMatchObject({
					kind: 'event',
					name: isAbandoned ? 'cart_abandoned' : 'cart_viewed',
					identities: { email: EMAIL },
					amountMinor: minorOf(currency, false),
					currency,
				});
			}),
			{ numRuns: 150 },
		);
	});

	test('a form with a box about messages and a message that says STOP is heard', () => {
		const wishes = fc.tuple(drawn, fc.boolean());
		fc.assert(
			fc.property(wishes, ([{ form, wrap }, wants]) => {
				const { records } = readPayload(wrap({ [form.email[0] ?? '']: EMAIL, [form.consent]: wants }));
				const answers = records.filter(({ kind }) => kind === 'consent').map(({ name }) => name);
				if (!wants) expect(answers).toEqual(['denied']);
				else expect(answers.every((name) => name === 'granted' || name === 'pending')).toBe(true);
			}),
			{ numRuns: 150 },
		);
		fc.assert(
			fc.property(drawn, ({ form, wrap }) => {
				const { records } = readPayload(wrap({ [form.phone[0] ?? '']: PHONE, [form.message]: 'STOP' }));
				expect(records.some(({ kind, name }) => kind === 'suppression' && name === 'opt_out')).toBe(true);
			}),
			{ numRuns: 150 },
		);
	});
});
