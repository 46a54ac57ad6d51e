import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { posted } from '../../tools/demo/payloads';
import { openShop, type Shop, type Step } from './shop';

const [SUPPRESSED, DEFERRED, ALLOWED] = [0, 1, 2] as const;

let shop: Shop;
beforeEach(async () => {
	shop = await openShop('2026-03-10T18:00:00Z');
});
afterEach(async () => await shop.shut());

function person(email: string, fields: IDataObject = {}): INodeExecutionData {
	return posted({ email, event: 'page_viewed', event_id: `view-${email}`, ...fields });
}

async function check(items: INodeExecutionData[], parameters: IDataObject = {}): Promise<Step> {
	return await shop.step('suppressionCheck', items, parameters);
}

function codesAt({ outputs }: Step, output: number): string[] {
	const suppressions = (outputs[output] ?? []).map(({ json }) => json.suppression as IDataObject);
	return suppressions.flatMap(({ reasons }) => (reasons as { code: string }[]).map(({ code }) => code));
}

describe('The options of Check', () => {
	it('ask for a consent where people must have agreed, and count customers as agreed where that is set', async () => {
		const consentPolicy = 'mustHaveAgreed';
		await shop.step('recordOutcome', [
			posted({ email: 'buyer@shop.example', event: 'order_completed', order_id: 'o-1', total: 5, currency: 'EUR' }),
		]);
		const people = [person('buyer@shop.example'), person('new@shop.example')];
		const strict = await check(people, { audience: 'customers', options: { consentPolicy } });
		expect(codesAt(strict, SUPPRESSED)).toEqual(['no_consent', 'no_consent']);
		const options = { consentPolicy, customersCountAsAgreed: true };
		const lenient = await check(people, { audience: 'customers', options });
		expect(lenient.outputs[ALLOWED]?.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }]);
	});

	it('keep own and test addresses out, and whoever is on the list of blocked addresses', async () => {
		const options = { ownAddresses: 'acme.example, me@mail.example', blockedAddresses: '*@competitor.example' };
		const step = await check(
			['boss@acme.example', 'me@mail.example', 'spy@competitor.example', 'ada@shop.example'].map((email) =>
				person(email),
			),
			{ options },
		);
		expect(codesAt(step, SUPPRESSED)).toEqual(['own_address', 'own_address', 'blocked_address']);
		expect(step.outputs[ALLOWED]).toHaveLength(1);
	});

	it('hold back after a refund for the days that are set, and not at all with 0', async () => {
		await shop.step('recordOutcome', [person('ada@shop.example', { order_id: 'o-9' })], { outcome: 'refunded' });
		expect(codesAt(await check([person('ada@shop.example')]), SUPPRESSED)).toEqual(['refunded']);
		const off = await check([person('ada@shop.example')], { options: { refundedWithinDays: 0 } });
		expect(off.outputs[ALLOWED]).toHaveLength(1);
	});

	it('hold a lead back that sales gave up, in the channel that is checked', async () => {
		await shop.step('recordOutcome', [person('ada@shop.example')], { outcome: 'unqualified' });
		expect(codesAt(await check([person('ada@shop.example')], { channel: 'salesTask' }), SUPPRESSED)).toEqual([
			'rejected_by_sales',
		]);
		expect((await check([person('ada@shop.example')])).outputs[ALLOWED]).toHaveLength(1);
		const options = { rejectedWithinDays: 30 };
		expect(codesAt(await check([person('ada@shop.example')], { options }), SUPPRESSED)).toEqual(['rejected_by_sales']);
	});

	it('add the stricter rules of the places that are chosen', async () => {
		const quietSunday = { audience: 'customers', channel: 'phone', options: { consentPolicy: 'mustNotHaveRefused' } };
		shop.at('2026-03-08T15:00:00Z');
		const berlin = person('ada@shop.example', { phone: '+4915112345678' });
		const withPlace = { ...quietSunday, options: { ...quietSunday.options, places: ['DE'] } };
		expect((await check([berlin], quietSunday)).outputs[ALLOWED]).toHaveLength(1);
		expect((await check([berlin], withPlace)).outputs[ALLOWED]).toEqual([]);
	});

	it.each<[string, IDataObject]>([
		['in its state', { state: 'FL', country: 'US' }],
		['in an address', { address: { state: 'FL' } }],
		['in the shipping address', { shipping_address: { province_code: 'FL', country_code: 'US' } }],
		['in billing', { billing: { state: 'FL', country: 'US' } }],
		['in one of several addresses', { billing: { state: 'NY' }, shipping: { state: 'FL' } }],
		['in its province', { province: 'Florida' }],
		['in a region further down', { customer: { address: { region: 'Florida' } } }],
	])('know the place of somebody who was not scored, %s, beside that of the number', async (_where, address) => {
		// 20:30 in Florida, where texts end at 20:00; the number is New York's.
		shop.at('2026-03-11T00:30:00Z');
		const ada = (fields: IDataObject) => person('ada@shop.example', { phone: '+12125550123', ...fields });
		const options = { consentPolicy: 'mustNotHaveRefused', places: ['US-FL'] };
		const sms = { channel: 'sms', audience: 'customers', options };
		expect(codesAt(await check([ada(address)], sms), DEFERRED)).toEqual(['quiet_hours']);
		expect((await check([ada({ state: 'NY' })], sms)).outputs[ALLOWED]).toHaveLength(1);
	});

	it('take no place of one person for that of another in the same payload', async () => {
		shop.at('2026-03-11T00:30:00Z');
		const options = { consentPolicy: 'mustNotHaveRefused', places: ['US-FL'], quietHours: '' };
		const people = posted([
			{ email: 'ada@shop.example', event: 'page_viewed', phone: '+18005550123' },
			{ email: 'bob@shop.example', event: 'page_viewed', phone: '+18005550124', state: 'NY', country: 'US' },
		] as unknown as IDataObject);
		const step = await check([people], { channel: 'sms', audience: 'customers', options });
		expect(step.outputs[ALLOWED]).toEqual([]);
	});

	it.each(['places', 'blockedAddresses', 'refundedWithinDays', 'quietHours'])(
		'an expression that gives nothing does not turn "%s" off',
		async (name) => {
			const { error } = await check([person('ada@shop.example')], { options: { [name]: '={{ $json.missing }}' } });
			expect(error?.message).toMatch(/is empty for this item/);
		},
	);
});

