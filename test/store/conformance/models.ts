import { NOON } from './samples';
import type { Examinee } from './sitExam';

export function examineModels(examinee: Examinee): void {
	it('numbers the versions of each name from one', async () => {
		await examinee.store.write(async (transaction) => {
			expect(await transaction.saveModel({ name: 'm', createdAt: NOON, body: '{"a":1}', note: 'first try' })).toBe(1);
			expect(await transaction.saveModel({ name: 'm', createdAt: NOON, body: '{"a":2}' })).toBe(2);
			expect(await transaction.saveModel({ name: 'other', createdAt: NOON, body: '{}' })).toBe(1);
			expect(await transaction.readModel('m', 1)).toStrictEqual({
				name: 'm',
				version: 1,
				createdAt: NOON,
				body: '{"a":1}',
				note: 'first try',
			});
			expect(await transaction.readModel('m', 3)).toBeUndefined();
		});
	});

	it('has no champion before one is promoted', async () => {
		await examinee.store.write(async (transaction) => {
			await transaction.saveModel({ name: 'm', createdAt: NOON, body: '{}' });
			expect(await transaction.readChampion('m')).toBeUndefined();
			expect(await transaction.promoteModel({ name: 'm', version: 2, at: NOON, because: 'no such version' })).toBe(
				false,
			);
			expect(await transaction.readPromotions('m')).toEqual([]);
		});
	});

	it('follows the promotion written last, back to an older version too, and keeps them all', async () => {
		await examinee.store.write(async (transaction) => {
			for (const body of ['1', '2', '3']) await transaction.saveModel({ name: 'm', createdAt: NOON, body });
			expect(await transaction.promoteModel({ name: 'm', version: 3, at: NOON, because: 'better' })).toBe(true);
			expect(await transaction.promoteModel({ name: 'm', version: 1, at: NOON - 1, because: 'rolled back' })).toBe(
				true,
			);
			expect(await transaction.readChampion('m')).toMatchObject({ version: 1, body: '1' });
			expect((await transaction.listModels('m')).map(({ version, champion }) => [version, champion])).toEqual([
				[3, false],
				[2, false],
				[1, true],
			]);
			expect(await transaction.readPromotions('m')).toStrictEqual([
				{ version: 3, at: NOON, because: 'better' },
				{ version: 1, at: NOON - 1, because: 'rolled back' },
			]);
		});
	});

	it('gives back what a version is equal to, and what a promotion took out of use', async () => {
		const model = { name: 'm', createdAt: NOON, body: '{}', tablesHash: 'tables', bodyHash: 'body' };
		const promotion = { version: 1, at: NOON, because: 'worse', rolledBackFrom: 2 };
		await examinee.store.write(async (transaction) => {
			await transaction.saveModel(model);
			expect(await transaction.listModels('m')).toStrictEqual([{ ...model, version: 1, champion: false }]);
			await transaction.promoteModel({ name: 'm', ...promotion });
			expect(await transaction.readPromotions('m')).toStrictEqual([promotion]);
		});
	});

	it('lists the names that have a version, each once, in the order of their letters', async () => {
		await examinee.store.write(async (transaction) => {
			expect(await transaction.listModelNames()).toEqual([]);
			for (const name of ['vip', 'b2b', 'vip', 'Z']) await transaction.saveModel({ name, createdAt: NOON, body: '{}' });
			expect(await transaction.listModelNames()).toEqual(['Z', 'b2b', 'vip']);
		});
	});
}
