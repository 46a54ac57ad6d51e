import type { IDataObject, INode, INodeExecutionData } from 'n8n-workflow';
import { posted } from '../../tools/demo/payloads';
import { openShop, type Shop, type Step } from '../workflows/shop';

/** Nobody who said no is contacted: each kind of refusal through n8n's own engine, with siblings of its kind. */

const NOW = '2026-03-10T18:00:00Z';
const CREDENTIALS = {
	one: { workspace: 'client-one' },
	secret: { workspace: 'client-one', hashingSecret: 'a secret of sixteen letters or more' },
	other: { workspace: 'client-one', hashingSecret: 'another secret of sixteen letters' },
};
const CONTINUE = { onError: 'continueRegularOutput' } as const;
const FREE = { options: { quietHours: '' } };

let shop: Shop;
beforeEach(async () => {
	shop = await openShop(NOW, { credentials: CREDENTIALS });
});
afterEach(async () => await shop.shut());

function by(id: keyof typeof CREDENTIALS): Partial<INode> {
	return { credentials: { leadScoringStoreApi: { id, name: id } } };
}

async function suppress(json: IDataObject, parameters: IDataObject = {}, settings: Partial<INode> = {}) {
	const step = await shop.step(
		'suppressionCheck',
		[{ json }],
		{ operation: 'suppress', reason: 'opt_out', ...parameters },
		settings,
	);
	if (step.error) throw step.error;
	return step;
}

/** What came in by a webhook goes through Score Lead. */
async function receive(body: object, settings: Partial<INode> = {}, parameters: IDataObject = {}) {
	return await shop.step('scoreLead', [posted(body)], parameters, settings);
}

/** Of each item where it left: 0 is Suppressed, 1 Deferred, 2 Allowed; 'error' where the run stopped. */
async function check(
	items: readonly (IDataObject | INodeExecutionData)[],
	parameters: IDataObject = {},
	settings: Partial<INode> = {},
): Promise<(number | 'error')[]> {
	const asItems = items.map((item) => ('json' in item ? (item as INodeExecutionData) : { json: item as IDataObject }));
	const step = await shop.step('suppressionCheck', asItems, parameters, settings);
	if (step.error) return asItems.map(() => 'error');
	return asItems.map((_, index) =>
		step.outputs.findIndex((output) =>
			output.some(({ pairedItem }) => (pairedItem as { item: number } | undefined)?.item === index),
		),
	);
}

async function codesOf(json: IDataObject, parameters: IDataObject = {}, settings: Partial<INode> = {}) {
	const step = await shop.step('suppressionCheck', [{ json }], parameters, settings);
	const [item] = step.outputs.flat();
	const reasons = (item?.json.suppression as { reasons?: { code: string }[] } | undefined)?.reasons ?? [];
	return reasons.map(({ code }) => code);
}

async function scored(body: object, settings: Partial<INode> = {}): Promise<INodeExecutionData[]> {
	return ((await receive(body, settings)) as Step).outputs[0] ?? [];
}

