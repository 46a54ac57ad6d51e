import { pickOf, type DefaultTerm, type PerKind } from './defaultTerm';
import { LOOKS_FOR } from './lookTerms';
import { REPLIES_FOR } from './replyTerms';

/** Points per person, of how many at most, and why. */
type ColleagueRow = readonly [
	code: string,
	label: string,
	points: number,
	capPeople: number,
	events: readonly string[],
	why: string,
];

const COLLEAGUES: readonly ColleagueRow[] = [
	[
		'asked',
		'Colleagues asked for a price, a demo or advice',
		6,
		2,
		['quote_requested', 'demo_requested', 'wholesale_requested', 'consultation_requested', 'meeting_booked'],
		'Their company is buying; whoever else looks takes part. A fifth of what asking gives the one who asked.',
	],
	[
		'priced',
		'Colleagues looked at the prices',
		3,
		3,
		['pricing_viewed'],
		'Three people on the prices are a budget round, not a coincidence.',
	],
	[
		'specified',
		'Colleagues downloaded data sheets',
		3,
		3,
		['spec_downloaded', 'catalog_downloaded'],
		'The engineers have been asked.',
	],
	[
		'active',
		'Colleagues were active',
		1,
		4,
		[...LOOKS_FOR, ...REPLIES_FOR],
		'More people than one means a purpose; modest, since each of them is scored as well.',
	],
];

const WINDOW_DAYS: PerKind<number> = { fastGoods: 30, consideredGoods: 60, b2b: 90 };

/** What a lead's colleagues do. What it did itself has points of its own: colleagues alone count here. */
export const COLLEAGUE_TERMS: readonly DefaultTerm[] = COLLEAGUES.map(
	([code, label, points, capPeople, events, why]) => ({
		audiences: ['anonymous', 'prospect'],
		termOf: (kind) => ({
			kind: 'account',
			code: `account:${code}`,
			label,
			group: 'company',
			events: [...events],
			colleaguesOnly: true,
			windowDays: pickOf(WINDOW_DAYS, kind),
			capPeople,
			points,
		}),
		why,
	}),
);
