import { DAY_MS } from '../../src/lead/time';
import type { MovableStore } from '../../src/store/movableStore';
import {
	NOON,
	sampleConsent,
	sampleContact,
	sampleEvent,
	sampleIdentity,
	sampleOutcome,
	sampleScore,
	sampleSuppression,
} from './conformance/samples';

const MIDNIGHT = Math.floor(NOON / DAY_MS) * DAY_MS;

/** Something of everything, more leads than a page holds, and expired events. */
export async function fillWorkspace(store: MovableStore): Promise<void> {
	const leads = Array.from({ length: 450 }, (_, index) => `lead-${index}`);
	await store.write(async (transaction) => {
		await transaction.createLeads(leads.map((id, index) => ({ id, createdAt: NOON + index })));
		await transaction.addIdentities(
			leads.map((id) => sampleIdentity(`email:${id}`, id, id === 'lead-7' ? { kind: 'phone' } : {})),
		);
		await transaction.appendEvents(
			leads.flatMap((id, index) => [
				sampleEvent(`old-${id}`, id, {
					occurredAt: NOON - 300 * DAY_MS,
					amountMinor: 1999,
					currency: 'EUR',
					category: 'shoes',
				}),
				sampleEvent(`new-${id}`, id, { machine: index % 2 === 0 }),
			]),
		);
		await transaction.appendOutcomes([
			sampleOutcome('o1', 'lead-1'),
			sampleOutcome('o2', 'lead-1', { reverses: 'o1', subject: 'deal-1', full: false, inferred: true }),
		]);
		await transaction.appendScores([
			sampleScore('lead-1'),
			sampleScore('lead-1', { asOf: NOON - 1 }),
			sampleScore('lead-1', { model: 'a sales model' }),
			sampleScore('lead-2', { eventId: 'e' }),
		]);
		await transaction.writeTiers(
			['A', 'C', 'B'].map((name) => ({ leadId: 'lead-1', tierSet: 'default', name, since: NOON, score: 61.5 })),
		);
		await transaction.appendContacts([
			sampleContact('k1', 'lead-1'),
			sampleContact('k2', 'lead-1', { expiresAt: NOON + 1 }),
		]);
		await transaction.appendTraits(
			[1, '1', true, 'pro — ünï'].map((value, index) => ({
				leadId: 'lead-1',
				name: 'plan',
				value,
				occurredAt: NOON + index,
				receivedAt: NOON,
			})),
		);
		await transaction.appendSuppressions(
			leads.map((id) => sampleSuppression(`s-${id}`, `email:${id}`, { channel: 'email', until: NOON + 5 })),
		);
		await transaction.appendConsents(
			leads.map((id) => sampleConsent(`c-${id}`, `email:${id}`, { wording: 'Yes, please.', expiresAt: NOON + 9 })),
		);
		await transaction.claimSecretFingerprint('a fingerprint');
		await transaction.recordConflicts([
			{ id: 'x', leadId: 'lead-1', otherLeadId: 'lead-2', key: 'phone:1', at: NOON, resolvedAt: NOON + 1 },
		]);
		await transaction.mergeLeads([
			{ fromLeadId: 'lead-3', intoLeadId: 'lead-440', at: NOON, because: 'test' },
			{ fromLeadId: 'lead-440', intoLeadId: 'lead-1', at: NOON + 1, because: 'test' },
		]);
		for (const body of ['{"v":1}', '{"v":2}']) await transaction.saveModel({ name: 'default', createdAt: NOON, body });
		for (const version of [1, 2, 1])
			await transaction.promoteModel({ name: 'default', version, at: NOON, because: 'test' });
		await transaction.expireRecords({ events: MIDNIGHT }, { limit: 1_000 });
	});
}
