import { readFileSync, existsSync } from 'node:fs';
import { readPayload, type LeadRecord } from '../../src/index';
import { suppressionRulesSchema } from '../../src/suppression/settings';
import shopify from '../sources/fixtures/shopify.json';
import { openSqlitePlace } from '../store/openSqlitePlace';
import { DAY, event, HOUR, NOON, openBench, valueOf, type Bench } from './engineOnMemory';

const EMAIL = 'ida.morgen@shop.example';
const PHONE = '+4930901820';
const rules = suppressionRulesSchema.parse({});
const idaByEmail = [{ kind: 'email' as const, namespace: '', value: EMAIL }];

/** Every form in which the fixtures' customer could be found. */
const TRACES = [EMAIL, 'ida.morgen', 'Ida', 'Morgen', PHONE, '30901820', '7000000000001', '5000000000001', 'checkout-b2', 'cart-a1', 'Berlin'];

function recordsOf(topic: keyof typeof shopify): readonly LeadRecord[] {
	return readPayload(shopify[topic], { topic }).records;
}

const STORY = ['carts/create', 'checkouts/create', 'orders/paid', 'refunds/create', 'customers/update', 'customers_email_marketing_consent/update'] as const;

async function tell(bench: Bench): Promise<void> {
	for (const answer of await bench.engine.recordAndScore(STORY.map((topic) => ({ records: recordsOf(topic) })))) valueOf(answer);
}

async function ask(bench: Bench, identities: typeof idaByEmail) {
	const [answer] = await bench.engine.checkSuppression([{ identities, channel: 'email', purpose: 'transactional', rules }]);
	return valueOf(answer);
}

/** All that the database has on disk, while it is open. */
function bytesOf(file: string): string {
	return [file, `${file}-wal`].filter(existsSync).map((path) => readFileSync(path).toString('latin1')).join('\n');
}

describe("Shopify's customers/redact", () => {
	it.each([['in clear', undefined], ['under a secret', 'a secret']])('leaves nothing of the person in the file, kept %s, and still suppresses them', async (_, secret) => {
		const place = await openSqlitePlace();
		const bench = await openBench({ store: await place.open('shop'), ...(secret !== undefined && { hashingSecret: secret }) });
		await tell(bench);
		await bench.engine.recordContacts([{ who: { identities: idaByEmail }, channel: 'email', purpose: 'marketing', id: `mail-to-${EMAIL}`, source: 'test' }]);
		const file = place.fileOf('shop');
		const before = bytesOf(file);
		if (secret === undefined) for (const trace of [EMAIL, PHONE, '7000000000001', '5000000000001', 'Berlin']) expect(before).toContain(trace);

		const [person] = valueOf((await bench.engine.recordAndScore([{ records: recordsOf('customers/redact') }]))[0]);
		expect(person?.rowsErased).toBeGreaterThan(10);
		expect(person?.scored).toBeUndefined();
		const after = bytesOf(file);
		for (const trace of TRACES) expect(after.includes(trace) ? trace : 'nothing').toBe('nothing');
		expect(await ask(bench, idaByEmail)).toMatchObject({ decision: 'suppressed', reasons: expect.arrayContaining([expect.objectContaining({ code: 'erased' })]) as unknown });
		await place.clear();
	});

	it('takes what its own batch says of the person as well, and scores nobody who is gone', async () => {
		const bench = await openBench();
		const answers = await bench.engine.recordAndScore([
			{ records: recordsOf('orders/paid') },
			{ records: recordsOf('customers/redact') },
			{ records: [event('product_viewed', { identities: { email: 'ada@shop.example' } })] },
		]);
		expect(answers.map((answer) => valueOf(answer)[0]?.scored !== undefined)).toEqual([false, false, true]);
		const leads = await bench.engine.store.read(async (view) => await view.listLeads({ limit: 10 }));
		expect(leads).toHaveLength(1);
		const scores = await bench.engine.store.read(async (view) => await view.readScores([[valueOf(answers[0])[0]?.leadId ?? '']], { from: 0, until: NOON + 1 }));
		expect(scores).toEqual([[]]);
	});

	it('erases both leads of a customer who had changed their e-mail', async () => {
		const bench = await openBench();
		const customerId = 'gid://shopify/Customer/7000000000001';
		await bench.engine.recordAndScore([
			{ records: [event('signed_up', { source: 'shopify', identities: { email: 'ida.before@shop.example', customerId }, occurredAt: NOON - HOUR })] },
			{ records: [event('product_viewed', { source: 'shopify', identities: { email: EMAIL } })] },
			{ records: recordsOf('customers/redact') },
		]);
		expect(await bench.engine.store.read(async (view) => await view.listLeads({ limit: 10 }))).toEqual([]);
		expect((await ask(bench, [{ kind: 'email', namespace: '', value: 'ida.before@shop.example' }])).decision).toBe('suppressed');
	});

	it('leaves alone the person whose phone was shared', async () => {
		const bench = await openBench();
		const [ada] = await bench.engine.recordAndScore([
			{ records: [event('signed_up', { identities: { email: 'ada@shop.example', phone: PHONE }, occurredAt: NOON - 365 * DAY })] },
			{ records: recordsOf('orders/paid') },
			{ records: recordsOf('customers/redact') },
		]);
		const leads = await bench.engine.store.read(async (view) => await view.listLeads({ limit: 10 }));
		expect(leads.map(({ id }) => id)).toEqual([valueOf(ada)[0]?.leadId]);
		expect(leads[0]?.identities.map(({ value }) => value)).toContain(PHONE);
	});

	it('is lifted by a release of a person who came back, and by nothing less', async () => {
		const bench = await openBench();
		await tell(bench);
		await bench.engine.recordEvents([{ records: recordsOf('customers/redact') }]);
		bench.at(NOON + HOUR);
		await tell(bench);
		expect((await ask(bench, idaByEmail)).reasons.map(({ code }) => code)).toEqual(['erased']);
		await bench.engine.changeSuppressions([{ who: { identities: idaByEmail }, action: 'release', code: 'erased', source: 'test' }]);
		expect((await ask(bench, idaByEmail)).reasons.map(({ code }) => code)).toEqual([]);
	});
});

