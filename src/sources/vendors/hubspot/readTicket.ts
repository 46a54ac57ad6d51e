import type { LeadRecord } from '../../../lead/record';
import type { Instant } from '../../../lead/time';
import type { Fields } from '../../reading/fields';
import { listCaseRecords } from '../../reading/supportCase';
import { nothing, type NotificationCommon } from './notification';

/** The last stage of HubSpot's default support pipeline. */
const CLOSED_TICKET_STAGES = new Set(['4', 'closed']);

export function readTicket(
	row: Fields,
	change: string,
	ticketId: string,
	{ receivedAt, ...common }: NotificationCommon & { receivedAt: Instant | undefined },
): LeadRecord[] {
	const staged = change === 'propertyChange' && row.text('propertyName') === 'hs_pipeline_stage';
	if (change !== 'creation' && !staged) return nothing(row, `${common.topic}: contains nothing that concerns a lead.`);
	const stage = row.text('propertyValue')?.toLowerCase();
	const open = !(staged && stage !== undefined && CLOSED_TICKET_STAGES.has(stage));
	return listCaseRecords({
		source: 'hubspot',
		topic: common.topic,
		caseId: ticketId,
		open,
		identities: {},
		at: common.occurredAt,
		receivedAt,
		reason: staged ? `stage ${stage}` : 'created',
	});
}
