import { createKeyring } from '../../src/lead/keyring';
import type { LeadRecord } from '../../src/lead/record';
import { DAY_MS } from '../../src/lead/time';
import { addItemRefusals, indexRefusals, type ItemRefusal } from '../../src/usecases/contacting/itemRefusals';
import { asOf, facts } from '../suppression/facts';

const keyring = createKeyring();
const EMAIL = { kind: 'email' as const, namespace: '', value: 'ada@shop.example' };
const PHONE = { kind: 'phone' as const, namespace: '', value: '+12025550123' };
const BOTH = { email: EMAIL.value, phone: PHONE.value };
const common = { id: 'r', source: 'mapFields', identities: BOTH };
const refusal = (fields: object, at?: number): ItemRefusal => ({
	record: { kind: 'suppression', name: 'opt_out', action: 'suppress', ...common, ...fields } as LeadRecord,
	...(at !== undefined && { at }),
});
const consent = (name: string, fields = {}) => refusal({ kind: 'consent', name, channel: 'sms', ...fields });

function add(...refusals: ItemRefusal[]) {
	const before = facts({ consents: [] });
	return addItemRefusals(before, new Set(refusals), { keyring, asOf, earliest: asOf - 100 * DAY_MS });
}

describe('What an item says against a message', () => {
	it('is a fact like one on record, each of its kind', () => {
		const fields = { channel: 'email', until: asOf + 1, subject: 'news', occurredAt: asOf - 5 };
		expect(add(refusal(fields)).entries).toEqual([
			{
				...{ key: keyring.keyOf(EMAIL), at: asOf - 5, receivedAt: asOf, source: 'mapFields', isOnItem: true },
				...{ code: 'opt_out', action: 'suppress', channel: 'email', until: asOf + 1, subject: 'news' },
			},
		]);
		expect(add(consent('denied'), consent('withdrawn')).consents).toMatchObject([
			{ state: 'denied', channel: 'sms' },
			{ state: 'withdrawn', channel: 'sms' },
		]);
		expect(add(refusal({ kind: 'privacy', name: 'forget' })).entries).toMatchObject([
			{ code: 'erased', action: 'suppress' },
		]);
	});

	it('is never a yes, nor the end of a no', () => {
		const { entries, consents } = add(
			consent('granted'),
			refusal({ action: 'release' }),
			refusal({ kind: 'privacy', name: 'export' }),
			refusal({ kind: 'event', name: 'unsubscribed' }),
		);
		expect([...entries, ...consents]).toEqual([]);
	});

	it('stands beside what is on record', () => {
		const known = add(refusal({}), consent('denied'));
		const more = addItemRefusals(known, new Set([refusal({}), consent('denied')]), { keyring, asOf, earliest: 0 });
		expect([more.entries.length, more.consents.length]).toEqual([2, 2]);
	});

	it('is kept under the address of its channel, else under the surest', () => {
		expect(add(consent('denied')).consents[0]?.key).toBe(keyring.keyOf(PHONE));
		expect(add(refusal({})).entries[0]?.key).toBe(keyring.keyOf(EMAIL));
		expect(add(refusal({ channel: 'sms', identities: { email: EMAIL.value } })).entries[0]?.key).toBe(
			keyring.keyOf(EMAIL),
		);
		expect(add(refusal({ identities: {} })).entries).toHaveLength(1);
	});

	it.each([
		['now, where it has no date', {}, undefined, asOf, asOf],
		['when it was recorded, where it has none', {}, asOf - 9, asOf - 9, asOf - 9],
		['now, where it was recorded in the future', {}, asOf + 9, asOf, asOf],
		['when it happened', { occurredAt: asOf - 20 }, asOf - 9, asOf - 20, asOf - 9],
		['as soon as it came, where it happens in the future', { occurredAt: asOf + 20 }, asOf - 9, asOf - 9, asOf - 9],
		[
			'when it happened, on the earliest day',
			{ occurredAt: asOf - 100 * DAY_MS },
			undefined,
			asOf - 100 * DAY_MS,
			asOf,
		],
		['when it came, before the earliest day', { occurredAt: asOf - 100 * DAY_MS - 1 }, asOf - 9, asOf - 9, asOf - 9],
	])('counts from %s', (_, fields, at, from, receivedAt) => {
		expect(add(refusal(fields, at)).entries).toMatchObject([{ at: from, receivedAt }]);
	});
});

describe('What the items of a run say', () => {
	it('is found under every address that it is about, however it is spelled', () => {
		const [first, second] = [refusal({}), consent('denied', { identities: { phone: PHONE.value } })];
		const byKey = indexRefusals([{ refusals: [first] }, {}, { refusals: [second] }], keyring);
		expect(byKey.get(keyring.keyOf(EMAIL))).toEqual([first]);
		expect(byKey.get(keyring.keyOf(PHONE))).toEqual([first, second]);
		const alias = indexRefusals([{ refusals: [refusal({ identities: { email: 'a.d.a+x@gmail.com' } })] }], keyring);
		const keys = keyring.listKeysOf({ ...EMAIL, value: 'ada@gmail.com' });
		expect(keys.some((key) => alias.has(key))).toBe(true);
	});
});
