import type { IDataObject } from 'n8n-workflow';
import { readPayload, type Identity } from '../../src/index';
import { leadToJson } from '../../nodes/ScoreLead/operations/leadToJson';
import { DAY, event, HOUR, NOON, openBench, outcome, valueOf, type Bench } from '../usecases/engineOnMemory';
import { checkItem, codesOf, OPEN_RULES } from './person';

let bench: Bench;
beforeEach(async () => {
	bench = await openBench();
});

const refused = {
	kind: 'suppression',
	action: 'suppress',
	name: 'opt_out',
	source: 'mapFields',
	occurredAt: NOON,
} as const;

let serial = 0;
async function record(...records: object[]) {
	const filled = records.map((fields) => ({ id: `r${++serial}`, ...fields }));
	return valueOf((await bench.engine.recordEvents([{ records: filled as never }]))[0]);
}

async function score(json: IDataObject): Promise<IDataObject> {
	const [answer] = await bench.engine.recordAndScore([readPayload(json, { receivedAt: NOON })], 'default');
	const [lead] = valueOf(answer);
	return lead === undefined ? json : { ...json, lead: leadToJson(lead, 'test') };
}

async function decide(json: IDataObject, message: Parameters<typeof checkItem>[2] = {}) {
	return (await checkItem(bench, json, message)).decision;
}

const email = (value: string): Identity => ({ kind: 'email', namespace: '', value });
const phone = (value: string): Identity => ({ kind: 'phone', namespace: '', value });
const ada = { email: 'ada@shop.example', phone: '+4915112345678', customerId: 'c1' };

describe('A refusal under one address', () => {
	it('holds for the other addresses of the person, whichever way round', async () => {
		await record(event('signed_up', { source: 'mapFields', identities: ada }));
		await record({ ...refused, identities: { phone: ada.phone } });
		expect(await decide({ email: ada.email })).toBe('suppressed');
		expect(await decide({ customer_id: 'c1' })).toBe('suppressed');
		bench = await openBench();
		await record(event('signed_up', { source: 'mapFields', identities: ada }));
		await record({ ...refused, identities: { customerId: 'c1' } });
		for (const channel of ['sms', 'phone', 'ads', 'directMail', 'salesTask'] as const)
			expect(await decide({ phone: ada.phone }, { channel })).toBe('suppressed');
	});

	it('of a visitor holds once the visitor has a name', async () => {
		await record({ ...refused, identities: { anonymousId: 'a1' } });
		await record(event('signed_up', { source: 'mapFields', identities: { anonymousId: 'a1', email: ada.email } }));
		expect(await decide({ email: ada.email })).toBe('suppressed');
		expect(await decide({ email: ada.email, anonymous_id: 'a1' })).toBe('suppressed');
	});

	it('and a number holds for the number after another person is found to have it', async () => {
		await record({ ...refused, identities: { phone: ada.phone, customerId: 'c1' } });
		await record(
			event('signed_up', {
				source: 'mapFields',
				occurredAt: NOON - 90 * DAY,
				identities: { phone: ada.phone, email: 'bob@shop.example' },
			}),
		);
		expect(await decide({ phone: ada.phone }, { channel: 'sms' })).toBe('suppressed');
		expect(await decide({ phone: ada.phone, email: 'bob@shop.example' }, { channel: 'sms' })).toBe('suppressed');
	});

	it('holds for a customer whose email another lead has', async () => {
		await record(event('signed_up', { source: 'mapFields', identities: { email: ada.email, customerId: 'c1' } }));
		await record(event('signed_up', { source: 'mapFields', identities: { email: 'bob@shop.example' } }));
		await record({ ...refused, identities: { email: ada.email } });
		expect(await decide({ email: 'bob@shop.example', customer_id: 'c1' })).toBe('suppressed');
	});
});

