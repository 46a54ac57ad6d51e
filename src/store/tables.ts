import type { StoredAdMember } from './port/adMembers';
import type { IdentityConflict } from './port/conflicts';
import type { StoredConsent } from './port/consents';
import type { StoredContact } from './port/contacts';
import type { DayRollup, ExpiredEvent, StoredEvent } from './port/events';
import type { StoredExposure } from './port/exposures';
import type { StoredIdentity } from './port/leads';
import type { LeadMerge } from './port/merges';
import type { StoredFinding, StoredMoment, StoredWatch } from './port/moments';
import type { StoredModel, StoredPromotion } from './port/models';
import type { StoredOutcome } from './port/outcomes';
import type { StoredPast } from './port/pasts';
import type { StoredScore } from './port/scores';
import type { StoredSuppression } from './port/suppressions';
import type { StoredTier, StoredTierSet } from './port/tiers';
import type { StoredTrait } from './port/traits';
import type { StoredWorkspace } from './port/workspace';
import { defineTable } from './table';

/**
 * Each stored record, once. Row readers, the column lists of both engines, memory's keys, what is forgotten, expired and
 * moved with a lead, and docs/store-schema.md are made from it. A column more is a line here and a migration per engine;
 * the compiler asks for the line, and a test compares the migrations with this table.
 */

export const workspace = defineTable<StoredWorkspace>()({
	name: 'workspace',
	holds: 'One row about the workspace itself.',
	columns: {
		secretFingerprint: 'text?',
		trackedFacets: 'json?',
		companies: 'json?',
		holdout: 'json?',
		experiments: 'json?',
		movedTo: 'text?',
	},
	key: [],
	order: [],
});

export const leads = defineTable<{ id: string; createdAt: number }>()({
	name: 'leads',
	holds: 'Every person, also those merged into another.',
	columns: { id: 'text', createdAt: 'time' },
	key: ['id'],
	owner: 'id',
	order: ['id'],
});

export const identities = defineTable<StoredIdentity>()({
	name: 'identities',
	holds: 'What a lead is known by. The first lead to claim a key keeps it.',
	columns: {
		key: 'text',
		leadId: 'lead',
		kind: 'text',
		namespace: 'text',
		value: 'text?',
		account: 'text?',
		forms: 'json?',
		patterns: 'json?',
		addedAt: 'time',
	},
	key: ['key'],
	owner: 'leadId',
	order: ['key'],
});

export const merges = defineTable<LeadMerge>()({
	name: 'merges',
	holds: 'Which lead points to which: the same person.',
	columns: { fromLeadId: 'lead', intoLeadId: 'lead', at: 'time', because: 'text', alias: 'flag?' },
	key: ['fromLeadId'],
	owner: 'intoLeadId',
	order: ['fromLeadId'],
});

export const conflicts = defineTable<IdentityConflict>()({
	name: 'conflicts',
	holds: 'Two leads that claim one identity, and what a person decided. Leads go by their ids: they may be gone.',
	columns: {
		id: 'text',
		leadId: 'text',
		otherLeadId: 'text',
		key: 'text',
		at: 'time',
		resolvedAt: 'time?',
		decision: 'text?',
	},
	key: ['id'],
	owner: 'leadId',
	order: ['id'],
});

export const events = defineTable<StoredEvent>()({
	name: 'events',
	holds: 'What leads did, one by one.',
	columns: {
		id: 'text',
		leadId: 'lead',
		name: 'text',
		source: 'text',
		occurredAt: 'time',
		receivedAt: 'time',
		amountMinor: 'money?',
		currency: 'text?',
		category: 'text?',
		about: 'json?',
		machine: 'flag?',
	},
	key: ['id'],
	owner: 'leadId',
	order: ['occurredAt', 'id'],
	expiry: { kind: 'events', by: 'occurredAt' },
});

export const expiredEvents = defineTable<ExpiredEvent>()({
	name: 'expired_events',
	holds: 'What remains of an event whose row has expired, for as long as its day counts: it is not counted again.',
	columns: { id: 'text', leadId: 'lead', occurredAt: 'time' },
	key: ['id'],
	owner: 'leadId',
	order: ['occurredAt', 'id'],
	expiry: { kind: 'history', by: 'occurredAt' },
	derived: true,
});

