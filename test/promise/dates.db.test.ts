import type { IDataObject } from 'n8n-workflow';
import { describeEachShop } from './describeEachShop';
import { NOW } from './useShop';

describeEachShop('Dates', ({ at, check, receive, run, suppress }) => {
	it('ahead in the middle of a batch lose no refusal (N8)', async () => {
		const at = Date.parse(NOW) / 1000;
		const events = [-60, 28 * 3600, 90 * 86_400, -120].map((offset, index) => ({
			email: `person${index}@firm.example`,
			timestamp: at + offset,
			event: index % 2 === 0 ? 'unsubscribe' : 'spamreport',
			sg_event_id: `e${index}`,
			sg_message_id: `m${index}`,
		}));
		const step = await receive(events);
		expect(step.error).toBeUndefined();
		expect(await check(events.map(({ email }) => ({ email })))).toEqual([0, 0, 0, 0]);
		const { outputs } = await run('suppressionCheck', [{ json: { email: 'person1@firm.example' } }]);
		expect(outputs[0]?.[0]?.json.suppression).toMatchObject({
			reasons: [{ code: 'complaint', since: '2026-03-10T18:00:00.000Z' }],
		});
	});

	it('ahead are said to have been taken for now (N9)', async () => {
		const order = { event: 'order_completed', order_id: 'o3', email: 'bo@firm.example', total: 20, currency: 'EUR' };
		const refusal = { event: 'unsubscribed', email: 'nora@firm.example' };
		for (const body of [order, refusal]) {
			const { outputs } = await receive({ ...body, occurred_at: '2026-03-13T10:00:00Z' });
			expect(JSON.stringify((outputs[0]?.[0]?.json.lead as IDataObject).notes)).toMatch(/future|ahead/);
		}
	});

	it.each([
		'2026-03-11T20:00:00Z',
		'2061-01-01T00:00:00Z',
		'1983-06-01T00:00:00Z',
		'soon',
		'',
		253_402_300_800_000,
		-1,
		'2026-02-31',
	])('of %j record a refusal as of now (N9)', async (occurred_at) => {
		await receive({ event: 'unsubscribed', email: 'nora@firm.example', occurred_at });
		expect(await check([{ email: 'nora@firm.example' }])).toEqual([0]);
		await receive({
			event: 'order_completed',
			order_id: 'o1',
			email: 'bo@firm.example',
			total: 20,
			currency: 'EUR',
			occurred_at,
		});
		expect(await check([{ email: 'bo@firm.example' }])).toEqual([0]);
	});

	it('of a release or consent that a fast clock stamped end no later refusal (N28)', async () => {
		at('2027-01-10T18:00:00Z');
		await suppress({ email: 'nora@firm.example' });
		await run('suppressionCheck', [{ json: { email: 'nora@firm.example' } }], {
			operation: 'release',
			reason: 'opt_out',
		});
		at(NOW);
		await receive({ event: 'unsubscribed', email: 'nora@firm.example' });
		at('2027-01-11T18:00:00Z');
		expect(await check([{ email: 'nora@firm.example' }])).toEqual([0]);
	});
});
