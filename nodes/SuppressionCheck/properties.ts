import type { INodeProperties } from 'n8n-workflow';

const CHANNEL_OPTIONS = [
	{ name: 'Ads', value: 'ads' },
	{ name: 'Direct Mail', value: 'directMail' },
	{ name: 'Email', value: 'email' },
	{ name: 'Phone Call', value: 'phone' },
	{ name: 'Sales Task', value: 'salesTask' },
	{ name: 'SMS', value: 'sms' },
];

export const channelProperties: INodeProperties[] = [
	{
		displayName: 'Channel',
		name: 'channel',
		type: 'options',
		options: CHANNEL_OPTIONS,
		default: 'email',
		displayOptions: { show: { operation: ['check', 'recordContact'] } },
		description: 'How the person would be contacted',
	},
	{
		displayName: 'Channel',
		name: 'channel',
		type: 'options',
		options: [{ name: 'Every Channel', value: 'all' }, ...CHANNEL_OPTIONS],
		default: 'all',
		displayOptions: { show: { operation: ['suppress', 'release'] } },
		description: 'Where it holds',
	},
	{
		displayName: 'Purpose',
		name: 'purpose',
		type: 'options',
		options: [
			{ name: 'Marketing', value: 'marketing', description: 'Anything that is meant to sell' },
			{
				name: 'Transactional',
				value: 'transactional',
				description: 'Order confirmations, delivery notices, password resets',
			},
		],
		default: 'marketing',
		displayOptions: { show: { operation: ['check', 'recordContact'] } },
		description: 'What the message is for. Caps, quiet hours and most opt-outs hold for marketing only.',
	},
];

const OFF_HINT = '0 turns it off.';

export const checkProperties: INodeProperties[] = [
	{
		displayName: 'Flow Is For',
		name: 'audience',
		type: 'options',
		options: [
			{ name: 'Customers', value: 'customers', description: 'Purchases are no reason to stay silent' },
			{ name: 'Prospects', value: 'prospects', description: 'Whoever bought lately is left alone' },
		],
		default: 'prospects',
		displayOptions: { show: { operation: ['check'] } },
		description: 'Whom the messages of this flow are meant for',
	},
	{
		displayName: 'Frequency Caps',
		name: 'frequencyCaps',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, sortable: true },
		placeholder: 'Add Cap',
		default: {
			values: [
				{ channel: 'any', max: 3, days: 1 },
				{ channel: 'email', max: 5, days: 7 },
				{ channel: 'sms', max: 3, days: 7 },
			],
		},
		displayOptions: { show: { operation: ['check'] } },
		description: 'How many messages a person gets at most. Counted from Record Contact.',
		options: [
			{
				displayName: 'Cap',
				name: 'values',
				values: [
					{
						displayName: 'Channel',
						name: 'channel',
						type: 'options',
						options: [{ name: 'All Channels Together', value: 'any' }, ...CHANNEL_OPTIONS],
						default: 'any',
					},
					{
						displayName: 'Messages',
						name: 'max',
						type: 'number',
						typeOptions: { minValue: 1 },
						default: 3,
						description: 'At most so many',
					},
					{
						displayName: 'In Days',
						name: 'days',
						type: 'number',
						typeOptions: { minValue: 0.01 },
						default: 1,
						description: 'Within the last so many days, to the second',
					},
				],
			},
		],
	},
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		displayOptions: { show: { operation: ['check'] } },
		options: [
			{
				displayName: 'Cool-Down (Hours)',
				name: 'coolDownHours',
				type: 'number',
				typeOptions: { minValue: 0 },
				default: 16,
				description: `How long after one message in this channel the next has to wait. Unless set, 16 for email and 24 for SMS. ${OFF_HINT}`,
			},
			{
				displayName: 'Purchased Within (Days)',
				name: 'purchasedWithinDays',
				type: 'number',
				typeOptions: { minValue: 0 },
				default: 30,
				description: 'Whoever bought in the last so many days is suppressed. 0 turns it off.',
			},
			{
				displayName: 'Quiet Hours',
				name: 'quietHours',
				type: 'string',
				default: '21:00-08:00',
				placeholder: 'e.g. 21:00-08:00',
				description:
					"Hours of the recipient's own day in which nothing is sent. Unless set, 21:00-08:00 for SMS and calls, none for the other channels. Empty turns them off.",
			},
			{
				displayName: 'Reserve for (Minutes)',
				name: 'reserveMinutes',
				type: 'number',
				typeOptions: { minValue: 1 },
				default: 15,
				description:
					"Counts an allowed message at once, so that flows running at the same time can't send one too many. Record Contact, after the sending step, makes it count for good; without it, it counts no more after so many minutes. Unless set, nothing counts until Record Contact.",
			},
			{
				displayName: 'Time Zone Field',
				name: 'timeZone',
				type: 'string',
				default: '',
				placeholder: 'e.g. customer.timezone',
				description:
					"The field that holds the recipient's time zone, or an expression that gives it. Unless set, it is taken from what is known of the lead, its phone number and its country.",
			},
			{
				displayName: 'Time Zones When Unknown',
				name: 'unknownTimeZones',
				type: 'string',
				default: '',
				placeholder: 'e.g. America/New_York, America/Los_Angeles',
				description:
					'Where people may be of whom nothing is known: quiet hours hold in all of these zones. Unless set, from California to Greece.',
			},
		],
	},
];

