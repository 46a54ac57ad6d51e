import fc from 'fast-check';
import type { LeadRecord } from '../../src/index';
import { createKeyring } from '../../src/lead/keyring';
import { settingsSchema } from '../../src/settings';
import { openMemoryStore } from '../../src/store/memory/openMemoryStore';
import { DEFAULT_MODEL } from '../../src/usecases/models/loadModel';
import { eachLook, type Look } from '../../src/usecases/training/eachLook';
import { AUDIENCES } from '../../src/lead/lead';
import { DAY, event, NOON, openBench, outcome } from './engineOnMemory';

const TARGET = { target: 'purchase', windowDays: 7, graceDays: 0 };
const NAMES = ['page_viewed', 'product_added', 'checkout_started', 'order_completed', 'email_link_clicked'] as const;
const SPAN_DAYS = 120;

interface Deed {
	name: (typeof NAMES)[number];
	/** Days after the beginning. */
	day: number;
	/** Days until it was reported; undefined: it is loaded as a past event, known when it happened. */
	lateDays: number | undefined;
	country: string;
}

const deed = fc.record({
	name: fc.constantFrom(...NAMES),
	day: fc.integer({ min: 0, max: SPAN_DAYS * 24 }).map((hours) => hours / 24),
	lateDays: fc.option(fc.integer({ min: 0, max: 40 }), { nil: undefined }),
	country: fc.constantFrom('DE', 'FR', 'US'),
});
const START = NOON - SPAN_DAYS * DAY;

function recordsOf({ name, day, country }: Deed, id: number): LeadRecord[] {
	const occurredAt = START + day * DAY;
	const common = { id: `deed:${id}`, occurredAt, traits: { country } };
	const money = { amountMinor: 5_000, currency: 'EUR' };
	if (name !== 'order_completed') return [event(name, common)];
	return [event(name, { ...common, ...money }), outcome('purchase', { ...common, ...money, id: `deed:${id}:paid` })];
}

/** As many as are ever taken of one lead. */
const MOST_LOOKS = 30;

interface Looks {
	/** What was known of the lead at each look, by its instant. */
	looks: ReadonlyMap<number, unknown>;
	/** None was thinned out, or left out for what came of it. */
	isWhole: boolean;
}

async function takeLooks(deeds: readonly Deed[]): Promise<Looks> {
	const store = await openMemoryStore({ workspace: 'test' });
	const { engine, at } = await openBench({ store });
	const arrivals = deeds
		.map((one, id) => ({ one, id, at: START + (one.day + (one.lateDays ?? 0)) * DAY }))
		.sort((a, b) => a.at - b.at || a.id - b.id);
	for (const arrival of arrivals) {
		at(arrival.one.lateDays === undefined ? NOON + 365 * DAY : arrival.at);
		const request = { records: recordsOf(arrival.one, arrival.id) };
		const answers =
			arrival.one.lateDays === undefined
				? await engine.recordPastEvents([request])
				: await engine.recordEvents([request]);
		for (const answer of answers) if (!answer.ok) throw answer.error;
	}
	const context = {
		...{ store, clock: () => NOON + 365 * DAY, keyring: createKeyring() },
		settings: settingsSchema.parse({ retention: { eventDays: null } }),
	};
	const looks = new Map<number, unknown>();
	let leftOut = 0;
	const question = { models: [DEFAULT_MODEL], audiences: AUDIENCES, target: TARGET, onLeftOut: () => leftOut++ };
	await eachLook(context, question, (look: Look) =>
		looks.set(look.asOf, { audience: look.audience, features: [...look.features] }),
	);
	return { looks, isWhole: leftOut === 0 && looks.size < MOST_LOOKS };
}

test('nothing that happened or arrived after a look changes what was seen by it', async () => {
	let compared = 0;
	await fc.assert(
		fc.asyncProperty(
			fc.array(deed, { minLength: 2, maxLength: 8 }),
			fc.array(fc.tuple(deed, fc.integer({ min: 1, max: 60 })), { minLength: 12, maxLength: 12 }),
			fc.integer({ min: 5, max: SPAN_DAYS }),
			async (deeds, others, cutDay) => {
				const isAfter = ({ day, lateDays = 0 }: Deed) => day + lateDays > cutDay;
				// Whatever was not known by then happens otherwise, and arrives at another time.
				const moved = deeds.map((one, index) => {
					const [other, later] = others[index]!;
					if (!isAfter(one)) return one;
					const day = one.day > cutDay ? cutDay + 1 + (later % 50) : one.day;
					const lateDays = one.day > cutDay ? other.lateDays : cutDay + later - one.day + 1;
					return { ...other, day, lateDays };
				});
				const cut = START + cutDay * DAY;
				const [seen, otherwise] = [await takeLooks(deeds), await takeLooks(moved)];
				for (const [asOf, look] of [...seen.looks].filter(([at]) => at <= cut)) {
					const same = otherwise.looks.get(asOf);
					if (same === undefined && !(seen.isWhole && otherwise.isWhole)) continue;
					compared++;
					expect(same).toEqual(look);
				}
			},
		),
		{ numRuns: 40, seed: 13 },
	);
	expect(compared).toBeGreaterThan(150);
});
