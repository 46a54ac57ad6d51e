import { DAY, event, HOUR, NOON, openBench, outcome, valueOf } from './engineOnMemory';

describe('recording and scoring', () => {
	it('raises a score with every step towards the checkout', async () => {
		const { engine } = await openBench();
		const scores: number[] = [];
		for (const name of ['product_viewed', 'product_added', 'checkout_started', 'payment_info_entered']) {
			const [person] = valueOf((await engine.recordAndScore([{ records: [event(name)] }]))[0]);
			scores.push(person?.scored?.score.score ?? 0);
		}
		expect(scores).toEqual([...scores].sort((a, b) => a - b));
		expect(new Set(scores).size).toBe(4);
	});

	it('says what changed against the last stored score', async () => {
		const { engine, at } = await openBench();
		const [first] = valueOf((await engine.recordAndScore([{ records: [event('product_added')] }]))[0]);
		expect(first?.scored?.change).toMatchObject({ from: null, because: 'first score' });
		at(NOON + HOUR);
		const [second] = valueOf(
			(await engine.recordAndScore([{ records: [event('checkout_started', { occurredAt: NOON + HOUR })] }]))[0],
		);
		expect(second?.scored?.change.from).toBe(first?.scored?.score.score);
		expect(second?.scored?.change.because).toBe('checkout_started recorded');
	});

	it('counts an event that is delivered twice once, in one batch and across runs', async () => {
		const { engine } = await openBench();
		const twice = event('checkout_started');
		const answers = await engine.recordAndScore([{ records: [twice] }, { records: [twice] }]);
		expect(answers.map((answer) => valueOf(answer)[0]?.event.duplicate)).toEqual([false, true]);
		const [again] = valueOf((await engine.recordAndScore([{ records: [twice] }]))[0]);
		expect(again?.event).toMatchObject({ recorded: false, duplicate: true });
		expect(again?.scored?.score.score).toBe(valueOf(answers[0])[0]?.scored?.score.score);
	});

	it('lets an anonymous cart join the person who identifies later, and counts it once', async () => {
		const { engine } = await openBench();
		await engine.recordAndScore([{ records: [event('product_added', { identities: { anonymousId: 'cart-1' } })] }]);
		const [known] = valueOf(
			(
				await engine.recordAndScore([
					{
						records: [event('checkout_started', { identities: { email: 'ada@shop.example', anonymousId: 'cart-1' } })],
					},
				])
			)[0],
		);
		expect(known?.scored?.audience).toBe('prospect');
		expect(known?.scored?.score.reasons.map(({ code }) => code)).toEqual(
			expect.arrayContaining(['event:product_added', 'event:checkout_started']),
		);
		const [later] = valueOf(
			(
				await engine.recordAndScore([{ records: [event('product_viewed', { identities: { anonymousId: 'cart-1' } })] }])
			)[0],
		);
		expect(later?.leadId).toBe(known?.leadId);
	});

	it('gives the shared device to whoever identified on it first, whichever arrives first', async () => {
		const ada = event('signed_up', {
			identities: { email: 'ada@shop.example', anonymousId: 'tablet' },
			occurredAt: NOON - 2 * HOUR,
		});
		const bob = event('signed_up', {
			identities: { email: 'bob@shop.example', anonymousId: 'tablet' },
			occurredAt: NOON - HOUR,
		});
		const visit = event('product_viewed', { identities: { anonymousId: 'tablet' } });
		const owners: string[] = [];
		for (const records of [
			[ada, bob, visit],
			[bob, visit, ada],
			[visit, bob, ada],
		]) {
			const { engine } = await openBench();
			for (const record of records) await engine.recordAndScore([{ records: [record] }]);
			const [scored] = await engine.scoreLeads([
				{ identities: [{ kind: 'anonymousId', namespace: 'test', value: 'tablet' }] },
			]);
			owners.push(valueOf(scored).identities.email ?? '');
		}
		expect(owners).toEqual(Array(3).fill('ada@shop.example'));
	});

	it('does not merge two people who share a phone, and puts it on record', async () => {
		const { engine } = await openBench();
		const phone = '+4915112345678';
		const [ada, bob] = await engine.recordAndScore([
			{ records: [event('signed_up', { identities: { email: 'ada@shop.example', phone } })] },
			{ records: [event('signed_up', { identities: { email: 'bob@shop.example', phone } })] },
		]);
		expect(valueOf(ada)[0]?.leadId).not.toBe(valueOf(bob)[0]?.leadId);
		const conflicts = await engine.store.read(async (view) => await view.listConflicts({ limit: 10 }));
		expect(conflicts).toHaveLength(1);
	});

	it('joins a customer of a shop and a form by their email', async () => {
		const { engine } = await openBench();
		const [shop, form] = await engine.recordAndScore([
			{
				records: [
					event('signed_up', { source: 'shopify', identities: { email: 'ada@shop.example', customerId: 'c1' } }),
				],
			},
			{ records: [event('form_submitted', { source: 'typeform' })] },
		]);
		expect(valueOf(shop)[0]?.leadId).toBe(valueOf(form)[0]?.leadId);
		const [byCustomer] = valueOf(
			(
				await engine.recordAndScore([
					{ records: [event('product_viewed', { source: 'shopify', identities: { customerId: 'c1' } })] },
				])
			)[0],
		);
		expect(byCustomer?.leadId).toBe(valueOf(form)[0]?.leadId);
	});

	it('refuses times to come and times before the web, on their own item', async () => {
		const { engine } = await openBench();
		const answers = await engine.recordAndScore([
			{ records: [event('product_viewed', { occurredAt: NOON + 3 * DAY })] },
			{ records: [event('product_viewed', { occurredAt: 1_700_000 })] },
			{ records: [event('product_viewed')] },
		]);
		expect(answers.map((answer) => (answer.ok ? 'ok' : answer.error.code))).toEqual([
			'time-invalid',
			'time-invalid',
			'ok',
		]);
	});

	it('lets a score cool down when nothing happens, and finds the leads it did so for', async () => {
		const { engine, at } = await openBench();
		await engine.recordAndScore([
			{ records: [event('checkout_started')] },
			{ records: [event('page_viewed', { identities: { email: 'bob@shop.example' } })] },
		]);
		expect(await engine.scoreDueLeads({ minimumChange: 15, limit: 10 })).toEqual([]);
		at(NOON + 20 * DAY);
		const due = await engine.scoreDueLeads({ minimumChange: 15, limit: 10 });
		expect(due.map(({ identities }) => identities.email)).toEqual(['ada@shop.example']);
		expect(due[0]?.change.to).toBeLessThan(due[0]?.change.from ?? 0);
		expect(await engine.scoreDueLeads({ minimumChange: 15, limit: 10 })).toEqual([]);
	});

	it('scores everybody who was loaded and has no score yet, once, and everybody again when asked to', async () => {
		const { engine } = await openBench();
		await engine.recordEvents(
			Array.from({ length: 1_003 }, (_, place) => ({
				records: [event('product_viewed', { id: `v${place}`, identities: { email: `p${place}@shop.example` } })],
			})),
		);
		await engine.recordAndScore([{ records: [event('checkout_started')] }]);
		const scoreEveryone = async (unscoredOnly: boolean) => {
			const seen: string[] = [];
			await engine.scoreEveryone({
				unscoredOnly,
				take: (scored) => seen.push(...scored.map(({ identities }) => identities.email ?? '')),
			});
			return new Set(seen);
		};
		const loaded = await scoreEveryone(true);
		expect(loaded.size).toBe(1_003);
		expect(loaded).not.toContain('ada@shop.example');
		expect((await scoreEveryone(true)).size).toBe(0);
		expect((await scoreEveryone(false)).size).toBe(1_004);
	});

	it('explains every term and stores nothing by it', async () => {
		const { engine } = await openBench();
		const [person] = valueOf((await engine.recordAndScore([{ records: [event('checkout_started')] }]))[0]);
		const [explained] = await engine.explainLeads([{ leadId: person?.leadId ?? '' }]);
		const { terms, score } = valueOf(explained);
		expect(terms.length).toBeGreaterThan(20);
		expect(score.unclamped).toBe(person?.scored?.score.unclamped);
		const [scores] = await engine.store.read(
			async (view) => await view.readScores([[person?.leadId ?? '']], { from: 0, until: NOON + 1 }),
		);
		expect(scores).toHaveLength(1);
	});

	it('moves a prospect to customer by a purchase, and back by a full refund', async () => {
		const { engine } = await openBench();
		await engine.recordOutcomes([
			{ records: [outcome('purchase', { id: 'order-1', amountMinor: 5000, currency: 'EUR' })] },
		]);
		const audience = async () =>
			valueOf(
				(await engine.scoreLeads([{ identities: [{ kind: 'email', namespace: '', value: 'ada@shop.example' }] }]))[0],
			).audience;
		expect(await audience()).toBe('customer');
		await engine.recordOutcomes([
			{ records: [outcome('refunded', { reverses: 'order-1', amountMinor: 2000, currency: 'EUR' })] },
		]);
		expect(await audience()).toBe('customer');
		await engine.recordOutcomes([
			{ records: [outcome('refunded', { reverses: 'order-1', amountMinor: 3000, currency: 'EUR' })] },
		]);
		expect(await audience()).toBe('prospect');
	});
});

