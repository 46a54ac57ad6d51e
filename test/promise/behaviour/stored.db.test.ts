import { readPayload } from '../../../src/index';
import { NOON } from '../../usecases/engineOnMemory';
import { describeEachEngine } from '../../store/describeEachEngine';
import { ADA, ordersOf, SECONDS, useMarket } from './openMarket';

const stripe = (type: string, object: object) => ({
	id: `evt_${type}`,
	object: 'event',
	type,
	created: SECONDS - 600,
	livemode: true,
	data: { object: { currency: 'eur', ...object } },
});
const RENEWAL = [
	stripe('invoice.paid', { object: 'invoice', id: 'in_7', amount_paid: 2900, customer: 'cus_7', customer_email: ADA }),
	stripe('charge.succeeded', {
		object: 'charge',
		id: 'ch_7',
		payment_intent: 'pi_7',
		amount: 2900,
		customer: 'cus_7',
		billing_details: { email: ADA },
	}),
	stripe('invoice_payment.paid', {
		object: 'invoice_payment',
		id: 'inpay_7',
		invoice: 'in_7',
		amount_paid: 2900,
		payment: { type: 'payment_intent', payment_intent: 'pi_7' },
	}),
];
const REFUND = stripe('charge.refunded', {
	object: 'charge',
	id: 'ch_7',
	payment_intent: 'pi_7',
	amount: 2900,
	amount_refunded: 2900,
	refunded: true,
	customer: 'cus_7',
});
const MINUTE = 60_000;
const iso = (ms: number) => new Date(ms).toISOString();

const hubspotDeal = (dealstage: string, at: number) => ({
	eventId: at % 1e6,
	subscriptionId: 1,
	portalId: 2,
	occurredAt: at,
	subscriptionType: 'deal.propertyChange',
	dealId: 77,
	propertyName: 'dealstage',
	propertyValue: dealstage,
});
const HUBSPOT_TIE = {
	eventId: 5,
	portalId: 2,
	occurredAt: NOON - 90 * MINUTE,
	subscriptionType: 'contact.associationChange',
	associationType: 'CONTACT_TO_DEAL',
	fromObjectId: 501,
	toObjectId: 77,
	associationRemoved: false,
};
const HUBSPOT_CONTACT = {
	id: '501',
	properties: { email: ADA, lifecyclestage: 'lead' },
	createdAt: iso(NOON - 100 * MINUTE),
	updatedAt: iso(NOON - 100 * MINUTE),
};
const opportunity = (StageName: string, at: number) => ({
	Id: '0065g00000ABCDEEA4',
	ContactId: '0035g00000XYZABEA4',
	Contact: { Email: ADA },
	Amount: 900,
	CurrencyIsoCode: 'EUR',
	StageName,
	CreatedDate: iso(NOON - 100 * MINUTE),
	LastModifiedDate: iso(at),
});
const wooOrder = {
	id: 61,
	order_key: 'wc_order_w10',
	status: 'completed',
	currency: 'EUR',
	total: '30.00',
	customer_id: 9,
	date_created_gmt: '2026-05-20T10:00:00',
	date_modified_gmt: '2026-05-20T10:01:00',
	date_paid_gmt: '2026-05-20T10:01:00',
	billing: { email: ADA },
	line_items: [{ product_id: 7, quantity: 1, total: '30.00' }],
	refunds: [],
};
const wooSubscription = (status: string) => ({
	...wooOrder,
	id: 62,
	status,
	parent_id: 61,
	billing_period: 'month',
	billing_interval: '1',
	next_payment_date_gmt: '2026-06-20T10:00:00',
	date_modified_gmt: status === 'active' ? '2026-05-20T10:02:00' : '2026-05-20T11:30:00',
});
const reopenings = async (market: ReturnType<ReturnType<typeof useMarket>>) => {
	const [exported] = await market.engine.exportLeads([{ identities: [{ kind: 'email', namespace: '', value: ADA }] }]);
	const outcomes = exported?.ok ? exported.value.outcomes : [];
	return outcomes.filter(({ name }) => name === 'reopened').length;
};

const plainDeal = (status: string, at: number) => ({
	deal_id: 'd-7',
	status,
	email: ADA,
	amount: '900 EUR',
	timestamp: at,
});