describe('Another workspace, secret or lead', () => {
	it('is never asked about somebody who refused in this one (N1)', async () => {
		await suppress({ email: 'nora@firm.example' }, {}, by('one'));
		const items = await scored({ email: 'nora@firm.example' }, by('one'));
		expect(await check(items)).toEqual([0]);
		const options = { workspace: 'elsewhere' };
		expect(await check(items, { options })).toEqual([0]);
		expect(await check(items, {}, by('one'))).toEqual([0]);
	});

	it('a hashing secret that is set, changed or removed later lets nobody through and writes nothing in clear (N2)', async () => {
		await suppress({ email: 'nora@firm.example' }, {}, by('secret'));
		for (const settings of [by('other'), by('one')]) {
			expect(await check([{ email: 'nora@firm.example' }], {}, { ...settings, ...CONTINUE })).toEqual([0]);
			const contact = await shop.step(
				'suppressionCheck',
				[{ json: { email: 'nora@firm.example' } }],
				{ operation: 'recordContact' },
				settings,
			);
			expect(contact.error).toBeDefined();
		}
		expect(await check([{ email: 'nora@firm.example' }], {}, by('secret'))).toEqual([0]);
	});

	it('a secret set on a workspace that has people in clear is refused (N2)', async () => {
		await suppress({ email: 'nora@firm.example' }, {}, by('one'));
		expect(await check([{ email: 'nora@firm.example' }], {}, { ...by('secret'), ...CONTINUE })).toEqual([0]);
	});

	it.each(['lead_0123456789abcdef01234567', 'x', '../lead', '__proto__'])(
		'a lead ID %j that is unknown here is suppressed whatever the email is (N3)',
		async (id) => {
			await scored({ email: 'free@firm.example' });
			expect(await check([{ lead: { id }, email: 'free@firm.example' }])).toEqual([0]);
			expect(await check([{ lead: { id, identities: { email: 'free@firm.example' } } }])).toEqual([0]);
		},
	);

	it.each(['NORA@FIRM.EXAMPLE', ' nora@firm.example ', 'Nora <nora@firm.example>', 'n\u00adora@firm.example'])(
		'the email %j on the lead of an item is read like any other (N4)',
		async (email) => {
			await suppress({ email: 'nora@firm.example' });
			const [item] = await scored({ email: 'free@firm.example' });
			const lead = { ...(item?.json.lead as IDataObject), identities: { email } };
			expect(await check([{ lead }])).toEqual([0]);
		},
	);
});

describe('Settings of the node', () => {
	it.each([
		{ alwaysOutputData: true },
		{ executeOnce: true },
		CONTINUE,
		{ onError: 'continueErrorOutput' as const },
		{},
	])('with %j nobody who refused leaves by Allowed (N5)', async (settings) => {
		await suppress({ email: 'nora@firm.example' });
		const step = await shop.step('suppressionCheck', [{ json: { email: 'nora@firm.example' } }], {}, settings);
		expect(step.outputs[2] ?? []).toEqual([]);
		expect(step.outputs[0]).toHaveLength(1);
	});

	it.each(['recordConsentTwice', '', 'CHECK', null, 7])(
		'an operation %j is never a check that allows (N6)',
		async (operation) => {
			const [place] = await check([{ email: 'free@firm.example' }], { operation: operation as never }, CONTINUE);
			expect(place).toBe(0);
		},
	);

	it.each([
		'={{ undefined }}',
		'={{ [] }}',
		'={{ 5 }}',
		'={{ ({ values: "x" }) }}',
		{ values: [{ channel: 'any', max: '={{ "" }}', days: 1 }] },
		{ values: [{ channel: 'any', max: -1, days: 1 }] },
		{ values: [{ channel: 'any', max: 0, days: 1 }] },
		{ values: [{ channel: 'any', max: 3, days: 0 }] },
		{ values: [{ channel: 'any', max: 3, days: '={{ NaN }}' }] },
		{ values: [{ channel: '={{ $json.nothing }}', max: 3, days: 1 }] },
	] as unknown as IDataObject[])('caps of %j hold everybody back (N7)', async (frequencyCaps) => {
		expect(await check([{ email: 'free@firm.example' }], { frequencyCaps }, CONTINUE)).toEqual([0]);
	});

	it.each(['={{ "fax" }}', '={{ null }}', '={{ $json.x }}', '={{ ["email"] }}', '={{ ({}) }}', '={{ 1 }}'])(
		'a channel or purpose of %j holds everybody back',
		async (value) => {
			await suppress({ email: 'nora@firm.example' });
			for (const name of ['channel', 'purpose'])
				expect(await check([{ email: 'free@firm.example' }], { [name]: value }, CONTINUE)).toEqual([0]);
		},
	);

	it.each(['coolDownHours', 'purchasedWithinDays', 'reserveMinutes'])(
		'%s that is no number holds everybody back',
		async (name) => {
			for (const value of [-1, '={{ "soon" }}', '={{ "" }}', '={{ NaN }}', '={{ [] }}', '={{ ({}) }}', '={{ false }}'])
				expect([
					value,
					await check([{ email: 'free@firm.example' }], { options: { [name]: value } }, CONTINUE),
				]).toEqual([value, [0]]);
		},
	);

	it.each(['={{ "" }}', '={{ 5 }}', '={{ [] }}', '={{ "night" }}', '={{ "25:00-08:00" }}'])(
		'quiet hours of %j hold everybody back',
		async (quietHours) => {
			expect(await check([{ email: 'free@firm.example' }], { options: { quietHours } }, CONTINUE)).toEqual([0]);
		},
	);

	it('a time zone of no place is not taken for one (N30)', async () => {
		shop.at('2026-03-10T07:00:00Z');
		const consent = await shop.step('scoreLead', [posted({ email: 'ann@firm.example', phone: '+12125550123' })]);
		expect(consent.error).toBeUndefined();
		for (const timeZone of ['={{ "Mars/Base" }}', '={{ "" }}', '={{ 9 }}', '={{ "Etc/GMT+99" }}'])
			expect(await codesOf({ phone: '+12125550123' }, { channel: 'sms', options: { timeZone } })).toContain(
				'quiet_hours',
			);
	});
});

