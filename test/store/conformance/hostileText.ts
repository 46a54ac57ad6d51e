import { createLeads, NOON, sampleEvent, sampleIdentity, sampleSuppression } from './samples';
import type { Examinee } from './sitExam';

/** Comes back as it went in. */
const STORABLE = [
	`'; drop table leads; --`,
	`"quoted" \\ back\\slash %_ ?1 :name @at $dollar`,
	'__proto__',
	'constructor',
	'toString',
	'a\nb\r\n\tc',
	'\u{1f600}\u{1f468}\u200d\u{1f469}',
	'ﬁ\u0301\u202e',
	'\uffff\u{10ffff}',
	' leading and trailing ',
	'x'.repeat(65_536),
	'null',
	'0',
];

/** Text that no UTF-8 or no PostgreSQL can hold, and what it becomes. */
const REPLACED: [string, string][] = [
	['a\0b', 'a\ufffdb'],
	['\ud800', '\ufffd'],
	['x\udc00y', 'x\ufffdy'],
];

export function examineHostileText(examinee: Examinee): void {
	it('keeps ids, names and keys of any spelling, each apart from the others', async () => {
		await createLeads(examinee.store, ...STORABLE);
		await examinee.store.write(async (transaction) => {
			await transaction.addIdentities(STORABLE.map((text) => sampleIdentity(text, text, { namespace: text })));
			await transaction.appendEvents(
				STORABLE.map((text) => sampleEvent(text, text, { name: text, category: text, currency: text })),
			);
			await transaction.appendTraits(
				STORABLE.map((text) => ({ leadId: text, name: text, value: text, occurredAt: NOON, receivedAt: NOON })),
			);
			await transaction.appendSuppressions(STORABLE.map((text) => sampleSuppression(text, text, { reason: text })));
		});
		const groups = STORABLE.map((text) => [text] as [string]);
		await examinee.store.read(async (view) => {
			expect(await view.findLeads(STORABLE)).toEqual(STORABLE);
			expect((await view.readLeads(STORABLE)).map((lead) => lead?.identities[0])).toEqual(
				STORABLE.map((text) => sampleIdentity(text, text, { namespace: text })),
			);
			expect(await view.findEvents(STORABLE)).toEqual(
				STORABLE.map((text) => sampleEvent(text, text, { name: text, category: text, currency: text })),
			);
			expect((await view.readHistory(groups, NOON, 0)).map(([day]) => [day?.name, day?.currency])).toEqual(
				STORABLE.map((text) => [text, text]),
			);
			expect((await view.readTraits(groups, NOON)).map(([trait]) => trait?.value)).toEqual(STORABLE);
			expect((await view.readSuppressions(STORABLE)).map(([entry]) => entry?.reason)).toEqual(STORABLE);
		});
	});

	it('lists ids in the order of their UTF-8 bytes', async () => {
		const ids = ['a', 'B', 'é', '\uffee', '\u{1f600}', 'a\u0301', 'Z', ''.padEnd(3, 'z')];
		await createLeads(examinee.store, ...ids);
		const listed = await examinee.store.read(async (view) => (await view.listLeads({ limit: 99 })).map(({ id }) => id));
		expect(listed).toEqual([...ids].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))));
	});

	it.each(REPLACED)('keeps %j as %j, and finds it by either', async (written, kept) => {
		await createLeads(examinee.store, written);
		await examinee.store.write(async (transaction) => {
			await transaction.addIdentities([sampleIdentity(written, written)]);
			expect(await transaction.findLeads([written, kept])).toEqual([kept, kept]);
			expect(await transaction.appendEvents([sampleEvent(written, written), sampleEvent(kept, kept)])).toEqual([
				true,
				false,
			]);
			expect(await transaction.findEvents([written])).toMatchObject([{ id: kept, leadId: kept }]);
			expect(await transaction.readHistory([[written]], NOON, 0)).toMatchObject([[{ count: 1 }]]);
		});
	});

	it('is not confused by rows that change after they were handed over or out', async () => {
		await createLeads(examinee.store, 'ann');
		const event = sampleEvent('e1', 'ann');
		await examinee.store.write(async (transaction) => await transaction.appendEvents([event]));
		event.name = 'changed';
		await examinee.store.read(async (view) => {
			const [read] = await view.findEvents(['e1']);
			if (read !== undefined) read.name = 'changed too';
		});
		expect(await examinee.store.read(async (view) => await view.findEvents(['e1']))).toMatchObject([
			{ name: 'product_viewed' },
		]);
	});
}
