import type { IDataObject } from 'n8n-workflow';
import { itemToLead, leadOnItem } from '../../nodes/shared/itemToLead';
import { withoutOurs } from '../../nodes/shared/withoutOurs';
import { readPayload } from '../../src/index';
import { UNSET } from '../promise/person';

const ADA = 'ada@firm.example';

/** As it leaves Score Lead, Assign Tier and a first Suppression Check. */
const asWeLeaveIt = (): IDataObject => ({
	suppression: {
		summary: 'Waits: three messages in seven days.',
		decision: 'deferred',
		channel: 'email',
		purpose: 'marketing',
		reasons: [{ code: 'frequency_cap', label: 'Frequency Cap', since: '2026-10-05T09:30:00.000Z', liftedBy: 'time' }],
		checkedAt: '2026-11-30T00:04:18.763Z',
	},
	tier: {
		summary: 'Tier C, as before: score 40 is below all thresholds, which is tier C.',
		name: 'C',
		previous: null,
		changed: false,
		since: '2026-11-29T23:45:59.918Z',
		holdout: false,
		because: 'Score 40 is below all thresholds, which is tier C',
	},
	lead: {
		summary: '40 of 100 (B3), 2 % likely to convert.',
		score: 40,
		grade: 'B3',
		probability: 0.0152,
		reasons: [{ code: 'event:product_viewed', label: 'Viewed a product', points: 4, because: '1 time' }],
		change: { from: null, to: 40, because: 'first score' },
		missing: ['trait:country'],
		audience: 'prospect',
		interests: [{ category: 'sofas', share: 1 }],
		event: {
			id: 'shopify:order:450789469',
			name: 'product_viewed',
			occurredAt: '2026-01-05T05:25:00.000Z',
			recorded: true,
			duplicate: false,
		},
		identities: { email: ADA, phone: '+4915112345678' },
		id: 'lead_e7c96d34484c098d12e9e02d',
		workspace: 'default',
		model: { name: 'default', version: 0, stage: 'rules' },
		asOf: '2026-11-29T23:46:14.663Z',
	},
});

const addressesOf = (json: IDataObject): string[] => {
	const { identities, others } = itemToLead({ json }, 0, UNSET);
	return [...identities, ...others].map(({ value }) => value);
};

/** By a reading of all that stands there: of the records that are the lead's, or of all where none is. */
function addressesInAll(json: IDataObject): string[] {
	const told = readPayload(json, { leadId: 'lead_1' }).records.map(({ identities }) => Object.values(identities));
	const known = leadOnItem({ json })?.identities.map(({ value }) => value) ?? [];
	const same = told.filter((values) => values.some((value) => known.some((address) => address === value)));
	return (same.length > 0 ? same : told).flat().filter((value) => typeof value === 'string');
}

/** Everything in it that has a name, by its path. */
function listPaths(value: unknown, path: readonly string[] = []): string[][] {
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([name, part]) => [[...path, name], ...listPaths(part, [...path, name])]);
}

function write(json: IDataObject, path: readonly string[], value: unknown): void {
	const holder = path.slice(0, -1).reduce<IDataObject>((part, name) => part[name] as IDataObject, json);
	holder[path.at(-1) ?? ''] = value as IDataObject;
}

const paths = listPaths(asWeLeaveIt());
const holders = [...new Map(paths.map((path) => [path.slice(0, -1).join('.'), path.slice(0, -1)])).values()];
/** In place of something of ours, and beside it. */
const places = [...paths, ...holders.flatMap((holder) => ['note', 'contact_email'].map((name) => [...holder, name]))];
const BOB = ['bob@firm.example', '+4915187654321'] as const;
const WRITTEN: readonly unknown[] = [
	BOB[0],
	`Bob <${BOB[0]}>`,
	BOB[1],
	'+49 151 8765-4321',
	4915187654321,
	JSON.stringify({ email: BOB[0] }),
	`email=${BOB[0]}&phone=1`,
	{ email: BOB[0] },
	[{ phone: BOB[1] }],
];

describe('whom an item is about behind our nodes', () => {
	it.each([
		['with the lead’s address beside it', { email: ADA }, {}],
		['of a lead whose addresses are kept as hashes', {}, { identities: {} }],
		['of a lead with its addresses alone', {}, {}],
	])('are found wherever a step in between wrote them: %s', (_, beside, ofLead) => {
		let found = 0;
		for (const path of places)
			for (const value of WRITTEN) {
				const json: IDataObject = { ...asWeLeaveIt(), ...beside };
				Object.assign(json.lead as IDataObject, ofLead);
				write(json, path, value);
				const whole = addressesInAll(json);
				const expected = BOB.filter((address) => whole.includes(address));
				found += expected.length;
				expect({ path, value, found: addressesOf(json) }).toEqual({
					path,
					value,
					found: expect.arrayContaining(expected) as unknown,
				});
			}
		expect(found).toBeGreaterThan(10);
	});

	it('is read from the item alone: what we say of a lead is no refusal of it', () => {
		const json: IDataObject = { ...asWeLeaveIt(), event: 'product_viewed', email: BOB[0] };
		write(json, ['lead', 'reasons', '0', 'label'], 'Unsubscribed');
		expect(addressesOf(json)).toEqual([ADA, '+4915112345678', BOB[0]]);
	});

	it('keeps the places that a step in between wrote', () => {
		const json = asWeLeaveIt();
		write(json, ['lead', 'country'], 'US');
		expect(itemToLead({ json }, 0, UNSET).places).toEqual([{ country: 'US' }]);
	});

	it('takes no reading of what we added', () => {
		expect(withoutOurs({ ...asWeLeaveIt(), email: ADA })).toEqual({
			lead: { identities: { email: ADA, phone: '+4915112345678' } },
			email: ADA,
		});
	});
});
