import fc from 'fast-check';
import type { LeadStore, StoreTransaction } from '../../../src/store/port/leadStore';
import { openMemoryStore } from '../../../src/store/memory/openMemoryStore';
import type { OpenPlace } from './place';
import {
	NOON,
	sampleConsent,
	sampleContact,
	sampleEvent,
	sampleIdentity,
	sampleOutcome,
	sampleScore,
	sampleSuppression,
} from './samples';

type Call = (store: StoreTransaction) => Promise<unknown>;

const HOUR = 3_600_000;
const LEADS = ['ann', 'bob', 'cyd', 'dan'];

/** Few ids and times, so that drawn calls meet each other. `stranger` is created by none of them. */
const lead = fc.constantFrom(...LEADS);
const anyLead = fc.constantFrom(...LEADS, ...LEADS, ...LEADS, 'stranger');
const group = fc.uniqueArray(lead, { minLength: 1, maxLength: 3 }) as fc.Arbitrary<[string, ...string[]]>;
const id = fc.integer({ min: 0, max: 5 }).map(String);
const at = fc.integer({ min: -30, max: 30 }).map((hours) => NOON + hours * HOUR);
const dayStart = at.map((time) => Math.floor(time / (24 * HOUR)) * 24 * HOUR);
const expireAll = (events: number, before: number) => ({
	events,
	history: before,
	scores: before,
	tiers: before,
	contacts: before,
	traits: before,
});
const range = fc.tuple(at, at).map(([from, until]) => ({ from, until }));
const money = fc.constantFrom({}, { amountMinor: 250, currency: 'EUR' }, { amountMinor: -9, currency: 'USD' });
const key = fc.constantFrom('email:a', 'email:b', 'phone:1');
const name = fc.constantFrom('a', 'b');
const flag = fc.constantFrom({}, { inferred: true });
const limit = fc.integer({ min: 0, max: 4 });

