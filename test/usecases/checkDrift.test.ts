import type { LeadRecord } from '../../src/index';
import { DAY, event, openBench, outcome, type Bench } from './engineOnMemory';
import { AFTER, openTrainedShop, TRAINING } from './trainedShop';

const question = { model: 'default', days: 10, staleDays: 120 };

async function train(shop: Bench): Promise<void> {
	await shop.engine.trainModel({ ...TRAINING, autoPromote: true });
}

/** Leads that come after training, some of whom buy two days later; their windows are closed when it is over. */
async function comeAgain(shop: Bench, { leads, buyers }: { leads: number; buyers: number }): Promise<void> {
	const at = AFTER + DAY;
	shop.at(at);
	const people = Array.from({ length: leads }, (_, index) => ({ email: `later${index}@shop.example` }));
	const names = ['page_viewed', 'product_added'];
	const look = (identities: { email: string }, index: number): { records: LeadRecord[] } => ({
		records: names
			.slice(0, 1 + (index % 2))
			.map((name) => event(name, { id: `${identities.email}:${name}`, identities, occurredAt: at })),
	});
	await shop.engine.recordAndScore(people.map(look));
	shop.at(at + 3 * DAY);
	await shop.engine.recordOutcomes(
		people.slice(0, buyers).map((identities) => ({
			records: [outcome('purchase', { id: `order:${identities.email}`, identities, occurredAt: at + 2 * DAY })],
		})),
	);
	shop.at(at + 8 * DAY);
}

describe('T12: events that stop', () => {
	it('are named with the day they were last received, each in words, and need attention', async () => {
		const shop = await openTrainedShop();
		await train(shop);
		shop.at(AFTER + 12 * DAY);
		const checked = await shop.engine.checkDrift(question);
		expect(checked.level).toBe('act');
		const named = checked.silences.map((silence) => [silence.event, silence.silentDays]);
		expect(named).toEqual([
			['checkout_started', 23],
			['email_link_clicked', 23],
			['page_viewed', 23],
			['product_added', 23],
			['purchase', 22],
		]);
		const purchases = checked.silences.at(-1);
		expect(purchases).toMatchObject({ kind: 'outcome', label: 'Outcome Purchase' });
		expect(purchases?.because).toMatch(/no longer recorded since 19 June 2026.* Check what records it\.$/);
		expect(checked.because.slice(0, checked.silences.length)).toEqual(checked.silences.map(({ because }) => because));
		expect(checked.because[0]).toMatch(
			/: no longer received since 18 June 2026, though it usually comes nearly every day/,
		);
	});

	it('are named without a trained model too, which says that it is not trained yet', async () => {
		const shop = await openTrainedShop({ leads: 60 });
		const checked = await shop.engine.checkDrift(question);
		expect(checked).toMatchObject({ version: 0, level: 'untrained', summary: 'not trained yet', audiences: {} });
		expect(checked.because.at(-1)).toMatch(/not been trained yet/);
		expect(checked.because.join(' ')).toContain('no longer received since 18 June 2026');
		expect(checked.because.join(' ')).toContain('Outcome Purchase: no longer recorded since');
	});

	it('are not named while they come', async () => {
		const shop = await openTrainedShop({ leads: 60 });
		shop.at(AFTER - 10 * DAY);
		const checked = await shop.engine.checkDrift(question);
		expect(checked.silences).toEqual([]);
		expect(checked.because).toHaveLength(1);
	});

	it('a workspace without any event has none that stopped', async () => {
		const { engine } = await openBench();
		expect(await engine.checkDrift(question)).toMatchObject({ level: 'untrained', silences: [] });
	});
});

describe('T14: outcomes that came and that were promised', () => {
	const calibrationOf = async (came: { leads: number; buyers: number }) => {
		const shop = await openTrainedShop();
		await train(shop);
		await comeAgain(shop, came);
		const checked = await shop.engine.checkDrift(question);
		expect(JSON.stringify(checked)).not.toMatch(/NaN|null/);
		return checked.audiences.prospect;
	};

	it('many more are an alarm like many fewer, and none at all says that recording broke', async () => {
		const more = await calibrationOf({ leads: 100, buyers: 60 });
		expect(more).toMatchObject({ level: 'act', calibration: { verdict: 'more' } });
		expect(more?.because[0]).toMatch(/^60 leads have reached the target since training, but \d+ were expected\. Train/);
		const fewer = await calibrationOf({ leads: 100, buyers: 1 });
		expect(fewer).toMatchObject({ level: 'act', calibration: { verdict: 'fewer' } });
		const none = await calibrationOf({ leads: 100, buyers: 0 });
		expect(none).toMatchObject({ level: 'act', calibration: { verdict: 'none', observed: 0 } });
		expect(none?.because[0]).toMatch(/^No lead has reached the target since training.*Check that outcomes are/);
	});

	it('a handful of leads is too early to say', async () => {
		expect((await calibrationOf({ leads: 6, buyers: 0 }))?.calibration).toBe('too early to say');
	});
});

describe('leads that look otherwise', () => {
	it('are not test data', async () => {
		const shop = await openTrainedShop();
		await train(shop);
		const visits = Array.from({ length: 200 }, (_, index) => ({
			records: [
				event('form_submitted', {
					identities: { email: `new${index}@shop.example` },
					occurredAt: AFTER,
					traits: { test_data: true },
				}),
			],
		}));
		await shop.engine.recordAndScore(visits);
		expect((await shop.engine.checkDrift(question)).audiences.prospect).toMatchObject({ scores: 0, features: [] });
	});

	it('are told with what they do more often, and a model grows old', async () => {
		const shop = await openTrainedShop();
		await train(shop);
		const visits = Array.from({ length: 200 }, (_, index) => ({
			records: [event('form_submitted', { identities: { email: `new${index}@shop.example` }, occurredAt: AFTER })],
		}));
		await shop.engine.recordAndScore(visits);
		const { prospect } = (await shop.engine.checkDrift(question)).audiences;
		expect(prospect).toMatchObject({ level: 'act', scores: 200 });
		expect(prospect?.features.find(({ feature }) => feature === 'event:form_submitted')?.level).toBe('act');
		expect(prospect?.because.join(' ')).toMatch(/100 % of leads|0 % of leads/);
		shop.at(AFTER + 200 * DAY);
		const later = (await shop.engine.checkDrift(question)).audiences.prospect;
		expect(later?.because).toContainEqual(expect.stringContaining('days old. Train again'));
	});
});
