import { createLeads, NOON, sampleContact } from './samples';
import type { Examinee } from './sitExam';

export function examineContacts(examinee: Examinee): void {
	beforeEach(async () => await createLeads(examinee.store, 'ann', 'bob'));

	it('takes a contact once', async () => {
		await examinee.store.write(async (transaction) => {
			const contact = sampleContact('c1', 'ann', { channel: 'sms', purpose: 'transactional', priority: 'high' });
			expect(await transaction.appendContacts([contact, contact])).toEqual([true, false]);
			expect(await transaction.appendContacts([contact])).toEqual([false]);
			expect(await transaction.readContacts([['ann']], { from: NOON, until: NOON + 1 })).toStrictEqual([[contact]]);
		});
	});

	it('releases a reservation once, lapsed or not, and nothing else', async () => {
		await examinee.store.write(async (transaction) => {
			const made = sampleContact('made', 'ann');
			const reserved = sampleContact('reserved', 'ann', { expiresAt: NOON + 1 });
			expect(await transaction.appendContacts([made, reserved])).toEqual([true, true]);
			const read = async () => (await transaction.readContacts([['ann']], { from: NOON, until: NOON + 10 }))[0];
			expect(await read()).toStrictEqual([made, reserved]);

			const ids = ['made', 'reserved', 'reserved', 'unknown'];
			expect(await transaction.releaseReservations(ids)).toEqual([false, true, false, false]);
			expect(await transaction.releaseReservations(ids)).toEqual([false, false, false, false]);
			expect(await read()).toStrictEqual([made]);
			expect(await transaction.appendContacts([sampleContact('reserved', 'ann')])).toEqual([true]);
		});
	});

	it('releases the copies of a reservation with it, not those of a message that was sent', async () => {
		await examinee.store.write(async (transaction) => {
			const until = { expiresAt: NOON + 1 };
			const sent = sampleContact('sent', 'bob', { copyOf: 'reserved' });
			await transaction.appendContacts([
				sampleContact('reserved', 'ann', until),
				sampleContact('copy', 'bob', { ...until, copyOf: 'reserved' }),
				sent,
			]);
			expect(await transaction.releaseReservations(['reserved'])).toEqual([true]);
			const left = await transaction.readContacts([['ann', 'bob']], { from: NOON, until: NOON + 10 });
			expect(left).toStrictEqual([[sent]]);
		});
	});

	it('reads a group together, from the beginning of an interval to before its end, oldest first', async () => {
		await examinee.store.write(async (transaction) => {
			await transaction.appendContacts([
				sampleContact('c3', 'ann', { at: NOON + 2 }),
				sampleContact('c2', 'ann', { at: NOON + 1 }),
				sampleContact('c1', 'bob', { at: NOON + 1 }),
				sampleContact('c0', 'bob'),
			]);
			const read = async (from: number, until: number): Promise<string[][]> =>
				(await transaction.readContacts([['ann', 'bob'], ['ann']], { from, until })).map((contacts) =>
					contacts.map(({ id }) => id),
				);
			expect(await read(NOON, NOON + 2)).toEqual([['c0', 'c1', 'c2'], ['c2']]);
			expect(await read(NOON + 1, NOON + 3)).toEqual([
				['c1', 'c2', 'c3'],
				['c2', 'c3'],
			]);
			expect(await read(NOON + 1, NOON + 1)).toEqual([[], []]);
		});
	});
}
