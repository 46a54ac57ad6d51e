import { listIdentities, readPayload, suppressionRulesSchema, type ReadPayloadOptions } from '../../src/index';
import { HOUR, NOON, openBench, valueOf, type Bench } from './engineOnMemory';

const phone = '+4915112345678';
const email = 'ada@shop.example';
const rules = suppressionRulesSchema.parse({ quietHours: { sms: [] } });
const ticked = { event: 'form_submitted', email, phone, sms_consent: 'yes', newsletter: true };
const stop = { event: 'unsubscribed', email, event_id: 'no' };
const stopTexts = { event: 'sms_unsubscribed', phone, event_id: 'no texts' };
const webhook = (body: object) => ({ headers: { host: 'n8n.example' }, params: {}, query: {}, body });

async function record({ engine }: Bench, payload: object, options: ReadPayloadOptions = {}): Promise<string[]> {
	const { records } = readPayload(payload, { receivedAt: NOON, ...options });
	return valueOf((await engine.recordEvents([{ records }]))[0]).flatMap(({ notes = [] }) => notes);
}

async function check({ engine }: Bench, channel: 'email' | 'sms'): Promise<string[]> {
	const identities = listIdentities('', channel === 'email' ? { email } : { phone });
	const [answer] = await engine.checkSuppression([{ identities, channel, purpose: 'marketing', rules }]);
	return valueOf(answer).reasons.map(({ code }) => code);
}

describe.each([
	['a plain payload', ticked],
	['a payload of a Webhook node', webhook(ticked)],
])('a ticked box in %s, whose sender nobody checks', (_, payload) => {
	it('counts for somebody who never said no', async () => {
		const bench = await openBench();
		expect(await check(bench, 'sms')).toEqual(['no_consent']);
		expect(await record(bench, payload)).toEqual([]);
		expect(await check(bench, 'sms')).toEqual([]);
	});

	it.each([undefined, 'a secret'])('lifts no opt-out, and says so (hashing secret: %s)', async (hashingSecret) => {
		const bench = await openBench(hashingSecret === undefined ? {} : { hashingSecret });
		await record(bench, stop);
		await record(bench, stopTexts);
		bench.at(NOON + HOUR);
		const notes = await record(bench, payload);
		expect(notes).toContainEqual(expect.stringMatching(/refused.*not verified.*Trust Unverified Senders/));
		expect(await check(bench, 'email')).toEqual(['opt_out']);
		expect(await check(bench, 'sms')).toEqual(expect.arrayContaining(['opt_out']));
	});

	it('lifts no consent that was denied or withdrawn', async () => {
		for (const state of ['denied', 'withdrawn'] as const) {
			const bench = await openBench();
			await bench.engine.recordConsents([
				{ who: { identities: listIdentities('', { phone }) }, state, channel: 'sms', at: NOON - HOUR, source: 'test' },
			]);
			await record(bench, payload);
			expect(await check(bench, 'sms')).toEqual([`consent_${state}`]);
		}
	});

	it('lifts nothing that stands against somebody who was erased', async () => {
		const bench = await openBench();
		await record(bench, stop);
		await bench.engine.forgetLeads([{ identities: listIdentities('', { email }) }]);
		bench.at(NOON + HOUR);
		await record(bench, payload);
		expect(await check(bench, 'email')).toEqual(expect.arrayContaining(['opt_out', 'erased']));
	});

	it.each(['consent', 'suppression'] as const)(
		'lifts no %s refusal that comes later and is dated earlier',
		async (kind) => {
			const bench = await openBench();
			await record(bench, payload);
			const who = { identities: listIdentities('', { phone }) };
			if (kind === 'consent')
				await bench.engine.recordConsents([
					{ who, state: 'withdrawn', channel: 'sms', at: NOON - HOUR, source: 'test' },
				]);
			else await record(bench, { ...stopTexts, timestamp: new Date(NOON - HOUR).toISOString() });
			bench.at(NOON + HOUR);
			expect(await check(bench, 'sms')).toEqual(
				expect.arrayContaining([kind === 'consent' ? 'consent_withdrawn' : 'opt_out']),
			);
		},
	);

	it('counts again once a consent that was withdrawn has been released', async () => {
		const bench = await openBench();
		await record(bench, payload);
		const who = { identities: listIdentities('', { phone }) };
		await bench.engine.recordConsents([{ who, state: 'withdrawn', channel: 'sms', at: NOON - HOUR, source: 'test' }]);
		bench.at(NOON + HOUR);
		await bench.engine.changeSuppressions([{ who, action: 'release', code: 'consent_withdrawn', source: 'test' }]);
		expect(await check(bench, 'sms')).toEqual([]);
	});

	it('lifts no refusal of the same batch', async () => {
		const bench = await openBench();
		await bench.engine.recordEvents(
			[{ ...stop, timestamp: new Date(NOON - HOUR).toISOString() }, payload].map((item) => ({
				records: readPayload(item, { receivedAt: NOON }).records,
			})),
		);
		expect(await check(bench, 'email')).toEqual(['opt_out']);
	});

	it('lifts an opt-out where the sender is trusted', async () => {
		const bench = await openBench();
		await record(bench, stop);
		bench.at(NOON + HOUR);
		expect(await record(bench, payload, { trustUnauthenticated: true })).toEqual([]);
		expect(await check(bench, 'email')).toEqual([]);
	});

	it('counts again once the opt-out was released', async () => {
		const bench = await openBench();
		await record(bench, stopTexts);
		bench.at(NOON + HOUR);
		const who = { identities: listIdentities('', { phone }) };
		await bench.engine.changeSuppressions([{ who, action: 'release', code: 'opt_out', source: 'test' }]);
		bench.at(NOON + 2 * HOUR);
		await record(bench, payload);
		expect(await check(bench, 'sms')).toEqual([]);
	});
});

