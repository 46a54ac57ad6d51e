import type { LeadStore } from '../../../src/store/port/leadStore';
import type { LeadMerge } from '../../../src/store/port/merges';
import { createLeads, NOON, sampleEvent, sampleIdentity } from './samples';
import type { Examinee } from './sitExam';

function merge(fromLeadId: string, intoLeadId: string, at = NOON): LeadMerge {
	return { fromLeadId, intoLeadId, at, because: 'seen together' };
}

async function groupsOf(store: LeadStore, ...ids: string[]): Promise<(readonly string[] | undefined)[]> {
	return await store.read(async (view) => (await view.readLeads(ids)).map((lead) => lead?.group));
}

export function examineMerges(examinee: Examinee): void {
	beforeEach(async () => await createLeads(examinee.store, 'a', 'b', 'c', 'd'));

	it('leads from any member to the survivor, named first', async () => {
		await examinee.store.write(async (transaction) => {
			await transaction.addIdentities([
				sampleIdentity('email:a', 'a'),
				sampleIdentity('phone:d', 'd', { kind: 'phone' }),
			]);
			expect(await transaction.mergeLeads([merge('a', 'd')])).toEqual([true]);
			expect(await transaction.findLeads(['email:a'])).toEqual(['d']);
			const [lead] = await transaction.readLeads(['a']);
			expect(lead).toMatchObject({ id: 'd', group: ['d', 'a'] });
			expect(lead?.identities.map(({ key, leadId }) => [key, leadId])).toEqual([
				['email:a', 'a'],
				['phone:d', 'd'],
			]);
		});
		expect(await examinee.store.read(async (view) => (await view.listLeads({ limit: 9 })).map(({ id }) => id))).toEqual(
			['b', 'c', 'd'],
		);
	});

	it("tells whether a merge is the sender's word", async () => {
		await examinee.store.write(async (transaction) => {
			const alias = { ...merge('a', 'b'), alias: true };
			expect(await transaction.mergeLeads([merge('a', 'b')])).toEqual([true]);
			expect(await transaction.mergeLeads([alias, alias])).toEqual([true, false]);
			expect(await transaction.readMerges(['a'])).toStrictEqual([alias]);
			expect(await transaction.listMerges({ limit: 9 })).toStrictEqual([alias]);
			expect(await transaction.mergeLeads([merge('a', 'c')])).toEqual([true]);
			expect(await transaction.readMerges(['a'])).toStrictEqual([merge('a', 'c')]);
		});
	});

	it('follows a chain whichever end was tied first', async () => {
		await examinee.store.write(async (transaction) => await transaction.mergeLeads([merge('a', 'b'), merge('b', 'c')]));
		expect(await groupsOf(examinee.store, 'a', 'b', 'c')).toEqual([
			['c', 'a', 'b'],
			['c', 'a', 'b'],
			['c', 'a', 'b'],
		]);
		await examinee.store.write(async (transaction) => await transaction.mergeLeads([merge('c', 'd')]));
		expect(await groupsOf(examinee.store, 'a')).toEqual([['d', 'a', 'b', 'c']]);
	});

	it('points elsewhere, taking along what was merged into it', async () => {
		await examinee.store.write(async (transaction) => {
			await transaction.mergeLeads([merge('a', 'b'), merge('b', 'c')]);
			expect(await transaction.mergeLeads([merge('b', 'd')])).toEqual([true]);
		});
		expect(await groupsOf(examinee.store, 'a', 'c')).toEqual([['d', 'a', 'b'], ['c']]);
	});

	it('answers false where exactly this merge stands already', async () => {
		await examinee.store.write(async (transaction) => {
			expect(await transaction.mergeLeads([merge('a', 'b'), merge('a', 'b')])).toEqual([true, false]);
			expect(await transaction.mergeLeads([merge('a', 'b', NOON - 1)])).toEqual([true]);
			expect(await transaction.readMerges(['a'])).toEqual([merge('a', 'b', NOON - 1)]);
		});
	});

	it.each([
		['a lead into itself', [merge('a', 'a')]],
		['two leads into each other', [merge('a', 'b'), merge('b', 'a')]],
		['a chain into its own beginning', [merge('a', 'b'), merge('b', 'c'), merge('c', 'a')]],
	])('refuses to merge %s', async (_, merges) => {
		const write = examinee.store.write(async (transaction) => await transaction.mergeLeads(merges));
		await expect(write).rejects.toMatchObject({ name: 'EngineError', code: 'internal' });
		expect(await groupsOf(examinee.store, 'a', 'b', 'c')).toEqual([['a'], ['b'], ['c']]);
	});

	it('refuses to merge with a lead that does not exist', async () => {
		for (const wanted of [merge('a', 'nobody'), merge('nobody', 'a')]) {
			const write = examinee.store.write(async (transaction) => await transaction.mergeLeads([wanted]));
			await expect(write).rejects.toMatchObject({ code: 'internal' });
		}
	});

	it('undoes a merge: the lead stands alone again, with what came along', async () => {
		await examinee.store.write(async (transaction) => {
			await transaction.mergeLeads([merge('a', 'b'), merge('b', 'c'), merge('d', 'c')]);
			expect(await transaction.undoMerges(['b', 'c'])).toEqual([true, false]);
		});
		expect(await groupsOf(examinee.store, 'a', 'c')).toEqual([
			['b', 'a'],
			['c', 'd'],
		]);
		await examinee.store.write(async (transaction) =>
			expect(await transaction.undoMerges(['a', 'a'])).toEqual([true, false]),
		);
		expect(await groupsOf(examinee.store, 'a', 'b')).toEqual([['a'], ['b']]);
	});

	it('lists standing merges newest first', async () => {
		await examinee.store.write(async (transaction) => {
			await transaction.mergeLeads([merge('b', 'd', NOON), merge('c', 'd', NOON + 1), merge('a', 'd', NOON)]);
			expect((await transaction.listMerges({ limit: 9 })).map(({ fromLeadId }) => fromLeadId)).toEqual(['c', 'a', 'b']);
			expect(await transaction.listMerges({ limit: 1 })).toEqual([merge('c', 'd', NOON + 1)]);
			expect(await transaction.readMerges(['d', 'b'])).toEqual([undefined, merge('b', 'd')]);
		});
	});

	it('reads the members of a group together, each event once', async () => {
		await examinee.store.write(async (transaction) => {
			await transaction.appendEvents([
				sampleEvent('e1', 'a'),
				sampleEvent('e2', 'b', { occurredAt: NOON - 1 }),
				sampleEvent('e3', 'a'),
			]);
			await transaction.mergeLeads([merge('a', 'b')]);
			expect(await transaction.readHistory([['b', 'a']], NOON, 0)).toMatchObject([
				[{ count: 3, firstOccurredAt: NOON - 1, lastOccurredAt: NOON }],
			]);
			expect((await transaction.readEvents([['b', 'a']], { until: NOON }))[0]?.map(({ id }) => id)).toEqual([
				'e2',
				'e1',
				'e3',
			]);
		});
	});
}