const writes: fc.Arbitrary<Call>[] = [
	fc.tuple(lead, at).map(
		([leadId, createdAt]) =>
			(s) =>
				s.createLeads([{ id: leadId, createdAt }]),
	),
	fc.tuple(key, anyLead, at, fc.constantFrom({}, { account: 'x' }, { account: 'y' })).map(
		([k, leadId, addedAt, account]) =>
			(s) =>
				s.addIdentities([sampleIdentity(k, leadId, { addedAt, ...account })]),
	),
	fc.tuple(anyLead, anyLead, at, fc.constantFrom({}, { alias: true })).map(
		([fromLeadId, intoLeadId, mergedAt, alias]) =>
			(s) =>
				s.mergeLeads([{ fromLeadId, intoLeadId, at: mergedAt, because: 'drawn', ...alias }]),
	),
	anyLead.map((leadId) => (s) => s.undoMerges([leadId])),
	fc.tuple(id, lead, lead, key).map(
		([i, a, b, k]) =>
			(s) =>
				s.recordConflicts([{ id: i, leadId: a, otherLeadId: b, key: k, at: NOON }]),
	),
	fc.tuple(id, at, fc.constantFrom('merge' as const, 'keepApart' as const)).map(
		([i, time, decision]) =>
			(s) =>
				s.resolveConflicts([i], time, decision),
	),
	group.map((members) => (s) => s.forgetLeads([members])),
	fc
		.tuple(
			id,
			anyLead,
			name,
			at,
			at,
			fc.record({ paid: money, of: fc.constantFrom({}, { category: 'A' }, { category: 'b' }) }),
			fc.boolean(),
		)
		.map(([i, leadId, n, occurredAt, receivedAt, { paid, of }, machine]) => (s) => {
			return s.appendEvents([sampleEvent(i, leadId, { name: n, occurredAt, receivedAt, ...paid, ...of, machine })]);
		}),
	fc.tuple(id, anyLead, at, money, flag).map(
		([i, leadId, occurredAt, paid, inferred]) =>
			(s) =>
				s.appendOutcomes([sampleOutcome(i, leadId, { occurredAt, ...paid, ...inferred })]),
	),
	fc.tuple(anyLead, at, name).map(
		([leadId, asOf, model]) =>
			(s) =>
				s.appendScores([sampleScore(leadId, { asOf, model })]),
	),
	fc.tuple(anyLead, name, name, at).map(
		([leadId, tierSet, n, since]) =>
			(s) =>
				s.writeTiers([{ leadId, tierSet, name: n, since, score: 1 }]),
	),
	fc.tuple(id, key, at).map(
		([i, k, time]) =>
			(s) =>
				s.appendSuppressions([sampleSuppression(i, k, { at: time })]),
	),
	key.map((k) => (s) => s.forgetSuppressions([k])),
	fc.tuple(id, key, at, fc.constantFrom('granted' as const, 'pending' as const, 'denied' as const)).map(
		([i, k, time, state]) =>
			(s) =>
				s.appendConsents([sampleConsent(i, k, { at: time, state })]),
	),
	key.map((k) => (s) => s.forgetConsents([k])),
	name.map((fingerprint) => (s) => s.claimSecretFingerprint(fingerprint)),
	fc.tuple(name, fc.constantFrom('category' as const, 'source' as const)).map(
		([n, tracked]) =>
			(s) =>
				s.writeTrackedFacets({ names: { [n]: { keys: { [tracked]: 0 }, amounts: { 2: 0 } } } }),
	),
	fc.tuple(lead, name, at, limit).map(([leadId, n, time, count]) => (s) => {
		const day = Math.floor(time / (24 * HOUR));
		const of = { name: n, day, currency: '', amountMinor: 0, firstOccurredAt: time, lastOccurredAt: time };
		const rollups = ['', 'source=x'].map((facets) => ({ ...of, facets, count }));
		return s.replaceDays([{ leadId, name: n, day, rollups: count === 0 ? [] : rollups }]);
	}),
	fc.tuple(id, anyLead, at, fc.constantFrom({}, { expiresAt: NOON }, { expiresAt: NOON, copyOf: '3' })).map(
		([i, leadId, time, reserved]) =>
			(s) =>
				// Nothing is a copy of itself.
				s.appendContacts([sampleContact(i, leadId, { at: time, ...(i === '3' ? { expiresAt: NOON } : reserved) })]),
	),
	id.map((i) => (s) => s.releaseReservations([i])),
	fc.tuple(anyLead, name, fc.constantFrom('holdout' as const, 'contacted' as const), at).map(
		([leadId, experiment, arm, time]) =>
			(s) =>
				s.appendExposures([{ leadId, experiment, arm, at: time }]),
	),
	fc.tuple(anyLead, name, fc.constantFrom(1, '1', true), at, at).map(
		([leadId, n, value, occurredAt, receivedAt]) =>
			(s) =>
				s.appendTraits([{ leadId, name: n, value, occurredAt, receivedAt }]),
	),
	fc.tuple(dayStart, dayStart).map(
		([events, before]) =>
			(s) =>
				s.expireRecords(expireAll(events, before), { limit: 10 }),
	),
	fc.tuple(name, at).map(
		([n, createdAt]) =>
			(s) =>
				s.saveModel({ name: n, createdAt, body: '{}' }),
	),
	fc.tuple(name, limit, at).map(
		([n, version, time]) =>
			(s) =>
				s.promoteModel({ name: n, version, at: time, because: 'drawn' }),
	),
];

