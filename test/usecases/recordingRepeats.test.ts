import type { LeadRecord } from '../../src/index';
import { DAY, NOON, openBench, valueOf, type Bench } from './engineOnMemory';

function profile(fields: Partial<Extract<LeadRecord, { kind: 'identity' }>> = {}): LeadRecord {
	return {
		...{ kind: 'identity', name: 'identify', id: 'crm:contact:1', source: 'crm' },
		identities: { email: 'ada@shop.example', customerId: '1' },
		traits: { plan: 'pro' },
		...fields,
	};
}

async function isDuplicate({ engine }: Bench, ...records: LeadRecord[]): Promise<boolean[]> {
	const answers = await engine.recordAndScore(records.map((record) => ({ records: [record] })));
	return answers.map((answer) => valueOf(answer)[0]?.event.duplicate === true);
}

describe.each([undefined, 'a secret'])('a profile (hashing secret: %s)', (hashingSecret) => {
	const open = async () => await openBench(hashingSecret === undefined ? {} : { hashingSecret });

	it('that is delivered again is a duplicate, also later and in one batch', async () => {
		const bench = await open();
		expect(await isDuplicate(bench, profile())).toEqual([false]);
		expect(await isDuplicate(bench, profile())).toEqual([true]);
		bench.at(NOON + DAY);
		expect(await isDuplicate(bench, profile())).toEqual([true]);
		expect(await isDuplicate(await open(), profile(), profile())).toEqual([false, true]);
	});

	it('is none where it says something new: an address, a value, or that two are one', async () => {
		const bench = await open();
		await isDuplicate(bench, profile());
		bench.at(NOON + DAY);
		expect(await isDuplicate(bench, profile({ traits: { plan: 'free' } }))).toEqual([false]);
		expect(await isDuplicate(bench, profile({ traits: { plan: 'free', size: 3 } }))).toEqual([false]);
		const withPhone = profile({ identities: { email: 'ada@shop.example', phone: '+4915112345678' } });
		expect(await isDuplicate(bench, withPhone)).toEqual([false]);
		expect(await isDuplicate(bench, withPhone)).toEqual([true]);
		const alias = profile({ id: 'alias', name: 'alias', formerly: { email: 'before@shop.example' } });
		expect(await isDuplicate(bench, alias)).toEqual([false]);
		expect(await isDuplicate(bench, alias)).toEqual([true]);
	});
});