describe('somebody who changes their address', () => {
	const alias = (id: string, now: string, before: string, occurredAt: number) => ({
		records: [
			{
				kind: 'identity' as const,
				name: 'alias' as const,
				id,
				source: 'mail',
				identities: { email: now },
				formerly: { email: before },
				occurredAt,
			},
		],
	});

	it('stays one lead, and what stood against the old address stands against the new one', async () => {
		const { engine } = await openBench();
		await engine.recordAndScore([
			{ records: [event('checkout_started', { identities: { email: 'old@shop.example' } })] },
		]);
		const [changed] = await engine.recordEvents([alias('a1', 'new@shop.example', 'old@shop.example', NOON)]);
		const [scored] = await engine.scoreLeads([{ leadId: valueOf(changed)[0]?.leadId ?? '' }]);
		expect(valueOf(scored).score.reasons.map(({ code }) => code)).toContain('event:checkout_started');
	});

	it('may change it back, in one batch or later', async () => {
		const there = alias('a1', 'new@shop.example', 'old@shop.example', NOON - HOUR);
		const back = alias('a2', 'old@shop.example', 'new@shop.example', NOON);
		for (const batches of [[[there, back]], [[there], [back]], [[back], [there]]]) {
			const { engine } = await openBench();
			for (const batch of batches) for (const answer of await engine.recordEvents(batch)) valueOf(answer);
			expect(await engine.store.read(async (view) => await view.listLeads({ limit: 5 }))).toHaveLength(1);
		}
	});
});
