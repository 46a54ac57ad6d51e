import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { describeEachShop } from './describeEachShop';

const THREE_TRIES = { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 };
const NOBODY = { json: { colour: 'green' } };

describeEachShop('A batch of which one item stops the workflow', ({ check, receive, run, scored }) => {
	it('counts no message, however often it is tried (N24)', async () => {
		const good = { json: { email: 'nora@firm.example' } };
		const options = { noFrequencyCaps: false };
		const frequencyCaps = { values: [{ channel: 'email', max: 1, days: 7 }] };
		const tried = await run('suppressionCheck', [good, NOBODY], { operation: 'recordContact' }, THREE_TRIES);
		expect(tried.error).toBeDefined();
		expect(await check([good], { frequencyCaps, options })).toEqual([2]);
		await run('suppressionCheck', [good], { operation: 'recordContact' });
		expect(await check([good], { frequencyCaps, options })).toEqual([1]);
	});

	it('writes no event, outcome, consent or entry of a list either (N24)', async () => {
		const email = 'nora@firm.example';
		const order = { event: 'order_completed', order_id: 'o1', email, total: 20, currency: 'EUR' };
		for (const [type, json, parameters] of [
			['scoreLead', { event: 'unsubscribed', email }, {}],
			['recordOutcome', order, { source: 'mapFields' }],
			['suppressionCheck', { email }, { operation: 'suppress', reason: 'opt_out' }],
			['suppressionCheck', { email }, { operation: 'recordConsent', consent: 'denied', channel: 'email' }],
		] as [string, IDataObject, IDataObject][])
			expect([type, (await run(type, [{ json }, NOBODY], parameters, THREE_TRIES)).error === undefined]).toEqual([
				type,
				false,
			]);
		expect(await check([{ email }])).toEqual([2]);
		await receive({ event: 'unsubscribed', email });
		expect(await check([{ email }])).toEqual([0]);
	});

	it('gives the same tier and the same change on each try, so that somebody acts on it (N25)', async () => {
		const [lead] = await scored({ event: 'page_viewed', email: 'nora@firm.example' });
		const items = [lead ?? NOBODY, { json: { lead: { id: 'lead_unknown', score: 90 } } }];
		const options = { onlyWhenChanged: true };
		expect((await run('assignTier', items, { options }, THREE_TRIES)).error).toBeDefined();
		const leadOf = ({ json }: INodeExecutionData) => json.tier as IDataObject;
		const { outputs } = await run('assignTier', [lead ?? NOBODY], { options });
		expect(outputs.flat().map(leadOf)).toMatchObject([{ previous: null, changed: true }]);
		const again = await run('assignTier', [lead ?? NOBODY], {});
		expect(again.outputs.flat().map(leadOf)).toMatchObject([{ changed: false }]);
	});
});
