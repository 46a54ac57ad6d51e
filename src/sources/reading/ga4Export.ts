import { compact } from '../../compact';
import type { Fields } from './fields';

/** A row of GA4's BigQuery export: parameters are a list of keys with a value of one of four types. */
export function isExportRow(row: Fields): boolean {
	return (
		row.has('event_name') &&
		row.has('event_timestamp') &&
		(row.has('user_pseudo_id') || row.has('user_id')) &&
		(row.has('event_params') || row.has('event_date'))
	);
}

/** The row as the measurement protocol would have sent it. */
export function fromExport(row: Fields): Record<string, unknown> {
	const ecommerce = row.at('ecommerce');
	const params = {
		...collect(row.list('event_params')),
		...compact({
			transaction_id: filled(ecommerce.text('transaction_id')),
			value: ecommerce.number('purchase_revenue', 'refund_value'),
		}),
		...readCampaign(row),
	};
	const items = row.list('items').map((item) => item.value);
	return compact({
		client_id: row.at('user_pseudo_id').value ?? undefined,
		user_id: row.at('user_id').value ?? undefined,
		timestamp_micros: row.at('event_timestamp').value,
		user_properties: Object.fromEntries(
			Object.entries(collect(row.list('user_properties'))).map(([name, value]) => [name, { value }]),
		),
		events: [
			{
				name: row.text('event_name'),
				params: { ...params, ...compact({ items: items.length > 0 ? items : undefined }) },
			},
		],
	});
}

/** By which campaign this visit came. `traffic_source` is of the visitor's first visit, and stands in every row after it. */
function readCampaign(row: Fields): Record<string, unknown> {
	const now = row.at('collected_traffic_source');
	const first = FIRST.has(row.text('event_name') ?? '') ? row.at('traffic_source') : undefined;
	const of = (manual: string, name: string) => filled(now.text(manual)) ?? filled(first?.text(name));
	return compact({
		utm_source: of('manual_source', 'source'),
		utm_medium: of('manual_medium', 'medium'),
		utm_campaign: of('manual_campaign_name', 'name'),
		gclid: filled(now.text('gclid')),
	});
}

const FIRST: ReadonlySet<string> = new Set(['first_visit', 'first_open']);

function filled(text: string | undefined): string | undefined {
	return text === '(not set)' || text === '(direct)' || text === '(none)' ? undefined : text;
}

function collect(pairs: readonly Fields[]): Record<string, unknown> {
	return Object.fromEntries(
		pairs.map((pair) => [
			pair.text('key') ?? '',
			['string_value', 'int_value', 'double_value', 'float_value']
				.map((type) => pair.at(`value.${type}`).value)
				.find((value) => value !== undefined && value !== null),
		]),
	);
}