export const eventDays = defineTable<DayRollup & { leadId: string }>()({
	name: 'event_days',
	holds:
		'Events added up by the day, so that a long history costs no more to read than a short one. Machine events are left out.',
	columns: {
		leadId: 'lead',
		name: 'text',
		day: 'day',
		currency: 'text',
		facets: 'text',
		count: 'count',
		amountMinor: 'money',
		firstOccurredAt: 'time',
		lastOccurredAt: 'time',
	},
	key: ['leadId', 'name', 'day', 'currency', 'facets'],
	owner: 'leadId',
	order: ['name', 'day', 'currency', 'facets'],
	expiry: { kind: 'history', by: 'day' },
	derived: true,
});

export const pasts = defineTable<StoredPast>()({
	name: 'pasts',
	holds: 'Days that are over, added up for the rules of a model: a score reads only those that came after.',
	columns: {
		leadId: 'lead',
		model: 'text',
		key: 'text',
		firstDay: 'day',
		untilDay: 'day',
		lastSeen: 'json',
		sums: 'text',
	},
	key: ['leadId', 'model'],
	owner: 'leadId',
	order: ['model'],
	derived: true,
});

export const outcomes = defineTable<StoredOutcome>()({
	name: 'outcomes',
	holds: 'What came of leads. `reverses` may name an outcome that has not arrived yet.',
	columns: {
		id: 'text',
		leadId: 'lead',
		name: 'text',
		source: 'text',
		occurredAt: 'time',
		receivedAt: 'time',
		amountMinor: 'money?',
		currency: 'text?',
		category: 'text?',
		reverses: 'text?',
		subject: 'text?',
		full: 'flag?',
		inferred: 'flag?',
	},
	columnNames: { full: 'is_full' },
	key: ['id'],
	owner: 'leadId',
	order: ['occurredAt', 'id'],
});

export const scores = defineTable<StoredScore>()({
	name: 'scores',
	holds: 'Every score, with the feature values it was made from.',
	columns: {
		leadId: 'lead',
		asOf: 'time',
		audience: 'text',
		model: 'text',
		modelVersion: 'count',
		stage: 'text',
		unclamped: 'real',
		probability: 'real',
		grade: 'text',
		eventId: 'text?',
		features: 'text',
	},
	key: ['leadId', 'asOf', 'model'],
	owner: 'leadId',
	order: ['asOf', 'sequence'],
	expiry: { kind: 'scores', by: 'asOf', exceptNewestOf: 'model' },
});

export const tierChanges = defineTable<StoredTier>()({
	name: 'tier_changes',
	holds: 'Every change of tier; the newest of a set is the state.',
	columns: {
		leadId: 'lead',
		tierSet: 'text',
		name: 'text',
		previous: 'text?',
		since: 'time',
		score: 'real',
		segment: 'text?',
		audience: 'text?',
		cause: 'text?',
		fields: 'json?',
		cartAt: 'time?',
		waitsFor: 'text?',
	},
	owner: 'leadId',
	order: ['since', 'sequence'],
	expiry: { kind: 'tiers', by: 'since', exceptNewestOf: 'tierSet' },
});

export const tierSets = defineTable<StoredTierSet>()({
	name: 'tier_sets',
	holds: 'The rules by which Assign Tier last gave tiers, so that a lead is moved by the passing of time as well.',
	columns: { tierSet: 'text', audience: 'text', rules: 'json?', model: 'text?', changedAt: 'time' },
	key: ['tierSet', 'audience'],
	owner: 'tierSet',
	order: ['tierSet', 'audience'],
});

export const suppressions = defineTable<StoredSuppression>()({
	name: 'suppressions',
	holds: 'The suppression log. By address, not by lead: an objection outlives merging and erasure.',
	columns: {
		id: 'text',
		key: 'text',
		code: 'text',
		action: 'text',
		channel: 'text?',
		at: 'time',
		receivedAt: 'time',
		until: 'time?',
		source: 'text',
		reason: 'text?',
		subject: 'text?',
	},
	key: ['id'],
	owner: 'key',
	order: ['at', 'action', 'id'],
});

