import { createLeads, NOON, sampleConsent, sampleEvent } from './samples';
import type { Examinee } from './sitExam';

export function examineHealth(examinee: Examinee): void {
	it('counts the rows of each table of this workspace, with the first and the last time', async () => {
		const other = await examinee.place.open('outlet');
		await createLeads(other, 'zoe');
		await createLeads(examinee.store, 'ann', 'bob');
		await examinee.store.write(async (transaction) => {
			await transaction.appendEvents([
				sampleEvent('e1', 'ann', { occurredAt: NOON - 5 }),
				sampleEvent('e2', 'bob', { occurredAt: NOON }),
			]);
			await transaction.appendConsents([sampleConsent('c1', 'email:ann', { at: NOON - 9 })]);
		});
		const counted = await examinee.store.read(async (view) => await view.countRows());
		const byTable = new Map(counted.map((count) => [count.table, count]));
		expect(byTable.get('leads')).toMatchObject({ rows: 2 });
		expect(byTable.get('events')).toStrictEqual({ table: 'events', rows: 2, oldest: NOON - 5, newest: NOON });
		expect(byTable.get('consents')).toStrictEqual({ table: 'consents', rows: 1, oldest: NOON - 9, newest: NOON - 9 });
		expect(byTable.get('outcomes')).toStrictEqual({ table: 'outcomes', rows: 0 });
		// What is made from other rows is no count of its own.
		expect([...byTable.keys()]).not.toEqual(expect.arrayContaining(['event_days']));
	});

	it('finds nothing broken in a store that is whole, and knows its size where it has one', async () => {
		await createLeads(examinee.store, 'ann');
		const { engine } = await examinee.store.describe();
		await examinee.store.read(async (view) => {
			expect(await view.findDamage()).toEqual([]);
			const bytes = await view.measureBytes();
			if (engine === 'memory') expect(bytes).toBeUndefined();
			else expect(bytes).toBeGreaterThan(4_096);
		});
	});
}
