import { DAY, event, HOUR, NOON, openBench, type Bench } from './engineOnMemory';

describe('retention', () => {
	const LEADS = 250;
	let bench: Bench;
	beforeEach(async () => {
		bench = await openBench();
		const requests = Array.from({ length: LEADS }, (_, index) => ({
			records: [
				event('product_viewed', { identities: { email: `lead${index}@shop.example` }, occurredAt: NOON - 10 * DAY }),
			],
		}));
		await bench.engine.recordAndScore(requests);
		bench.at(NOON + 395 * DAY);
	});
	const countEvents = async (): Promise<number> =>
		await bench.engine.store.read(async (view) => {
			const leads = await view.listLeads({ limit: LEADS });
			return (
				await view.readEvents(
					leads.map(({ group }) => group),
					{ until: NOON },
				)
			).flat().length;
		});

	it('removes all that has expired and says how much of what went', async () => {
		const { removed, before } = await bench.engine.applyRetention();
		expect(removed).toEqual({ events: LEADS, history: 0, scores: 0, tiers: 0, contacts: 0, moments: 0, traits: 0 });
		expect(before.events).toBe(NOON - 12 * HOUR - 5 * DAY);
		expect(await countEvents()).toBe(0);
		expect((await bench.engine.applyRetention()).removed).toMatchObject({ events: 0 });
	});

	it('goes on page by page, once through all leads a day', async () => {
		const left: number[] = [];
		for (let batch = 0; batch < 3; batch++) {
			await bench.engine.continueRetention();
			left.push(await countEvents());
		}
		expect(left).toEqual([50, 0, 0]);
	});

	it('begins anew the next day', async () => {
		bench.at(NOON + 300 * DAY);
		for (let batch = 0; batch < 3; batch++) await bench.engine.continueRetention();
		expect(await countEvents()).toBe(LEADS);
		bench.at(NOON + 395 * DAY);
		await bench.engine.continueRetention();
		expect(await countEvents()).toBe(LEADS - 200);
	});

	it('goes on the next day where a day has fewer batches than pages, so that everybody is reached', async () => {
		await bench.engine.continueRetention();
		bench.at(NOON + 396 * DAY);
		await bench.engine.continueRetention();
		expect(await countEvents()).toBe(0);
	});

	it('does not try a page that fails again before the next day', async () => {
		const expire = jest.spyOn(bench.engine.store, 'write').mockRejectedValueOnce(new Error('busy'));
		await expect(bench.engine.continueRetention()).rejects.toThrow('busy');
		await bench.engine.continueRetention();
		expect(expire).toHaveBeenCalledTimes(1);
	});

	it('keeps a kind for good where its days are null', async () => {
		const keeping = await openBench({ store: bench.engine.store, settings: { retention: { eventDays: null } } });
		keeping.at(NOON + 900 * DAY);
		const { removed, before } = await keeping.engine.applyRetention();
		expect(removed.events).toBe(0);
		expect(before).not.toHaveProperty('events');
		expect(await countEvents()).toBe(LEADS);
	});
});
