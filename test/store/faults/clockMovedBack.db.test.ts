import { createEngine, type Engine } from '../../../src/engine';
import type { LeadRecord } from '../../../src/lead/record';
import { suppressionRulesSchema } from '../../../src/suppression/settings';
import type { Place } from '../conformance/place';
import { NOON } from '../conformance/samples';
import { describeEachEngine } from '../describeEachEngine';

const HOUR = 3_600_000;
const ada = [{ kind: 'email' as const, namespace: '', value: 'ada@shop.example' }];
const message = { channel: 'email' as const, purpose: 'marketing' as const };
const rules = suppressionRulesSchema.parse({
	frequencyCaps: [{ channel: 'any', max: 2, perMs: 24 * HOUR }],
	coolDownMs: { email: 0 },
});

describeEachEngine('a clock that is set back by an hour', (openPlace) => {
	let place: Place;
	let engine: Engine;
	let now: number;
	beforeEach(async () => {
		now = NOON;
		place = await openPlace();
		engine = createEngine({ store: await place.open('shop'), clock: () => now });
		await view('e1');
		now = NOON - HOUR;
	});
	afterEach(async () => await place.clear());

	/** An event without a time of its own, as most webhooks are: the clock's is taken. */
	const view = async (id: string) => {
		const record: LeadRecord = {
			kind: 'event',
			name: 'product_viewed',
			id,
			source: 'test',
			identities: { email: 'ada@shop.example' },
		};
		const [answer] = await engine.recordAndScore([{ records: [record] }]);
		if (!answer?.ok) throw answer?.error ?? new Error('no answer');
		return answer.value[0]?.event;
	};
	const check = async (reserveForMs?: number) => {
		const [answer] = await engine.checkSuppression([
			{ identities: ada, ...message, rules, ...(reserveForMs !== undefined && { reserveForMs }) },
		]);
		return answer?.ok ? answer.value : undefined;
	};

	it('counts every event once', async () => {
		expect(await view('e1')).toMatchObject({ duplicate: true });
		expect(await view('e2')).toMatchObject({ recorded: true });
		expect(await view('e2')).toMatchObject({ duplicate: true });
		now = NOON + 1;
		expect(await view('e1')).toMatchObject({ duplicate: true });
		const [history = []] = await engine.store.read(async (store) => {
			const [lead] = await store.listLeads({ limit: 1 });
			return lead === undefined ? [] : await store.readHistory([lead.group], now, 0);
		});
		expect(history).toMatchObject([{ name: 'product_viewed', count: 2 }]);
	});

	it('lets an opt-out stand that was recorded before it', async () => {
		now = NOON;
		await engine.changeSuppressions([
			{ who: { identities: ada }, action: 'suppress', code: 'opt_out', source: 'test' },
		]);
		now = NOON - HOUR;
		expect(await check()).toMatchObject({ decision: 'suppressed', reasons: [{ code: 'opt_out' }] });
	});

	it('lets no message more go than the cap allows', async () => {
		now = NOON;
		await engine.recordContacts([{ who: { identities: ada }, ...message, id: 'm1', source: 'test' }]);
		now = NOON - HOUR;
		const decisions = [await check(HOUR), await check(HOUR)].map((answer) => answer?.decision);
		now = NOON;
		expect([...decisions, (await check(HOUR))?.decision]).toEqual(['allowed', 'deferred', 'allowed']);
		expect((await check(HOUR))?.decision).toBe('deferred');
	});
});
