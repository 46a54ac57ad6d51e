import type { INodeExecutionData } from 'n8n-workflow';
import {
	CHANNELS,
	PURPOSES,
	readPath,
	toIsoTime,
	type Channel,
	type ContactRequest,
	type Purpose,
} from '../../../src/index';
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
				const channel = parameters.choose('channel', 'Channel', itemIndex, CHANNELS, 'email');
				const purpose = parameters.choose('purpose', 'Purpose', itemIndex, PURPOSES, 'marketing');
				return {
					who: itemToLead(item, itemIndex, parameters),
					channel,
					purpose,
					source: 'workflow',
					...findReservation(item, channel, purpose),
					...((typeof messageId === 'string' || typeof messageId === 'number') &&
						messageId !== '' && { id: `message:${messageId}` }),
				};
			},
			async (requests) => await batch.engine.recordContacts(requests),
		);
		return answers.map((answer) =>
			mapResult(answer, ({ at, ...contact }) => [{ add: { contact: { ...contact, at: toIsoTime(at) } } }]),
		);
	},
};

/** What Check reserved for this very message, where the item comes from one. */
function findReservation(
	{ json }: INodeExecutionData,
	channel: Channel,
	purpose: Purpose,
): Pick<ContactRequest, 'reservation'> {
	const isThis = readPath(json, 'suppression.channel') === channel && readPath(json, 'suppression.purpose') === purpose;
	const reservation = readPath(json, 'suppression.reservation.id');
	return isThis && typeof reservation === 'string' ? { reservation } : {};
}
