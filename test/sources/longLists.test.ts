import { readPayload } from '../../src/index';

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

/** Microseconds of this process, so that other work on the machine doesn't show in it. */
function timeOf(item: object): number {
	const { user } = process.cpuUsage();
	try {
		readPayload(item);
	} catch (error) {
		expect(error).toMatchObject({ code: expect.stringMatching(/^(?:identity-missing|payload-unrecognised)$/) });
	}
	return process.cpuUsage().user - user;
}

const CASES = Object.keys(ROWS).flatMap((rows) => Object.keys(LISTS).map((list) => [rows, list] as const));

it.each(CASES)('reads %s in %s within a time that grows with their number alone', (rows, list) => {
	const itemOf = (size: number): object => {
		const row = ROWS[rows] ?? ((index) => ({ index }));
		return LISTS[list]?.(Array.from({ length: size }, (_, index) => row(index))) ?? {};
	};
	timeOf(itemOf(250));
	// Eight times as many; a walk of all rows for each of them would take 64 times as long.
	expect(timeOf(itemOf(2_000))).toBeLessThan(24 * Math.max(timeOf(itemOf(250)), 20_000));
});

it('reads everybody of a list of 25,000 people', () => {
	const contacts = Array.from({ length: 25_000 }, (_, index) => ({ email: `p${index}@shop.example` }));
	for (const item of [contacts, { data: contacts }, { contacts }]) {
		const { records } = readPayload(item);
		expect(new Set(records.map(({ identities }) => identities.email)).size).toBe(25_000);
	}
}, 60_000);
