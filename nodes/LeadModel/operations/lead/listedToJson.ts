import type { IDataObject } from 'n8n-workflow';
import { compact, identitiesOf, minorDigitsOf, toIsoTime, type ListedLead } from '../../../../src/index';
import { texts } from '../../../shared/answers';

/** As Score Lead names the same things, so that the next node takes it like a lead that was scored just now. */
export function listedToJson(found: ListedLead, workspace: string): IDataObject {
	const { lead, audience, score, grade, probability, asOf, tier, expectedValue } = found;
	const identities = identitiesOf(lead.identities);
	const shown = Math.round(score * 10) / 10;
	return compact({
		summary: texts.listed(
			identities.email ?? identities.phone ?? identities.customerId ?? lead.id,
			shown,
			grade,
			tier?.name,
		),
		score: shown,
		grade,
		probability: Number(probability.toPrecision(3)),
		expectedValue: expectedValue && {
			amount: expectedValue.amountMinor / 10 ** minorDigitsOf(expectedValue.currency),
			currency: expectedValue.currency,
		},
		tier: tier?.name,
		tierSince: tier && toIsoTime(tier.since),
		waitsFor: tier?.waitsFor,
		segment: tier?.segment,
		fields: tier?.fields && { ...tier.fields },
		audience,
		identities: { ...identities },
		asOf: toIsoTime(asOf),
		id: lead.id,
		workspace,
	});
}
