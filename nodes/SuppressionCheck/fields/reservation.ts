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
		'Prevents two workflows from sending at the same moment. An allowed message counts immediately for this many minutes; Record Contact makes it permanent. Without this option it counts from Record Contact on.',
};

export function readReservation(parameters: Parameters, itemIndex: number): Pick<ContactCheck, 'reserveForMs'> {
	const minutes = parameters.readOption<unknown>('reserveMinutes', itemIndex);
	if (minutes === undefined && !parameters.varies('options.reserveMinutes')) return {};
	// Of an expression that gives nothing: without a place held two workflows would send at the same moment.
	if (typeof minutes === 'number' && minutes > 0 && Number.isFinite(minutes))
		return { reserveForMs: Math.round(minutes * MINUTE_MS) };
	throw new EngineError(
		'configuration-invalid',
		messages.holdMinutes(minutes === undefined ? 'empty' : String(minutes)),
		{
			field: 'options.reserveMinutes',
		},
	);
}