describe('a vendor that signs', () => {
	const customer = {
		...{ id: 7000000000001, admin_graphql_api_id: 'gid://shopify/Customer/7000000000001', email },
		...{ created_at: '2026-05-20T12:30:00Z', updated_at: '2026-05-20T12:30:00Z' },
		email_marketing_consent: {
			...{ state: 'subscribed', opt_in_level: 'single_opt_in' },
			consent_updated_at: '2026-05-20T12:30:00Z',
		},
	};
	const headers = { 'x-shopify-topic': 'customers/update', 'x-shopify-hmac-sha256': 'bm90IGNoZWNrZWQ=' };
	const posted = { ...webhook(customer), headers };

	async function askAfter(item: object, options: ReadPayloadOptions = {}): Promise<string[]> {
		const bench = await openBench();
		await record(bench, stop);
		bench.at(NOON + HOUR);
		expect(await check(bench, 'email')).toEqual(['opt_out']);
		expect(readPayload(item, options).records).toContainEqual(
			expect.objectContaining({ kind: 'consent', name: 'granted', source: 'shopify' }),
		);
		await record(bench, item, options);
		return await check(bench, 'email');
	}

	it('is believed when it says that a person subscribed again, by the trigger that checks its signature', async () => {
		expect(await askAfter(customer)).toEqual([]);
	});

	it('lifts nothing by way of a Webhook node, whose signature header nobody checks', async () => {
		expect(await askAfter(posted)).toEqual(['opt_out']);
		expect(await askAfter(posted, { trustUnauthenticated: true })).toEqual([]);
	});

	it('is believed in a START, with a note of how to keep others from sending one', () => {
		const start = { ...{ MessageSid: 'SM1', AccountSid: 'AC1', From: phone, To: '+15005550006' }, Body: 'START' };
		const notesOf = (options: ReadPayloadOptions) =>
			readPayload({ ...webhook(start), headers: { 'x-twilio-signature': 'x' } }, options).notes.join(' ');
		expect(notesOf({})).toContain('Header Auth');
		expect(notesOf({ trustUnauthenticated: true })).not.toContain('Header Auth');
	});
});
