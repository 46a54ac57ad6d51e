import { createEngine, type Engine } from '../../src/index';
import { tierRulesSchema } from '../../src/tiers/settings';
import type { Place } from '../store/conformance/place';
import { describeEachEngine } from '../store/describeEachEngine';
import { DAY, event, HOUR, NOON, outcome, valueOf } from './engineOnMemory';

const RULES = tierRulesSchema.parse({});
const OWNERS = ['Team North', 'Team South', undefined] as const;

describeEachEngine('follow-up by owner and by how fast', (openPlace) => {
	let place: Place;
	let engine: Engine;
	let now: number;
	beforeEach(async () => {
		place = await openPlace();
		now = NOON;
		engine = createEngine({ store: await place.open('shop'), clock: () => now });
	});
	afterEach(async () => await place.clear());

	it('counts each owner apart, those without one too, and a purchase as what came of it, not as a touch', async () => {
		const emails = OWNERS.map((_, index) => `p${index}@p${index}.example`);
		const answers = await engine.recordAndScore(
			OWNERS.map((owner, index) => ({
				records: [
					event('page_viewed', {
						identities: { email: emails[index]! },
						...(owner !== undefined && { traits: { owner } }),
					}),
				],
			})),
		);
		const leadIds = answers.map((answer) => valueOf(answer)[0]!.leadId);
		await engine.assignTiers(
			leadIds.map((leadId) => ({ leadId, score: 80 })),
			RULES,
			{ tierSet: 'default' },
		);
		now = NOON + 2 * HOUR;
		const contact = { channel: 'phone', purpose: 'marketing', source: 'workflow' } as const;
		await engine.recordContacts([{ who: { leadId: leadIds[0]! }, ...contact }]);
		now = NOON + 3 * HOUR;
		await engine.recordOutcomes(
			[0, 1].map((index) => ({
				records: [outcome('purchase', { identities: { email: emails[index]! }, occurredAt: NOON + HOUR * 3 })],
			})),
		);
		now = NOON + 15 * DAY;
		const asked = { tierSet: 'default', promisedMs: 4 * HOUR, days: 30 };
		const inTime = { entries: 1, answered: 1, answeredInTime: 1, waiting: 0, tier: 'A' };
		const rows = await engine.followUpTimes({ ...asked, ownerAttribute: 'Owner' });
		expect(rows).toEqual([
			expect.objectContaining({
				owner: null,
				entries: 1,
				answered: 0,
				waiting: 1,
				bySpeed: [{ entries: 1, buyers: 0 }],
			}),
			expect.objectContaining({
				...{ owner: 'Team North', ...inTime, medianMs: 2 * HOUR },
				bySpeed: [{ withinMs: 4 * HOUR, entries: 1, buyers: 1 }],
			}),
			expect.objectContaining({
				...{ owner: 'Team South', ...inTime, medianMs: 3 * HOUR },
				bySpeed: [{ entries: 1, buyers: 1 }],
			}),
		]);
		const [all, ...others] = await engine.followUpTimes(asked);
		expect(others).toEqual([]);
		expect(all).toMatchObject({
			entries: 3,
			answered: 2,
			bySpeed: [
				{ entries: 1, buyers: 1 },
				{ entries: 2, buyers: 1 },
			],
		});
		expect(all).not.toHaveProperty('owner');
	});
});
