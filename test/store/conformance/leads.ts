import { createLeads, NOON, sampleIdentity } from './samples';
import type { Examinee } from './sitExam';

export function examineLeads(examinee: Examinee): void {
	it('creates a lead once', async () => {
		await examinee.store.write(async (transaction) => {
			const [ann, bob] = [
				{ id: 'ann', createdAt: NOON },
				{ id: 'bob', createdAt: NOON + 1 },
			];
			expect(await transaction.createLeads([ann, bob, { ...ann, createdAt: 5 }])).toEqual([true, true, false]);
			expect(await transaction.createLeads([bob])).toEqual([false]);
			expect((await transaction.readLeads(['ann']))[0]?.createdAt).toBe(NOON);
		});
	});

	it('answers in the order it was asked, with gaps for what it does not know', async () => {
		await createLeads(examinee.store, 'ann', 'bob');
		await examinee.store.write(async (transaction) => {
			await transaction.addIdentities([sampleIdentity('email:ann', 'ann'), sampleIdentity('email:bob', 'bob')]);
			expect(await transaction.findLeads(['email:bob', 'email:eve', 'email:ann', 'email:bob'])).toEqual([
				'bob',
				undefined,
				'ann',
				'bob',
			]);
			expect((await transaction.readLeads(['bob', 'eve', 'ann'])).map((lead) => lead?.id)).toEqual([
				'bob',
				undefined,
				'ann',
			]);
		});
	});

	it('keeps a key with its first owner and says where it had one', async () => {
		await createLeads(examinee.store, 'ann', 'bob');
		await examinee.store.write(async (transaction) => {
			const claims = [
				sampleIdentity('email:a', 'ann'),
				sampleIdentity('email:a', 'bob'),
				sampleIdentity('email:b', 'bob'),
			];
			expect(await transaction.addIdentities(claims)).toEqual([true, false, true]);
			expect(await transaction.findLeads(['email:a', 'email:b'])).toEqual(['ann', 'bob']);
			expect((await transaction.readLeads(['bob']))[0]?.identities.map(({ key }) => key)).toEqual(['email:b']);
		});
	});

	it('reads identities as they were written, in order of key, a hashed one without its value', async () => {
		await createLeads(examinee.store, 'ann');
		const hashed = { key: 'email:Zm9v', leadId: 'ann', kind: 'email', namespace: '', addedAt: NOON } as const;
		const anonymous = sampleIdentity('anonymousId:segment|7', 'ann', {
			kind: 'anonymousId',
			namespace: 'segment',
			value: '7',
		});
		await examinee.store.write(async (transaction) => await transaction.addIdentities([hashed, anonymous]));
		expect(await examinee.store.read(async (view) => await view.readLeads(['ann']))).toStrictEqual([
			{ id: 'ann', group: ['ann'], createdAt: NOON, identities: [anonymous, hashed] },
		]);
	});

	it('lists leads page by page in order of id', async () => {
		await createLeads(examinee.store, 'c', 'a', 'e', 'b', 'd');
		const list = async (page: { afterId?: string; limit: number }): Promise<string[]> =>
			await examinee.store.read(async (view) => (await view.listLeads(page)).map(({ id }) => id));
		expect(await list({ limit: 2 })).toEqual(['a', 'b']);
		expect(await list({ afterId: 'b', limit: 2 })).toEqual(['c', 'd']);
		expect(await list({ afterId: 'd', limit: 2 })).toEqual(['e']);
		expect(await list({ afterId: 'e', limit: 2 })).toEqual([]);
	});

	it('records a conflict once and resolves it once', async () => {
		const conflict = { id: 'k1', leadId: 'ann', otherLeadId: 'bob', key: 'phone:1', at: NOON };
		await examinee.store.write(async (transaction) => {
			expect(await transaction.recordConflicts([conflict, conflict, { ...conflict, id: 'k2' }])).toEqual([
				true,
				false,
				true,
			]);
			expect(await transaction.listConflicts({ limit: 10 })).toStrictEqual([conflict, { ...conflict, id: 'k2' }]);
			expect(await transaction.resolveConflicts(['k1', 'k9'], NOON + 1)).toEqual([true, false]);
			expect(await transaction.resolveConflicts(['k1'], NOON + 2)).toEqual([false]);
			expect(await transaction.listConflicts({ limit: 1 })).toStrictEqual([{ ...conflict, resolvedAt: NOON + 1 }]);
			expect(await transaction.listConflicts({ afterId: 'k1', limit: 10 })).toMatchObject([{ id: 'k2' }]);
		});
	});
}
