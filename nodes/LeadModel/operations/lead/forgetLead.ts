import { mapResult, writeReadable } from '../../../shared/answerReadable';
import { answers } from '../../../shared/answers';
import type { NodeOperation } from '../../../shared/nodeOperation';
import { personFields, readPerson } from '../../../shared/person';
import { answerEach } from '../../answers';

export const forgetLead: NodeOperation = {
	name: 'Forget',
	value: 'forgetLead',
	action: 'Forget lead',
	description: "Erase a person. A hash stays on the suppression list so that an import can't bring them back.",
	fields: [...personFields],
	...answerEach('forgotten', async (batch) => {
		const erased = await writeReadable(
			batch,
			(item, itemIndex) => readPerson(item, itemIndex, batch.parameters),
			async (references) => await batch.engine.forgetLeads(references),
		);
		return erased.map((answer) =>
			mapResult(answer, ({ leadId, rowsErased }) => ({
				summary: answers.forgotten(rowsErased),
				body: { leadId, rowsErased },
			})),
		);
	}),
};