describeEachEngine('what is kept of it', (openPlace) => {
	const open = useMarket(openPlace);

	it('W2: an order, its payment and its invoice by anybody’s webhook are one purchase once the order names them', async () => {
		const sum = { email: ADA, total: '90.00', currency: 'EUR' };
		const items = [
			{ event: 'payment_succeeded', payment_intent: 'pi-7', ...sum },
			{ event: 'invoice_paid', invoice_number: 'I-7', ...sum },
			{ event: 'order_paid', order_id: 'o-7', payment_intent: 'pi-7', invoice_number: 'I-7', ...sum },
		];
		const market = open();
		for (const item of items) await market.receive(item);
		expect(await market.purchases()).toMatchObject([{ id: 'mapFields:order:o-7', amountMinor: 9000 }]);
		await market.receive({ event: 'order_refunded', order_id: 'o-7', ...sum });
		expect(await market.purchases()).toEqual([]);
	});

	it('W5: a deal by anybody’s webhook is won until it is open again, and won anew after that', async () => {
		const market = open();
		const at = (minutes: number) => NOON - minutes * MINUTE;
		const received = async (status: string, minutes: number) => {
			await market.receive(plainDeal(status, at(minutes)));
			return (await market.purchases()).length;
		};
		expect(await received('open', 90)).toBe(0);
		expect(await received('won', 80)).toBe(1);
		expect(await received('won', 80)).toBe(1);
		expect(await received('Negotiation', 70)).toBe(0);
		expect(await received('won', 60)).toBe(1);
		expect(await received('lost', 50)).toBe(0);
		expect(await reopenings(market)).toBe(1);
	});

	describe('W2: one renewal that Stripe reports three times', () => {
		it.each(ordersOf(RENEWAL).map((items) => [items.map(({ type }) => type).join(', '), items] as const))(
			'is one purchase and one order in the score: %s',
			async (_, items) => {
				const market = open();
				for (const item of items) await market.receive(item);
				expect(await market.purchases()).toMatchObject([{ amountMinor: 2900, currency: 'EUR' }]);
				expect(await market.counted()).toMatchObject({ order_completed: 1 });
			},
		);

		it('is one in one delivery as well, and the next renewal is another', async () => {
			const market = open();
			const next = RENEWAL.map((item) => ({
				...(JSON.parse(JSON.stringify(item).replaceAll('_7"', '_8"').replaceAll('cus_8', 'cus_7')) as typeof item),
				id: `${item.id}_8`,
				created: SECONDS + 3600,
			}));
			market.at(NOON + 120 * MINUTE);
			await market.receive([...RENEWAL, ...next]);
			expect(await market.purchases()).toHaveLength(2);
			expect(await market.counted()).toMatchObject({ order_completed: 2 });
		});

		it('leaves two orders of one amount that were paid one after the other', async () => {
			const market = open();
			const [, charge] = RENEWAL;
			await market.receive(charge);
			await market.receive({
				...charge,
				id: 'evt_other',
				data: { object: { ...charge?.data.object, id: 'ch_9', payment_intent: 'pi_9' } },
			});
			expect(await market.counted()).toMatchObject({ order_completed: 2 });
		});
	});

	describe('W3: the same renewal, refunded in full', () => {
		it.each(ordersOf([...RENEWAL, REFUND]).map((items) => [items.map(({ type }) => type).join(', '), items] as const))(
			'leaves no purchase: %s',
			async (_, items) => {
				const market = open();
				for (const item of items) await market.receive(item);
				expect(await market.purchases()).toEqual([]);
			},
		);
	});

	describe('W5: a deal that is opened again', () => {
		it('of HubSpot is no longer won', async () => {
			const market = open();
			for (const item of [HUBSPOT_CONTACT, HUBSPOT_TIE, hubspotDeal('closedwon', NOON - 60 * MINUTE)])
				await market.receive(item);
			expect(await market.purchases()).toHaveLength(1);
			await market.receive(hubspotDeal('contractsent', NOON - 30 * MINUTE));
			expect(await market.purchases()).toEqual([]);
		});

		it('of Salesforce is no longer won, and won again it is', async () => {
			const market = open();
			await market.receive(opportunity('Closed Won', NOON - 60 * MINUTE));
			expect(await market.purchases()).toHaveLength(1);
			await market.receive(opportunity('Negotiation', NOON - 30 * MINUTE));
			expect(await market.purchases()).toEqual([]);
			await market.receive({ ...opportunity('Closed Won', NOON - 10 * MINUTE), CloseDate: '2026-05-20' });
			expect(await market.purchases()).toHaveLength(1);
		});

		it('was closed before: edits of an open one take nothing back', async () => {
			const market = open();
			for (const [place, stage] of ['Prospecting', 'Qualification', 'Negotiation'].entries())
				await market.receive(opportunity(stage, NOON - (60 - place) * MINUTE));
			for (const item of [HUBSPOT_CONTACT, HUBSPOT_TIE]) await market.receive(item);
			for (const [place, stage] of ['appointmentscheduled', 'presentationscheduled'].entries())
				await market.receive(hubspotDeal(stage, NOON - (40 - place) * MINUTE));
			expect(await reopenings(market)).toBe(0);
			await market.receive(opportunity('Closed Lost', NOON - 20 * MINUTE));
			for (const minutes of [15, 10, 5]) await market.receive(opportunity('Negotiation', NOON - minutes * MINUTE));
			expect(await reopenings(market)).toBe(1);
		});
	});

	describe('W10: a subscription of WooCommerce beside its order', () => {
		it('is no second purchase, and cancelling it no refund', async () => {
			const market = open();
			await market.receive(wooOrder);
			await market.receive(wooSubscription('active'));
			expect(await market.purchases()).toMatchObject([{ amountMinor: 3000 }]);
			await market.receive(wooSubscription('cancelled'));
			expect(await market.purchases()).toMatchObject([{ amountMinor: 3000 }]);
			const counts = await market.counted();
			expect(counts.order_completed).toBe(1);
			expect(Object.keys(counts).filter((name) => name.startsWith('subscription_'))).toHaveLength(2);
		});
	});

	describe('W11: a refund that can not be counted', () => {
		it.each([
			['of an unreadable amount', { amount: 'all of it', currency: 'EUR' }],
			['in another currency', { amount: 45, currency: 'USD' }],
		])('%s lets the purchase stand, with a note', async (_, money) => {
			const market = open();
			await market.conclude({ email: ADA, outcome: 'purchase', order_id: 'o-11', amount: 45, currency: 'EUR' });
			const [refund] = await market.conclude({ email: ADA, outcome: 'refunded', order_id: 'o-11', ...money });
			expect(refund?.notes.join(' ')).toContain('the purchase stands');
			expect(await market.purchases()).toMatchObject([{ amountMinor: 4500, currency: 'EUR' }]);
		});
	});

	describe('W13: clicks of a link scanner', () => {
		const click = (place: number, ms: number) => ({
			event: 'click',
			email: ADA,
			sg_event_id: `click-${place}`,
			timestamp: (NOON - 60_000 + ms) / 1000,
			url: `https://shop.example/${place}`,
		});

		it('eight within one second count for nothing', async () => {
			const market = open();
			await market.receive(Array.from({ length: 8 }, (_, place) => click(place, place * 100)));
			expect(await market.counted()).not.toHaveProperty('email_link_clicked');
		});

		it('one of a known scanner counts for nothing, one of a person counts', async () => {
			const market = open();
			await market.receive([{ ...click(1, 0), useragent: 'Barracuda Sentinel (EE)' }]);
			expect(await market.counted()).not.toHaveProperty('email_link_clicked');
			await market.receive([{ ...click(2, 30_000), useragent: 'Mozilla/5.0 (iPhone)' }]);
			expect(await market.counted()).toMatchObject({ email_link_clicked: 1 });
		});
	});

	describe('W17: a deal that is named without a person', () => {
		it('is found, its win is read as people write it, and a refund takes it back', async () => {
			const market = open();
			await market.conclude({ email: ADA, outcome: 'won', deal_id: 'd-170', value: '1.200,50 €' });
			expect(await market.purchases()).toMatchObject([{ amountMinor: 120_050, currency: 'EUR' }]);
			await market.conclude({ outcome: 'refunded', deal_id: 'd-170' });
			expect(await market.purchases()).toEqual([]);
		});

		it('is lost by its number alone', async () => {
			const market = open();
			await market.conclude({ email: ADA, outcome: 'qualified', deal_id: 'd-171' });
			const [lost] = await market.conclude({ outcome: 'lost', deal_id: 'd-171' });
			expect(lost).toMatchObject({ recorded: true });
			const [exported] = await market.engine.exportLeads([
				{ identities: [{ kind: 'email', namespace: '', value: ADA }] },
			]);
			expect(exported?.ok ? exported.value.outcomes.map(({ name }) => name).sort() : []).toEqual(['lost', 'qualified']);
		});
	});

	describe('W19: the same profile twice', () => {
		it('is recorded once, and the second is a duplicate', async () => {
			const market = open();
			const profile = { email: ADA, country: 'DE', id: 'p-1' };
			const answers: (boolean | undefined)[] = [];
			for (let turn = 0; turn < 2; turn += 1) {
				const [answer] = await market.engine.recordEvents([readPayload(profile)]);
				answers.push(answer?.ok ? answer.value[0]?.event.duplicate : undefined);
			}
			expect(answers).toEqual([false, true]);
		});
	});
});

describeEachEngine('what is kept of it under hashes', (openPlace) => {
	const open = useMarket(openPlace, { hashingSecret: 'a secret of sixteen letters or more' });

	it.each(ordersOf(RENEWAL).map((items) => [items.map(({ type }) => type).join(', '), items] as const))(
		'W2: one renewal is one order there too: %s',
		async (_, items) => {
			const market = open();
			for (const item of items) await market.receive(item);
			expect(await market.counted()).toMatchObject({ order_completed: 1 });
		},
	);
});