describe('Quiet hours as two times', () => {
	const berlin = person('ada@shop.example', { phone: '+4915112345678' });
	const between = (from: string, until: string, more: IDataObject = {}) => ({
		audience: 'customers',
		options: { quietTimes: { times: { from, until } }, ...more },
	});

	it('hold messages back from the one to the other, on the clock of the person', async () => {
		shop.at('2026-03-10T11:30:00Z');
		expect(codesAt(await check([berlin], between('12:30', '13:00')), DEFERRED)).toEqual(['quiet_hours']);
		expect((await check([berlin], between('13:00', '12:30'))).outputs[ALLOWED]).toHaveLength(1);
		shop.at('2026-03-10T22:30:00Z');
		expect(codesAt(await check([berlin], between('22:00', '07:00')), DEFERRED)).toEqual(['quiet_hours']);
	});

	it('are not turned off by an empty text beside them, and add to what that says', async () => {
		shop.at('2026-03-10T11:30:00Z');
		for (const quietHours of ['', '21:00-08:00'])
			expect(codesAt(await check([berlin], between('12:30', '13:00', { quietHours })), DEFERRED)).toEqual([
				'quiet_hours',
			]);
		const text = { quietHours: '12:00-13:00' };
		expect(codesAt(await check([berlin], between('02:00', '03:00', text)), DEFERRED)).toEqual(['quiet_hours']);
	});

	it.each<[string, unknown]>([
		['a time that is missing', { times: { from: '={{ $json.missing }}', until: '08:00' } }],
		['a list that an expression replaced', '={{ $json.missing }}'],
		['one time twice', { times: { from: '08:00', until: '08:00' } }],
		['no times at all', {}],
		['a time that is none', { times: { from: '={{ "night" }}', until: '08:00' } }],
	])('let nobody through because of %s', async (_what, quietTimes) => {
		const options = { quietTimes } as IDataObject;
		const { error, outputs } = await check([berlin], { audience: 'customers', options });
		expect(error?.message).toMatch(/Quiet Hours/);
		expect(outputs[ALLOWED] ?? []).toEqual([]);
	});
});

describe('The answer of Check', () => {
	it('says in one sentence why, and by which reasons', async () => {
		const sms = { channel: 'sms', audience: 'customers' };
		const step = await check([person('ada@shop.example')], sms);
		expect(step.outputs[SUPPRESSED]?.[0]?.json.suppression).toMatchObject({
			decision: 'suppressed',
			summary: 'Not sent: no phone number is known.',
			reasons: [{ code: 'unreachable', label: 'No Address' }],
		});
		expect(step.hints).toContain('1 of 1 not sent: no phone number is known.');
	});

	it('is said in the hint with the time until which it waits', async () => {
		shop.at('2026-03-10T23:30:00Z');
		const london = person('ada@shop.example', { phone: '+442079460000' });
		const options = { consentPolicy: 'mustNotHaveRefused' };
		const { hints, outputs } = await check([london], { channel: 'sms', options });
		expect(outputs[DEFERRED]).toHaveLength(1);
		expect(hints).toContain('1 of 1 waits until 08:00 in London: quiet hours.');
	});

	it('counts the reasons by their labels where people have different ones', async () => {
		await shop.step('suppressionCheck', [person('no@shop.example')], { operation: 'suppress', reason: 'opt_out' });
		const step = await check([person('no@shop.example'), person('spy@rival.example'), person('ada@shop.example')], {
			options: { blockedAddresses: 'rival.example' },
		});
		expect(step.hints.join(' ')).toContain('2 of 3 not sent: Opted Out 1, Blocked Address 1.');
	});
});
