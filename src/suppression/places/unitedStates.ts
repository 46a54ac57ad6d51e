import { DAY_MS, HOUR_MS } from '../../lead/time';
import { everyDay, onSaturdays, onSundays, onWorkdays, type PlacePreset } from './preset';

const CALLS_AND_TEXTS = ['phone', 'sms'] as const;
const CALLS = ['phone'] as const;
const THREE_A_DAY = { max: 3, perMs: DAY_MS };

/** Federal hours, and the states that are stricter. Lists of vendors disagree on some; then the stricter one stands here. */
export const UNITED_STATES: readonly PlacePreset[] = [
	{
		place: 'US',
		label: 'United States',
		rules: [
			{
				channels: CALLS_AND_TEXTS,
				open: [everyDay('08:00', '21:00')],
				basis: '47 CFR 64.1200(c)(1)',
				source:
					'natlawreview.com, fedsoc.org (quoting the rule); whether it binds texts somebody agreed to is disputed',
				certainty: 'secondary',
			},
		],
	},
	{
		place: 'US-AL',
		label: 'Alabama',
		rules: [
			{
				channels: CALLS,
				open: [onWorkdays('08:00', '20:00'), onSaturdays('08:00', '20:00')],
				closedOn: 'US-AL',
				basis: 'Ala. Code 8-19A',
				source: 'dropcowboy.com',
				certainty: 'secondary',
			},
		],
	},
	{
		place: 'US-CT',
		label: 'Connecticut',
		rules: [
			{
				channels: CALLS_AND_TEXTS,
				open: [everyDay('09:00', '20:00')],
				basis: 'Conn. Gen. Stat. 42-288a',
				source: 'dropcowboy.com, g2leadstosales.com',
				certainty: 'secondary',
			},
		],
	},
	{
		place: 'US-FL',
		label: 'Florida',
		rules: [
			{
				channels: CALLS_AND_TEXTS,
				open: [everyDay('08:00', '20:00')],
				cap: THREE_A_DAY,
				basis: 'Fla. Stat. 501.616(6), 501.059',
				source: 'flsenate.gov, SB 1120 (2021)',
				certainty: 'verified',
			},
		],
	},
	{
		place: 'US-KY',
		label: 'Kentucky',
		rules: [
			{
				channels: CALLS,
				open: [everyDay('10:00', '21:00')],
				basis: 'KRS 367.46955',
				source: 'dropcowboy.com, g2leadstosales.com',
				certainty: 'secondary',
			},
		],
	},
	{
		place: 'US-LA',
		label: 'Louisiana',
		rules: [
			{
				channels: CALLS,
				open: [onWorkdays('08:00', '20:00'), onSaturdays('08:00', '20:00')],
				closedOn: 'US-LA',
				basis: 'La. R.S. 45:844.31',
				source: 'dropcowboy.com',
				certainty: 'secondary',
			},
		],
	},
	{
		place: 'US-MA',
		label: 'Massachusetts',
		rules: [
			{
				channels: CALLS,
				open: [everyDay('08:00', '20:00')],
				basis: 'M.G.L. c.159C',
				source: 'dropcowboy.com',
				certainty: 'secondary',
			},
		],
	},
	{
		place: 'US-MD',
		label: 'Maryland',
		rules: [
			{
				channels: CALLS_AND_TEXTS,
				open: [everyDay('08:00', '20:00')],
				cap: THREE_A_DAY,
				basis: 'Stop the Spam Calls Act 2023, Com. Law 14-4501 ff.',
				source: 'g2leadstosales.com, usestello.com',
				certainty: 'secondary',
			},
		],
	},
	{
		place: 'US-ME',
		label: 'Maine',
		rules: [
			{
				channels: CALLS,
				open: [onWorkdays('09:00', '17:00')],
				cap: { max: 1, perMs: 8 * HOUR_MS },
				basis: 'automated calls only',
				source: 'g2leadstosales.com (the cap)',
				certainty: 'unverified',
			},
		],
	},
	{
		place: 'US-MI',
		label: 'Michigan',
		rules: [
			{
				channels: CALLS,
				open: [everyDay('09:00', '21:00')],
				basis: 'Home Solicitation Sales Act',
				source: 'dropcowboy.com, g2leadstosales.com',
				certainty: 'secondary',
			},
		],
	},
	{
		place: 'US-MN',
		label: 'Minnesota',
		rules: [
			{
				channels: CALLS,
				open: [everyDay('09:00', '21:00')],
				basis: 'Minn. Stat. 325E.30',
				source: 'dropcowboy.com, g2leadstosales.com',
				certainty: 'secondary',
			},
		],
	},
	{
		place: 'US-MS',
		label: 'Mississippi',
		rules: [
			{
				channels: CALLS,
				open: [onWorkdays('08:00', '20:00'), onSaturdays('08:00', '20:00')],
				closedOn: 'US-MS',
				basis: 'state telemarketing law',
				source: 'dropcowboy.com',
				certainty: 'unverified',
			},
		],
	},
	{
		place: 'US-NJ',
		label: 'New Jersey',
		rules: [
			{
				channels: CALLS_AND_TEXTS,
				open: [everyDay('08:00', '20:00')],
				basis: 'C.56:8-119 ff.',
				source: 'support.referrizer.com (8 to 20); help.postscript.io (8 to 21)',
				certainty: 'unverified',
			},
		],
	},
	{
		place: 'US-NM',
		label: 'New Mexico',
		rules: [
			{
				channels: CALLS,
				open: [everyDay('09:00', '21:00')],
				basis: 'state telemarketing law',
				source: 'dropcowboy.com, g2leadstosales.com',
				certainty: 'secondary',
			},
		],
	},
	{
		place: 'US-NV',
		label: 'Nevada',
		rules: [
			{
				channels: CALLS,
				open: [everyDay('09:00', '20:00')],
				basis: 'state telemarketing law',
				source: 'dropcowboy.com',
				certainty: 'unverified',
			},
		],
	},
	{
		place: 'US-OK',
		label: 'Oklahoma',
		rules: [
			{
				channels: CALLS_AND_TEXTS,
				open: [everyDay('08:00', '20:00')],
				cap: THREE_A_DAY,
				basis: 'Telephone Solicitation Act 2022, 15 O.S. 775C.4',
				source: 'dinsmore.com, clickpoint',
				certainty: 'secondary',
			},
		],
	},
	{
		place: 'US-PA',
		label: 'Pennsylvania',
		rules: [
			{
				channels: CALLS,
				open: [onWorkdays('08:00', '21:00'), onSaturdays('08:00', '21:00'), onSundays('13:30', '21:00')],
				closedOn: 'US-PA',
				basis: 'Telemarketer Registration Act',
				source: 'dropcowboy.com, where the day seems misprinted; g2leadstosales.com (the holidays)',
				certainty: 'unverified',
			},
		],
	},
	{
		place: 'US-RI',
		label: 'Rhode Island',
		rules: [
			{
				channels: CALLS,
				open: [onWorkdays('09:00', '18:00'), onSaturdays('10:00', '17:00')],
				closedOn: 'US-RI',
				basis: 'state telemarketing law',
				source: 'dropcowboy.com; one list allows 10 to 17 on Sundays',
				certainty: 'unverified',
			},
		],
	},
	{
		place: 'US-TX',
		label: 'Texas',
		rules: [
			{
				channels: CALLS_AND_TEXTS,
				open: [onWorkdays('09:00', '21:00'), onSaturdays('09:00', '21:00'), onSundays('12:00', '21:00')],
				basis: 'Bus. & Com. Code 301.051; texts since 2025-09-01 (SB 140)',
				source: 'attentive.com, foster.com; texts somebody agreed to may be exempt',
				certainty: 'secondary',
			},
		],
	},
	{
		place: 'US-UT',
		label: 'Utah',
		rules: [
			{
				channels: CALLS,
				open: [onWorkdays('08:00', '21:00'), onSaturdays('08:00', '21:00')],
				closedOn: 'US-UT',
				basis: 'Telephone Fraud Prevention Act',
				source: 'g2leadstosales.com (the holidays)',
				certainty: 'unverified',
			},
		],
	},
	{
		place: 'US-VA',
		label: 'Virginia',
		rules: [
			{
				channels: CALLS_AND_TEXTS,
				open: [everyDay('08:00', '21:00')],
				basis: 'Telephone Privacy Protection Act 59.1-511',
				source: 'mwcllc.com, mondaq.com',
				certainty: 'secondary',
			},
		],
	},
	{
		place: 'US-WA',
		label: 'Washington',
		rules: [
			{
				channels: CALLS,
				open: [everyDay('08:00', '20:00')],
				restAfterRefusalMs: 365 * DAY_MS,
				basis: 'RCW 19.158.040, 80.36.390',
				source: 'app.leg.wa.gov',
				certainty: 'verified',
			},
		],
	},
];
