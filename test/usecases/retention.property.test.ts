import fc from 'fast-check';
import type { Engine } from '../../src/index';
import { DAY, event, HOUR, NOON, openBench, type Bench } from './engineOnMemory';

const settings = {
	features: { historyDays: 90 },
	retention: { eventDays: 30, scoreDays: 30, tierDays: 30, contactDays: 30, traitDays: 30 },
};

const delivery = fc.record({
	/** Few IDs, so that deliveries are repeated, some long after their events have expired. */
	serial: fc.integer({ min: 0, max: 12 }),
	name: fc.constantFrom('product_viewed', 'checkout_started'),
	plan: fc.constantFrom('free', 'pro'),
	/** How long the delivery has been under way. */
	daysLate: fc.constantFrom(0, 0, 1, 35, 80),
	/** Until the next one. */
	pauseHours: fc.constantFrom(1, 20, 24 * 15, 24 * 40),
});

type Delivery = typeof delivery extends fc.Arbitrary<infer T> ? T : never;

async function play(bench: Bench, deliveries: readonly Delivery[], tidy: (engine: Engine) => Promise<unknown>) {
	const occurrences = new Map<number, number>();
	const answers = [];
	let now = NOON;
	for (const { serial, name, plan, daysLate, pauseHours } of deliveries) {
		bench.at(now);
		await tidy(bench.engine);
		// An event delivered again says the same again.
		const occurredAt = occurrences.get(serial) ?? now - daysLate * DAY;
		occurrences.set(serial, occurredAt);
		const record = event(name, {
			id: `e${serial}`,
			identities: { email: `lead${serial % 3}@shop.example` },
			occurredAt,
			traits: { plan },
		});
		const [answer] = await bench.engine.recordAndScore([{ records: [record] }]);
		if (!answer?.ok) throw new Error('refused');
		const [lead] = answer.value;
		const { score, change } = lead?.scored ?? {};
		// Older than all history: whether it is new makes no difference to anything.
		const counts = now - occurredAt < settings.features.historyDays * DAY - DAY;
		answers.push({
			score,
			from: change?.from,
			to: change?.to,
			...(counts && { because: change?.because, event: lead?.event }),
		});
		now += pauseHours * HOUR;
	}
	return answers;
}

describe('with retention applied before every delivery', () => {
	it('scores, their changes and what counts as a duplicate are what they are when nothing ever expires', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(delivery, { minLength: 1, maxLength: 25 }), async (deliveries) => {
				const kept = await play(await openBench({ settings }), deliveries, async () => {});
				const tidied = await play(
					await openBench({ settings }),
					deliveries,
					async (engine) => await engine.applyRetention(),
				);
				expect(tidied).toEqual(kept);
			}),
			{ numRuns: 150 },
		);
	});
});
