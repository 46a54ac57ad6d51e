import { DAY_MS, MINUTE_MS } from '../../src/lead/time';
import { seededRandom, type Random } from '../../src/stats/seededRandom';
import { sigmoid } from '../../src/stats/sigmoid';
import { ORDER, toLogged, type LoggedEvent } from './loggedEvents';
import { drawNormal } from './smallShop';

const BEGIN = Date.UTC(2026, 0, 1);

interface MadeLog {
	leads: number;
	days: number;
	/** Of the purchase that is asked for. */
	windowDays: number;
	drawLead(born: number, random: Random): MadeEvent[];
}

/** So many days after the log's begin. */
type MadeEvent = readonly [day: number, event: string];

const CLICKS = { leads: 500, days: 30, windowDays: 2 };

/** Logs that nobody's data are in, of which it is known what drives them. */
export const MADE_LOGS = {
	/** How often leads come, when they stay away for good, and how easily they buy: each their own. */
	'clicks-a': {
		...CLICKS,
		drawLead(born, random) {
			const perDay = drawExponential(random);
			const leaves = random() ** 4;
			const buys = random() ** 6;
			return drawVisits({ born, perDay: () => perDay, mostPerDay: perDay, leaves, buys: () => buys }, random);
		},
	},
	/** Interest dies away from the first visit on, sooner or later. */
	'clicks-b': {
		...CLICKS,
		drawLead(born, random) {
			const perDay = 1 + 2 * drawExponential(random);
			const lastsDays = Math.exp(1 + 0.7 * drawNormal(random));
			const buys = random() ** 6;
			const fading = (age: number) => perDay * Math.exp(-age / lastsDays);
			return drawVisits({ born, perDay: fading, mostPerDay: perDay, leaves: 0, buys: () => buys }, random);
		},
	},
	/** What was looked at in all, however long ago, is what they buy by. */
	'clicks-c': {
		...CLICKS,
		drawLead(born, random) {
			const perDay = 0.1 + 0.6 * drawExponential(random);
			const buys = (looks: number) => sigmoid(-5.5 + 0.7 * Math.log2(1 + looks));
			return drawVisits({ born, perDay: () => perDay, mostPerDay: perDay, leaves: 0, buys }, random);
		},
	},
	/** Deals: one in twelve leads is won, after some weeks. */
	deals: { leads: 8_000, days: 730, windowDays: 90, drawLead: drawDeal },
} as const satisfies Record<string, MadeLog>;
export type MadeLogName = keyof typeof MADE_LOGS;

/** In time order; leads come evenly over its days. */
export function drawLog(name: MadeLogName, seed: number): LoggedEvent[] {
	const { leads, days, drawLead }: MadeLog = MADE_LOGS[name];
	const random = seededRandom(seed);
	return Array.from({ length: leads }, (_, lead) =>
		drawLead(days * random(), random)
			.filter(([day]) => day < days)
			.map(([day, event]) => ({ lead: `lead ${lead}`, at: Math.round(BEGIN + day * DAY_MS), event })),
	)
		.flat()
		.sort((a, b) => a.at - b.at)
		.map(toLogged);
}

interface Visiting {
	born: number;
	/** Visits a day, so many days after the first. */
	perDay: (age: number) => number;
	mostPerDay: number;
	/** The chance that a visit is the last. */
	leaves: number;
	/** The chance that a visit ends with an order, after so many looks in all. */
	buys: (looks: number) => number;
}

/** Of every hundred clicks, whatever drives a lead. */
const CLICK_SHARES: readonly [event: string, share: number][] = [
	['product_viewed', 0.65],
	['page_viewed', 0.23],
	['product_added', 0.08],
	['product_added_to_wishlist', 0.04],
];
const CLICKS_A_VISIT = 5;
const MINUTE = MINUTE_MS / DAY_MS;

function drawVisits({ born, perDay, mostPerDay, leaves, buys }: Visiting, random: Random): MadeEvent[] {
	const events: MadeEvent[] = [];
	let looks = 0;
	for (let age = 0; age < CLICKS.days; age += drawExponential(random) / mostPerDay) {
		// Thinned to the rate of that age; the first visit is what makes a lead.
		if (age > 0 && random() > perDay(age) / mostPerDay) continue;
		let at = born + age;
		do {
			events.push([(at += 2 * MINUTE * random()), pickShare(CLICK_SHARES, random)]);
			looks++;
		} while (random() > 1 / CLICKS_A_VISIT);
		if (random() < buys(looks)) events.push([at + MINUTE, ORDER]);
		if (random() < leaves) break;
	}
	return events;
}

/** Where a lead comes from, how often, and how much better or worse (log-odds) than others. */
const SOURCES: readonly [event: string, share: number, better: number][] = [
	['form_submitted', 0.5, 0],
	['content_downloaded', 0.2, -0.8],
	['webinar_attended', 0.2, -0.3],
	['demo_requested', 0.1, 1.2],
];
/** What a lead does until it is decided; the better, the more often the later ones of these. */
const ACTIVITIES = ['email_link_clicked', 'page_viewed', 'pricing_viewed', 'meeting_booked'];

function drawDeal(born: number, random: Random): MadeEvent[] {
	const source = pickShare(SOURCES, random);
	const [, , better = 0] = SOURCES.find(([event]) => event === source) ?? [];
	const quality = better + drawNormal(random);
	const decidedAfter = 45 * Math.exp(0.6 * drawNormal(random));
	const isWon = random() < sigmoid(-2.9 + 1.2 * quality);
	const events: MadeEvent[] = [[born, source]];
	// A lead that loses interest falls silent before it is decided.
	const activeDays = isWon ? decidedAfter : decidedAfter * random();
	const perDay = Math.exp(0.5 * quality) / 15;
	for (let age = drawExponential(random) / perDay; age < activeDays; age += drawExponential(random) / perDay) {
		const place = Math.floor(ACTIVITIES.length * sigmoid(quality / 2 - 1 + drawNormal(random)));
		events.push([born + age, ACTIVITIES[place] ?? 'page_viewed']);
	}
	if (isWon) events.push([born + decidedAfter, ORDER]);
	return events;
}

function pickShare(
	shares: readonly (readonly [event: string, share: number, ...rest: unknown[]])[],
	random: Random,
): string {
	let left = random();
	return (shares.find(([, share]) => (left -= share) < 0) ?? shares[0]!)[0];
}

/** Of mean 1. */
function drawExponential(random: Random): number {
	return -Math.log(1 - random());
}