export const consents = defineTable<StoredConsent>()({
	name: 'consents',
	holds:
		'What people agreed to and what they refused, by address and channel. At one instant, what permits least counts last.',
	columns: {
		id: 'text',
		key: 'text',
		channel: 'text',
		state: 'text',
		at: 'time',
		receivedAt: 'time',
		source: 'text',
		form: 'text?',
		wording: 'text?',
		expiresAt: 'time?',
		reason: 'text?',
		unverified: 'flag?',
	},
	key: ['id'],
	owner: 'key',
	order: ['at', 'id'],
});

export const contacts = defineTable<StoredContact>()({
	name: 'contacts',
	holds: 'Messages sent, and reservations of some about to be.',
	columns: {
		id: 'text',
		leadId: 'lead',
		channel: 'text',
		purpose: 'text',
		at: 'time',
		source: 'text',
		expiresAt: 'time?',
		copyOf: 'text?',
		priority: 'text?',
	},
	key: ['id'],
	owner: 'leadId',
	order: ['at', 'id'],
	expiry: { kind: 'contacts', by: 'at' },
});

export const watches = defineTable<StoredWatch>()({
	name: 'watches',
	holds: 'Triggers of workflows that wait for moments, and how far each has looked.',
	columns: { id: 'text', startedAt: 'time', lookedAt: 'time', afterLead: 'text?' },
	key: ['id'],
	order: ['id'],
});

export const moments = defineTable<StoredMoment>()({
	name: 'moments',
	holds: 'Moments that a trigger has claimed, so that each starts its workflow once.',
	columns: {
		id: 'text',
		leadId: 'lead?',
		subject: 'text?',
		watch: 'text',
		at: 'time',
		about: 'time',
		takenAt: 'time',
		settledAt: 'time?',
	},
	key: ['id'],
	owner: 'leadId',
	order: ['at', 'id'],
	expiry: { kind: 'moments', by: 'at' },
});

export const findings = defineTable<StoredFinding>()({
	name: 'findings',
	holds: 'What triggers found out about the whole workspace by a long look, such as drift.',
	columns: { id: 'text', begunAt: 'time', checkedAt: 'time?', since: 'time?', body: 'json?' },
	key: ['id'],
	order: ['id'],
});

export const adMembers = defineTable<StoredAdMember>()({
	name: 'ad_members',
	holds:
		'Hashed addresses in ad audiences, or on their way in or out. By hash, not by lead: who is erased here is removed there. Leads go by their ids: they may be gone.',
	columns: {
		id: 'text',
		audience: 'text',
		kind: 'text',
		hash: 'text',
		leadId: 'text',
		state: 'text',
		batch: 'text?',
		addedAt: 'time?',
		agreed: 'flag',
		since: 'time',
	},
	key: ['id'],
	owner: 'audience',
	order: ['id'],
});

export const exposures = defineTable<StoredExposure>()({
	name: 'exposures',
	holds: 'When a lead first came to the point at which its group in an experiment made the difference.',
	columns: { leadId: 'lead', experiment: 'text', arm: 'text', at: 'time' },
	key: ['leadId', 'experiment'],
	owner: 'leadId',
	order: ['at', 'experiment'],
});

export const traits = defineTable<StoredTrait>()({
	name: 'traits',
	holds: 'What is known about leads, over time. Of a run of equal values the first and the last.',
	columns: { leadId: 'lead', name: 'text', occurredAt: 'time', receivedAt: 'time', value: 'json' },
	key: ['leadId', 'name', 'occurredAt', 'receivedAt', 'value'],
	owner: 'leadId',
	order: ['name', 'occurredAt', 'receivedAt', 'value'],
});

export const models = defineTable<StoredModel>()({
	name: 'models',
	holds: 'Versions of models. The body is one JSON.',
	columns: {
		name: 'text',
		version: 'count',
		createdAt: 'time',
		body: 'text',
		tablesHash: 'text?',
		bodyHash: 'text?',
		note: 'text?',
	},
	key: ['name', 'version'],
	owner: 'name',
	order: ['version'],
});

export const promotions = defineTable<StoredPromotion>()({
	name: 'promotions',
	holds: 'Which version was put to use when; the one written last is in use.',
	columns: { name: 'text', version: 'count', at: 'time', because: 'text', rolledBackFrom: 'count?' },
	owner: 'name',
	order: ['sequence'],
});
