import type { Channel, Priority, Purpose } from '../../../src/index';
import type { Parameters } from '../../shared/parameters';
import { CHANNEL, channelField } from './channel';
import { PRIORITY, priorityField } from './priority';
import { PURPOSE, purposeField } from './purpose';

/** The message in question. */
export const messageFields = [channelField, purposeField, priorityField];

export function readMessage(
	parameters: Parameters,
	itemIndex: number,
): { channel: Channel; purpose: Purpose; priority: Priority } {
	return {
		channel: parameters.choose(CHANNEL, itemIndex),
		purpose: parameters.choose(PURPOSE, itemIndex),
		priority: parameters.choose(PRIORITY, itemIndex),
	};
}
