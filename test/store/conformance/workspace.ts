import type { Examinee } from './sitExam';

export function examineWorkspace(examinee: Examinee): void {
	it('has no secret fingerprint before one is claimed', async () => {
		expect(await examinee.store.read(async (view) => await view.readWorkspace())).toStrictEqual({});
	});

	it('keeps the fingerprint claimed first, and answers it to whoever claims another', async () => {
		await examinee.store.write(async (transaction) => {
			expect(await transaction.claimSecretFingerprint('first')).toBe('first');
		});
		const again = await examinee.place.open('shop');
		await again.write(async (transaction) => {
			expect(await transaction.claimSecretFingerprint('second')).toBe('first');
			expect(await transaction.claimSecretFingerprint('first')).toBe('first');
		});
		expect(await again.read(async (view) => await view.readWorkspace())).toStrictEqual({ secretFingerprint: 'first' });
	});

	it('keeps none that was claimed in a write that failed', async () => {
		const write = examinee.store.write(async (transaction) => {
			await transaction.claimSecretFingerprint('first');
			throw new Error('refused');
		});
		await expect(write).rejects.toThrow('refused');
		expect(await examinee.store.read(async (view) => await view.readWorkspace())).toStrictEqual({});
	});

	it('keeps one for each workspace', async () => {
		const other = await examinee.place.open('outlet');
		await examinee.store.write(async (transaction) => await transaction.claimSecretFingerprint('of the shop'));
		await other.write(async (transaction) => {
			expect(await transaction.readWorkspace()).toStrictEqual({});
			expect(await transaction.claimSecretFingerprint('of the outlet')).toBe('of the outlet');
		});
	});
}