const reads: fc.Arbitrary<Call>[] = [
	fc
		.tuple(key, anyLead)
		.map(([k, leadId]) => async (s) => [
			await s.findLeads([k]),
			await s.readLeads([leadId]),
			await s.readMerges([leadId]),
		]),
	fc
		.tuple(anyLead, limit)
		.map(([afterId, n]) => async (s) => [
			await s.listLeads({ afterId, limit: n }),
			await s.listMerges({ limit: n }),
			await s.listConflicts({ limit: n }),
		]),
	fc.tuple(group, at, at).map(
		([members, asOf, from]) =>
			(s) =>
				s.readHistory([members], asOf, Math.floor(from / (24 * HOUR))),
	),
	fc.tuple(group, range, at).map(
		([members, { from, until }, receivedUntil]) =>
			(s) =>
				s.readEvents([members], { after: from, until, receivedUntil }),
	),
	fc.tuple(limit, fc.boolean()).map(([addressLimit, withVisitors]) => (s) => {
		return s.readAccountPeople(['y', 'x'], { addressLimit, withVisitors });
	}),
	fc.tuple(range, at, dayStart, limit).map(([{ from, until }, receivedUntil, eventsFrom, addressLimit]) => (s) => {
		return s.readAccounts(['y', 'x'], {
			names: ['a', 'b'],
			after: from,
			until,
			receivedUntil,
			eventsFrom,
			addressLimit,
		});
	}),
	fc
		.tuple(group, id)
		.map(([members, i]) => async (s) => [
			await s.readOutcomes([members]),
			await s.listNewestAmounts(NOON, 3),
			await s.listOutcomeNames(3),
			await s.findOutcomes([i]),
			await s.findEvents([i]),
		]),
	fc
		.tuple(group, range, name)
		.map(([members, between, model]) => async (s) => [
			await s.readLatestScores([members], model),
			await s.readLatestScores([members], model, NOON),
			await s.readScores([members], between),
			await s.countScores([members], [between]),
		]),
	fc
		.tuple(group, name)
		.map(([members, set]) => async (s) => [
			await s.readTiers([members], set),
			await s.readTierChanges([members], set),
			await s.readTierChanges([members]),
		]),
	fc.tuple(name, range).map(
		([set, between]) =>
			(s) =>
				s.countTierEntries(set, ['b', 'a'], between),
	),
	fc
		.tuple(key, limit)
		.map(([k, n]) => async (s) => [await s.readSuppressions([k]), await s.listSuppressions({ limit: n })]),
	fc
		.tuple(key, limit)
		.map(([k, n]) => async (s) => [
			await s.readConsents([k]),
			await s.listConsents({ limit: n }),
			await s.readWorkspace(),
		]),
	fc
		.tuple(id, anyLead, key)
		.map(([i, leadId, k]) => async (s) => [
			await s.findConflicts([i]),
			await s.readKeptApart([leadId]),
			await s.readClaimants([k], 2),
			await s.readRivals([leadId], 2),
		]),
	group.map((members) => (s) => s.readExposures([members])),
	fc.tuple(group, range).map(
		([members, between]) =>
			(s) =>
				s.readContacts([members], between),
	),
	fc
		.tuple(group, at)
		.map(([members, asOf]) => async (s) => [await s.readTraits([members], asOf), await s.readTraitChanges([members])]),
	group.map((members) => (s) => s.readExpiredEvents([members])),
	name.map((n) => async (s) => [await s.readChampion(n), await s.listModels(n), await s.readPromotions(n)]),
];

const transaction = fc.record({
	calls: fc.array(fc.oneof(...writes, ...reads), { minLength: 1, maxLength: 12 }),
	fails: fc.integer({ min: 0, max: 9 }).map((drawn) => drawn === 0),
});

/** Every answer of every call, up to where one was refused and its transaction with it. */
async function play(store: LeadStore, transactions: { calls: Call[]; fails: boolean }[]): Promise<unknown[]> {
	const answers: unknown[] = [];
	await store.write(
		async (t) => await t.createLeads(LEADS.slice(0, 3).map((leadId) => ({ id: leadId, createdAt: NOON }))),
	);
	for (const { calls, fails } of transactions) {
		const work = async (t: StoreTransaction): Promise<void> => {
			for (const call of calls) answers.push(await call(t));
			if (fails) throw new Error('drawn to fail');
		};
		const refusal: unknown = await store.write(work).catch((error: unknown) => error);
		if (refusal !== undefined) answers.push(refusal instanceof Error && 'code' in refusal ? refusal.code : 'failed');
	}
	return answers;
}

/** Plays drawn sequences of calls, refusals and rollbacks included, to a store and to memory, and compares every answer. */
export function compareWithMemory(engine: string, openPlace: OpenPlace): void {
	it(`memory and ${engine} give equal answers to any sequence of calls`, async () => {
		const place = await openPlace();
		let workspaces = 0;
		const compare = async (transactions: { calls: Call[]; fails: boolean }[]): Promise<void> => {
			const store = await place.open(`run${workspaces++}`);
			const answers = await play(store, transactions);
			await store.close();
			expect(answers).toStrictEqual(await play(await openMemoryStore({ workspace: 'shop' }), transactions));
		};
		try {
			await fc.assert(fc.asyncProperty(fc.array(transaction, { minLength: 1, maxLength: 12 }), compare), {
				numRuns: 60,
			});
		} finally {
			await place.clear();
		}
	}, 60_000);
}
