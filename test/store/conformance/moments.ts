import { CART_STEPS } from '../../../src/lead/cart';
import type { StoredMoment } from '../../../src/store/port/moments';
import { createLeads, NOON, sampleConsent, sampleEvent, sampleSuppression } from './samples';
import type { Examinee } from './sitExam';

export function sampleMoment(id: string, leadId: string, rest: Partial<StoredMoment> = {}): StoredMoment {
	return { id, leadId, watch: 'w1', at: NOON, about: NOON - 5, takenAt: NOON + 1, ...rest };
}

/** Of nobody on record. */
export function sampleOtherMoment(id: string, subject: string, rest: Partial<StoredMoment> = {}): StoredMoment {
	return { id, subject, watch: 'w1', at: NOON, about: NOON - 5, takenAt: NOON + 1, ...rest };
}

export function examineMoments(examinee: Examinee): void {
	beforeEach(async () => await createLeads(examinee.store, 'ann', 'bob'));

	it('remembers how far each watch has looked', async () => {
		await examinee.store.write(async (transaction) => {
			expect(await transaction.readWatches(['w1'])).toEqual([undefined]);
			const [first, second] = ['w1', 'w2'].map((id) => ({ id, startedAt: NOON, lookedAt: NOON + 1 }));
			await transaction.writeWatches([first!, second!]);
			await transaction.writeWatches([{ ...first!, lookedAt: NOON + 9, afterLead: 'ann' }]);
			expect(await transaction.readWatches(['w2', 'w3', 'w1'])).toStrictEqual([
				second,
				undefined,
				{ ...first, lookedAt: NOON + 9, afterLead: 'ann' },
			]);
		});
	});

	it('claims a moment once, whoever asks again', async () => {
		const moment = sampleMoment('m1', 'ann');
		await examinee.store.write(async (transaction) => {
			expect(await transaction.claimMoments([moment, sampleMoment('m2', 'bob'), moment])).toEqual([true, true, false]);
			expect(await transaction.claimMoments([sampleMoment('m1', 'bob', { at: 1 })])).toEqual([false]);
			expect(await transaction.claimMoments([])).toEqual([]);
		});
		expect(await examinee.store.read(async (view) => await view.readMoments([['ann'], ['bob']], 'w1'))).toStrictEqual([
			[moment],
			[sampleMoment('m2', 'bob')],
		]);
	});

	it('takes no moment for a lead that nobody created', async () => {
		const claiming = examinee.store.write(
			async (transaction) => await transaction.claimMoments([sampleMoment('m1', 'nobody')]),
		);
		await expect(claiming).rejects.toMatchObject({ name: 'EngineError' });
	});

	it('claims, takes and settles what is about no lead in the same way', async () => {
		const other = sampleOtherMoment('m1', 'default');
		await examinee.store.write(async (transaction) => {
			expect(await transaction.claimMoments([other, sampleMoment('m2', 'ann'), other])).toEqual([true, true, false]);
			expect(await transaction.readMomentsById(['m2', 'm3', 'm1'])).toStrictEqual([
				sampleMoment('m2', 'ann'),
				undefined,
				other,
			]);
			expect(await transaction.listUnsettledMoments('w1', { takenUntil: NOON + 1, limit: 9 })).toStrictEqual([
				other,
				sampleMoment('m2', 'ann'),
			]);
			expect(await transaction.readMoments([['ann'], ['']], 'w1')).toMatchObject([[{ id: 'm2' }], []]);
			expect(await transaction.takeMoments(['m1'], { takenUntil: NOON + 1, at: NOON + 7 })).toEqual([true]);
			expect(await transaction.settleMoments(['m1'], NOON + 8)).toEqual([true]);
			expect(await transaction.readMomentsById(['m1'])).toStrictEqual([
				{ ...other, takenAt: NOON + 7, settledAt: NOON + 8 },
			]);
			expect(await transaction.forgetLeads([['ann']])).toEqual([2]);
			expect(await transaction.readMomentsById(['m1'])).toMatchObject([{ subject: 'default' }]);
		});
	});

	it('lets moments of nobody expire with the first page of leads, and counts them', async () => {
		await examinee.store.write(async (transaction) => {
			await transaction.claimMoments([
				sampleOtherMoment('m1', 'default', { at: NOON - 1 }),
				sampleOtherMoment('m2', 'default'),
			]);
			const later = await transaction.expireRecords({ moments: NOON }, { limit: 1, afterId: 'ann' });
			expect(later.removed.moments).toBe(0);
			expect((await transaction.expireRecords({ scores: NOON }, { limit: 1 })).removed.moments).toBe(0);
			expect((await transaction.expireRecords({ moments: NOON }, { limit: 1 })).removed.moments).toBe(1);
			expect(await transaction.readMomentsById(['m1', 'm2'])).toMatchObject([undefined, { id: 'm2' }]);
		});
	});

	it('keeps one finding of an id, the last', async () => {
		const finding = { id: 'drift default', begunAt: NOON, checkedAt: NOON + 1, since: NOON, body: { codes: ['a'] } };
		await examinee.store.write(async (transaction) => {
			await transaction.writeFindings([finding, { id: 'other', begunAt: NOON }]);
			expect(await transaction.readFindings(['other', 'none', 'drift default'])).toStrictEqual([
				{ id: 'other', begunAt: NOON },
				undefined,
				finding,
			]);
			await transaction.writeFindings([{ id: 'drift default', begunAt: NOON + 5 }]);
			expect(await transaction.readFindings(['drift default'])).toStrictEqual([
				{ id: 'drift default', begunAt: NOON + 5 },
			]);
		});
	});

	it('lists what changed of addresses by when it came in or ended, page by page', async () => {
		await examinee.store.write(async (transaction) => {
			await transaction.appendSuppressions([
				sampleSuppression('s1', 'email:a', { at: NOON - 9, receivedAt: NOON, until: NOON + 2 }),
				sampleSuppression('s2', 'email:b', { receivedAt: NOON + 3 }),
				sampleSuppression('s3', 'email:c', { receivedAt: NOON - 1 }),
			]);
			await transaction.appendConsents([
				sampleConsent('c1', 'email:d', { receivedAt: NOON + 1 }),
				sampleConsent('c0', 'email:e', { receivedAt: NOON }),
			]);
		});
		const range = { from: NOON, until: NOON + 3 };
		await examinee.store.read(async (view) => {
			const first = await view.listAddressChanges({ ...range, limit: 2 });
			expect(first).toStrictEqual([
				{ id: 'c0', key: 'email:e', occurredAt: NOON },
				{ id: 's1', key: 'email:a', occurredAt: NOON },
			]);
			expect(await view.listAddressChanges({ ...range, after: first[1]!, limit: 9 })).toStrictEqual([
				{ id: 'c1', key: 'email:d', occurredAt: NOON + 1 },
				{ id: 's1', key: 'email:a', occurredAt: NOON + 2 },
			]);
		});
	});

	it('shows the moments of all members of a group, watch by watch, oldest first', async () => {
		await examinee.store.write(async (transaction) => {
			await transaction.claimMoments([
				sampleMoment('m3', 'ann', { at: NOON + 2 }),
				sampleMoment('m2', 'bob'),
				sampleMoment('m1', 'ann'),
				sampleMoment('m0', 'ann', { watch: 'w2' }),
			]);
			const [found] = await transaction.readMoments([['ann', 'bob']], 'w1');
			expect(found?.map(({ id }) => id)).toEqual(['m1', 'm2', 'm3']);
		});
	});

	it('lists what is still to be handed on, until it is settled', async () => {
		const ids = async () =>
			await examinee.store.read(async (view) =>
				(await view.listUnsettledMoments('w1', { takenUntil: NOON + 1, limit: 2 })).map(({ id }) => id),
			);
		await examinee.store.write(async (transaction) => {
			await transaction.claimMoments([
				...['m3', 'm1', 'm2'].map((id) => sampleMoment(id, 'ann')),
				sampleMoment('m0', 'ann', { watch: 'w2' }),
				sampleMoment('m00', 'ann', { takenAt: NOON + 2 }),
			]);
		});
		expect(await ids()).toEqual(['m1', 'm2']);
		await examinee.store.write(async (transaction) => {
			expect(await transaction.settleMoments(['m1', 'nothing'], NOON + 5)).toEqual([true, false]);
			expect(await transaction.settleMoments(['m1'], NOON + 6)).toEqual([false]);
			expect(await transaction.takeMoments(['m1', 'm2'], { takenUntil: NOON + 1, at: NOON + 7 })).toEqual([
				false,
				true,
			]);
			expect(await transaction.takeMoments(['m2'], { takenUntil: NOON + 1, at: NOON + 8 })).toEqual([false]);
			expect(await transaction.takeMoments([], { takenUntil: NOON, at: NOON })).toEqual([]);
		});
		expect(await ids()).toEqual(['m3']);
		const [moments] = await examinee.store.read(async (view) => await view.readMoments([['ann']], 'w1'));
		expect(moments?.find(({ id }) => id === 'm1')).toStrictEqual(sampleMoment('m1', 'ann', { settledAt: NOON + 5 }));
		expect(moments?.find(({ id }) => id === 'm2')?.takenAt).toBe(NOON + 7);
	});

	it("lists everybody's cart steps of a half-open time, page by page", async () => {
		await examinee.store.write(async (transaction) => {
			await transaction.appendEvents([
				...CART_STEPS.map((name, index) => sampleEvent(`s${index}`, 'ann', { name, occurredAt: NOON + index })),
				sampleEvent('tie', 'bob', { name: 'product_added', occurredAt: NOON + 1 }),
				sampleEvent('viewed', 'bob', { occurredAt: NOON + 1 }),
				sampleEvent('machine', 'bob', { name: 'product_added', occurredAt: NOON + 1, machine: true }),
				sampleEvent('before', 'bob', { name: 'product_added', occurredAt: NOON - 1 }),
			]);
		});
		const range = { from: NOON, until: NOON + 3 };
		await examinee.store.read(async (view) => {
			const first = await view.listCartSteps({ ...range, limit: 2 });
			expect(first).toStrictEqual([
				{ id: 's0', leadId: 'ann', occurredAt: NOON },
				{ id: 's1', leadId: 'ann', occurredAt: NOON + 1 },
			]);
			const rest = await view.listCartSteps({ ...range, after: first[1]!, limit: 9 });
			expect(rest.map(({ id }) => id)).toEqual(['tie', 's2']);
		});
	});

	it('forgets moments with their lead, and lets them expire', async () => {
		await examinee.store.write(async (transaction) => {
			await transaction.claimMoments([
				sampleMoment('m1', 'ann'),
				sampleMoment('m2', 'bob', { at: NOON - 1 }),
				sampleMoment('m3', 'bob'),
			]);
			expect(await transaction.forgetLeads([['ann']])).toEqual([2]);
			const { removed } = await transaction.expireRecords({ moments: NOON }, { limit: 10 });
			expect(removed.moments).toBe(1);
			expect(await transaction.readMoments([['ann'], ['bob']], 'w1')).toMatchObject([[], [{ id: 'm3' }]]);
		});
	});

	it('shows none of them in another workspace', async () => {
		const other = await examinee.place.open('outlet');
		await createLeads(other, 'ann');
		await examinee.store.write(async (transaction) => {
			await transaction.claimMoments([sampleMoment('m1', 'ann'), sampleOtherMoment('m2', 'default')]);
			await transaction.writeFindings([{ id: 'drift default', begunAt: NOON }]);
			await transaction.appendSuppressions([sampleSuppression('s1', 'email:a', { receivedAt: NOON })]);
			await transaction.writeWatches([{ id: 'w1', startedAt: NOON, lookedAt: NOON }]);
			await transaction.appendEvents([sampleEvent('s1', 'ann', { name: 'product_added' })]);
		});
		await other.write(async (transaction) => {
			expect(await transaction.readWatches(['w1'])).toEqual([undefined]);
			expect(await transaction.readMoments([['ann']], 'w1')).toEqual([[]]);
			expect(await transaction.listUnsettledMoments('w1', { takenUntil: NOON + 9, limit: 9 })).toEqual([]);
			expect(await transaction.listCartSteps({ from: 0, until: NOON + 9, limit: 9 })).toEqual([]);
			expect(await transaction.settleMoments(['m1', 'm2'], NOON)).toEqual([false, false]);
			expect(await transaction.readMomentsById(['m1', 'm2'])).toEqual([undefined, undefined]);
			expect(await transaction.readFindings(['drift default'])).toEqual([undefined]);
			expect(await transaction.listAddressChanges({ from: 0, until: NOON + 9, limit: 9 })).toEqual([]);
		});
	});
}
