import type { AudienceFigures, ReportFigures } from '../../src/report/figures';

const POINTS = Array.from({ length: 101 }, (_, score) => score);

const tiers = [
	{ name: 'A', from: 70, leads: 310, converted: 90, revenue: 9_000, rate: 0.29, low: 0.25, high: 0.33 },
	{ name: 'B', from: 50, leads: 200, converted: 20, revenue: 2_000, rate: 0.1, low: 0.07, high: 0.14 },
	{ name: 'C', from: 0, leads: 500, converted: 10, revenue: 500, rate: 0.02, low: 0.01, high: 0.03 },
];

/** Ten leads at each point, of which the more convert the higher they scored. */
export function someAudience(more: Partial<AudienceFigures> = {}): AudienceFigures {
	return {
		name: 'Prospects',
		today: POINTS.map(() => 3),
		tiers,
		summary: 'Past buyers scored higher.',
		history: {
			people: 1_010,
			converted: 120,
			from: Date.UTC(2026, 0, 1),
			until: Date.UTC(2026, 3, 1),
			newestOnly: false,
			enough: true,
			byPoint: POINTS.map((score) => ({ leads: 10, converted: score >= 70 ? 3 : 0 })),
			byChance: [
				{ given: 0.05, leads: 500, converted: 20, rate: 0.04, low: 0.03, high: 0.06 },
				{ given: 0.3, leads: 510, converted: 150, rate: 0.29, low: 0.26, high: 0.33 },
			],
			mostRecent: [{ top: 0.1, converted: 0.12 }],
			missed: [{ who: 'ana@ana.example', score: 88.4, at: Date.UTC(2026, 2, 3), why: 'Started a checkout +17.9' }],
			unexpected: [],
		},
		signals: [{ label: 'Started a checkout', points: 18, before: 12, seen: 40, rule: '+18 for each' }],
		...more,
	};
}

export function someFigures(more: Partial<ReportFigures> = {}): ReportFigures {
	return {
		formatVersion: 1,
		workspace: 'nordic-chairs',
		at: Date.UTC(2026, 4, 20),
		model: { name: 'default', version: 3 },
		target: { name: 'purchase', windowDays: 30 },
		leads: 303,
		currency: 'EUR',
		audiences: [someAudience()],
		movers: { days: 7, up: [{ who: 'ben@ben.example', from: 40, to: 72.3 }], down: [] },
		followUp: { tier: 'A', days: 30, entered: 10, withinHour: 4, withinDay: 3, later: 1, waiting: 2 },
		reach: { people: 303, allowed: 250, deferred: 0, suppressed: 53, reasons: [{ label: 'Opted Out', people: 53 }] },
		uplift: [],
		variants: [],
		drift: { level: 'watch', summary: 'keep an eye on it', because: ['Score: 12 % of leads are below 40.'] },
		tracking: { days: 30, unscored: [{ label: 'Quiz finished', times: 12 }], silent: [] },
		...more,
	};
}
