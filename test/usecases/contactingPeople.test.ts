import type { Identity } from '../../src/index';
import { suppressionRulesSchema } from '../../src/suppression/settings';
import type { ContactCheck } from '../../src/usecases/contacting/checkSuppression';
import { DAY, event, HOUR, NOON, openBench, outcome, valueOf, type Bench } from './engineOnMemory';

const rules = suppressionRulesSchema.parse({ quietHours: { sms: [], phone: [] } });
const open = suppressionRulesSchema.parse({
	quietHours: { sms: [], phone: [] },
	consent: { sms: 'mustNotHaveRefused', phone: 'mustNotHaveRefused' },
});
const email = (value: string): Identity => ({ kind: 'email', namespace: '', value });
const phone = (value: string): Identity => ({ kind: 'phone', namespace: '', value });
const ada = email('ada@shop.example');
const adasPhone = phone('+4915112345678');
const message = { purpose: 'marketing' as const, source: 'test' };

let bench: Bench;
beforeEach(async () => {
	bench = await openBench();
	const identities = { email: 'ada@shop.example', phone: '+4915112345678' };
	await bench.engine.recordEvents([{ records: [event('signed_up', { identities })] }]);
});

async function ask(check: Partial<ContactCheck>) {
	const asked = { identities: [ada], channel: 'email' as const, purpose: 'marketing' as const, rules, ...check };
	return valueOf((await bench.engine.checkSuppression([asked]))[0]);
}

describe('a number that belongs to somebody else than the item says', () => {
	const stranger = [email('new@shop.example'), adasPhone];
	const text = { channel: 'sms' as const, rules: open };

	it('counts what was sent to it, for texts and not for email', async () => {
		for (const hours of [3, 2, 1]) {
			bench.at(NOON - hours * HOUR);
			await bench.engine.recordContacts([{ who: { identities: [adasPhone] }, channel: 'sms', ...message }]);
		}
		bench.at(NOON);
		expect(await ask({ ...text, identities: [adasPhone] })).toMatchObject({ decision: 'deferred' });
		expect(await ask({ ...text, identities: stranger })).toMatchObject({ decision: 'deferred' });
		expect(await ask({ identities: stranger })).toMatchObject({ decision: 'allowed' });
	});

	it('is the number of a buyer, and of somebody who is on the list', async () => {
		await bench.engine.recordOutcomes([{ records: [outcome('purchase')] }]);
		expect(await ask({ ...text, identities: stranger })).toMatchObject({ reasons: [{ code: 'purchased' }] });
		await bench.engine.changeSuppressions([
			{ who: { identities: [ada] }, action: 'suppress', code: 'manual', source: 'test' },
		]);
		const reasons = (await ask({ ...text, identities: stranger })).reasons.map(({ code }) => code);
		expect(reasons).toEqual(['manual', 'purchased']);
	});

	it('gets the message counted for its own lead too, once', async () => {
		const [check] = [{ ...text, identities: stranger, rules: { ...open, coolDownMs: { ...open.coolDownMs, sms: 0 } } }];
		await bench.engine.recordContacts([{ who: { identities: stranger }, channel: 'sms', id: 'm1', ...message }]);
		await bench.engine.recordContacts([{ who: { identities: stranger }, channel: 'sms', id: 'm2', ...message }]);
		expect(await ask(check)).toMatchObject({ decision: 'allowed' });
		await bench.engine.recordContacts([{ who: { identities: [adasPhone] }, channel: 'sms', id: 'm3', ...message }]);
		expect(await ask(check)).toMatchObject({ decision: 'deferred' });
		expect(await ask({ ...check, identities: [adasPhone] })).toMatchObject({ decision: 'deferred' });
	});

	it('has one place for a reserved message, which counts for both and lapses for both', async () => {
		const capped = { ...open, frequencyCaps: [{ channel: 'any' as const, max: 1, perMs: DAY }] };
		await bench.engine.recordEvents([{ records: [event('signed_up', { identities: { email: 'new@shop.example' } })] }]);
		const reserved = await ask({ ...text, rules: capped, identities: stranger, reserveForMs: HOUR });
		expect(reserved).toMatchObject({ decision: 'allowed' });
		expect(await ask({ ...text, rules: capped, identities: [adasPhone] })).toMatchObject({ decision: 'deferred' });
		bench.at(NOON + HOUR);
		expect(await ask({ ...text, rules: capped, identities: [adasPhone] })).toMatchObject({ decision: 'allowed' });
	});

	it('reaches nobody where the email is new: the owner of the number is not the person', async () => {
		const [scored] = await bench.engine.scoreLeads([{ identities: stranger }]);
		expect(scored).toMatchObject({ ok: false, error: { code: 'score-unknown' } });
		const [changed] = await bench.engine.changeSuppressions([
			{ who: { identities: stranger }, action: 'suppress', code: 'opt_out', channel: 'email', source: 'test' },
		]);
		expect(valueOf(changed)).not.toHaveProperty('leadId');
	});
});

