import { DAY_MS } from '../../../src/lead/time';
import type { StoredConsent } from '../../../src/store/port/consents';
import type { StoredContact } from '../../../src/store/port/contacts';
import type { StoredEvent } from '../../../src/store/port/events';
import type { LeadStore } from '../../../src/store/port/leadStore';
import type { StoredIdentity } from '../../../src/store/port/leads';
import type { StoredOutcome } from '../../../src/store/port/outcomes';
import type { StoredPast } from '../../../src/store/port/pasts';
import type { StoredScore } from '../../../src/store/port/scores';
import type { StoredSuppression } from '../../../src/store/port/suppressions';

/** Noon of a day, so that a test can go a few hours either way without leaving it. */
export const NOON = Date.UTC(2026, 2, 14, 12);

export async function createLeads(store: LeadStore, ...ids: string[]): Promise<void> {
	await store.write(async (transaction) => await transaction.createLeads(ids.map((id) => ({ id, createdAt: NOON }))));
}

export function sampleIdentity(key: string, leadId: string, rest: Partial<StoredIdentity> = {}): StoredIdentity {
	return { key, leadId, kind: 'email', namespace: '', value: key, addedAt: NOON, ...rest };
}

export function sampleEvent(id: string, leadId: string, rest: Partial<StoredEvent> = {}): StoredEvent {
	return { id, leadId, name: 'product_viewed', source: 'shopify', occurredAt: NOON, receivedAt: NOON, ...rest };
}

export function sampleOutcome(id: string, leadId: string, rest: Partial<StoredOutcome> = {}): StoredOutcome {
	return { id, leadId, name: 'purchase', source: 'shopify', occurredAt: NOON, receivedAt: NOON, ...rest };
}

/** Of the ten days before that of NOON. */
export function samplePast(leadId: string, rest: Partial<StoredPast> = {}): StoredPast {
	const untilDay = Math.floor(NOON / DAY_MS);
	const lastSeen = { product_viewed: NOON - DAY_MS };
	return { leadId, model: 'default', key: 'rules', firstDay: untilDay - 10, untilDay, lastSeen, sums: '{}', ...rest };
}

export function sampleScore(leadId: string, rest: Partial<StoredScore> = {}): StoredScore {
	return {
		leadId,
		asOf: NOON,
		audience: 'prospect',
		model: 'default',
		modelVersion: 1,
		stage: 'rules',
		unclamped: 61.25,
		probability: 0.125,
		grade: 'B2',
		features: '{"recency":3}',
		...rest,
	};
}

export function sampleSuppression(id: string, key: string, rest: Partial<StoredSuppression> = {}): StoredSuppression {
	return { id, key, code: 'opt_out', action: 'suppress', at: NOON, receivedAt: NOON, source: 'klaviyo', ...rest };
}

export function sampleConsent(id: string, key: string, rest: Partial<StoredConsent> = {}): StoredConsent {
	return { id, key, channel: 'email', state: 'granted', at: NOON, receivedAt: NOON, source: 'klaviyo', ...rest };
}

export function sampleContact(id: string, leadId: string, rest: Partial<StoredContact> = {}): StoredContact {
	return { id, leadId, channel: 'email', purpose: 'marketing', at: NOON, source: 'klaviyo', ...rest };
}
