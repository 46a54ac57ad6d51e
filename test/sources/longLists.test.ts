import { readPayload } from '../../src/index';
import { countReads } from './countReads';

type Row = (index: number) => object;

const ROWS: Record<string, Row> = {
	'people who are only named': (index) => ({ email: `p${index}@shop.example`, plan: 'pro' }),
	'people who unsubscribed': (index) => ({ email: `p${index}@shop.example`, status: 'unsubscribed' }),
	'refusals of nobody': (index) => ({ name: `n${index}`, status: 'unsubscribed' }),
	'contacts of an app': (index) => ({
		id: `x${index}`,
		email_address: `p${index}@shop.example`,
		unique_email_id: `u${index}`,
		status: 'unsubscribed',
		list_id: 'l',
		merge_fields: { FNAME: 'Ada' },
	}),
};
const LISTS: Record<string, (rows: object[]) => object> = {
	'[…]': (rows) => rows,
	'{ data: […] }': (data) => ({ data }),
	'{ contacts: […] }': (contacts) => ({ contacts }),
	'{ event, contacts: […] }': (contacts) => ({ event: 'unsubscribed', contacts }),
	'{ report: { rows: […] } }': (rows) => ({ report: { rows } }),
	'an object of objects': (rows) => ({ people: Object.fromEntries(rows.map((row, index) => [`k${index}`, row])) }),
};

const CASES = Object.keys(ROWS).flatMap((rows) => Object.keys(LISTS).map((list) => [rows, list] as const));

it.each(CASES)('reads each of %s in %s as often in a long list as in a short one', (rows, list) => {
	const readsOf = (size: number): number => {
		const row = ROWS[rows] ?? ((index) => ({ index }));
		return countReads(LISTS[list]?.(Array.from({ length: size }, (_, index) => row(index))) ?? {});
	};
	expect(readsOf(800)).toBeLessThan(10 * readsOf(100));
});

it('reads everybody of a list of 25,000 people', () => {
	const contacts = Array.from({ length: 25_000 }, (_, index) => ({ email: `p${index}@shop.example` }));
	for (const item of [contacts, { data: contacts }, { contacts }]) {
		const { records } = readPayload(item);
		expect(new Set(records.map(({ identities }) => identities.email)).size).toBe(25_000);
	}
}, 60_000);
