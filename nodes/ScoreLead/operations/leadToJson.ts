import type { IDataObject } from 'n8n-workflow';
import {
	type AccountStanding,
	accountOf,
	compact,
	minorDigitsOf,
	toIsoTime,
	type Arrival,
	type ExpectedValue,
	type ExplainedLead,
	type Identities,
	type LeadAnswer,
	type NextOrder,
	type ScoredLead,
	type Uplift,
} from '../../../src/index';
import { exportToJson } from '../../shared/exportToJson';
import { describeScore, describeUnscored } from './describeScore';

/** The `lead` an item gets: the result in a sentence first, who it is last; times as ISO 8601, probabilities to three digits. */
export function leadToJson(
	{ leadId, formerIds, identities, event, scored, notes = [], rowsErased, exported }: LeadAnswer,
	workspace: string,
): IDataObject {
	const { model, asOf, ...score } = scored === undefined ? {} : scoreToJson(scored);
	return compact({
		summary: scored === undefined ? describeUnscored(event.recorded, rowsErased) : describeScore(scored.score),
		...score,
		account: score.account ?? companyOf(identities),
		notes: notes.length > 0 ? [...notes] : undefined,
		event: { ...event, occurredAt: toIsoTime(event.occurredAt) },
		export: exported && exportToJson(exported),
		forgotten: rowsErased === undefined ? undefined : { rowsErased },
		...whoToJson({ id: leadId, formerIds, identities, workspace }),
		model,
		asOf,
	});
}

/** The same for a lead that was only scored. */
export function scoredToJson(scored: ScoredLead, workspace: string): IDataObject {
	const { model, asOf, ...score } = scoreToJson(scored);
	const { lead, formerIds, identities } = scored;
	return {
		summary: describeScore(scored.score),
		...score,
		...whoToJson({ id: lead.id, formerIds, identities, workspace }),
		model,
		asOf,
	};
}

interface Who {
	id: string;
	formerIds: string[] | undefined;
	identities: Identities;
	workspace: string;
}

function whoToJson({ id, formerIds, identities, workspace }: Who): IDataObject {
	return compact({ identities: { ...identities }, id, formerIds, workspace });
}

export function explainedToJson(explained: ExplainedLead, workspace: string): IDataObject {
	return {
		...scoredToJson(explained, workspace),
		unclamped: explained.score.unclamped,
		ledger: explained.terms.map((term) => ({ ...term })),
		cooling: explained.cooling.map((step) => ({ ...step })),
	};
}

/** What an address alone says of the company. */
function companyOf({ email }: Identities): IDataObject | undefined {
	const domain = accountOf(email);
	return domain === undefined ? undefined : { domain };
}

/** The domain is that of the company; where only hashes are kept, that of the address on the item. */
function accountToJson(account: AccountStanding, identities: Identities): IDataObject {
	const { change, hottest, ...standing } = account;
	return { ...companyOf(identities), ...standing, change: { ...change }, hottest: { ...hottest } };
}

/** In the order in which it is read: how likely, why, what is known of them. */
function scoreToJson(scored: ScoredLead): IDataObject {
	const { score, source, expectedValue, uplift, nextOrder, account, identities } = scored;
	return compact({
		score: score.score,
		grade: score.grade,
		probability: toDigits(score.probability),
		probabilityLow: toDigits(score.probabilityLow),
		probabilityHigh: toDigits(score.probabilityHigh),
		fit: score.fit,
		intent: score.intent,
		expectedValue: expectedValue && moneyToJson(expectedValue),
		uplift: uplift && upliftToJson(uplift),
		trend: scored.trend,
		reasons: score.reasons.map((reason) => ({ ...reason })),
		change: { ...scored.change },
		missing: [...score.missing],
		audience: scored.audience,
		stage: scored.salesStage,
		interests: scored.interests.map((interest) => ({ ...interest })),
		nextOrder: nextOrder && nextOrderToJson(nextOrder),
		account: account && accountToJson(account, identities),
		source: source && { first: arrivalToJson(source.first), last: arrivalToJson(source.last) },
		model: { ...scored.model },
		asOf: toIsoTime(scored.asOf),
	});
}

/** Amounts as people write them: 12.5 for 1250 cents. */
function moneyToJson({ amountMinor, lowMinor, highMinor, currency }: ExpectedValue): IDataObject {
	const unit = 10 ** minorDigitsOf(currency);
	return { amount: amountMinor / unit, low: lowMinor / unit, high: highMinor / unit, currency };
}

function upliftToJson({ morePer100, contacted, notContacted, because, reasons }: Uplift): IDataObject {
	return {
		morePer100: Math.round(morePer100 * 100) / 100,
		because,
		probabilityContacted: toDigits(contacted),
		probabilityNotContacted: toDigits(notContacted),
		reasons: reasons.map(({ label, points, code }) => ({ label, points: Math.round(points * 100) / 100, code })),
	};
}

function nextOrderToJson({ expectedAt, low, high, late }: NextOrder): IDataObject {
	return { expectedAt: toIsoTime(expectedAt), low: toIsoTime(low), high: toIsoTime(high), late };
}

/** `{ utm_source, utm_medium, utm_campaign, …, ad_click, occurredAt }` */
function arrivalToJson({ occurredAt, traits }: Arrival): IDataObject {
	return { ...traits, occurredAt: toIsoTime(occurredAt) };
}

/** 0.194, 0.00123: more than a person can use, and less than a page of digits. */
function toDigits(probability: number): number {
	return Number(probability.toPrecision(3));
}
