import type { IDataObject } from 'n8n-workflow';
import { toIsoTime, type LeadExport } from '../../../src/index';
import { answerReadable, mapResult } from '../../shared/answerReadable';
import { itemToLead } from '../../shared/itemToLead';
import type { Operation } from '../../shared/runItems';

const single = { countOutputs: () => 1, errorOutput: () => 0 };

export const forgetLead: Operation = {
	...single,
	execute: async (batch) => {
		const answers = await answerReadable(
			batch,
			(item, itemIndex) => itemToLead(item, itemIndex, batch.parameters),
			async (references) => await batch.engine.forgetLeads(references),
		);
		return answers.map((answer) => mapResult(answer, ({ leadId, rowsErased }) => [{ add: { forgotten: { leadId, rowsErased } } }]));
	},
};

export const exportLead: Operation = {
	...single,
	execute: async (batch) => {
		const answers = await answerReadable(
			batch,
			(item, itemIndex) => itemToLead(item, itemIndex, batch.parameters),
			async (references) => await batch.engine.exportLeads(references),
		);
		return answers.map((answer) => mapResult(answer, (found) => [{ add: { export: exportToJson(found) } }]));
	},
};

function exportToJson({ lead, ...records }: LeadExport): IDataObject {
	const lists = Object.entries(records).map(([name, list]) => [name, (list as object[]).map(withIsoTimes)] as const);
	const { id, group, createdAt, identities } = lead;
	return { lead: { id, leads: [...group], createdAt: toIsoTime(createdAt), identities: identities.map(withIsoTimes) }, ...Object.fromEntries(lists) };
}

const TIMES = new Set(['at', 'asOf', 'addedAt', 'occurredAt', 'receivedAt', 'since', 'until']);

function withIsoTimes(record: object): IDataObject {
	return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, TIMES.has(name) && typeof value === 'number' ? toIsoTime(value) : value])) as IDataObject;
}
