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

	it('keeps what was said of companies beside everything else, and the last of it', async () => {
		await examinee.store.write(async (transaction) => {
			await transaction.writeCompanies({ 'acme.example': { name: 'Acme' } });
			await transaction.claimSecretFingerprint('first');
		});
		const companies = { 'acme-group.example': { into: 'acme.example', patterns: ['email:*@acme-group.example'] } };
		await examinee.store.write(async (transaction) => await transaction.writeCompanies(companies));
		const again = await examinee.place.open('shop');
		expect(await again.read(async (view) => await view.readWorkspace())).toStrictEqual({
			secretFingerprint: 'first',
			companies,
		});
		const other = await examinee.place.open('outlet');
		expect(await other.read(async (view) => await view.readWorkspace())).toStrictEqual({});
	});

	it('keeps the holdout set last, beside everything else', async () => {
		const holdout = { salt: 'first', share: 0.1, windowDays: 14, smallestLift: 0.3, startedAt: 1 };
		await examinee.store.write(async (transaction) => {
			await transaction.writeHoldout({ ...holdout, salt: 'earlier' });
			await transaction.claimSecretFingerprint('first');
			await transaction.writeHoldout(holdout);
		});
		const again = await examinee.place.open('shop');
		expect(await again.read(async (view) => await view.readWorkspace())).toStrictEqual({
			secretFingerprint: 'first',
			holdout,
		});
	});

	it('keeps the experiments written last, beside everything else', async () => {
		const experiment = {
			...{ salt: 'first', tierSet: 'default', tier: 'A', windowDays: 14, smallestLift: 0.3, startedAt: 1 },
			variants: [
				{ name: 'Discount', share: 0.5, delayMs: 0 },
				{ name: 'Guide', share: 0.5, delayMs: 3_600_000 },
			],
		};
		await examinee.store.write(async (transaction) => {
			await transaction.writeExperiments([{ ...experiment, salt: 'earlier' }]);
			await transaction.claimSecretFingerprint('first');
			await transaction.writeExperiments([experiment]);
		});
		const again = await examinee.place.open('shop');
		expect(await again.read(async (view) => await view.readWorkspace())).toStrictEqual({
			secretFingerprint: 'first',
			experiments: [experiment],
		});
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