describe('Dates', () => {
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
		shop.at('2027-01-10T18:00:00Z');
		await suppress({ email: 'nora@firm.example' });
		await shop.step('suppressionCheck', [{ json: { email: 'nora@firm.example' } }], {
			operation: 'release',
			reason: 'opt_out',
		});
		shop.at(NOW);
		await receive({ event: 'unsubscribed', email: 'nora@firm.example' });
		shop.at('2027-01-11T18:00:00Z');
		expect(await check([{ email: 'nora@firm.example' }])).toEqual([0]);
	});
});

describe('Addresses', () => {
	it('a number that got its messages or bought is held back under any email (N10)', async () => {
		const phone = '+4915155500011';
		await receive({ event: 'form_submitted', email: 'ada@firm.example', phone, sms_consent: true });
		for (const id of ['m1', 'm2', 'm3'])
			await shop.step('suppressionCheck', [{ json: { phone, id } }], {
				operation: 'recordContact',
				channel: 'sms',
				messageId: 'id',
			});
		const sms = { channel: 'sms', ...FREE };
		expect((await check([{ phone }, { email: 'new@firm.example', phone }], sms)).includes(2)).toBe(false);
		expect(await codesOf({ email: 'new@firm.example', phone }, sms)).toContain('frequency_cap');
		await receive({ event: 'order_completed', order_id: 'o2', phone: '+4915155500022', total: 5, currency: 'EUR' });
		expect(await codesOf({ email: 'newer@firm.example', phone: '+4915155500022' }, sms)).toContain('purchased');
	});

	it.each([
		'\u200cnora@firm.example',
		'no\u034fra@firm.example',
		'nora\ufeff@firm.example',
		'ｎｏｒａ@firm.example',
		'nora@FIRM.example',
		'nora@firm.example\u200b',
		'nora@ﬁrm.example',
	])('written %j are the refused one (N11)', async (email) => {
		await suppress({ email: 'nora@firm.example' });
		expect((await check([{ email }], {}, CONTINUE))[0]).toBe(0);
	});

	it('white space inside an email is no email (N11)', async () => {
		expect(await check([{ email: 'no ra@firm.example' }], {}, CONTINUE)).toEqual([0]);
	});

	it.each(['n.ora@gmail.com', 'nora+sale@gmail.com', 'N.O.R.A+x+y@GoogleMail.com', 'nora@googlemail.com'])(
		'%j is the refused mailbox of Gmail, and stays a lead of its own (N12)',
		async (email) => {
			await suppress({ email: 'nora@gmail.com' });
			expect(await check([{ email }])).toEqual([0]);
			const [other] = await scored({ email });
			const [own] = await scored({ email: 'nora@gmail.com' });
			expect((other?.json.lead as IDataObject).id).not.toBe((own?.json.lead as IDataObject).id);
			expect(await check([other ?? {}])).toEqual([0]);
		},
	);

	it.each([
		['whatsapp:+5215598765432', '+525598765432'],
		['whatsapp:+5491144445555', '+541144445555'],
		['whatsapp:+551188776655', '+5511988776655'],
		['whatsapp:+4915155500033', '+4915155500033'],
	])('STOP from %s holds for %s (N13)', async (From, phone) => {
		const step = await receive({
			From,
			To: 'whatsapp:+14155238886',
			Body: 'STOP',
			SmsMessageSid: 'SM1',
			MessageSid: 'SM1',
			AccountSid: 'AC1',
		});
		expect(step.error).toBeUndefined();
		expect(await codesOf({ phone }, { channel: 'sms', ...FREE })).toContain('opt_out');
	});

	it.each([
		[{ phone: '0170 5550044', country: 'DE' }, '+491705550044'],
		[{ phone: 'p:+491705550044' }, '+491705550044'],
		[{ phone: "'+491705550044" }, '+491705550044'],
		[{ phone: '00491705550044', country: 'DE' }, '+491705550044'],
		[{ mobile: '06 12 34 56 78', country: 'FR' }, '+33612345678'],
		[{ phone: '(212) 555-0123', country: 'US' }, '+12125550123'],
		[{ phone: '0170 5550044', country: 'Germany' }, '+491705550044'],
	])('%j is read as a number (N14)', async (fields, phone) => {
		await suppress({ phone });
		expect(await codesOf(fields as IDataObject, { channel: 'sms', ...FREE })).toContain('opt_out');
	});
});

