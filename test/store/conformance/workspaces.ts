import { createLeads, NOON, sampleEvent, sampleIdentity, sampleSuppression } from './samples';
import type { Examinee } from './sitExam';

export function examineWorkspaces(examinee: Examinee): void {
	it('shows nothing of one workspace in another', async () => {
		const other = await examinee.place.open('outlet');
		await createLeads(examinee.store, 'ann');
		await examinee.store.write(async (transaction) => {
			await transaction.addIdentities([sampleIdentity('email:ann@x.example', 'ann')]);
			await transaction.appendEvents([sampleEvent('e1', 'ann')]);
			await transaction.appendSuppressions([sampleSuppression('p1', 'email:ann@x.example')]);
			await transaction.saveModel({ name: 'm', createdAt: NOON, body: '{}' });
		});
		await other.read(async (view) => {
			expect(await view.findLeads(['email:ann@x.example'])).toEqual([undefined]);
			expect(await view.listLeads({ limit: 10 })).toEqual([]);
			expect(await view.findEvents(['e1'])).toEqual([undefined]);
			expect(await view.readHistory([['ann']], NOON, 0)).toEqual([[]]);
			expect(await view.listSuppressions({ limit: 10 })).toEqual([]);
			expect(await view.listModels('m')).toEqual([]);
		});
	});

	it('lets two workspaces use the same ids for different things', async () => {
		const other = await examinee.place.open('outlet');
		await createLeads(examinee.store, 'ann');
		await createLeads(other, 'ann');
		await examinee.store.write(
			async (transaction) => await transaction.appendEvents([sampleEvent('e1', 'ann', { name: 'signed_up' })]),
		);
		await other.write(async (transaction) => {
			expect(await transaction.appendEvents([sampleEvent('e1', 'ann', { name: 'page_viewed' })])).toEqual([true]);
		});
		expect(await examinee.store.read(async (view) => await view.findEvents(['e1']))).toMatchObject([
			{ name: 'signed_up' },
		]);
		expect(await other.read(async (view) => await view.findEvents(['e1']))).toMatchObject([{ name: 'page_viewed' }]);
	});

	it('forgets a lead in its own workspace only', async () => {
		const other = await examinee.place.open('outlet');
		await createLeads(examinee.store, 'ann');
		await createLeads(other, 'ann');
		await other.write(async (transaction) => await transaction.forgetLeads([['ann']]));
		expect(await examinee.store.read(async (view) => (await view.readLeads(['ann']))[0]?.id)).toBe('ann');
	});
}