export const suppressProperties: INodeProperties[] = [
	{
		displayName: 'Reason',
		name: 'reason',
		type: 'options',
		options: [
			{
				name: 'As the Payload Says',
				value: 'payload',
				description: 'Unsubscribes, bounces and complaints of known senders are recognised',
			},
			{ name: 'Complaint', value: 'complaint' },
			{ name: 'Dispute', value: 'dispute' },
			{ name: 'Hard Bounce', value: 'hard_bounce' },
			{ name: 'Invalid Address', value: 'invalid_address' },
			{ name: 'Manual', value: 'manual' },
			{ name: 'Opt-Out', value: 'opt_out' },
			{ name: 'Support Case', value: 'support_case' },
		],
		default: 'manual',
		displayOptions: { show: { operation: ['suppress'] } },
		description: 'Why the person is not to be contacted',
	},
	{
		displayName: 'Reason',
		name: 'reason',
		type: 'options',
		options: [
			{ name: 'Complaint', value: 'complaint' },
			{ name: 'Dispute', value: 'dispute' },
			{ name: 'Hard Bounce', value: 'hard_bounce' },
			{ name: 'Invalid Address', value: 'invalid_address' },
			{ name: 'Manual', value: 'manual' },
			{ name: 'Opt-Out', value: 'opt_out' },
			{ name: 'Soft Bounce', value: 'soft_bounce' },
			{ name: 'Support Case', value: 'support_case' },
		],
		default: 'manual',
		displayOptions: { show: { operation: ['release'] } },
		description: 'Which reason no longer holds; the others stay',
	},
	{
		displayName: 'For Days',
		name: 'days',
		type: 'number',
		typeOptions: { minValue: 0 },
		default: 0,
		displayOptions: { show: { operation: ['suppress'] } },
		description: 'After so many days it ends by itself. 0: it holds until released.',
	},
	{
		displayName: 'Note',
		name: 'note',
		type: 'string',
		default: '',
		placeholder: 'e.g. asked by phone',
		displayOptions: { show: { operation: ['suppress', 'release'] } },
		description: 'Kept with the entry, unless the store hashes what it keeps',
	},
];

export const recordContactProperties: INodeProperties[] = [
	{
		displayName: 'Message ID Field',
		name: 'messageId',
		type: 'string',
		default: '',
		placeholder: 'e.g. message_id',
		displayOptions: { show: { operation: ['recordContact'] } },
		description:
			'The field that holds the ID the sending step gave, or an expression that gives it: the same message twice counts once',
	},
];

export const listProperties: INodeProperties[] = [
	{
		displayName: 'Limit',
		name: 'limit',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: 50,
		displayOptions: { show: { operation: ['list'] } },
		description: 'Max number of results to return',
	},
	{
		displayName: 'Only Reason',
		name: 'onlyReason',
		type: 'string',
		default: '',
		placeholder: 'e.g. opt_out',
		displayOptions: { show: { operation: ['list'] } },
		description: 'Empty lists every reason',
	},
];
