import type { INodeProperties } from 'n8n-workflow';
import type { Parameters } from '../../shared/parameters';

export const silentDaysOption: INodeProperties = {
	displayName: 'Silent After Days',
	name: 'silentDays',
	type: 'number',
	typeOptions: { minValue: 0 },
	default: 7,
	description: 'After so many days without an event somebody should look. 0 turns it off.',
};

export function readSilentDays(parameters: Parameters): number {
	return parameters.numberOption(silentDaysOption, 0) ?? 7;
}
