import type { INodeProperties } from 'n8n-workflow';
import { EngineError, type ContactCheck } from '../../../src/index';
import type { Parameters } from '../../shared/parameters';

const MINUTE_MS = 60_000;

export const reservationOption: INodeProperties = {
	displayName: 'Reserve for (Minutes)',
	name: 'reserveMinutes',
	type: 'number',
	typeOptions: { minValue: 1 },
	default: 15,
	description:
		"Counts an allowed message at once, so that flows running at the same time can't send one too many. Record Contact, after the sending step, makes it count for good; without it, it counts no more after so many minutes. Unless set, nothing counts until Record Contact.",
};

export function readReservation(parameters: Parameters, itemIndex: number): Pick<ContactCheck, 'reserveForMs'> {
	const minutes = parameters.read<number | null>('options.reserveMinutes', itemIndex, null);
	if (minutes === null) return {};
	if (minutes > 0) return { reserveForMs: Math.round(minutes * MINUTE_MS) };
	throw new EngineError(
		'configuration-invalid',
		`"Reserve for (Minutes)" can't be ${String(minutes)}. Give it a number above 0, or take the option away.`,
		{
			field: 'options.reserveMinutes',
		},
	);
}
