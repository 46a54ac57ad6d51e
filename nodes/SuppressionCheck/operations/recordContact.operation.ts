import { CHANNELS, PURPOSES, readPath, toIsoTime, type ContactRequest } from '../../../src/index';
import { answerReadable, mapResult } from '../../shared/answerReadable';
import { itemToLead } from '../../shared/itemToLead';
import type { Operation } from '../../shared/runItems';

export const recordContact: Operation = {
	countOutputs: () => 1,
	errorOutput: () => 0,
	execute: async (batch) => {
		const { parameters } = batch;
		const answers = await answerReadable(
			batch,
			(item, itemIndex): ContactRequest => {
				const reference = parameters.field('messageId', itemIndex);
				const messageId = typeof reference === 'string' ? readPath(item.json, reference) : reference?.value;
				return {
					who: itemToLead(item, itemIndex, parameters),
					channel: parameters.choose('channel', 'Channel', itemIndex, CHANNELS, 'email'),
					purpose: parameters.choose('purpose', 'Purpose', itemIndex, PURPOSES, 'marketing'),
					source: 'workflow',
					...((typeof messageId === 'string' || typeof messageId === 'number') && messageId !== '' && { id: `message:${messageId}` }),
				};
			},
			async (requests) => await batch.engine.recordContacts(requests),
		);
		return answers.map((answer) => mapResult(answer, ({ at, ...contact }) => [{ add: { contact: { ...contact, at: toIsoTime(at) } } }]));
	},
};