describe('A lead on the item', () => {
	it('that was put there by somebody else hides no address of the payload', async () => {
		await record({ ...refused, identities: { email: 'no@shop.example' } });
		const { lead } = await score({ email: 'bob@shop.example' });
		expect(await decide({ lead: lead as IDataObject })).toBe('allowed');
		expect(await decide({ lead: lead as IDataObject, email: 'no@shop.example' })).toBe('suppressed');
		expect(await decide({ lead: lead as IDataObject, body: { email: 'No@Shop.example' } })).toBe('suppressed');
	});

	it('with forged addresses is judged by its own and by the forged ones', async () => {
		await record({ ...refused, identities: { email: 'no@shop.example' } });
		const scored = await score({ email: 'no@shop.example' });
		const lead = { ...(scored.lead as IDataObject), identities: { email: 'bob@shop.example' } };
		expect(await decide({ lead })).toBe('suppressed');
		const bob = (await score({ email: 'bob@shop.example' })).lead as IDataObject;
		expect(await decide({ lead: { ...bob, identities: { email: 'no@shop.example' } } })).toBe('suppressed');
		expect(await decide({ lead: { ...bob, identities: { email: ['bob@shop.example', 'no@shop.example'] } } })).toBe(
			'suppressed',
		);
	});

	it.each([17, null, '', { id: 'x' }, ['x'], true])('with the ID %j is read like any payload', async (id) => {
		await record({ ...refused, identities: { email: 'no@shop.example' } });
		expect(await decide({ lead: { id: id as never }, email: 'no@shop.example' })).toBe('suppressed');
		expect(await decide({ lead: { id: id as never, email: 'no@shop.example' } })).toBe('suppressed');
	});

	it.each(['lead_000', '__proto__', 'constructor', 'L-17', ' '])('with the unknown ID %j is suppressed', async (id) => {
		expect(await decide({ lead: { id }, email: 'bob@shop.example' })).toBe('suppressed');
	});
});

describe('Payloads of attackers', () => {
	beforeEach(async () => {
		await record({ ...refused, identities: { email: 'no@shop.example' } });
	});

	it.each([
		['prototype keys', '{"__proto__":{"email":"bob@shop.example"},"email":"no@shop.example"}'],
		['a prototype with a lead', '{"__proto__":{"lead":{"id":"x"}},"email":"no@shop.example"}'],
		['a constructor', '{"constructor":{"prototype":{"email":"bob@shop.example"}},"email":"no@shop.example"}'],
		['the address twice', '{"email":"bob@shop.example","email":"no@shop.example"}'],
		['an address among a million letters', `{"note":"${'a'.repeat(1_000_000)}","email":"no@shop.example"}`],
		['a list in the body', '{"body":[{"email":"no@shop.example"}]}'],
		[
			'two people in the body',
			'{"headers":{},"params":{},"query":{},"body":[{"email":"bob@shop.example"},{"email":"no@shop.example"}]}',
		],
		['two spellings of the key', '{"Email":"no@shop.example","e-mail":"bob@shop.example"}'],
		['a list of addresses', '{"email":["bob@shop.example","no@shop.example"]}'],
		['addresses in one text', '{"email":"bob@shop.example, no@shop.example"}'],
		['a name before it', '{"email":"Bob <no@shop.example>"}'],
		['zero width characters', '{"email":"\\u200bn\\u00ado@\\u2060shop.example"}'],
		['full width letters', '{"email":"ｎｏ@shop.example"}'],
		['capitals', '{"email":"NO@SHOP.EXAMPLE"}'],
		['a mailto', '{"email":"mailto:no@shop.example"}'],
		['a trailing dot', '{"email":"no@shop.example."}'],
	])('with %s are not allowed', async (_, text) => {
		const json = JSON.parse(text) as IDataObject;
		let decision = 'refused';
		try {
			decision = await decide(json);
		} catch {
			// An item nobody can be found by is an error of its own.
		}
		expect(decision).not.toBe('allowed');
	});

	it('with two addresses are not allowed after Score Lead either', async () => {
		const scored = await score({ email: ['bob@shop.example', 'no@shop.example'] });
		expect(await decide(scored)).toBe('suppressed');
	});
});

describe('A list of people in the body', () => {
	it('holds back after Score Lead the one who refused, and not the other', async () => {
		await record({ ...refused, identities: { email: 'no@shop.example' } });
		const json = {
			headers: {},
			params: {},
			query: {},
			body: [{ email: 'bob@shop.example' }, { email: 'no@shop.example' }],
		};
		const [answer] = await bench.engine.recordAndScore([readPayload(json, { receivedAt: NOON })], 'default');
		const items = valueOf(answer).map((lead) => ({ ...json, lead: leadToJson(lead, 'test') }));
		const decisions = await Promise.all(items.map(async (item) => await decide(item)));
		expect(decisions).toEqual(['allowed', 'suppressed']);
	});
});