describe('consent', () => {
	const text = { channel: 'sms' as const, identities: [ada, adasPhone] };
	const record = async (state: 'granted' | 'pending' | 'denied' | 'withdrawn', more: object = {}) =>
		valueOf(
			(
				await bench.engine.recordConsents([
					{ who: { identities: [ada, adasPhone] }, channel: 'sms', state, source: 'form', ...more },
				])
			)[0],
		);

	it('is asked for by texts, and recorded for the number', async () => {
		expect(await ask(text)).toMatchObject({ decision: 'suppressed', reasons: [{ code: 'no_consent' }] });
		expect(await record('granted')).toMatchObject({ state: 'granted', addresses: 1, recorded: true });
		expect(await record('granted')).toMatchObject({ recorded: false });
		expect(await ask(text)).toMatchObject({ decision: 'allowed' });
	});

	it('that is asked for and not confirmed stops until it is confirmed', async () => {
		await record('pending');
		expect(await ask(text)).toMatchObject({ reasons: [{ code: 'consent_pending' }] });
		bench.at(NOON + 1);
		await record('granted');
		expect(await ask(text)).toMatchObject({ decision: 'allowed' });
	});

	it('ends with its term, and with a refusal', async () => {
		await record('granted', { expiresAt: NOON + DAY });
		bench.at(NOON + DAY);
		expect(await ask(text)).toMatchObject({ decision: 'suppressed', reasons: [{ code: 'consent_expired' }] });
		await record('withdrawn', { at: NOON + 400 * DAY });
		expect(await ask(text)).toMatchObject({ reasons: [{ code: 'consent_withdrawn', since: NOON + DAY }] });
	});

	it('for one number permits no text to another', async () => {
		await record('granted');
		expect(await ask({ ...text, identities: [ada, phone('+4915187654321')] })).toMatchObject({
			reasons: [{ code: 'no_consent' }],
		});
		const both = { ...text, others: [phone('+4915187654321')] };
		expect(await ask(both)).toMatchObject({ reasons: [{ code: 'no_consent' }] });
	});

	it('of a person who opted out and comes back ends the opt-out, for the channel they agreed to', async () => {
		for (const channel of ['sms', 'phone'] as const)
			await bench.engine.changeSuppressions([
				{ who: { identities: [adasPhone] }, action: 'suppress', code: 'opt_out', channel, source: 'shop' },
			]);
		bench.at(NOON + 2 * HOUR);
		await record('granted');
		const reasons = (await ask(text)).reasons.map(({ source }) => source);
		// The opt-out was written for every address of the person; the consent speaks for the number alone.
		expect(reasons).toEqual(['shop']);
		await bench.engine.changeSuppressions([
			{ who: { identities: [ada] }, action: 'release', code: 'opt_out', channel: 'sms', source: 'test' },
		]);
		expect(await ask(text)).toMatchObject({ decision: 'allowed' });
		expect((await ask({ ...text, channel: 'phone' })).decision).toBe('suppressed');
	});
});

describe('a list entry', () => {
	const list = async (who: Identity[], action: 'suppress' | 'release' = 'suppress') =>
		await bench.engine.changeSuppressions([{ who: { identities: who }, action, code: 'manual', source: 'test' }]);

	it('for a pattern holds for everybody there, and for nobody else', async () => {
		await list([email('*@competitor.example')]);
		await list([email('*@*.reseller.example')]);
		const decide = async (value: string) => (await ask({ identities: [email(value)] })).decision;
		expect(await decide('spy@competitor.example')).toBe('suppressed');
		expect(await decide('spy@eu.competitor.example')).toBe('allowed');
		expect(await decide('bob@eu.reseller.example')).toBe('suppressed');
		expect(await decide('bob@shop.example')).toBe('allowed');
	});

	it('of today is not ended by a release that a clock ahead of ours dated ten months on', async () => {
		bench.at(NOON + 300 * DAY);
		await list([ada], 'release');
		bench.at(NOON);
		await list([ada]);
		for (const day of [0, 300, 301]) {
			bench.at(NOON + day * DAY);
			expect((await ask({})).decision).toBe('suppressed');
		}
		await list([ada], 'release');
		bench.at(NOON + 302 * DAY);
		expect((await ask({})).decision).toBe('allowed');
	});
});

it('a lead of another workspace is nobody here, whatever is known of the address', async () => {
	expect(await ask({ leadId: 'lead_of_elsewhere' })).toMatchObject({
		decision: 'suppressed',
		summary: 'Not sent: the lead is not on record in this workspace.',
		reasons: [{ code: 'unknown_lead', liftedBy: expect.stringContaining('lead_of_elsewhere') as string }],
	});
});
