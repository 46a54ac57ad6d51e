import type { LeadExport } from '../../../../src/index';
import { answerReadable, mapResult } from '../../../shared/answerReadable';
import { exportToJson } from '../../../shared/exportToJson';
import { answers } from '../../../shared/answers';
import type { NodeOperation } from '../../../shared/nodeOperation';
import { personFields, readPerson } from '../../../shared/person';
import { answerEach } from '../../answers';

export const exportLead: NodeOperation = {
	name: 'Export',
	value: 'exportLead',
	action: 'Export lead',
	description: 'All data stored about a person (for a subject access request)',
	fields: [...personFields],
	...answerEach('export', async (batch) => {
		const copies = await answerReadable(
			batch,
			(item, itemIndex) => readPerson(item, itemIndex, batch.parameters),
			async (references) => await batch.engine.exportLeads(references),
		);
		return copies.map((copy) =>
			mapResult(copy, (found) => ({ summary: describeExport(found), body: exportToJson(found), isExact: true })),
		);
	}),
};

function describeExport({ lead, ...records }: LeadExport): string {
	const counts = Object.values(records).map((list) => list.length);
	return answers.exported(
		counts.reduce((sum, count) => sum + count, 0),
		lead !== undefined,
	);
}
