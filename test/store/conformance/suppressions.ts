import { NOON, sampleSuppression } from './samples';
import type { Examinee } from './sitExam';

export function examineSuppressions(examinee: Examinee): void {
	it('takes an entry once, needs no lead and gives back every field', async () => {
		const full = sampleSuppression('p1', 'email:a', {
			channel: 'email',
			until: NOON + 5,
			reason: 'asked by phone',
			subject: 'list:7',
		});
		const bare = sampleSuppression('p2', 'email:a');
		await examinee.store.write(async (transaction) => {
			expect(await transaction.appendSuppressions([full, bare, { ...full, action: 'release' }])).toEqual([
				true,
				true,
				false,
			]);
			expect(await transaction.readSuppressions(['email:b', 'email:a'])).toStrictEqual([[], [full, bare]]);
		});
	});

	it('reads oldest first; at one instant a release, then a suppression, then by id', async () => {
		await examinee.store.write(async (transaction) => {
			await transaction.appendSuppressions([
				sampleSuppression('d', 'email:a'),
				sampleSuppression('c', 'email:a'),
				sampleSuppression('z', 'email:a', { action: 'release' }),
				sampleSuppression('e', 'email:a', { at: NOON - 1 }),
			]);
			expect((await transaction.readSuppressions(['email:a']))[0]?.map(({ id }) => id)).toEqual(['e', 'z', 'c', 'd']);
		});
	});

	it('lists page by page in order of id, of one code if asked', async () => {
		await examinee.store.write(async (transaction) => {
			const entries = ['c', 'a', 'd', 'b'].map((id) =>
				sampleSuppression(id, `email:${id}`, { code: id < 'c' ? 'opt_out' : 'complaint' }),
			);
			await transaction.appendSuppressions(entries);
			const list = async (page: { afterId?: string; limit: number; code?: string }) =>
				(await transaction.listSuppressions(page)).map(({ id }) => id);
			expect(await list({ limit: 3 })).toEqual(['a', 'b', 'c']);
			expect(await list({ afterId: 'c', limit: 3 })).toEqual(['d']);
			expect(await list({ limit: 1, code: 'complaint' })).toEqual(['c']);
			expect(await list({ afterId: 'c', limit: 9, code: 'complaint' })).toEqual(['d']);
			expect(await list({ limit: 9, code: 'manual' })).toEqual([]);
		});
	});

	it('forgets all entries of an address, and counts them', async () => {
		await examinee.store.write(async (transaction) => {
			await transaction.appendSuppressions([
				sampleSuppression('p1', 'email:a'),
				sampleSuppression('p2', 'email:a'),
				sampleSuppression('p3', 'email:b'),
			]);
			expect(await transaction.forgetSuppressions(['email:a', 'email:none'])).toEqual([2, 0]);
			expect(await transaction.readSuppressions(['email:a', 'email:b'])).toMatchObject([[], [{ id: 'p3' }]]);
		});
	});
}
