import { createEngine, type Engine } from '../../src/index';
import type { LeadStore } from '../../src/store/port/leadStore';
import type { Place } from '../store/conformance/place';
import { describeEachEngine } from '../store/describeEachEngine';
import { event, NOON, valueOf } from './engineOnMemory';

const emailOf = (index: number): string => `lead${index}@lead${index}.example`;

describeEachEngine('a pilot', (openPlace) => {
	let place: Place;
	let store: LeadStore;
	let engine: Engine;
	beforeEach(async () => {
		place = await openPlace();
		store = await place.open('shop');
		engine = createEngine({ store, clock: () => NOON });
	});
	afterEach(async () => await place.clear());

	const record = async (count: number): Promise<string[]> => {
		const answers = await engine.recordAndScore(
			Array.from({ length: count }, (_, index) => ({
				records: [event('page_viewed', { id: `view${index}`, identities: { email: emailOf(index) } })],
			})),
		);
		return answers.map((answer) => valueOf(answer)[0]?.leadId ?? '');
	};
	const admit = async (leadIds: readonly string[], percent: number, tierSet = 'default'): Promise<boolean[]> =>
		(await engine.admitToPilot(leadIds, { tierSet, share: percent / 100 })).map(valueOf);
	const countIn = (admitted: readonly boolean[]): number => admitted.filter(Boolean).length;

	it('lets its share in, and as it grows everybody who was in stays in', async () => {
		const leadIds = await record(200);
		const steps = [];
		for (const percent of [5, 20, 60]) steps.push(await admit(leadIds, percent));
		const [few, more, most] = steps as [boolean[], boolean[], boolean[]];
		expect(countIn(few)).toBeGreaterThan(2);
		expect(countIn(few)).toBeLessThan(25);
		expect(countIn(more)).toBeGreaterThan(countIn(few));
		expect(countIn(most)).toBeGreaterThan(95);
		expect(countIn(most)).toBeLessThan(145);
		few.forEach((isIn, index) => isIn && expect(more[index]).toBe(true));
		more.forEach((isIn, index) => isIn && expect(most[index]).toBe(true));
		expect(await admit(leadIds, 60)).toEqual(most);
	});

	it('throws nobody out again when the share is lowered, and draws others for other tiers', async () => {
		const leadIds = await record(60);
		const half = await admit(leadIds, 50);
		expect(await admit(leadIds, 1)).toEqual(half);
		expect(await admit(leadIds, 50, 'welcome')).not.toEqual(half);
	});

	it('keeps a person in who is joined with another that is not', async () => {
		const anonymousIds = Array.from({ length: 40 }, (_, index) => `visitor${index}`);
		const seen = await engine.recordAndScore(
			anonymousIds.map((anonymousId) => ({
				records: [event('page_viewed', { id: anonymousId, identities: { anonymousId } })],
			})),
		);
		const visitors = seen.map((answer) => valueOf(answer)[0]?.leadId ?? '');
		const known = await record(40);
		const before = [await admit(visitors, 30), await admit(known, 30)] as const;
		await engine.recordAndScore(
			anonymousIds.map((anonymousId, index) => ({
				records: [event('form_submitted', { id: `join${index}`, identities: { anonymousId, email: emailOf(index) } })],
			})),
		);
		const after = await admit(known, 30);
		const wasIn = known.map((_, index) => before[0][index] === true || before[1][index] === true);
		expect(wasIn.some((isIn, index) => isIn && before[1][index] === false)).toBe(true);
		wasIn.forEach((isIn, index) => isIn && expect(after[index]).toBe(true));
		expect(await admit(visitors, 30)).toEqual(after);
	});

	it('leaves nothing behind of a person who is erased', async () => {
		const leadIds = await record(20);
		await admit(leadIds, 99);
		const groups = leadIds.map((id): [string] => [id]);
		const countRows = async () => (await store.read(async (view) => await view.readExposures(groups))).flat().length;
		const rows = await countRows();
		expect(rows).toBeGreaterThan(15);
		await engine.forgetLeads([{ identities: [{ kind: 'email', namespace: '', value: emailOf(0) }] }]);
		expect(await countRows()).toBeLessThan(rows);
	});
});
