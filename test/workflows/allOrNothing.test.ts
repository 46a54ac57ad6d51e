import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { posted } from '../../tools/demo/payloads';
import { openShop, type Shop } from './shop';

const THREE_TRIES = { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 };
const CONTINUE = { onError: 'continueRegularOutput' } as const;
const [, DEFERRED, ALLOWED] = [0, 1, 2] as const;

let shop: Shop;
beforeEach(async () => {
	shop = await openShop('2026-03-10T18:00:00Z');
});
afterEach(async () => await shop.shut());

const GOOD = posted({ email: 'ada@shop.example', event: 'checkout_started', event_id: 'c-1' });
const BAD = posted({ colour: 'green' });

function itemIndexOf(error: Error | undefined): unknown {
	return (error as unknown as { context: IDataObject } | undefined)?.context.itemIndex;
}

async function score(email: string): Promise<INodeExecutionData> {
	const [item] = (await shop.step('scoreLead', [posted({ email, event: 'page_viewed' })])).outputs[0] ?? [];
	if (item === undefined) throw new Error('nothing was scored');
	return item;
}

describe('When one item of a batch stops the workflow', () => {
	it('no message of the batch is counted, however often it is tried', async () => {
		const contact = { operation: 'recordContact' };
		const { error } = await shop.step('suppressionCheck', [GOOD, BAD], contact, THREE_TRIES);
		expect(itemIndexOf(error)).toBe(1);
		expect(error?.message).toMatch(/email/);
		expect((await shop.step('suppressionCheck', [GOOD])).outputs[ALLOWED]).toHaveLength(1);
		await shop.step('suppressionCheck', [GOOD], contact);
		expect((await shop.step('suppressionCheck', [GOOD])).outputs[DEFERRED]).toHaveLength(1);
	});

	it('with On Error: Continue the good items are written', async () => {
		const contact = { operation: 'recordContact' };
		const { outputs } = await shop.step('suppressionCheck', [GOOD, BAD], contact, CONTINUE);
		expect(outputs[0]?.map(({ json }) => typeof json.error)).toEqual(['undefined', 'string']);
		expect((await shop.step('suppressionCheck', [GOOD])).outputs[DEFERRED]).toHaveLength(1);
	});

	it('Assign Tier answers the same on each try, so that a change is acted on once', async () => {
		const ada = await score('ada@shop.example');
		const stranger = { json: { lead: { id: 'lead_nobody', score: 90 } } };
		const options = { onlyWhenChanged: true };
		for (const bad of [stranger, BAD]) {
			const { error } = await shop.step('assignTier', [ada, bad], { options }, THREE_TRIES);
			expect(itemIndexOf(error)).toBe(1);
		}
		const { outputs } = await shop.step('assignTier', [ada], { options });
		expect(outputs.flat().map(({ json }) => json.tier)).toMatchObject([{ previous: null, changed: true }]);
		expect(outputs[3]).toEqual([]);
	});

	it('Score Lead, Record Outcome and Suppress write nothing either', async () => {
		const order = posted({ email: 'ada@shop.example', event: 'order_completed', order_id: 'o-1' });
		for (const [type, parameters, good] of [
			['scoreLead', {}, GOOD],
			['recordOutcome', { source: 'mapFields' }, order],
			['suppressionCheck', { operation: 'suppress', reason: 'opt_out' }, GOOD],
		] as const) {
			const { error } = await shop.step(type, [good, BAD], parameters, THREE_TRIES);
			expect([type, itemIndexOf(error)]).toEqual([type, 1]);
		}
		expect((await shop.step('suppressionCheck', [GOOD])).outputs[ALLOWED]).toHaveLength(1);
		const [scored] = (await shop.step('scoreLead', [GOOD])).outputs[0] ?? [];
		expect(scored?.json.lead).toMatchObject({ event: { recorded: true, duplicate: false } });
		const [bought] = (await shop.step('recordOutcome', [order])).outputs[0] ?? [];
		expect(bought?.json.outcome).toMatchObject({ recorded: true, duplicate: false });
	});

	it('a later client of the run is left alone as well', async () => {
		const options = { workspace: '={{ $json.client }}' };
		const of = ({ json }: INodeExecutionData, client: string) => ({ json: { ...json, client } });
		const contact = { operation: 'recordContact', options };
		const { error } = await shop.step('suppressionCheck', [of(BAD, 'one'), of(GOOD, 'two')], contact);
		expect(itemIndexOf(error)).toBe(0);
		const check = await shop.step('suppressionCheck', [of(GOOD, 'two')], { options });
		expect(check.outputs[ALLOWED]).toHaveLength(1);
	});
});

describe('What a node adds', () => {
	it("stands before the item's own fields", async () => {
		const { json } = await score('ada@shop.example');
		expect(Object.keys(json)[0]).toBe('lead');
		const [item] = (await shop.step('suppressionCheck', [{ json }])).outputs[ALLOWED] ?? [];
		expect(Object.keys(item?.json ?? {}).slice(0, 2)).toEqual(['suppression', 'lead']);
	});
});
