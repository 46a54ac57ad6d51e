import type { INodeExecutionData } from 'n8n-workflow';
import { posted } from '../../tools/demo/payloads';
import { openShop, type Shop } from './shop';

const CHECKOUT = posted({ email: 'ada.lovelace@shop.example', event: 'checkout_started', event_id: 'c-1' });
const ONE_A_DAY = { frequencyCaps: { values: [{ channel: 'any', max: 1, days: 1 }] } };
const RESERVING = { ...ONE_A_DAY, options: { coolDownHours: 0, reserveMinutes: 15 } };

describe('Suppression Check with "Hold a Place (Minutes)"', () => {
	let shop: Shop;
	let scored: INodeExecutionData[];
	beforeEach(async () => {
		shop = await openShop('2026-03-10T12:00:00Z');
		scored = (await shop.step('scoreLead', [CHECKOUT])).outputs[0] ?? [];
	});
	afterEach(async () => await shop.shut());

	const check = async (parameters: Parameters<Shop['step']>[2] = RESERVING): Promise<INodeExecutionData[][]> =>
		(await shop.step('suppressionCheck', scored, parameters)).outputs.map((items) => [...items]);

	it('says what it reserved, and lets nobody else have it until it lapses', async () => {
		const [, , allowed = []] = await check();
		expect(allowed[0]?.json.suppression).toMatchObject({ reservation: { expiresAt: '2026-03-10T12:15:00.000Z' } });
		const [, deferred = []] = await check();
		expect(deferred[0]?.json.suppression).toMatchObject({
			decision: 'deferred',
			nextAllowedAt: '2026-03-10T12:15:00.000Z',
		});
		shop.at('2026-03-10T12:15:00Z');
		expect((await check())[2]).toHaveLength(1);
	});

	it('is confirmed by Record Contact further down the flow, and by none of another channel', async () => {
		const [, , allowed = []] = await check();
		shop.at('2026-03-10T12:01:00Z');
		const record = async (channel: string) =>
			(await shop.step('suppressionCheck', allowed, { operation: 'recordContact', channel })).outputs[0]?.[0]?.json
				.contact;
		expect(await record('email')).toMatchObject({ recorded: true });
		expect(await record('email')).toMatchObject({ recorded: false, duplicate: true });
		expect(await record('sms')).toMatchObject({ recorded: true });
		shop.at('2026-03-10T13:00:00Z');
		const [, deferred = []] = await check();
		expect(deferred[0]?.json.suppression).toMatchObject({ nextAllowedAt: '2026-03-11T12:01:00.000Z' });
	});

	it('refuses what is no length of time', async () => {
		const { error } = await shop.step('suppressionCheck', scored, {
			...ONE_A_DAY,
			options: { reserveMinutes: '={{ "soon" }}' },
		});
		expect(error?.message).toMatch(/Hold a Place \(Minutes\)/);
	});
});
