import { setTimeout } from 'node:timers/promises';
import type { StoreTransaction } from '../../../src/store/port/leadStore';
import {
	createLeads,
	NOON,
	sampleEvent,
	sampleIdentity,
	sampleOutcome,
	sampleScore,
	sampleSuppression,
} from './samples';
import type { Examinee } from './sitExam';

export function examineTransactions(examinee: Examinee): void {
	it('keeps what a write has returned for everyone who opens the workspace afterwards', async () => {
		await createLeads(examinee.store, 'ann');
		const again = await examinee.place.open('shop');
		expect(await again.read(async (view) => (await view.readLeads(['ann']))[0]?.id)).toBe('ann');
	});

	it('answers what the work answered', async () => {
		expect(await examinee.store.write(async () => 'written')).toBe('written');
		expect(await examinee.store.read(async () => 'read')).toBe('read');
	});

	it('keeps nothing of a write whose work rejects, and passes the rejection on', async () => {
		await createLeads(examinee.store, 'ann', 'bob');
		await examinee.store.write(async (transaction) => {
			await transaction.appendEvents([sampleEvent('before', 'ann')]);
			await transaction.appendScores([sampleScore('ann'), sampleScore('ann', { asOf: NOON + 1 })]);
		});
		const refusal = new Error('no');
		const work = async (transaction: StoreTransaction) => {
			await transaction.createLeads([{ id: 'eve', createdAt: NOON }]);
			await transaction.addIdentities([sampleIdentity('email:eve@x.example', 'eve')]);
			await transaction.appendEvents([sampleEvent('e1', 'ann'), sampleEvent('e2', 'eve')]);
			await transaction.appendOutcomes([sampleOutcome('o1', 'ann')]);
			await transaction.appendSuppressions([sampleSuppression('p1', 'email:a')]);
			await transaction.writeTiers([{ leadId: 'ann', tierSet: 't', name: 'A', since: NOON, score: 1 }]);
			await transaction.appendTraits([
				{ leadId: 'ann', name: 'plan', value: 'pro', occurredAt: NOON, receivedAt: NOON },
			]);
			const version = await transaction.saveModel({ name: 'm', createdAt: NOON, body: '{}' });
			await transaction.promoteModel({ name: 'm', version, at: NOON, because: 'first' });
			await transaction.mergeLeads([{ fromLeadId: 'bob', intoLeadId: 'ann', at: NOON, because: 'test' }]);
			await transaction.forgetLeads([['ann', 'bob']]);
			throw refusal;
		};
		await expect(examinee.store.write(work)).rejects.toBe(refusal);
		await examinee.store.read(async (view) => {
			expect(await view.readLeads(['eve'])).toEqual([undefined]);
			expect(await view.findLeads(['email:eve@x.example'])).toEqual([undefined]);
			expect((await view.readLeads(['ann', 'bob'])).map((lead) => lead?.group)).toEqual([['ann'], ['bob']]);
			expect(await view.findEvents(['before', 'e1', 'e2'])).toMatchObject([{ id: 'before' }, undefined, undefined]);
			expect(await view.readHistory([['ann']], NOON, 0)).toMatchObject([[{ count: 1 }]]);
			expect(await view.readOutcomes([['ann']])).toEqual([[]]);
			expect(await view.readSuppressions(['email:a'])).toEqual([[]]);
			expect(await view.readTiers([['ann']], 't')).toEqual([undefined]);
			expect(await view.readTraits([['ann']], NOON)).toEqual([[]]);
			expect(await view.readChampion('m')).toBeUndefined();
			expect(await view.listModels('m')).toEqual([]);
			expect((await view.readLatestScores([['ann']], 'default')).map((score) => score?.asOf)).toEqual([NOON + 1]);
		});
	});

	it('goes on working after a write was rejected', async () => {
		await expect(examinee.store.write(async () => await Promise.reject(new Error('no')))).rejects.toThrow('no');
		await createLeads(examinee.store, 'ann');
		expect(await examinee.store.read(async (view) => (await view.readLeads(['ann']))[0]?.id)).toBe('ann');
	});

	it('lets a write see what it has written itself', async () => {
		await createLeads(examinee.store, 'ann');
		await examinee.store.write(async (transaction) => {
			await transaction.appendEvents([sampleEvent('e1', 'ann')]);
			expect(await transaction.readHistory([['ann']], NOON, 0)).toMatchObject([[{ count: 1 }]]);
		});
	});

	it('never runs two writes at once, however long their work waits', async () => {
		const steps: string[] = [];
		const write = async (name: string) =>
			await examinee.store.write(async (transaction) => {
				steps.push(`${name} begins`);
				await transaction.createLeads([{ id: name, createdAt: NOON }]);
				await setTimeout(5);
				await transaction.readLeads([name]);
				steps.push(`${name} ends`);
			});
		await Promise.all(['a', 'b', 'c'].map(write));
		expect(steps).toEqual(['a', 'b', 'c'].flatMap((name) => [`${name} begins`, `${name} ends`]));
	});

	it('counts to a hundred when a hundred writers each add one', async () => {
		await examinee.store.write(async (transaction) => {
			await transaction.saveModel({ name: 'counter', createdAt: NOON, body: '0' });
		});
		const increment = async () =>
			await examinee.store.write(async (transaction) => {
				const [newest] = await transaction.listModels('counter');
				await transaction.saveModel({ name: 'counter', createdAt: NOON, body: String(Number(newest?.body) + 1) });
			});
		await Promise.all(Array.from({ length: 100 }, increment));
		expect(await examinee.store.read(async (view) => (await view.listModels('counter'))[0]?.body)).toBe('100');
	});

	it('serves two openings of one workspace at once', async () => {
		const other = await examinee.place.open('shop');
		await createLeads(examinee.store, 'ann');
		const ids = Array.from({ length: 40 }, (_, index) => `e${index}`);
		await Promise.all(
			ids.map(
				async (id, index) =>
					await (index % 2 === 0 ? other : examinee.store).write(
						async (transaction) => await transaction.appendEvents([sampleEvent(id, 'ann')]),
					),
			),
		);
		expect(await other.read(async (view) => await view.readHistory([['ann']], NOON, 0))).toMatchObject([
			[{ count: 40 }],
		]);
	});

	it('shows a reader one unchanging view', async () => {
		await createLeads(examinee.store, 'ann');
		let write: Promise<unknown> = Promise.resolve();
		const counts = await examinee.store.read(async (view) => {
			const before = await view.readHistory([['ann']], NOON, 0);
			write = examinee.store.write(async (transaction) => await transaction.appendEvents([sampleEvent('e1', 'ann')]));
			await setTimeout(20);
			return [before, await view.readHistory([['ann']], NOON, 0)];
		});
		await write;
		expect(counts).toEqual([[[]], [[]]]);
		expect(await examinee.store.read(async (view) => await view.readHistory([['ann']], NOON, 0))).toMatchObject([
			[{ count: 1 }],
		]);
	});

	it('refuses a transaction that is used after its end', async () => {
		let leaked: StoreTransaction | undefined;
		await examinee.store.write(async (transaction) => {
			leaked = transaction;
		});
		await expect(async () => await leaked?.createLeads([{ id: 'late', createdAt: NOON }])).rejects.toThrow();
		expect(await examinee.store.read(async (view) => await view.readLeads(['late']))).toEqual([undefined]);
	});

	it('refuses rows for a lead that was never created, and keeps nothing of that write', async () => {
		const write = examinee.store.write(async (transaction) => {
			await transaction.createLeads([{ id: 'ann', createdAt: NOON }]);
			await transaction.appendEvents([sampleEvent('e1', 'nobody')]);
		});
		await expect(write).rejects.toMatchObject({ name: 'EngineError', code: 'internal' });
		expect(await examinee.store.read(async (view) => await view.readLeads(['ann']))).toEqual([undefined]);
	});

	it('is unavailable once closed, and closes twice without complaint', async () => {
		await examinee.store.close();
		await examinee.store.close();
		await expect(examinee.store.read(async () => 1)).rejects.toMatchObject({ code: 'store-unavailable' });
		await expect(examinee.store.write(async () => 1)).rejects.toMatchObject({ code: 'store-unavailable' });
	});

	it('says what it is', async () => {
		const description = await examinee.store.describe();
		expect(description.workspace).toBe('shop');
		expect(description.location).not.toBe('');
	});

	it('answers nothing for nothing asked', async () => {
		await examinee.store.write(async (transaction) => {
			expect(await transaction.findLeads([])).toEqual([]);
			expect(await transaction.readHistory([], NOON, 0)).toEqual([]);
			expect(await transaction.appendEvents([])).toEqual([]);
			expect(await transaction.countScores([], [])).toEqual([]);
			expect(await transaction.forgetLeads([])).toEqual([]);
		});
	});
}
