import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { besideProject } from '../besideProject';
import { openShop, type Shop } from './shop';

/** Samples of the vendors, as n8n's own triggers emit them; they lie beside the project where it is developed. */
const FOLDER = besideProject('payloads/items') ?? '';
const files = FOLDER
	? readdirSync(FOLDER).filter((file) =>
			/^(shopify\.(carts|checkouts|orders)|woocommerce|segment|stripe\.checkout)/.test(file),
		)
	: [];
const read = (file: string) => [JSON.parse(readFileSync(resolve(FOLDER, file), 'utf8'))].flat() as INodeExecutionData[];

(files.length > 0 ? describe : describe.skip)("The vendors' own samples, with the defaults alone", () => {
	let shop: Shop;
	beforeAll(async () => (shop = await openShop('2026-03-10T18:00:00Z')));
	afterAll(async () => await shop.shut());

	it.each(files)('%s is scored, given a tier and checked, or told what it lacks', async (file) => {
		const scored = (await shop.step('scoreLead', read(file), {}, { onError: 'continueErrorOutput' })).outputs;
		const [leads = [], failed = []] = scored;
		expect(leads.length + failed.length).toBeGreaterThan(0);
		for (const { json } of failed) expect(json.error).toMatch(/names nobody|nothing in it can be recorded/);
		const tiers = (await shop.step('assignTier', leads)).outputs;
		expect(tiers.flat()).toHaveLength(leads.length);
		const decided = (await shop.step('suppressionCheck', tiers.flat())).outputs.flat();
		for (const { json } of decided) {
			const { score, reasons } = json.lead as { score: number; reasons: unknown[] };
			expect(score).toBeGreaterThanOrEqual(0);
			expect(reasons).not.toHaveLength(0);
			expect((json.suppression as IDataObject).decision).toMatch(/allowed|deferred|suppressed/);
		}
	});

	it('an order of WooCommerce is a purchase, after which its buyer is left alone', async () => {
		shop.at('2017-03-23T20:00:00Z');
		const order = read('woocommerce.order_created.json');
		const [outcome] = (await shop.step('recordOutcome', order)).outputs[0] ?? [];
		expect(outcome?.json.outcome).toMatchObject({ kind: 'purchase', recorded: true, value: 29.35, currency: 'USD' });
		const { outputs } = await shop.step('suppressionCheck', order);
		expect(outputs[0]?.[0]?.json.suppression).toMatchObject({
			decision: 'suppressed',
			reasons: [{ code: 'purchased' }],
		});
	});
});