describe("Shopify's customers/data_request", () => {
	it('answers with everything on record about the person', async () => {
		const bench = await openBench();
		await tell(bench);
		const [person] = valueOf((await bench.engine.recordAndScore([{ records: recordsOf('customers/data_request') }]))[0]);
		const { exported } = person ?? {};
		expect(exported?.lead.identities.map(({ value }) => value)).toEqual(expect.arrayContaining([EMAIL, PHONE, 'gid://shopify/Customer/7000000000001']));
		expect(exported?.events.map(({ name }) => name)).toEqual(expect.arrayContaining(['product_added', 'checkout_started', 'order_completed', 'order_refunded']));
		expect(exported?.outcomes.map(({ name }) => name).sort()).toEqual(['purchase', 'refunded']);
		expect(exported?.suppressions.map(({ code }) => code)).toContain('opt_out');
		expect(exported?.scores).toHaveLength(1);
		expect(person?.scored).toBeUndefined();
		expect(exported?.traits).toContainEqual(expect.objectContaining({ name: 'city', value: 'Berlin' }));
	});

	it('is a copy of what goes when the same batch asks to be forgotten', async () => {
		const bench = await openBench();
		await tell(bench);
		const [copy, gone] = await bench.engine.recordEvents([{ records: recordsOf('customers/data_request') }, { records: recordsOf('customers/redact') }]);
		expect(valueOf(copy)[0]?.exported?.events.length).toBeGreaterThan(3);
		expect(valueOf(gone)[0]?.rowsErased).toBeGreaterThan(10);
	});
});

describe('Forget and Export of a lead', () => {
	const customer = { kind: 'customerId' as const, namespace: 'shopify', value: 'gid://shopify/Customer/7000000000001' };

	async function openWithTwoLeads() {
		const bench = await openBench();
		await bench.engine.recordEvents([
			{ records: [event('signed_up', { source: 'shopify', identities: { email: 'ida.before@shop.example', customerId: customer.value }, occurredAt: NOON - HOUR })] },
			{ records: [event('product_viewed', { source: 'shopify', identities: { email: EMAIL } })] },
		]);
		return bench;
	}

	it('mean both leads of a customer who had changed their e-mail', async () => {
		const bench = await openWithTwoLeads();
		const [copy] = await bench.engine.exportLeads([{ identities: [...idaByEmail, customer] }]);
		expect(valueOf(copy).events.map(({ name }) => name)).toEqual(['signed_up', 'product_viewed']);
		await bench.engine.forgetLeads([{ identities: [...idaByEmail, customer] }]);
		expect(await bench.engine.store.read(async (view) => await view.listLeads({ limit: 10 }))).toEqual([]);
	});

	it('answer for each item, also where one person is named twice or not on record', async () => {
		const bench = await openWithTwoLeads();
		const answers = await bench.engine.forgetLeads([{ identities: idaByEmail }, { identities: idaByEmail }, { leadId: 'nobody' }]);
		expect(answers).toMatchObject([{ ok: true }, { ok: true, value: { rowsErased: 0 } }, { ok: false, error: { code: 'score-unknown' } }]);
	});
});
