import type { IDataObject } from 'n8n-workflow';
import { compact, toIsoTime, type LeadExport } from '../../src/index';

const DAY_MS = 86_400_000;

/** All that is on record about one person, times as ISO 8601; `onRecord` is false where there is no lead. */
export function exportToJson({ lead, ...records }: LeadExport): IDataObject {
	const lists = Object.entries(records).map(([name, list]) => [name, (list as object[]).map(withIsoTimes)] as const);
	return compact({
		onRecord: lead !== undefined,
		lead: lead && leadToJson(lead),
		...Object.fromEntries(lists),
	});
}

function leadToJson({ id, group, createdAt, identities }: NonNullable<LeadExport['lead']>): IDataObject {
	return { id, leads: [...group], createdAt: toIsoTime(createdAt), identities: identities.map(withIsoTimes) };
}

const TIMES = new Set([
	'at',
	'asOf',
	'addedAt',
	'expiresAt',
	'firstOccurredAt',
	'lastOccurredAt',
	'occurredAt',
	'receivedAt',
	'resolvedAt',
	'since',
	'until',
]);

function withIsoTimes(record: object): IDataObject {
	return Object.fromEntries(
		Object.entries(record).map(([name, value]) => {
			if (name === 'day' && typeof value === 'number') return [name, toIsoTime(value * DAY_MS).slice(0, 10)];
			return [name, TIMES.has(name) && typeof value === 'number' ? toIsoTime(value) : value];
		}),
	) as IDataObject;
}
