import { listIdentities, tierRulesSchema, type EngineOptions, type LeadRecord } from '../../src/index';
import type { Place } from '../store/conformance/place';
import { describeEachEngine } from '../store/describeEachEngine';
import { DAY, event, HOUR, NOON, openBench, outcome, valueOf, type Bench } from './engineOnMemory';

const tiers = tierRulesSchema.parse({});
const LISTING = { model: 'default', tierSet: 'default', order: 'score', limit: 50 } as const;

function by(email: string, name: string, more: Partial<Extract<LeadRecord, { kind: 'event' }>> = {}): LeadRecord {
	return event(name, { identities: { email }, ...more });
}

async function arrive(bench: Bench, records: LeadRecord[]): Promise<{ leadId: string; score: number }> {
	const [answer] = valueOf((await bench.engine.recordAndScore([{ records }]))[0]);
	const lead = { leadId: answer?.leadId ?? '', score: answer?.scored?.score.score ?? 0 };
	await bench.engine.assignTiers([lead], tiers, { tierSet: 'default' });
	return lead;
}

describeEachEngine('looking at leads', (openPlace) => {
	let place: Place;
	const start = async (options: Partial<EngineOptions> = {}): Promise<Bench> => {
		place = await openPlace();
		return await openBench({ ...options, store: await place.open('shop') });
	};
	afterEach(async () => await place.clear());

	async function openShop() {
		const bench = await start();
		const quiet = await arrive(bench, [by('ana@ana.example', 'page_viewed')]);
		const hot = await arrive(bench, [
			by('ben@ben.example', 'checkout_started'),
			by('ben@ben.example', 'product_added'),
			by('ben@ben.example', 'email_link_clicked'),
		]);
		return { bench, quiet, hot };
	}

	describe('the list of leads', () => {
		it('has the highest score first, with tier, grade and address', async () => {
			const { bench, quiet, hot } = await openShop();
			const listed = await bench.engine.listLeads(LISTING);
			expect(listed.map(({ lead }) => lead.id)).toEqual([hot.leadId, quiet.leadId]);
			expect(listed[0]?.score).toBeCloseTo(hot.score, 0);
			expect(listed[0]?.tier?.name).toBe('A');
			expect(listed[0]?.lead.identities[0]?.value).toBe('ben@ben.example');
		});

		it('is of one tier, one audience or from a score on, where that is asked for', async () => {
			const { bench, hot } = await openShop();
			const idsOf = async (more: Partial<Parameters<typeof bench.engine.listLeads>[0]>) =>
				(await bench.engine.listLeads({ ...LISTING, ...more })).map(({ lead }) => lead.id);
			expect(await idsOf({ tier: 'a' })).toEqual([hot.leadId]);
			expect(await idsOf({ tier: 'Z' })).toEqual([]);
			expect(await idsOf({ minScore: 70 })).toEqual([hot.leadId]);
			expect(await idsOf({ audience: 'customer' })).toEqual([]);
			expect(await idsOf({ limit: 1 })).toEqual([hot.leadId]);
			expect(await idsOf({ model: 'another' })).toEqual([]);
		});

		it('is of those who are in a tier now: who has cooled down since is in a lower one, and nothing is written', async () => {
			const { bench, hot } = await openShop();
			const later = NOON + 45 * DAY;
			bench.at(later);
			const warm = await arrive(
				bench,
				['checkout_started', 'product_added', 'email_link_clicked'].map((name) =>
					by('cyd@cyd.example', name, { occurredAt: later }),
				),
			);
			const list = async (tier: string) => await bench.engine.listLeads({ ...LISTING, tier });
			expect((await list('A')).map(({ lead: { id } }) => id)).toEqual([warm.leadId]);
			const cooled = [...(await list('B')), ...(await list('C'))].find(({ lead: { id } }) => id === hot.leadId);
			expect(cooled).toMatchObject({ asOf: later, tier: { since: later } });
			expect(cooled?.score).toBeLessThan(hot.score - 10);
			const [changes] = await bench.engine.store.read(
				async (view) => await view.readTierChanges([[hot.leadId]], LISTING.tierSet),
			);
			expect(changes?.map(({ name }) => name)).toEqual(['A']);
		});

		it('is of one segment, by whose thresholds their tier was assigned', async () => {
			const { bench, quiet, hot } = await openShop();
			const rules = tierRulesSchema.parse({ segments: [{ segment: 'sofas', minScores: [90, 20] }] });
			const lead = { leadId: quiet.leadId, score: quiet.score, segment: 'sofas' };
			await bench.engine.assignTiers([lead], rules, { tierSet: 'default' });
			const listed = await bench.engine.listLeads({ ...LISTING, segment: 'Sofas' });
			expect(listed.map(({ lead: { id }, tier }) => [id, tier?.name, tier?.segment])).toEqual([
				[quiet.leadId, 'B', 'sofas'],
			]);
			expect((await bench.engine.listLeads({ ...LISTING, segment: 'lamps' })).length).toBe(0);
			expect((await bench.engine.listLeads(LISTING)).map(({ lead: { id } }) => id)).toContain(hot.leadId);
			expect(await bench.engine.listSegments('default')).toEqual(['sofas']);
		});

		it('leaves out whom a message was sent to lately, and nobody else', async () => {
			const { bench, hot, quiet } = await openShop();
			const who = { leadId: hot.leadId };
			await bench.engine.recordContacts([{ who, channel: 'email', purpose: 'marketing', source: 'test' }]);
			bench.at(NOON + DAY);
			const idsOf = async (notContactedDays: number) =>
				(await bench.engine.listLeads({ ...LISTING, notContactedDays })).map(({ lead }) => lead.id);
			expect(await idsOf(7)).toEqual([quiet.leadId]);
			bench.at(NOON + 9 * DAY);
			expect(await idsOf(7)).toContain(hot.leadId);
		});

		it('is ordered by expected value: chance times what their orders are worth', async () => {
			const { bench, quiet } = await openShop();
			const NUMBERS = [1, 2, 3, 4, 5, 6];
			for (const [kind, amount] of [
				['large', 900_00],
				['small', 10_00],
			] as const) {
				for (const number of NUMBERS) {
					const email = `${kind}@${kind}${number}.example`;
					await arrive(bench, [by(email, 'checkout_started')]);
					const orders = [1, 2, 3].map((day) =>
						outcome('purchase', {
							id: `order:${email}:${day}`,
							identities: { email },
							occurredAt: NOON - day * 5 * DAY,
							amountMinor: amount + 100 * number,
							currency: 'SEK',
						}),
					);
					await bench.engine.recordOutcomes(orders.map((order) => ({ records: [order] })));
				}
			}
			// What orders are worth is read once an hour.
			bench.at(NOON + 2 * HOUR);
			const listed = await bench.engine.listLeads({ ...LISTING, order: 'expectedValue' });
			const names = listed.map(({ lead }) => lead.identities[0]?.value);
			const placeOf = (kind: string) => NUMBERS.map((number) => names.indexOf(`${kind}@${kind}${number}.example`));
			expect(Math.max(...placeOf('large'))).toBeLessThan(Math.min(...placeOf('small')));
			expect(listed[0]?.expectedValue?.currency).toBe('SEK');
			const values = listed.map(({ expectedValue }) => expectedValue?.amountMinor ?? -1);
			expect(values).toEqual([...values].sort((a, b) => b - a));
			expect(listed.map(({ lead }) => lead.id)).toContain(quiet.leadId);
		});
	});

	describe('a lead with its timeline', () => {
		const GETTING = { model: 'default', tierSet: 'default', limit: 50 };

		it('tells in words what happened, newest first', async () => {
			const bench = await start();
			const email = 'mia@mia.example';
			const who = { identities: listIdentities('', { email }) };
			await arrive(bench, [by(email, 'page_viewed')]);
			bench.at(NOON + HOUR);
			await arrive(bench, [
				by(email, 'checkout_started', { occurredAt: NOON + HOUR, amountMinor: 12_950, currency: 'EUR' }),
			]);
			bench.at(NOON + 2 * HOUR);
			await bench.engine.recordContacts([{ who, channel: 'sms', purpose: 'marketing', source: 'test' }]);
			bench.at(NOON + 3 * HOUR);
			await bench.engine.changeSuppressions([
				{ who, action: 'suppress', code: 'opt_out', channel: 'sms', source: 'STOP' },
			]);
			bench.at(NOON + 4 * HOUR);
			const bought = outcome('purchase', {
				identities: { email },
				occurredAt: NOON + 4 * HOUR,
				amountMinor: 12_950,
				currency: 'EUR',
			});
			await bench.engine.recordOutcomes([{ records: [bought] }]);
			const story = valueOf((await bench.engine.getLeads([who], GETTING))[0]);
			const texts = story.timeline.map(({ text }) => text);
			expect(texts[0]).toBe('Purchase, 129.50 EUR (test)');
			expect(texts[1]).toBe('Suppressed: Opted Out (SMS, STOP)');
			expect(texts[2]).toBe('Contacted by SMS (marketing)');
			expect(texts).toContainEqual(
				expect.stringMatching(/^Score [\d.]+ \([A-C]\d\), \+[\d.]+ after: Checkout started$/),
			);
			expect(texts).toContainEqual(expect.stringMatching(/^Checkout started.*, 129\.50 EUR$/));
			expect(texts).toContainEqual(expect.stringMatching(/^Tier [ABC], at [\d.]+$/));
			const times = story.timeline.map(({ at }) => at);
			expect(times).toEqual([...times].sort((a, b) => b - a));
			expect(story.scored.score.reasons.length).toBeGreaterThan(0);
		});

		it('holds what is known of the person now, by name', async () => {
			const bench = await start();
			const email = 'mia@mia.example';
			const say = async (traits: Record<string, string>) =>
				await bench.engine.recordAndScore([{ records: [{ ...by(email, 'page_viewed'), traits }] }]);
			await say({ country: 'FR', plan: 'free' });
			bench.at(NOON + DAY);
			await say({ country: 'DE' });
			const [story] = await bench.engine.getLeads([{ identities: listIdentities('', { email }) }], GETTING);
			expect(valueOf(story).attributes).toEqual({ country: 'DE', plan: 'free' });
		});

		it('holds the newest entries only, or some kinds, and says how many there are', async () => {
			const { bench, hot } = await openShop();
			const get = async (more: object) =>
				valueOf((await bench.engine.getLeads([{ leadId: hot.leadId }], { ...GETTING, ...more }))[0]);
			const all = await get({});
			const few = await get({ limit: 2 });
			expect(few.timeline).toEqual(all.timeline.slice(0, 2));
			expect(few.entries).toBe(all.entries);
			const scores = await get({ kinds: ['score'] });
			expect(scores.timeline.every(({ kind }) => kind === 'score')).toBe(true);
			expect(scores.entries).toBeGreaterThan(0);
		});

		it('answers for somebody who is not on record with what to do, and for the others all the same', async () => {
			const { bench, hot } = await openShop();
			const [nobody, somebody] = await bench.engine.getLeads([{ leadId: 'nobody' }, { leadId: hot.leadId }], GETTING);
			expect(nobody).toMatchObject({
				ok: false,
				error: { message: expect.stringContaining('No lead "nobody"') as string },
			});
			expect(somebody?.ok).toBe(true);
		});

		it('quotes no address of a workspace with a hashing secret', async () => {
			const bench = await start({ hashingSecret: 'a secret' });
			const email = 'ida@ida.example';
			await arrive(bench, [by(email, 'checkout_started', { category: `for ${email}` })]);
			const who = { identities: listIdentities('', { email }) };
			await bench.engine.changeSuppressions([
				{ who, action: 'suppress', code: 'manual', source: `list of ${email}`, reason: `asked by ${email}` },
			]);
			const story = valueOf((await bench.engine.getLeads([who], GETTING))[0]);
			const listed = await bench.engine.listLeads(LISTING);
			expect(JSON.stringify([story.timeline, story.scored.identities, listed])).not.toMatch(/ida@|ida\.example/);
		});
	});
});
