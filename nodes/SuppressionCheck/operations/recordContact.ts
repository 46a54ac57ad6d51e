import type { INodeExecutionData, INodeProperties } from 'n8n-workflow';
import {
	compact,
	readPath,
	toIsoTime,
	type Channel,
	type ContactCheck,
	type ContactRequest,
	type Purpose,
} from '../../../src/index';
import { mapResult, writeReadable } from '../../shared/answerReadable';
import { hints } from '../../shared/hints';
import type { NodeOperation } from '../../shared/nodeOperation';
import type { Batch } from '../../shared/operation';
import type { Parameters } from '../../shared/parameters';
import { personFields, readPerson } from '../../shared/person';
import { messageFields, readMessage } from '../fields/message';
import { findAllowed } from './findAllowed';
import { hintAtRefusers } from './hintAtRefusers';

const messageIdField: INodeProperties = {
	displayName: 'Message ID Field',
	name: 'messageId',
	type: 'string',
	default: '',
	placeholder: 'e.g. message_id',
	description: 'Field with the message ID from the sending step, or an expression. The same ID counts once.',
};

export const recordContact: NodeOperation = {
	name: 'Record Contact',
	value: 'recordContact',
	action: 'Record contact',
	description: 'Log a message so frequency caps count it. Place it right after the sending step.',
	fields: [...personFields, ...messageFields, messageIdField],
	execute: async (batch) => {
		const { parameters } = batch;
		const heldBack = new Set<number>();
		const unchecked: Omit<ContactCheck, 'rules'>[] = [];
		const answers = await writeReadable(
			batch,
			(item, itemIndex): ContactRequest => {
				const { channel, purpose, priority } = readMessage(parameters, itemIndex);
				if (isChecked(item, channel, purpose) && readPath(item.json, 'suppression.decision') !== 'allowed')
					heldBack.add(itemIndex);
				const checked = findAllowed(item, itemIndex, parameters, { channel, purpose });
				const who = readPerson(checked, itemIndex, parameters);
				if (!isChecked(checked, channel, purpose)) unchecked.push({ ...who, channel, purpose });
				return compact({
					who,
					channel,
					purpose,
					priority,
					source: 'workflow',
					...findReservation(checked, channel, purpose),
					id: readMessageId(item, itemIndex, parameters),
				});
			},
			async (requests, options) => await batch.engine.recordContacts(requests, options),
		);
		const contacts = answers.flatMap((answer) => (answer.ok ? [answer.value] : []));
		const message = hints.contacts(contacts.filter(({ recorded }) => recorded).length, contacts.length);
		batch.context.addExecutionHints({ message, location: 'outputPane', type: 'info' });
		hintAtHeldBack(batch, heldBack.size);
		await hintAtRefusers(batch, unchecked);
		return answers.map((answer) =>
			mapResult(answer, ({ at, ...contact }) => [{ add: { contact: { ...contact, at: toIsoTime(at) } } }]),
		);
	},
};

/** Whatever sends stands before this step: behind another output than Allowed it writes to whom it should not. */
function hintAtHeldBack({ context, items }: Batch, held: number): void {
	if (held === 0) return;
	const message = hints.contactsHeldBack(held, items.length);
	context.addExecutionHints({ message, location: 'outputPane', type: 'warning' });
}

function readMessageId(item: INodeExecutionData, itemIndex: number, parameters: Parameters): string | undefined {
	const reference = parameters.field('messageId', itemIndex);
	const messageId = typeof reference === 'string' ? readPath(item.json, reference) : reference?.value;
	const isId = typeof messageId === 'number' || (typeof messageId === 'string' && messageId !== '');
	return isId ? `message:${messageId}` : undefined;
}

/** What Check reserved for this very message, where the item comes from one. */
function findReservation(
	item: INodeExecutionData,
	channel: Channel,
	purpose: Purpose,
): Pick<ContactRequest, 'reservation'> {
	const reservation = readPath(item.json, 'suppression.reservation.id');
	return isChecked(item, channel, purpose) && typeof reservation === 'string' ? { reservation } : {};
}

function isChecked({ json }: INodeExecutionData, channel: Channel, purpose: Purpose): boolean {
	return readPath(json, 'suppression.channel') === channel && readPath(json, 'suppression.purpose') === purpose;
}
