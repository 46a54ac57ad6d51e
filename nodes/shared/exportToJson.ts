import type { IDataObject } from 'n8n-workflow';
import { toIsoTime, type LeadExport } from '../../src/index';

/** All that is on record about one person, times as ISO 8601. */
export function exportToJson({ lead, ...records }: LeadExport): IDataObject {
	const lists = Object.entries(records).map(([name, list]) => [name, (list as object[]).map(withIsoTimes)] as const);
	const { id, group, createdAt, identities } = lead;
	return { lead: { id, leads: [...group], createdAt: toIsoTime(createdAt), identities: identities.map(withIsoTimes) }, ...Object.fromEntries(lists) };
}

const TIMES = new Set(['at', 'asOf', 'addedAt', 'occurredAt', 'receivedAt', 'since', 'until']);

function withIsoTimes(record: object): IDataObject {
	return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, TIMES.has(name) && typeof value === 'number' ? toIsoTime(value) : value])) as IDataObject;
}
