import type { INodeExecutionData } from 'n8n-workflow';
import { EngineError, readPath } from '../../../src/index';
import type { Parameters } from '../../shared/parameters';
import { messages } from '../../shared/messages';

/** The ID in the field of the item that the parameter `name` names, which `step` adds. */
export function readItemId(
	item: INodeExecutionData,
	itemIndex: number,
	parameters: Parameters,
	{ name, step }: { name: string; step: string },
): string {
	const reference = parameters.field(name, itemIndex);
	const id = typeof reference === 'string' ? readPath(item.json, reference) : reference?.value;
	if (typeof id === 'string' && id !== '') return id;
	throw new EngineError('field-invalid', messages.noIdInField(typeof reference === 'string' ? reference : name, step), {
		field: name,
	});
}