describe('A clock that ran ahead', () => {
	it('makes no consent that ends a later refusal', async () => {
		const who = { identities: [email(ada.email)] };
		bench.at(NOON + 300 * DAY);
		await bench.engine.recordConsents([{ who, channel: 'email', state: 'granted', source: 'form' }]);
		bench.at(NOON);
		await bench.engine.recordConsents([{ who, channel: 'email', state: 'withdrawn', source: 'form' }]);
		expect(await decide({ email: ada.email })).toBe('suppressed');
		bench.at(NOON + 301 * DAY);
		expect(await decide({ email: ada.email })).toBe('suppressed');
	});

	it('makes no consent that ends a later refusal of a sender, nor one that ends an opt-out', async () => {
		bench.at(NOON + 300 * DAY);
		await record({
			kind: 'consent',
			name: 'granted',
			channel: 'email',
			source: 'mapFields',
			identities: { email: ada.email },
		});
		bench.at(NOON);
		await record({
			kind: 'consent',
			name: 'denied',
			channel: 'email',
			source: 'mapFields',
			identities: { email: ada.email },
		});
		await record({ ...refused, identities: { email: ada.email } });
		bench.at(NOON + 301 * DAY);
		const answer = await checkItem(bench, { email: ada.email });
		expect(codesOf(answer)).toEqual(['opt_out', 'consent_denied']);
	});

	it('makes no release that ends a later refusal of a sender', async () => {
		const who = { identities: [email(ada.email)] };
		bench.at(NOON + 300 * DAY);
		await bench.engine.changeSuppressions([{ who, action: 'release', code: 'opt_out', source: 'workflow' }]);
		bench.at(NOON);
		await record({ ...refused, identities: { email: ada.email } });
		await bench.engine.importSuppressions([{ address: 'bob@shop.example', code: 'opt_out', source: 'import' }]);
		bench.at(NOON + 301 * DAY);
		expect(await decide({ email: ada.email })).toBe('suppressed');
	});

	it('opens no cap', async () => {
		await bench.engine.recordContacts([
			{
				who: { identities: [email(ada.email)] },
				channel: 'email',
				purpose: 'marketing',
				source: 'test',
				at: NOON + 300 * DAY,
			},
		]);
		expect(await decide({ email: ada.email })).toBe('deferred');
	});
});

describe('Somebody erased', () => {
	it('is known again under every address, and a consent of somebody else does not bring them back', async () => {
		await record(event('signed_up', { source: 'mapFields', identities: ada }));
		await bench.engine.forgetLeads([{ identities: [email(ada.email)] }]);
		bench.at(NOON + DAY);
		for (const json of [{ email: ada.email }, { customer_id: 'c1' }, { email: 'new@shop.example', customer_id: 'c1' }])
			expect(await decide(json)).toBe('suppressed');
		expect(await decide({ phone: ada.phone }, { channel: 'sms' })).toBe('suppressed');
		expect(await decide(await score({ email: ada.email, event: 'product_viewed' }))).toBe('suppressed');
	});
});

describe('Numbers of somebody else', () => {
	it('count messages that were recorded for the lead on the item', async () => {
		await record(event('signed_up', { source: 'mapFields', identities: { email: ada.email, phone: ada.phone } }));
		bench.at(NOON + HOUR);
		const scored = await score({ email: 'new@shop.example', phone: ada.phone });
		const lead = scored.lead as { id: string };
		await bench.engine.recordContacts([
			{
				who: { leadId: lead.id, identities: [email('new@shop.example'), phone(ada.phone)] } as never,
				channel: 'sms',
				purpose: 'marketing',
				source: 'test',
			},
		]);
		expect(await decide({ phone: ada.phone }, { channel: 'sms' })).toBe('deferred');
	});

	it('in the night hold the text back also where they come second', async () => {
		const rules = { ...OPEN_RULES, quietHours: { ...OPEN_RULES.quietHours, sms: [{ start: '21:00', end: '08:00' }] } };
		bench.at(Date.UTC(2026, 4, 20, 10));
		const [berlin, newYork] = ['+4915112345678', '+12125550123'];
		expect(await decide({ phone: berlin }, { channel: 'sms', rules })).toBe('allowed');
		expect(await decide({ phone: newYork }, { channel: 'sms', rules })).toBe('deferred');
		expect(await decide({ phone: `${berlin}, ${newYork}` }, { channel: 'sms', rules })).toBe('deferred');
	});

	it('that bought or refused are counted wherever they stand in the field', async () => {
		await record(outcome('purchase', { source: 'mapFields', identities: { email: ada.email } }));
		expect(await decide({ email: `bob@shop.example, ${ada.email}` })).toBe('suppressed');
		expect(await decide({ email: `${ada.email}, bob@shop.example` })).toBe('suppressed');
	});
});
