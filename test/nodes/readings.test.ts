import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { IDataObject } from 'n8n-workflow';
import { itemToLead } from '../../nodes/shared/itemToLead';
import { itemToReading } from '../../nodes/shared/itemToReading';
import { keepReading, recallReading } from '../../nodes/shared/readings';
import { withoutOurs } from '../../nodes/shared/withoutOurs';
import { UNSET } from '../promise/person';
import { exam as columns } from '../sources/drawn/columns';
import { exam as states } from '../sources/drawn/states';
import { exam as tools } from '../sources/drawn/tools2';

const FIXTURES = path.join(__dirname, '../sources/fixtures');
const payloads = readdirSync(FIXTURES).flatMap((file) =>
	Object.values(JSON.parse(readFileSync(path.join(FIXTURES, file), 'utf8')) as Record<string, unknown>).filter(
		isObject,
	),
);
const ADA = 'ada@firm.example';
const BOB = 'bob@mail.example';
const call = (): IDataObject => ({
	type: 'track',
	messageId: 'm-1',
	event: 'Product Viewed',
	context: { traits: { email: ADA } },
	properties: { product_id: 'p-1' },
});

function isObject(value: unknown): value is IDataObject {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** As it leaves Score Lead. */
function scored(payload: IDataObject): IDataObject & { lead: IDataObject } {
	const read = itemToReading({ json: payload }, 0, UNSET);
	const [first] = read.reading.records;
	const lead: IDataObject = { score: 40, identities: { ...first?.identities }, id: 'lead_1', workspace: 'default' };
	keepReading(lead, read);
	return { lead, ...payload };
}

/** Of which nothing is known. */
const copyOf = (json: IDataObject): IDataObject => structuredClone(json);
const addressesOf = (json: IDataObject): string[] => {
	const { identities, others } = itemToLead({ json }, 0, UNSET);
	return [...identities, ...others].map(({ value }) => value);
};

/** Without their order, and what the same record is called. */
function whoAndWhat(json: IDataObject): unknown {
	const { identities, others, places, refusals } = itemToLead({ json }, 0, UNSET);
	const values = new Set([...identities, ...others].map(({ kind, value }) => `${kind} ${value}`));
	const against = refusals?.map(({ record }) => ({ ...record, id: '', identities: {} })) ?? [];
	return { values: [...values].sort(), places, against };
}

describe('A payload that Score Lead has read', () => {
	it('is about the same people for the nodes behind it, whichever app sent it', () => {
		let kept = 0;
		// Where a payload has no date, its record's ID is of the moment.
		jest.spyOn(Date, 'now').mockReturnValue(Date.UTC(2026, 2, 10));
		for (const payload of payloads) {
			let item;
			try {
				item = scored(payload);
			} catch {
				continue;
			}
			expect(itemToLead({ json: item }, 0, UNSET)).toEqual(itemToLead({ json: copyOf(item) }, 0, UNSET));
			if (recallReading(item.lead, withoutOurs(item), { source: 'auto' }) !== undefined) kept++;
		}
		expect(kept).toBeGreaterThan(100);
		jest.restoreAllMocks();
	});

	it('says the same of them and against them where it is nobody’s shape', () => {
		jest.spyOn(Date, 'now').mockReturnValue(Date.UTC(2026, 6, 20));
		let kept = 0;
		for (const { item: payload } of [...columns.cases, ...states.cases, ...tools.cases]) {
			let item;
			try {
				item = scored({ ...(payload as IDataObject), event_id: 'e-1' });
			} catch {
				continue;
			}
			expect(whoAndWhat(item)).toEqual(whoAndWhat(copyOf(item)));
			if (recallReading(item.lead, withoutOurs(item), { source: 'auto' }) !== undefined) kept++;
		}
		expect(kept).toBeGreaterThan(500);
		jest.restoreAllMocks();
	});

	it('is read anew where a step in between wrote into it, also into what it shares with other steps', () => {
		const item = scored(call());
		(item.context as { traits: object }).traits = { email: BOB };
		expect(addressesOf(item)).toEqual([ADA, BOB]);
	});

	it.each<[string, (item: IDataObject & { lead: IDataObject }) => IDataObject]>([
		['beside it', (item) => ({ ...item, email: BOB })],
		[
			'into the lead',
			({ lead, ...item }) => ({ ...item, lead: Object.assign(lead, { note: `cc ${BOB}` }), email: BOB }),
		],
		['over who the lead is', (item) => (Object.assign(item.lead, { identities: { email: BOB } }), item)],
	])('and %s', (_, change) => {
		const item = change(scored(call()));
		expect(addressesOf(item)).toEqual(addressesOf(copyOf(item)));
		expect(addressesOf(item)).toContain(BOB);
	});

	it('is read anew where the next node reads it by other options', () => {
		const item = scored(call());
		const recall = (options: object) => recallReading(item.lead, withoutOurs(item), { source: 'auto', ...options });
		expect(recall({ receivedAt: 1, leadId: 'lead_1' })).toHaveLength(1);
		expect(recall({ defaultCountry: 'DE' })).toBeUndefined();
	});

	it('stops nothing where it is no JSON', () => {
		const item = scored({ ...call(), integrations: { size: 1n as unknown as number } });
		expect(addressesOf(item)).toEqual([ADA]);
	});
});
