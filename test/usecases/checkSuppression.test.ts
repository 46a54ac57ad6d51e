import { suppressionRulesSchema } from '../../src/suppression/settings';
import { DAY, event, HOUR, NOON, openBench, outcome, valueOf, type Bench } from './engineOnMemory';

const rules = suppressionRulesSchema.parse({});
const ada = [{ kind: 'email' as const, namespace: '', value: 'ada@shop.example' }];

async function ask({ engine }: Bench, fields: object = {}) {
	const [answer] = await engine.checkSuppression([
		{ identities: ada, channel: 'email', purpose: 'marketing', rules, ...fields },
	]);
	return valueOf(answer);
}

describe('checking suppression', () => {
	it('allows a prospect nothing speaks against', async () => {
		const bench = await openBench();
		await bench.engine.recordEvents([{ records: [event('checkout_started')] }]);
		expect(await ask(bench)).toMatchObject({ decision: 'allowed', reasons: [] });
	});

	it('suppresses a buyer in a flow for prospects, not in one for customers, and after the refund only for two weeks', async () => {
		const bench = await openBench();
		await bench.engine.recordOutcomes([{ records: [outcome('purchase', { id: 'order-1' })] }]);
		expect(await ask(bench)).toMatchObject({
			decision: 'suppressed',
			reasons: [{ code: 'purchased', since: NOON, until: NOON + 30 * DAY }],
		});
		expect(await ask(bench, { rules: { ...rules, audience: 'customers' } })).toMatchObject({ decision: 'allowed' });
		await bench.engine.recordOutcomes([{ records: [outcome('refunded', { reverses: 'order-1' })] }]);
		expect(await ask(bench)).toMatchObject({
			decision: 'suppressed',
			reasons: [{ code: 'refunded', since: NOON, until: NOON + 14 * DAY }],
		});
		bench.at(NOON + 14 * DAY);
		expect(await ask(bench)).toMatchObject({ decision: 'allowed' });
	});

	it('keeps an opt-out for every address the person is reached by', async () => {
		const bench = await openBench();
		const phone = '+4915112345678';
		await bench.engine.recordEvents([
			{ records: [event('signed_up', { identities: { email: 'ada@shop.example', phone } })] },
		]);
		await bench.engine.changeSuppressions([
			{ who: { identities: ada }, action: 'suppress', code: 'manual', source: 'test' },
		]);
		const byPhone = { identities: [{ kind: 'phone', namespace: '', value: phone }], channel: 'salesTask' };
		expect(await ask(bench, byPhone)).toMatchObject({ decision: 'suppressed', reasons: [{ code: 'manual' }] });
		bench.at(NOON + 1);
		await bench.engine.changeSuppressions([
			{
				who: { identities: [{ kind: 'phone', namespace: '', value: phone }] },
				action: 'release',
				code: 'manual',
				source: 'test',
			},
		]);
		expect(await ask(bench)).toMatchObject({ decision: 'allowed' });
	});

	it('is no number of points: whoever opted out stays suppressed however high the score', async () => {
		const bench = await openBench();
		const names = [
			'quote_requested',
			'checkout_started',
			'product_added',
			'email_link_clicked',
			'form_submitted',
			'sms_replied',
			'page_viewed',
		];
		const [scored] = await bench.engine.recordAndScore([{ records: names.map((name) => event(name)) }]);
		expect(valueOf(scored)[0]?.scored?.score.score).toBe(100);
		await bench.engine.changeSuppressions([
			{ who: { identities: ada }, action: 'suppress', code: 'opt_out', source: 'test' },
		]);
		expect(await ask(bench)).toMatchObject({ decision: 'suppressed', reasons: [{ code: 'opt_out' }] });
	});

	it('does not take a request for consent that nobody has answered as consent', async () => {
		const bench = await openBench();
		const consent = {
			kind: 'consent',
			channel: 'email',
			source: 'shop',
			identities: { email: 'ada@shop.example' },
		} as const;
		await bench.engine.recordEvents([{ records: [{ ...consent, name: 'pending', id: 'c1', occurredAt: NOON }] }]);
		expect(await ask(bench)).toMatchObject({ decision: 'suppressed', reasons: [{ code: 'consent_pending' }] });
		bench.at(NOON + HOUR);
		await bench.engine.recordEvents([
			{ records: [{ ...consent, name: 'granted', id: 'c2', occurredAt: NOON + HOUR }] },
		]);
		expect(await ask(bench)).toMatchObject({ decision: 'allowed' });
	});

	it("reads a sender's unsubscribe off an event's payload", async () => {
		const bench = await openBench();
		await bench.engine.recordEvents([
			{
				records: [
					{
						kind: 'suppression',
						name: 'opt_out',
						action: 'suppress',
						channel: 'email',
						id: 'u1',
						source: 'sendgrid',
						identities: { email: 'ada@shop.example' },
					},
				],
			},
		]);
		expect(await ask(bench)).toMatchObject({
			decision: 'suppressed',
			reasons: [{ code: 'opt_out', source: 'sendgrid' }],
		});
		expect(await ask(bench, { purpose: 'transactional' })).toMatchObject({ decision: 'allowed' });
	});

	it('defers when a cap is reached, until exactly when it no longer is', async () => {
		const bench = await openBench();
		const [person] = valueOf((await bench.engine.recordEvents([{ records: [event('signed_up')] }]))[0]);
		const contact = {
			who: { leadId: person?.leadId ?? '' },
			channel: 'email' as const,
			purpose: 'marketing' as const,
			source: 'test',
		};
		await bench.engine.recordContacts([
			{ ...contact, at: NOON - HOUR, id: 'm1' },
			{ ...contact, at: NOON - HOUR, id: 'm1' },
		]);
		const decision = await ask(bench);
		expect(decision).toMatchObject({
			decision: 'deferred',
			reasons: [{ code: 'cool_down' }],
			nextAllowedAt: NOON + 15 * HOUR,
		});
		bench.at(NOON + 15 * HOUR - 1);
		expect((await ask(bench)).decision).toBe('deferred');
		bench.at(NOON + 15 * HOUR);
		expect((await ask(bench)).decision).toBe('allowed');
	});

	it('counts a message to an address it allowed and nobody had on record', async () => {
		const bench = await openBench();
		expect((await ask(bench)).decision).toBe('allowed');
		const [recorded] = await bench.engine.recordContacts([
			{ who: { identities: ada }, channel: 'email', purpose: 'marketing', source: 'test' },
		]);
		expect(valueOf(recorded)).toMatchObject({ recorded: true });
		expect(await ask(bench)).toMatchObject({ decision: 'deferred', reasons: [{ code: 'cool_down' }] });
	});

	it('looks up an address nobody has on record', async () => {
		const bench = await openBench();
		expect(await ask(bench)).toMatchObject({ decision: 'allowed' });
		await bench.engine.changeSuppressions([
			{ who: { identities: ada }, action: 'suppress', code: 'complaint', source: 'import' },
		]);
		expect(await ask(bench)).toMatchObject({ decision: 'suppressed', reasons: [{ code: 'complaint' }] });
	});

	it('answers an item that names nobody with what to do, and lets the others go on', async () => {
		const { engine } = await openBench();
		const [nobody, somebody] = await engine.checkSuppression([
			{ identities: [], channel: 'email', purpose: 'marketing', rules },
			{ identities: ada, channel: 'email', purpose: 'marketing', rules },
		]);
		expect(nobody).toMatchObject({ ok: false, error: { code: 'identity-missing' } });
		expect(somebody?.ok).toBe(true);
	});

	it('still knows an erased person, by hash alone', async () => {
		const bench = await openBench();
		await bench.engine.recordAndScore([{ records: [event('checkout_started')] }]);
		await bench.engine.changeSuppressions([
			{
				who: { identities: ada },
				action: 'suppress',
				code: 'opt_out',
				channel: 'email',
				source: 'test',
				reason: 'ada asked',
			},
		]);
		await bench.engine.forgetLeads([{ identities: ada }]);
		expect(await ask(bench)).toMatchObject({ decision: 'suppressed' });
		expect((await ask(bench)).reasons.map(({ code }) => code).sort()).toEqual(['erased', 'opt_out']);
		const left = JSON.stringify(await bench.engine.listSuppressions({ limit: 100 }));
		expect(left).not.toContain('ada');
		expect(await bench.engine.store.read(async (view) => await view.listLeads({ limit: 5 }))).toEqual([]);
	});
});
