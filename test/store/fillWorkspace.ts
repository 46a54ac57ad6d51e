import { DAY_MS } from '../../src/lead/time';
import type { FacetTracking } from '../../src/store/port/workspace';
import type { MovableStore } from '../../src/store/movableStore';
import { sampleAdMember } from './conformance/adMembers';
import { sampleMoment, sampleOtherMoment } from './conformance/moments';
import {
	NOON,
	sampleConsent,
	sampleContact,
	sampleEvent,
	sampleIdentity,
	sampleOutcome,
	sampleScore,
	sampleSuppression,
	samplePast,
} from './conformance/samples';

const MIDNIGHT = Math.floor(NOON / DAY_MS) * DAY_MS;

/** What was being added up goes on where it is moved to. */
export const TRACKED: FacetTracking = {
	names: { '*': { keys: { category: 0 }, amounts: {} }, product_viewed: { keys: { brand: NOON }, amounts: { 50: 0 } } },
	pending: { added: { product_viewed: { keys: ['brand'], amounts: [] } }, afterId: 'lead-3', wholeFromDay: null },
};

export const EXPERIMENTS = [
	{
		...{ salt: 'v', tierSet: 'default', tier: 'A', windowDays: 14, smallestLift: 0.3, startedAt: NOON },
		variants: [
			{ name: 'Discount', share: 0.5, delayMs: 0 },
			{ name: 'Guide', share: 0.5, delayMs: 1 },
		],
	},
];
export const HOLDOUT = { salt: 's', share: 0.1, windowDays: 14, smallestLift: 0.3, startedAt: NOON };

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
		await transaction.writeTierSets(
			(['customer', 'prospect'] as const).map((audience) => ({
				...{ tierSet: 'default', audience, rules: { tiers: [{ name: 'A', minScore: 60 }] }, model: 'a sales model' },
				changedAt: NOON,
			})),
		);
		await transaction.writePasts([samplePast('lead-1')]);
		await transaction.appendExposures([{ leadId: 'lead-1', experiment: 'holdout', arm: 'holdout', at: NOON }]);
		await transaction.appendContacts([
			sampleContact('k1', 'lead-1'),
			sampleContact('k2', 'lead-1', { expiresAt: NOON + 1 }),
		]);
		await transaction.writeWatches([{ id: 'w1', startedAt: NOON, lookedAt: NOON + 1 }]);
		await transaction.claimMoments([
			sampleMoment('m1', 'lead-1'),
			sampleMoment('m2', 'lead-2', { settledAt: NOON + 2 }),
			sampleOtherMoment('m3', 'default'),
		]);
		await transaction.writeFindings([{ id: 'drift default', begunAt: NOON, checkedAt: NOON, body: { codes: [] } }]);
		await transaction.writeAdMembers([
			sampleAdMember('m1', { batch: 'b1' }),
			sampleAdMember('m2', { state: 'member' }),
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
		await transaction.writeTrackedFacets(TRACKED);
		await transaction.writeHoldout(HOLDOUT);
		await transaction.writeExperiments(EXPERIMENTS);
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
