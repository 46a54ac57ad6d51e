import type { IDataObject } from 'n8n-workflow';
import { useShop } from '../useShop';

const { run } = useShop();
const ADA = 'ada@shop.example';

async function conclude(json: IDataObject, parameters: IDataObject = {}) {
	const { outputs, error } = await run('recordOutcome', [{ json }], parameters);
	return { error: error?.message, outcome: (outputs[0]?.[0]?.json.outcome ?? {}) as IDataObject };
}

describe('W17: what Record Outcome is given, as a person sees it', () => {
	it('an amount as people write it', async () => {
		const { outcome } = await conclude({ email: ADA, outcome: 'won', deal_id: 'd-1', value: '1.200,50 €' });
		expect(outcome).toMatchObject({ kind: 'won', recorded: true, value: 1200.5, currency: 'EUR' });
	});

	it.each([
		['an amount without a currency', { value: 1200 }, 'without a currency'],
		['a dollar of any country', { value: '$1,200' }, 'send the currency or the country'],
		['a day that is none', { occurred_at: '2026-13-45' }, 'occurred_at'],
	])('%s is noted', async (_, fields, note) => {
		const { outcome } = await conclude({ email: ADA, outcome: 'won', deal_id: 'd-2', ...fields });
		expect(outcome).toMatchObject({ kind: 'won', recorded: true });
		expect((outcome.notes as string[]).join(' ')).toContain(note);
	});

	it('a dollar of Canada is one', async () => {
		const { outcome } = await conclude({
			email: ADA,
			outcome: 'won',
			deal_id: 'd-3',
			value: '$1,200',
			country: 'Canada',
		});
		expect(outcome).toMatchObject({ value: 1200, currency: 'CAD' });
	});

	it('"sql" is a lead that sales took', async () => {
		expect((await conclude({ email: ADA, outcome: 'sql', deal_id: 'd-4' })).outcome).toMatchObject({
			kind: 'qualified',
		});
	});

	it.each([
		['Kauf', 'purchase'],
		['bezahlt', 'purchase'],
		['remboursé', 'refunded'],
	])('"%s" is a %s', async (outcome, kind) => {
		expect((await conclude({ email: ADA, outcome, order_id: 'o-9' })).outcome).toMatchObject({ kind });
	});

	it('an order that names its invoice is answered as the purchase', async () => {
		const order = { email: ADA, order_id: 'o-8', invoice_number: 'I-8', total: 90, currency: 'EUR' };
		expect((await conclude({ ...order, event: 'order_paid' })).outcome).toMatchObject({ kind: 'purchase', value: 90 });
	});

	it('a deal without a person is found, and a refund of it takes back the win', async () => {
		await conclude({ email: ADA, outcome: 'won', deal_id: 'd-17', amount: 90, currency: 'EUR' });
		const { outcome } = await conclude({ outcome: 'refunded', deal_id: 'd-17' });
		expect(outcome).toMatchObject({ kind: 'refunded', recorded: true, reverses: 'mapFields:won:d-17' });
		expect(outcome.notes ?? []).not.toContainEqual(expect.stringContaining('nothing'));
	});

	it('a refund that can not be read says why nothing was taken back', async () => {
		await conclude({ email: ADA, outcome: 'purchase', order_id: 'o-1', amount: 90, currency: 'EUR' });
		const { error } = await conclude({ email: ADA, outcome: 'refunded', order_id: 'o-1', amount: 'all of it' });
		expect(error).toContain('the purchase stands');
	});

	it('words of one’s own say what happened', async () => {
		const item = { email: ADA, status: 'Auftrag erteilt', deal_id: 'd-5', amount: 90, currency: 'EUR' };
		expect((await conclude(item)).error).toBeDefined();
		const eventNames = { values: [{ from: 'Auftrag erteilt', to: 'won' }] };
		expect((await conclude(item, { options: { eventNames } })).outcome).toMatchObject({ kind: 'won', value: 90 });
	});
});

describe('words of one’s own', () => {
	it('stop messages, in Score Lead and in Suppression Check alike', async () => {
		const options = { eventNames: { values: [{ from: 'Brief abbestellen bitte', to: 'unsubscribed' }] } };
		const item = (email: string) => [{ json: { event: 'Brief abbestellen bitte', email } }];
		await run('scoreLead', item('kim@shop.example'), { options });
		await run('suppressionCheck', item('pat@shop.example'), { operation: 'suppress', reason: 'payload', options });
		for (const email of ['kim@shop.example', 'pat@shop.example']) {
			const { outputs } = await run('suppressionCheck', [{ json: { email } }]);
			expect(outputs.findIndex((output) => output.length > 0)).toBe(0);
		}
	});
});
