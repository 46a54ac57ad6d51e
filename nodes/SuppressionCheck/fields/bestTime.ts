import type { INodeProperties } from 'n8n-workflow';
import { BEST_TIME_REACHES, type ContactCheck } from '../../../src/index';
import type { Parameters } from '../../shared/parameters';

type Reach = keyof typeof BEST_TIME_REACHES;

const OPTIONS: Record<Reach, { name: string; description: string }> = {
	day: {
		name: 'Within a Day',
		description: 'The hour of the day at which the person usually clicks, replies or orders',
	},
	week: {
		name: 'Within a Week',
		description: 'Their usual weekday too, where they have one: the message may wait for six days',
	},
};

export const bestTimeOption: INodeProperties = {
	displayName: 'Find Best Time',
	name: 'findBestTime',
	type: 'options',
	options: Object.entries(OPTIONS).map(([value, option]) => ({ ...option, value })),
	default: 'day',
	description:
		'Adds bestAt, the next time at which the person usually responds, by their own clock and within the allowed hours, and bestAtBecause. Absent if too little is known, and without this option.',
};

/** Anything else than an option asks for none: nothing depends on it but a wish. */
export function readBestTime(parameters: Parameters, itemIndex: number): Pick<ContactCheck, 'bestTimeWithin'> {
	const reach = parameters.readOption<unknown>('findBestTime', itemIndex);
	return typeof reach === 'string' && Object.hasOwn(BEST_TIME_REACHES, reach) ? { bestTimeWithin: reach as Reach } : {};
}