describe('Words of refusal', () => {
	const places = ['event', 'type', 'action', 'metric', 'status', 'topic'];
	const words = [
		'unsubscribe',
		'unsubscribed',
		'Opted Out',
		'opt-out',
		'optout',
		'contact.unsubscribed',
		'email_opt_out',
		'desinscription',
		'hard_bounce',
		'bounced',
		'spam_complaint',
		'complained',
		'blocked',
		'suppressed',
		'STOP',
		'abgemeldet',
		'désinscrit',
		'baja',
		'disiscrizione',
		'uitgeschreven',
		'contactUnsubscribed',
		'email.complained',
	];
	it('in any place an event has its name record the refusal (N15)', async () => {
		const wrong: string[] = [];
		for (const [index, word] of words.entries()) {
			const place = places[index % places.length] ?? 'event';
			const email = `word${index}@firm.example`;
			const wrap = [(b: object) => b, (data: object) => ({ data }), (b: object) => ({ payload: { attributes: b } })][
				index % 3
			];
			await receive(wrap?.({ [place]: word, email }) ?? {}, CONTINUE);
			const [out] = await check([{ email }]);
			if (out === 2) wrong.push(`${place}: ${word}`);
		}
		expect(wrong).toEqual([]);
	});

	it.each([
		{ unsubscribed: true },
		{ do_not_contact: 'yes' },
		{ email_opt_out: 1 },
		{ hs_email_optout: 'true' },
		{ HasOptedOutOfEmail: true },
		{ properties: { unsubscribed: true } },
		{ doNotEmail: true },
		{ subscribed: false },
	])('as the flag %j hold mail back (N15)', async (flag) => {
		await receive({ email: 'nora@firm.example', ...flag });
		expect(await check([{ email: 'nora@firm.example' }])).toEqual([0]);
	});

	it.each(['unsubscribe', 'opt_out', 'hard_bounce', 'complaint'])('%s of nobody is an error (N15)', async (event) => {
		expect((await receive({ event, reference: 'x-1' })).error).toBeDefined();
	});

	it.each([
		{
			id: 55,
			token: 'tok55',
			cart_token: 'ct55',
			email: 'nora@firm.example',
			phone: '+4915155500055',
			buyer_accepts_marketing: false,
			line_items: [],
			customer: {
				id: 9,
				email: 'nora@firm.example',
				email_marketing_consent: { state: 'not_subscribed' },
				sms_marketing_consent: { state: 'not_subscribed' },
			},
		},
		{ email: 'nora@firm.example', phone: '+4915155500055', accepts_marketing: false, sms_consent: 'no' },
		{ email: 'nora@firm.example', phone: '+4915155500055', accepts_marketing: 'No', sms_consent: false },
		{ email: 'nora@firm.example', phone: '+4915155500055', newsletter: 'nein', sms_opt_in: '0' },
	])('a box that was not ticked is no consent (N16, %#)', async (body) => {
		await receive(body);
		const who = { email: 'nora@firm.example', phone: '+4915155500055' };
		expect(await check([who], { channel: 'sms', ...FREE })).toEqual([0]);
		expect(await check([who])).toEqual([0]);
	});

	it('a Shopify customer who comes back by themselves is written to again (N17)', async () => {
		const update = (state: string, at: string) => ({
			headers: { 'x-shopify-topic': 'customers_email_marketing_consent/update' },
			params: {},
			query: {},
			body: {
				customer_id: 77,
				email_address: 'nora@firm.example',
				email_marketing_consent: { state, opt_in_level: 'single_opt_in', consent_updated_at: at },
			},
		});
		await shop.step('scoreLead', [{ json: update('unsubscribed', '2026-03-10T12:00:00Z') }]);
		expect(await check([{ email: 'nora@firm.example' }])).toEqual([0]);
		await shop.step('scoreLead', [{ json: update('subscribed', '2026-03-10T14:00:00Z') }]);
		expect(await check([{ email: 'nora@firm.example' }])).toEqual([2]);
		await shop.step('scoreLead', [{ json: update('unsubscribed', '2026-03-10T14:00:00Z') }]);
		expect(await check([{ email: 'nora@firm.example' }])).toEqual([0]);
	});

	it.each([
		'Remove',
		'unsub',
		'STOP-ALL',
		'Stop.',
		'stop!!',
		'DESABONNEMENT',
		'STOP au 36180',
		'Darme de baja',
		'SAIR',
		'PARE',
		'DISISCRIVI',
		'AVSLUTA',
		'LOPETA',
		'WYPISZ',
		'IPTAL',
		'СТОП',
		'הסר',
		'退订',
		'配信停止',
		'수신거부',
		'ABMELDEN',
		'ARRET',
		'CANCELAR',
		'АРХИВ СТОП'.slice(6),
	])('the reply %j is an opt-out (N20)', async (Body) => {
		await receive({
			From: '+4915155500066',
			To: '+14155238886',
			Body,
			MessageSid: 'SM2',
			SmsMessageSid: 'SM2',
			AccountSid: 'AC1',
		});
		expect(await codesOf({ phone: '+4915155500066' }, { channel: 'sms', ...FREE })).toContain('opt_out');
	});

	it.each([
		'please do not stop',
		'Do you have it in red?',
		'Which bus stop is it?',
		'can you remove item 2 from my order',
	])('the reply %j is none (N20)', async (Body) => {
		await receive({
			From: '+4915155500066',
			To: '+14155238886',
			Body,
			MessageSid: 'SM3',
			SmsMessageSid: 'SM3',
			AccountSid: 'AC1',
		});
		expect(await codesOf({ phone: '+4915155500066' }, { channel: 'sms', ...FREE })).not.toContain('opt_out');
	});

	it('a support case by a plain payload stops messages until it is closed (N21)', async () => {
		const email = 'nora@firm.example';
		await receive({ event: 'support_case_opened', email, case_id: 'k1' });
		expect(await codesOf({ email })).toEqual(['support_case']);
		shop.at('2026-03-10T19:00:00Z');
		await receive({ event: 'support_case_closed', email, case_id: 'k1' });
		expect(await check([{ email }])).toEqual([2]);
	});
});

describe('Ten thousand items of which one cannot be read', () => {
	it('all leave, the one as suppressed and who refused as well', async () => {
		await suppress({ email: 'person17@firm.example' });
		const items = Array.from({ length: 10_000 }, (_, index) =>
			index === 5_000 ? { nobody: 'x'.repeat(1_000_000) } : { email: `person${index}@firm.example` },
		);
		const step = await shop.step(
			'suppressionCheck',
			items.map((json) => ({ json })),
			{},
			CONTINUE,
		);
		const places = (output: number) =>
			(step.outputs[output] ?? []).map(({ pairedItem }) => (pairedItem as { item: number }).item);
		expect(places(0)).toEqual([17, 5_000]);
		expect(places(2)).toHaveLength(9_998);
	});
});
