import { Fields } from '../reading/fields';

/** A deal that is settled, as the Pipedrive node hands it on: as if the webhook had told of it. All else stays as it is. */
export function toNotification(body: unknown): unknown {
	const deal = new Fields(body);
	const status = deal.text('status') ?? '';
	const isSettled = ['won', 'lost'].includes(status) && deal.has(`${status}_time`) && deal.has('stage_id');
	if (!isSettled) return body;
	const meta = { action: 'updated', object: 'deal', timestamp: deal.text('update_time') };
	return { meta, current: body, previous: { status: 'open' } };
}
