import { NOON, sampleConsent } from './samples';
import type { Examinee } from './sitExam';

export function examineConsents(examinee: Examinee): void {
	it('takes a consent once, needs no lead and gives back every field', async () => {
		const full = sampleConsent('c1', 'email:a', {
			form: 'https://shop.example/newsletter',
			wording: 'Yes, send me offers by email.',
			expiresAt: NOON + 5,
			reason: 'asked by phone',
		});
		const bare = sampleConsent('c2', 'email:a', { channel: 'sms', state: 'pending' });
		await examinee.store.write(async (transaction) => {
			expect(await transaction.appendConsents([full, bare, { ...full, state: 'denied' }])).toEqual([true, true, false]);
			expect(await transaction.appendConsents([{ ...bare, state: 'granted' }])).toEqual([false]);
			expect(await transaction.readConsents(['email:b', 'email:a'])).toStrictEqual([[], [full, bare]]);
		});
	});

	it('reads oldest first; at one instant what permits least last, then by id', async () => {
		await examinee.store.write(async (transaction) => {
			await transaction.appendConsents([
				sampleConsent('a', 'email:a', { state: 'withdrawn' }),
				sampleConsent('b', 'email:a', { state: 'denied' }),
				sampleConsent('c', 'email:a', { state: 'pending' }),
				sampleConsent('e', 'email:a'),
				sampleConsent('d', 'email:a'),
				sampleConsent('g', 'email:a', { state: 'denied', at: NOON - 1 }),
				sampleConsent('f', 'email:a', { at: NOON + 1 }),
			]);
			const [read] = await transaction.readConsents(['email:a']);
			expect(read?.map(({ id }) => id)).toEqual(['g', 'd', 'e', 'c', 'a', 'b', 'f']);
		});
	});

	it('lists page by page in order of id', async () => {
		await examinee.store.write(async (transaction) => {
			await transaction.appendConsents(['c', 'a', 'd', 'b'].map((id) => sampleConsent(id, `email:${id}`)));
			const list = async (page: { afterId?: string; limit: number }) =>
				(await transaction.listConsents(page)).map(({ id }) => id);
			expect(await list({ limit: 3 })).toEqual(['a', 'b', 'c']);
			expect(await list({ afterId: 'c', limit: 3 })).toEqual(['d']);
			expect(await list({ afterId: 'd', limit: 3 })).toEqual([]);
		});
	});

	it('forgets all consents of an address, and counts them', async () => {
		await examinee.store.write(async (transaction) => {
			await transaction.appendConsents([
				sampleConsent('c1', 'email:a'),
				sampleConsent('c2', 'email:a', { channel: 'sms' }),
				sampleConsent('c3', 'email:b'),
			]);
			expect(await transaction.forgetConsents(['email:a', 'email:none'])).toEqual([2, 0]);
			expect(await transaction.readConsents(['email:a', 'email:b'])).toMatchObject([[], [{ id: 'c3' }]]);
		});
	});

	it('keeps consents of one workspace from another', async () => {
		const other = await examinee.place.open('outlet');
		await examinee.store.write(
			async (transaction) => await transaction.appendConsents([sampleConsent('c1', 'email:a')]),
		);
		await other.write(async (transaction) => {
			expect(await transaction.readConsents(['email:a'])).toEqual([[]]);
			expect(await transaction.listConsents({ limit: 10 })).toEqual([]);
			expect(await transaction.appendConsents([sampleConsent('c1', 'email:b')])).toEqual([true]);
		});
	});
}
