import { computeFeatures } from '../../src/features/computeFeatures';
import type { Feature } from '../../src/features/feature';
import { DEFAULT_USUAL_GAP } from '../../src/features/kinds/overdueFeature';
import { daysAgo, factsOf } from './leadFacts';

const overdue: Feature = { kind: 'overdue', code: 'overdue:order', event: 'order_completed', ...DEFAULT_USUAL_GAP };
const tenure: Feature = { kind: 'tenure', code: 'tenure:order', events: ['order_completed', 'signed_up'] };
const ordersAt = (...days: number[]) => days.map((age) => ({ name: 'order_completed', at: daysAgo(age) }));

function measure(feature: Feature, ...facts: Parameters<typeof factsOf>) {
	const { values, missing } = computeFeatures([feature], factsOf(...facts));
	return values[feature.code] ?? (missing.includes(feature.code) ? 'not known' : 0);
}

describe('how overdue an order is', () => {
	it('is not known of whoever has ordered never or on one day', () => {
		expect(measure(overdue, [])).toBe('not known');
		expect(measure(overdue, ordersAt(40))).toBe('not known');
		expect(measure(overdue, [...ordersAt(40), { name: 'order_completed', at: daysAgo(40.01) }])).toBe('not known');
	});

	it('draws the only gap of a person two thirds of the way to the shop’s', () => {
		// (60 · 60 · 7.5) ^ 1/3 = 30
		expect(measure(overdue, ordersAt(60, 67.5))).toBeCloseTo(2, 10);
	});

	it('goes by the person’s own gaps the more of them there are', () => {
		const weekly = Array.from({ length: 53 }, (_, week) => 21 + week * 7);
		expect(measure(overdue, ordersAt(...weekly))).toBeCloseTo(
			21 / Math.exp((52 * Math.log(7) + 2 * Math.log(60)) / 54),
			10,
		);
		expect(measure(overdue, ordersAt(...weekly))).toBeGreaterThan(2.7);
	});

	it('takes orders around midnight for a gap of a day, not of minutes', () => {
		const midnight = daysAgo(10.5);
		const orders = [-600_000, 600_000].map((ms) => ({ name: 'order_completed', at: midnight + ms }));
		expect(measure(overdue, orders)).toBeCloseTo((10.5 - 600 / 86_400) / 3600 ** (1 / 3), 10);
	});
});

describe('tenure', () => {
	it('is the days since the first of its events, whichever that was', () => {
		expect(measure(tenure, ordersAt(3, 200))).toBe(200);
		expect(measure(tenure, [...ordersAt(3), { name: 'signed_up', at: daysAgo(250) }])).toBe(250);
		expect(measure(tenure, [{ name: 'page_viewed', at: daysAgo(5) }])).toBe('not known');
	});

	it('goes by whatever happened where no events are named, but for those that are no doing of theirs', () => {
		const since = (except?: string[]): Feature => ({ kind: 'tenure', code: 'tenure:any', ...(except && { except }) });
		const past = [...ordersAt(3), { name: 'email_delivered', at: daysAgo(90) }];
		expect(measure(since(), past)).toBe(90);
		expect(measure(since(['email_delivered']), past)).toBe(3);
		expect(measure(since(['email_delivered']), past.slice(1))).toBe('not known');
		expect(measure(since(), [])).toBe('not known');
	});

	it('is the days since the newest of them where the last is asked for', () => {
		const last: Feature = { kind: 'tenure', code: 'tenure:last', except: ['email_delivered'], last: true };
		const past = [...ordersAt(3, 200), { name: 'page_viewed', at: daysAgo(2) }];
		expect(measure(last, [...past, { name: 'email_delivered', at: daysAgo(1) }])).toBe(2);
		expect(measure(last, [])).toBe('not known');
	});
});

describe('interval', () => {
	const interval: Feature = {
		...{ kind: 'interval', code: 'interval:order', event: 'order_completed' },
		...{ usualDays: 240, usualWeight: 0.5 },
	};
	const late: Feature = { ...interval, code: 'interval:late', late: true };

	it('is known from the first order on, and longer the longer nothing comes', () => {
		expect(measure(interval, ordersAt(0))).toBe(240);
		expect(measure(interval, ordersAt(60))).toBe((60 + 120) / 0.5);
		expect(measure(interval, [])).toBe('not known');
		expect(measure(late, [])).toBe('not known');
	});

	it('comes down to the days from one order to the next, and says how many of these have gone by', () => {
		const monthly = Array.from({ length: 41 }, (_, month) => 30 * month + 90);
		expect(measure(interval, ordersAt(...monthly))).toBeCloseTo((40 * 30 + 90 + 120) / 40.5, 9);
		expect(measure(late, ordersAt(...monthly))).toBeCloseTo((90 * 40.5) / (40 * 30 + 90 + 120), 9);
		expect(measure(late, ordersAt(0, 30))).toBe(0);
	});
});

describe('frequency', () => {
	const orders: Feature = { kind: 'frequency', code: 'frequency:order', events: ['order_completed', 'signed_up'] };
	const all: Feature = { kind: 'frequency', code: 'frequency:any', except: ['email_delivered'] };

	it('counts what was long ago like what was today, and several of a day each', () => {
		expect(measure(orders, ordersAt(0, 0, 400, 4_000))).toBe(4);
		expect(measure(all, [...ordersAt(0, 4_000), { name: 'page_viewed', at: daysAgo(9) }])).toBe(3);
	});

	it('counts no other event, and is 0 of whoever has done nothing', () => {
		expect(measure(orders, [{ name: 'page_viewed', at: daysAgo(9) }])).toBe(0);
		expect(measure(all, [{ name: 'email_delivered', at: daysAgo(9) }])).toBe(0);
		expect(measure(all, [])).toBe(0);
	});
});
