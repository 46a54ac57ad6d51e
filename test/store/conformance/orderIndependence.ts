import fc from 'fast-check';
import type { StoreTransaction, StoreView } from '../../../src/store/port/leadStore';
import type { OpenPlace } from './place';
import { NOON, sampleContact, sampleEvent, sampleIdentity, sampleOutcome, sampleSuppression } from './samples';

type Write = (transaction: StoreTransaction) => Promise<unknown>;

export const LEADS = ['ann', 'bob', 'cyd'];
const HOUR = 3_600_000;

/** Writes that may come in any order, in any batches, and more than once, as retried deliveries do. */
export function listWrites(): Write[] {
	const range = Array.from({ length: 12 }, (_, index) => index);
	const lead = (index: number): string => LEADS[index % LEADS.length] ?? 'ann';
	const at = (index: number): number => NOON + ((index * 7) % 12) * HOUR;
	return [
		...range.map(
			(i): Write =>
				async (t) => {
					const money = i % 2 === 0 ? { amountMinor: i * 100, currency: 'EUR' } : {};
					return await t.appendEvents([
						sampleEvent(`e${i}`, lead(i), { occurredAt: at(i), receivedAt: at(i) + i, ...money }),
					]);
				},
		),
		...range.map(
			(i): Write =>
				async (t) =>
					await t.appendContacts([sampleContact(`c${i}`, lead(i), { at: at(i) })]),
		),
		...range.map(
			(i): Write =>
				async (t) => {
					const action = i % 3 === 0 ? 'release' : 'suppress';
					return await t.appendSuppressions([
						sampleSuppression(`p${i}`, `email:${lead(i)}`, { at: at(i % 4), action }),
					]);
				},
		),
		...range.map(
			(i): Write =>
				async (t) => {
					const value = ['free', 'pro', 'free'][i % 3] ?? 'free';
					return await t.appendTraits([
						{ leadId: lead(i % 2), name: 'plan', value, occurredAt: at(i), receivedAt: at(i) + (i % 5) },
					]);
				},
		),
		async (t) => await t.appendOutcomes([sampleOutcome('o1', 'ann', { inferred: true })]),
		async (t) => await t.appendOutcomes([sampleOutcome('o1', 'bob', { amountMinor: 5, currency: 'EUR' })]),
		async (t) => await t.appendOutcomes([sampleOutcome('o2', 'ann', { name: 'refunded', reverses: 'o1' })]),
		async (t) => await t.addIdentities([sampleIdentity('email:ann', 'ann')]),
		async (t) => await t.addIdentities([sampleIdentity('email:bob', 'bob')]),
		async (t) => await t.mergeLeads([{ fromLeadId: 'ann', intoLeadId: 'bob', at: NOON, because: 'test' }]),
		async (t) => await t.mergeLeads([{ fromLeadId: 'bob', intoLeadId: 'cyd', at: NOON, because: 'test' }]),
	];
}

export async function readAll(view: StoreView): Promise<unknown> {
	const groups = [['ann'], ['cyd', 'ann', 'bob']] as [string, ...string[]][];
	const noons = [NOON + 3 * HOUR, NOON + 6 * HOUR, NOON + 48 * HOUR];
	const histories: unknown[] = [];
	for (const asOf of noons) histories.push(await view.readHistory(groups, asOf, 0));
	return {
		histories,
		leads: await view.readLeads(LEADS),
		merges: await view.listMerges({ limit: 9 }),
		events: await view.readEvents(groups, { after: NOON, until: NOON + 9 * HOUR, receivedUntil: NOON + 8 * HOUR }),
		outcomes: await view.readOutcomes(groups),
		contacts: await view.readContacts(groups, { from: NOON, until: NOON + 9 * HOUR }),
		suppressions: await view.readSuppressions(['email:ann', 'email:bob']),
		traits: await view.readTraits(groups, NOON + 48 * HOUR),
	};
}

export function examineOrder(openPlace: OpenPlace): void {
	it('makes no difference, nor do batches and repeated deliveries', async () => {
		const writes = listWrites();
		const place = await openPlace();
		let workspaces = 0;
		const outcomeOf = async (order: readonly number[], batchSize: number): Promise<unknown> => {
			const store = await place.open(`order${workspaces++}`);
			await store.write(
				async (transaction) => await transaction.createLeads(LEADS.map((id) => ({ id, createdAt: NOON }))),
			);
			for (let start = 0; start < order.length; start += batchSize) {
				await store.write(async (transaction) => {
					for (const index of order.slice(start, start + batchSize)) await writes[index]?.(transaction);
				});
			}
			const read = await store.read(readAll);
			await store.close();
			return read;
		};

		const straight = writes.map((_, index) => index);
		const expected = await outcomeOf(straight, writes.length);
		const shuffled = fc.shuffledSubarray(straight, { minLength: straight.length });
		const repeated = fc.array(fc.constantFrom(...straight), { maxLength: 20 });
		const check = async (order: number[], again: number[], batchSize: number) =>
			expect(await outcomeOf([...order, ...again], batchSize)).toStrictEqual(expected);
		await fc.assert(fc.asyncProperty(shuffled, repeated, fc.integer({ min: 1, max: 30 }), check), { numRuns: 30 });
		await place.clear();
	}, 60_000);
}
