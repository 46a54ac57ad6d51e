import type { INodeProperties } from 'n8n-workflow';
import { CHANNELS, type Channel } from '../../../src/index';
import type { Choice } from '../../shared/parameters';

export const CHANNEL_OPTIONS = [
	{ name: 'Ads', value: 'ads' },
	{ name: 'Direct Mail', value: 'directMail' },
	{ name: 'Email', value: 'email' },
	{ name: 'Phone Call', value: 'phone' },
	{ name: 'Sales Task', value: 'salesTask' },
	{ name: 'SMS', value: 'sms' },
];

export const channelField: INodeProperties = {
	displayName: 'Channel',
	name: 'channel',
	type: 'options',
	options: CHANNEL_OPTIONS,
	default: 'email',
	description: 'The channel of the message',
};

/** For what may hold on all channels. */
export const channelsField: INodeProperties = {
	displayName: 'Channel',
	name: 'channel',
	type: 'options',
	options: [{ name: 'Every Channel', value: 'all' }, ...CHANNEL_OPTIONS],
	default: 'all',
	description: 'The channel to suppress or release',
};

export const CHANNEL: Choice<Channel> = { name: 'channel', label: 'Channel', choices: CHANNELS, fallback: 'email' };

export const CHANNEL_OR_ALL: Choice<Channel | 'all'> = {
	name: 'channel',
	label: 'Channel',
	choices: [...CHANNELS, 'all'],
	fallback: 'all',
};
