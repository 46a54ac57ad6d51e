import type { INodeExecutionData } from 'n8n-workflow';
import { readPath, type Channel, type Purpose } from '../../../src/index';
import type { Parameters } from '../../shared/parameters';

interface Message {
	channel: Channel;
	purpose: Purpose;
}

/**
 * The item that a Check before has let through for this message. Whatever sends puts its own answer in the item's place,
 * so that nothing on it says who got the message; n8n knows which item it came from.
 */
export function findAllowed(
	item: INodeExecutionData,
	itemIndex: number,
	parameters: Parameters,
	message: Message,
): INodeExecutionData {
	if (readPath(item.json, 'lead.id') !== undefined || readPath(item.json, 'suppression') !== undefined) return item;
	const [latest] = parameters
		.itemsBefore(itemIndex)
		.filter((before) => isAllowed(before, message))
		.sort((a, b) => checkedAt(b).localeCompare(checkedAt(a)));
	return latest ?? item;
}

function isAllowed({ json }: INodeExecutionData, { channel, purpose }: Message): boolean {
	const expected = { decision: 'allowed', channel, purpose };
	return Object.entries(expected).every(([key, value]) => readPath(json, `suppression.${key}`) === value);
}

function checkedAt({ json }: INodeExecutionData): string {
	return String(readPath(json, 'suppression.checkedAt') ?? '');
}
