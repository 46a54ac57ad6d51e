import type { LeadRecord } from '../../../lead/record';
import { keepTraits } from '../../../lead/traits';
import type { Fields } from '../../reading/fields';
import { ownEntry } from '../../reading/ownEntry';
import { dealLink, nothing, type NotificationCommon } from './notification';

export const DEAL_STAGES: Readonly<Record<string, string>> = {
	closedwon: 'won',
	closedlost: 'lost',
	qualifiedtobuy: 'qualified',
};

/** The stages of the default pipeline in which a deal is open. */
export const OPEN_STAGES: ReadonlySet<string> = new Set([
	'appointmentscheduled',
	'qualifiedtobuy',
	'presentationscheduled',
	'decisionmakerboughtin',
	'contractsent',
]);

/**
 * One winning from the next, as a deal may be reopened and won again; of the notifications of one winning the first
 * counts. A notification doesn't say what was before, so a deal that is open is reopened wherever it had been closed.
 */
export function readDeal(row: Fields, change: string, dealId: string, common: NotificationCommon): LeadRecord[] {
	if (change === 'creation') return [{ ...common, kind: 'event', name: 'deal_created' }];
	if (change !== 'propertyChange') return nothing(row, `${common.topic}: contains nothing that concerns a lead.`);
	row.note(
		'HubSpot sends neither the contact nor the amount of a deal. Fetch the deal with its contact, or subscribe to its associations.',
	);
	const property = row.text('propertyName');
	const value = row.text('propertyValue') ?? '';
	const won: LeadRecord = {
		...common,
		kind: 'outcome',
		name: 'won',
		id: outcomeId(dealId, 'won', common.occurredAt),
		subject: dealLink(dealId),
	};
	const updated: LeadRecord = { ...common, kind: 'event', name: 'deal_updated' };
	const reopened: LeadRecord = { ...won, name: 'reopened', id: outcomeId(dealId, 'reopened', common.occurredAt) };
	const ended = property === undefined ? undefined : endOf(property, value);
	if (ended !== undefined) return [updated, { ...won, name: ended, id: outcomeId(dealId, ended, common.occurredAt) }];
	if (property !== 'dealstage') return [updated];
	const records: LeadRecord[] = [
		{ ...common, kind: 'event', name: 'deal_stage_changed', traits: keepTraits({ deal_stage: value }) },
	];
	const outcome = ownEntry(DEAL_STAGES, value);
	if (OPEN_STAGES.has(value)) records.push(reopened);
	if (outcome !== undefined) records.push({ ...won, name: outcome, id: outcomeId(dealId, outcome, common.occurredAt) });
	else if (OPEN_STAGES.has(value)) return records;
	else if (/^\d+$/.test(value))
		row.note(
			`Stage ${value} belongs to a custom pipeline. Subscribe to hs_is_closed_won and hs_is_closed_lost as well, or use Record Outcome.`,
		);
	return records;
}

/** Properties that say for every pipeline how a deal ended, or that it is open. */
function endOf(property: string, value: string): string | undefined {
	if (property === 'hs_is_closed_won') return value === 'true' ? 'won' : 'reopened';
	if (property === 'hs_is_closed_lost') return value === 'true' ? 'lost' : 'reopened';
	if (property === 'hs_is_closed') return value === 'false' ? 'reopened' : undefined;
	return property === 'hs_deal_stage_probability' ? endByProbability(value) : undefined;
}

/** A stage of 1 or 100 % is won, of 0 lost; whatever lies between is open. */
export function endByProbability(value: string | undefined): 'won' | 'lost' | 'reopened' | undefined {
	const probability = value === undefined || value.trim() === '' ? Number.NaN : Number(value);
	if (Number.isNaN(probability)) return undefined;
	if (probability === 0) return 'lost';
	return probability === 1 || probability === 100 ? 'won' : 'reopened';
}

function outcomeId(dealId: string, name: string, at: number | undefined): string {
	// A lead is qualified by a deal once.
	return ['hubspot', 'deal', dealId, name, ...(at === undefined || name === 'qualified' ? [] : [at])].join(':');
}

/** `DEAL_TO_CONTACT` and `CONTACT_TO_DEAL` are the same tie from either end. */
export function readAssociation(row: Fields, common: NotificationCommon): LeadRecord[] {
	const [from, to] = (row.text('associationType') ?? '').split('_TO_');
	const ends = new Map([
		[from, row.id('fromObjectId')],
		[to, row.id('toObjectId')],
	]);
	const contactId = ends.get('CONTACT');
	const dealId = ends.get('DEAL');
	const ticketId = ends.get('TICKET');
	const link =
		dealId !== undefined ? dealLink(dealId) : ticketId !== undefined ? `hubspot:case:${ticketId}` : undefined;
	if (contactId === undefined || link === undefined || row.flag('associationRemoved'))
		return nothing(row, `${common.topic}: contains nothing that concerns a lead.`);
	return [{ ...common, kind: 'identity', name: 'identify', identities: { customerId: contactId }, links: [link] }];
}
