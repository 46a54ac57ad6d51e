import type { IDataObject } from 'n8n-workflow';
import {
	accountOf,
	compact,
	toIsoTime,
	type Arrival,
	type ExplainedLead,
	type Identities,
	type LeadAnswer,
	type ScoredLead,
} from '../../../src/index';
import { exportToJson } from '../../shared/exportToJson';

/** The `lead` an item gets: fixed names, times as ISO 8601, probabilities to five places. */
export function leadToJson(
	{ leadId, identities, event, scored, notes = [], rowsErased, exported }: LeadAnswer,
	workspace: string,
): IDataObject {
	const { audience, ...score } = scored === undefined ? {} : scoreToJson(scored);
	return compact({
		...whoToJson({ id: leadId, identities, audience, workspace }),
		event: { ...event, occurredAt: toIsoTime(event.occurredAt) },
		...score,
		notes: notes.length > 0 ? [...notes] : undefined,
		export: exported && exportToJson(exported),
		forgotten: rowsErased === undefined ? undefined : { rowsErased },
	});
}

/** The same for a lead that was only scored. */
export function scoredToJson(scored: ScoredLead, workspace: string): IDataObject {
	const { audience, ...score } = scoreToJson(scored);
	return { ...whoToJson({ id: scored.lead.id, identities: scored.identities, audience, workspace }), ...score };
}

/** `account` is the company's domain, where the email has one. */
function whoToJson({
	id,
	identities,
	audience,
	workspace,
}: {
	id: string;
	identities: Identities;
	audience: string | undefined;
	workspace: string;
}): IDataObject {
	return compact({ id, workspace, account: accountOf(identities.email), audience, identities: { ...identities } });
}

export function explainedToJson(explained: ExplainedLead, workspace: string): IDataObject {
	return {
		...scoredToJson(explained, workspace),
		unclamped: explained.score.unclamped,
		ledger: explained.terms.map((term) => ({ ...term })),
		cooling: explained.cooling.map((step) => ({ ...step })),
	};
}

function scoreToJson({ audience, score, change, model, asOf, source }: ScoredLead): IDataObject & { audience: string } {
	return {
		...compact({ source: source && { first: arrivalToJson(source.first), last: arrivalToJson(source.last) } }),
		audience,
		score: score.score,
		fit: score.fit,
		intent: score.intent,
		probability: toPlaces(score.probability),
		probabilityLow: toPlaces(score.probabilityLow),
		probabilityHigh: toPlaces(score.probabilityHigh),
		grade: score.grade,
		reasons: score.reasons.map((reason) => ({ ...reason })),
		missing: [...score.missing],
		change: { ...change },
		model: { ...model },
		asOf: toIsoTime(asOf),
	};
}

/** `{ utm_source, utm_medium, utm_campaign, …, ad_click, occurredAt }` */
function arrivalToJson({ occurredAt, traits }: Arrival): IDataObject {
	return { ...traits, occurredAt: toIsoTime(occurredAt) };
}

function toPlaces(probability: number): number {
	return Math.round(probability * 100_000) / 100_000;
}
