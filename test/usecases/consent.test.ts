import { suppressionRulesSchema } from '../../src/index';
import { DAY, event, HOUR, NOON, openBench, valueOf, type Bench } from './engineOnMemory';

const phone = '+4915112345678';
const ada = { identities: [{ kind: 'phone' as const, namespace: '', value: phone }] };
const rules = suppressionRulesSchema.parse({ quietHours: { sms: [] } });
const proof = { source: 'signup form', form: 'Footer', wording: 'Text me offers' };

async function reasons(bench: Bench): Promise<string[]> {
	const [answer] = await bench.engine.checkSuppression([{ ...ada, channel: 'sms', purpose: 'marketing', rules }]);
	return valueOf(answer).reasons.map(({ code }) => code);
}

async function openShop(options = {}): Promise<Bench> {
	const bench = await openBench(options);
	await bench.engine.recordEvents([{ records: [event('signed_up', { identities: { phone } })] }]);
	return bench;
}

describe('Record Consent', () => {
	it('lifts what waits for a confirmation, and an expired consent stops again', async () => {
		const bench = await openShop();
		const say = async (state: 'pending' | 'granted', at: number, expiresAt = NOON + DAY) =>
			await bench.engine.recordConsents([{ who: ada, state, channel: 'sms', at, expiresAt, ...proof }]);
		await say('pending', NOON - 2 * HOUR);
		expect(await reasons(bench)).toEqual(['consent_pending']);
		await say('granted', NOON - HOUR);
		expect(await reasons(bench)).toEqual([]);
		bench.at(NOON + 2 * DAY);
		expect(await reasons(bench)).toEqual(['consent_expired']);
	});

	it('says the second time that it is on record already', async () => {
		const bench = await openShop();
		const statement = { who: ada, state: 'granted', channel: 'sms', at: NOON - HOUR, ...proof } as const;
		const [first] = await bench.engine.recordConsents([statement]);
		const [second] = await bench.engine.recordConsents([statement]);
		expect([valueOf(first).duplicate, valueOf(second).duplicate]).toEqual([false, true]);
	});

	it('refuses a grant from tomorrow after next, and takes a refusal with that date as of now', async () => {
		const bench = await openShop();
		const at = NOON + 2 * DAY;
		const [granted, denied] = await bench.engine.recordConsents([
			{ who: ada, state: 'granted', channel: 'sms', at, source: 'test' },
			{ who: ada, state: 'denied', channel: 'sms', at, source: 'test' },
		]);
		expect(granted).toMatchObject({ ok: false, error: { code: 'time-invalid' } });
		expect(valueOf(denied).at).toBe(NOON);
		expect(await reasons(bench)).toEqual(['consent_denied']);
	});

	it('is proven in the export, and of a forgotten person only the refusal is known', async () => {
		const bench = await openShop();
		const states = ['granted', 'withdrawn'] as const;
		for (const [index, state] of states.entries()) {
			await bench.engine.recordConsents([{ who: ada, state, channel: 'sms', at: NOON - HOUR + index, ...proof }]);
		}
		const [exported] = await bench.engine.exportLeads([ada]);
		expect(valueOf(exported).consents).toMatchObject(states.map((state) => ({ state, ...proof })));

		await bench.engine.forgetLeads([ada]);
		expect(await reasons(bench)).toContain('consent_withdrawn');
		const kept = await bench.engine.store.read(async (view) => await view.listConsents({ limit: 10 }));
		expect(kept).toHaveLength(1);
		expect(JSON.stringify(kept)).not.toMatch(/Text me|4915112345678/);
	});
});

describe('a person who was erased and comes back', () => {
	const email = 'ida@shop.example';
	const ida = { identities: [{ kind: 'email' as const, namespace: '', value: email }] };
	const codes = async ({ engine }: Bench, channel: 'email' | 'sms' = 'email'): Promise<string[]> => {
		const [answer] = await engine.checkSuppression([{ ...ida, channel, purpose: 'marketing', rules }]);
		return valueOf(answer)
			.reasons.map(({ code }) => code)
			.sort();
	};
	const say = async ({ engine }: Bench, state: 'granted' | 'denied' | 'withdrawn', at: number) =>
		await engine.recordConsents([{ who: ida, state, channel: 'email', at, source: 'form' }]);
	const release = async ({ engine }: Bench, code: string) =>
		await engine.changeSuppressions([{ who: ida, action: 'release', code, source: 'workflow' }]);
	const eraseRefuser = async (options = {}): Promise<Bench> => {
		const bench = await openBench(options);
		await bench.engine.recordEvents([{ records: [event('signed_up', { identities: { email } })] }]);
		await say(bench, 'withdrawn', NOON - DAY);
		await bench.engine.changeSuppressions([
			{ who: ida, action: 'suppress', code: 'opt_out', channel: 'email', source: 'workflow' },
		]);
		await bench.engine.forgetLeads([ida]);
		bench.at(NOON + DAY);
		expect(await codes(bench)).toEqual(['consent_withdrawn', 'erased', 'opt_out']);
		return bench;
	};

	it.each([{}, { hashingSecret: 'a secret' }])('takes their refusals back by agreeing: %j', async (options) => {
		const bench = await eraseRefuser(options);
		await say(bench, 'granted', NOON + HOUR);
		expect(await codes(bench)).toEqual(['erased']);
		await release(bench, 'erased');
		bench.at(NOON + 2 * DAY);
		expect(await codes(bench)).toEqual([]);
	});

	it('is not freed by a consent from before they refused', async () => {
		const bench = await eraseRefuser();
		await say(bench, 'granted', NOON - 2 * DAY);
		expect(await codes(bench)).toEqual(['consent_withdrawn', 'erased', 'opt_out']);
	});

	it('is freed by Release of the erasure and of the opt-out, until they refuse again', async () => {
		const bench = await eraseRefuser();
		await release(bench, 'erased');
		await release(bench, 'opt_out');
		bench.at(NOON + 2 * DAY);
		expect(await codes(bench)).toEqual([]);
		await say(bench, 'denied', NOON + 2 * DAY);
		expect(await codes(bench)).toEqual(['consent_denied']);
	});
});

it('a refusal that was released is no consent where people must have agreed', async () => {
	const bench = await openShop();
	await bench.engine.recordConsents([{ who: ada, state: 'denied', channel: 'sms', at: NOON - HOUR, ...proof }]);
	await bench.engine.changeSuppressions([
		{ who: ada, action: 'release', code: 'consent_denied', channel: 'sms', source: 'workflow' },
	]);
	bench.at(NOON + HOUR);
	expect(await reasons(bench)).toEqual(['no_consent']);
});

describe('a workspace that was begun with a hashing secret', () => {
	it.each([
		['another secret', 'another'],
		['none', undefined],
	])('refuses an engine with %s, which would find nobody who has opted out', async (_, hashingSecret) => {
		const { engine } = await openShop({ hashingSecret: 'a secret' });
		const other = await openBench({ store: engine.store, ...(hashingSecret !== undefined && { hashingSecret }) });
		const check = { ...ada, channel: 'sms', purpose: 'marketing', rules } as const;
		await expect(other.engine.checkSuppression([check])).rejects.toMatchObject({ code: 'configuration-invalid' });
		await expect(
			other.engine.recordContacts([{ who: ada, channel: 'sms', purpose: 'marketing', source: 'test' }]),
		).rejects.toMatchObject({ code: 'configuration-invalid' });
		const same = await openBench({ store: engine.store, hashingSecret: 'a secret' });
		expect(await same.engine.checkSuppression([check])).toMatchObject([{ ok: true }]);
	});
});
