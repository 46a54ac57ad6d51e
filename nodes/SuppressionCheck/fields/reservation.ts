import type { INodeProperties } from 'n8n-workflow';
import { EngineError, type ContactCheck } from '../../../src/index';
import type { Parameters } from '../../shared/parameters';
import { messages } from '../../shared/messages';

const MINUTE_MS = 60_000;

export const reservationOption: INodeProperties = {
	displayName: 'Hold a Place (Minutes)',
	name: 'reserveMinutes',
	type: 'number',
	typeOptions: { minValue: 1 },
	default: 15,
	description:
		'Prevents two workflows from sending at the same moment. An allowed message counts immediately for this many minutes; Record Contact makes it permanent.',
};

export function readReservation(parameters: Parameters, itemIndex: number): Pick<ContactCheck, 'reserveForMs'> {
	const minutes = parameters.read<number | null>('options.reserveMinutes', itemIndex, null);
	if (minutes === null) return {};
	if (minutes > 0) return { reserveForMs: Math.round(minutes * MINUTE_MS) };
	throw new EngineError('configuration-invalid', messages.holdMinutes(String(minutes)), {
		field: 'options.reserveMinutes',
	});
}
