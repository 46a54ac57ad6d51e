import { DAY_MS } from '../../lead/time';
import { everyDay, onSaturdays, onSundays, onWorkdays, type PlacePreset } from './preset';

const CALLS_AND_TEXTS = ['phone', 'sms'] as const;
const CALLS = ['phone'] as const;
const TEXTS = ['sms'] as const;
const TEXTS_AND_EMAIL = ['sms', 'email'] as const;

/** Where law or practice is stricter than the default rules, or says no hours but wants consent. */
export const OTHER_COUNTRIES: readonly PlacePreset[] = [
	{
		place: 'AU',
		label: 'Australia',
		rules: [
			{
				channels: CALLS,
				open: [onWorkdays('09:00', '20:00'), onSaturdays('09:00', '17:00')],
				closedOn: 'AU',
				basis: 'Telemarketing Industry Standard 2017',
				source: 'packleader.net.au',
				certainty: 'secondary',
			},
			{
				channels: CALLS,
				mustHaveAgreed: true,
				consentExpiresAfterMs: 90 * DAY_MS,
				basis: 'Do Not Call Register Act 2006, Sch. 2 cl. 3',
				source: 'austlii.edu.au',
				certainty: 'verified',
			},
		],
	},
	{
		place: 'BE',
		label: 'Belgium',
		rules: [
			{
				channels: TEXTS,
				open: [onWorkdays('08:00', '20:00'), onSaturdays('08:00', '20:00')],
				basis: "operators' GOF guidelines",
				source: 'practice; no text was read',
				certainty: 'unverified',
			},
		],
	},
	{
		place: 'BR',
		label: 'Brazil',
		rules: [
			{
				channels: CALLS,
				open: [onWorkdays('09:00', '21:00'), onSaturdays('10:00', '16:00')],
				cap: { max: 2, perMs: DAY_MS },
				basis: "telecoms' own code SART 2019, no general law",
				source: 'teletime.com.br',
				certainty: 'secondary',
			},
		],
	},
	{
		place: 'CA',
		label: 'Canada',
		rules: [
			{
				channels: CALLS,
				open: [onWorkdays('09:00', '21:30'), onSaturdays('10:00', '18:00'), onSundays('10:00', '18:00')],
				basis: 'CRTC Unsolicited Telecommunications Rules; provinces may be stricter',
				source: 'northerntel.ca',
				certainty: 'secondary',
			},
			{
				channels: TEXTS_AND_EMAIL,
				mustHaveAgreed: true,
				basis: "Canada's Anti-Spam Legislation (CASL): express or implied consent",
				source: 'crtc.gc.ca',
				certainty: 'verified',
			},
			{
				channels: TEXTS,
				open: [everyDay('08:00', '21:00')],
				basis: 'no hours in law; practice',
				source: 'help.klaviyo.com',
				certainty: 'verified',
			},
		],
	},
	{
		place: 'DE',
		label: 'Germany',
		rules: [
			{
				channels: ['phone', 'sms', 'email'],
				mustHaveAgreed: true,
				basis: 'UWG 7(2), 7a; existing customers UWG 7(3)',
				source: 'lexetius.com (7a), absolit.de',
				certainty: 'verified',
			},
		],
	},
	{
		place: 'ES',
		label: 'Spain',
		rules: [
			{
				channels: CALLS,
				open: [onWorkdays('09:00', '15:00'), onWorkdays('16:00', '21:00')],
				closedOn: 'ES',
				mustHaveAgreed: true,
				consentExpiresAfterMs: 730 * DAY_MS,
				basis: 'TRLGDCU art. 96.2; LGTel 66.1.b; the renewal every 2 years is not confirmed',
				source: 'huffingtonpost.es, legaltoday.com, larazon.es',
				certainty: 'secondary',
			},
		],
	},
	{
		place: 'FR',
		label: 'France',
		rules: [
			{
				channels: CALLS,
				open: [onWorkdays('10:00', '13:00'), onWorkdays('14:00', '20:00')],
				closedOn: 'FR',
				cap: { max: 4, perMs: 30 * DAY_MS },
				restAfterRefusalMs: 60 * DAY_MS,
				basis: 'Code de la consommation D.223-9; whether it was replaced after 2026-08-11 was not found',
				source: 'livv.eu, git.tricoteuses.fr',
				certainty: 'verified',
			},
			{
				channels: CALLS,
				mustHaveAgreed: true,
				basis: 'Loi 2025-594 of 2025-06-30, in force since 2026-08-11',
				source: 'antipub.org, planet.fr',
				certainty: 'secondary',
			},
			{
				channels: TEXTS,
				open: [onWorkdays('08:00', '22:00'), onSaturdays('08:00', '22:00')],
				closedOn: 'FR',
				basis: "operators' charter",
				source: 'developers.brevo.com',
				certainty: 'verified',
			},
		],
	},
	{
		place: 'GB',
		label: 'United Kingdom',
		rules: [
			{
				channels: CALLS,
				open: [onWorkdays('08:00', '21:00'), onSaturdays('09:00', '21:00')],
				basis: 'DMA code: Sundays are unwelcome; no hours in law',
				source: 'callcentrehelper.com',
				certainty: 'secondary',
			},
			{
				channels: TEXTS,
				open: [everyDay('08:00', '20:00')],
				basis: 'no hours in law; practice',
				source: 'help.klaviyo.com, kb.zap.co.uk',
				certainty: 'verified',
			},
		],
	},
	{
		place: 'IN',
		label: 'India',
		rules: [
			{
				channels: CALLS_AND_TEXTS,
				open: [everyDay('10:00', '21:00')],
				basis: 'TCCCPR 2018, amended 2025-02-12; operators refuse what is sent outside',
				source: 'smsgatewayhub.com',
				certainty: 'secondary',
			},
		],
	},
	{
		place: 'IT',
		label: 'Italy',
		rules: [
			{
				channels: CALLS,
				open: [onWorkdays('09:00', '20:00'), onSaturdays('10:00', '19:00')],
				closedOn: 'IT',
				basis: 'code of conduct, Garante 148 of 2024-03-07',
				source: 'lanazione.it, pmi.it',
				certainty: 'secondary',
			},
		],
	},
	{
		place: 'JP',
		label: 'Japan',
		rules: [
			{
				channels: CALLS,
				open: [everyDay('08:00', '21:00')],
				basis: 'no hours in law; practice',
				source: 'avance-media.com',
				certainty: 'unverified',
			},
			{
				channels: ['email'],
				mustHaveAgreed: true,
				basis: 'Act on Regulation of Transmission of Specified Electronic Mail',
				source: 'ecnetwork.jp',
				certainty: 'secondary',
			},
		],
	},
	{
		place: 'KR',
		label: 'South Korea',
		rules: [
			{
				channels: ['phone', 'sms', 'email'],
				open: [everyDay('08:00', '21:00')],
				mustHaveAgreed: true,
				consentExpiresAfterMs: 730 * DAY_MS,
				basis: 'Network Act 50(3), 50(8)',
				source: 'phps.kr, prosms.co.kr',
				certainty: 'secondary',
			},
		],
	},
	{
		place: 'NZ',
		label: 'New Zealand',
		rules: [
			{
				channels: TEXTS,
				open: [everyDay('08:00', '21:00')],
				basis: 'no hours in law; practice',
				source: 'help.klaviyo.com',
				certainty: 'verified',
			},
		],
	},
];
