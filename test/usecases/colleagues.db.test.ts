import { createEngine, suppressionRulesSchema, type Engine, type EngineOptions } from '../../src/index';
import type { Place } from '../store/conformance/place';
import { describeEachEngine } from '../store/describeEachEngine';
import { DAY, event, NOON, outcome, valueOf } from './engineOnMemory';

const settings = { colleagueBoughtWithinMs: 30 * DAY };

describeEachEngine('a purchase of somebody of the same company', (openPlace) => {
	let place: Place;
	let engine: Engine;
	const start = async (options: Partial<EngineOptions> = {}): Promise<void> => {
		place = await openPlace();
		engine = createEngine({ store: await place.open('shop'), clock: () => NOON, ...options });
		await engine.recordEvents(
			['bob@acme.example', 'eve@web.de'].map((email) => ({ records: [event('signed_up', { identities: { email } })] })),
		);
	};
	afterEach(async () => await place.clear());
	const buys = async (email: string, fields = {}): Promise<void> => {
		await engine.recordOutcomes([
			{ records: [outcome('won', { identities: { email }, occurredAt: NOON - DAY, ...fields })] },
		]);
	};
	const ask = async (email: string, rules: object = settings): Promise<string[]> => {
		const [answer] = await engine.checkSuppression([
			{
				identities: [{ kind: 'email', namespace: '', value: email }],
				channel: 'email',
				purpose: 'marketing',
				rules: suppressionRulesSchema.parse(rules),
			},
		]);
		return valueOf(answer).reasons.map(({ code }) => code);
	};

	it.each([
		['in clear', {}],
		['hashed', { hashingSecret: 'a secret' }],
	])('holds back colleagues, known and unknown: %s', async (_, options) => {
		await start(options);
		await buys('ann@acme.example');
		expect(await ask('bob@acme.example')).toEqual(['colleague_bought']);
		expect(await ask('unheard-of@acme.example')).toEqual(['colleague_bought']);
		expect(await ask('ann@acme.example')).toEqual(['purchased']);
		expect(await ask('cyd@other.example')).toEqual([]);
	});

	it('is no reason among customers of one mail provider, for customers, or where the rule is off', async () => {
		await start();
		await buys('ann@acme.example');
		await buys('fay@web.de');
		expect(await ask('eve@web.de')).toEqual([]);
		expect(await ask('bob@acme.example', { ...settings, audience: 'customers' })).toEqual([]);
		expect(await ask('bob@acme.example', {})).toEqual([]);
	});

	it('is none once it was taken back, and none where it is long ago', async () => {
		await start();
		await buys('ann@acme.example', { id: 'deal-1' });
		await buys('ann@acme.example', { id: 'deal-1-lost', reverses: 'deal-1', full: true });
		await buys('dan@acme.example', { occurredAt: NOON - 31 * DAY });
		expect(await ask('bob@acme.example')).toEqual([]);
	});
});
