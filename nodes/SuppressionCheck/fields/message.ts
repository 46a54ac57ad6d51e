import type { Channel, Purpose } from '../../../src/index';
import type { Parameters } from '../../shared/parameters';
import { CHANNEL, channelField } from './channel';
import { PURPOSE, purposeField } from './purpose';

/** The message in question. */
export const messageFields = [channelField, purposeField];

export function readMessage(parameters: Parameters, itemIndex: number): { channel: Channel; purpose: Purpose } {
	return { channel: parameters.choose(CHANNEL, itemIndex), purpose: parameters.choose(PURPOSE, itemIndex) };
}
