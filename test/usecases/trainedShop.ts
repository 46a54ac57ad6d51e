import type { LeadRecord } from '../../src/index';
import { seededRandom } from '../../src/stats/seededRandom';
import { sigmoid } from '../../src/stats/sigmoid';
import { DAY, event, NOON, openBench, outcome, type Bench } from './engineOnMemory';

export const TRAINING = {
	model: 'default',
	audience: 'prospect',
	target: 'purchase',
	windowDays: 7,
	graceDays: 0,
	seed: 0,
	autoPromote: false,
} as const;

/** The instant after which every window of the simulated leads is closed. */
export const AFTER = NOON + 40 * DAY;

/** Weights the shipped rules don't have: clicks sell here, checkouts are started by everybody. */
const TRUTH: Readonly<Record<string, number>> = { product_added: 0.3, checkout_started: 0.2, email_link_clicked: 1.6 };

/** Leads come over thirty days, do a few things, are scored, and some of them buy within two days. */
export async function openTrainedShop({ leads = 900, seed = 1, rate = 0.2, deliveries = 1 } = {}): Promise<Bench> {
	const evaluation = { minimumPerClass: 30, resamples: 25, coverage: 0.9, seed: 0 };
	const bench = await openBench({ settings: { learning: { evaluation } } });
	const random = seededRandom(seed);
	const perDay = Math.ceil(leads / 30);
	for (let day = 0; day < 30; day++) {
		const now = NOON + day * DAY;
		const visits = Array.from({ length: perDay }, (_, index) => visit(`lead${day}-${index}@shop.example`, now, random));
		bench.at(now);
		await deliver(
			deliveries,
			async () => await bench.engine.recordAndScore(visits.map(({ records }) => ({ records }))),
		);
		const buyers = visits.filter(({ pull }) => random() < sigmoid(Math.log(rate / (1 - rate)) - 1 + pull));
		bench.at(now + 2 * DAY);
		const orders = buyers.map(({ email }) => ({
			records: [outcome('purchase', { id: `order:${email}`, identities: { email }, occurredAt: now + DAY })],
		}));
		await deliver(deliveries, async () => await bench.engine.recordOutcomes(orders));
	}
	bench.at(AFTER);
	return bench;
}

async function deliver(times: number, send: () => Promise<unknown>): Promise<void> {
	for (let delivery = 0; delivery < times; delivery++) await send();
}

function visit(
	email: string,
	at: number,
	random: () => number,
): { email: string; pull: number; records: LeadRecord[] } {
	const done = Object.keys(TRUTH).filter(() => random() < 0.4);
	const names = ['page_viewed', ...done];
	const records = names.map((name) => event(name, { id: `${email}:${name}`, identities: { email }, occurredAt: at }));
	return { email, pull: done.reduce((sum, name) => sum + (TRUTH[name] ?? 0), 0), records };
}
