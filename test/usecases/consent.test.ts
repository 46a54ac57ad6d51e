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
