import type { StoredExposure } from '../../../src/store/port/exposures';
import { createLeads, NOON } from './samples';
import type { Examinee } from './sitExam';

function sampleExposure(leadId: string, rest: Partial<StoredExposure> = {}): StoredExposure {
	return { leadId, experiment: 'spring', arm: 'holdout', at: NOON, ...rest };
}

export function examineExposures(examinee: Examinee): void {
	beforeEach(async () => await createLeads(examinee.store, 'ann', 'bob'));

	it("keeps a lead's first exposure to an experiment, whatever comes later", async () => {
		await examinee.store.write(async (transaction) => {
			const first = sampleExposure('ann');
			const later = sampleExposure('ann', { arm: 'contacted', at: NOON - 5 });
			expect(await transaction.appendExposures([first, later])).toEqual([true, false]);
			expect(await transaction.appendExposures([later])).toEqual([false]);
			expect(await transaction.appendExposures([])).toEqual([]);
			expect(await transaction.readExposures([['ann'], ['bob']])).toStrictEqual([[first], []]);
		});
	});

	it('reads a group together, oldest first, of every experiment', async () => {
		const rows = [
			sampleExposure('ann', { at: NOON - 1, arm: 'contacted' }),
			sampleExposure('ann', { experiment: 'autumn' }),
			sampleExposure('bob', { experiment: 'autumn', arm: 'Guide' }),
			sampleExposure('bob'),
		];
		await examinee.store.write(async (transaction) => {
			expect(await transaction.appendExposures([...rows].reverse())).toEqual([true, true, true, true]);
			expect(await transaction.readExposures([['bob', 'ann']])).toStrictEqual([rows]);
		});
		const again = await examinee.place.open('shop');
		expect(await again.read(async (view) => await view.readExposures([['ann', 'bob']]))).toStrictEqual([rows]);
		const other = await examinee.place.open('outlet');
		expect(await other.read(async (view) => await view.readExposures([['ann', 'bob']]))).toEqual([[]]);
	});

	it('refuses a lead that was never created', async () => {
		const write = examinee.store.write(
			async (transaction) => await transaction.appendExposures([sampleExposure('stranger')]),
		);
		await expect(write).rejects.toThrow();
	});
}
