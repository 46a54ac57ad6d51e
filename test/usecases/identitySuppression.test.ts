import type { Identities, LeadRecord } from '../../src/index';
import type { Channel } from '../../src/lead/channel';
import { listIdentities } from '../../src/lead/identity';
import { suppressionRulesSchema } from '../../src/suppression/settings';
import { event, HOUR, NOON, openBench, outcome, valueOf, type Bench } from './engineOnMemory';

const rules = suppressionRulesSchema.parse({});
const ADA = 'ada@shop.example';
const PHONE = '+4915112345678';

async function ask({ engine }: Bench, identities: Identities, channel: Channel = 'email') {
	const [answer] = await engine.checkSuppression([
		{ identities: listIdentities('test', identities), channel, purpose: 'marketing', rules },
	]);
	const { decision, reasons } = valueOf(answer);
	return [decision, ...reasons.map(({ code }) => code)];
}

async function record({ engine }: Bench, ...records: LeadRecord[]) {
	for (const answer of await engine.recordEvents(records.map((each) => ({ records: [each] })))) valueOf(answer);
}

function consent(
	name: 'granted' | 'withdrawn',
	channel: Channel,
	identities: Identities,
	occurredAt: number,
): LeadRecord {
	return {
		kind: 'consent',
		name,
		id: `${name}:${channel}:${occurredAt}`,
		source: 'test',
		identities,
		channel,
		occurredAt,
	};
}

function optOut(identities: Identities, channel?: Channel): LeadRecord {
	return {
		kind: 'suppression',
		name: 'opt_out',
		action: 'suppress',
		id: `out:${JSON.stringify(identities)}`,
		source: 'test',
		identities,
		occurredAt: NOON - 5 * HOUR,
		...(channel && { channel }),
	};
}

const alias = (now: string, before: string): LeadRecord => ({
	kind: 'identity',
	name: 'alias',
	id: `${before}>${now}`,
	source: 'test',
	identities: { email: now },
	formerly: { email: before },
	occurredAt: NOON - 4 * HOUR,
});

describe('suppression of one person known by several identities', () => {
	it('holds under an email that joins the opted-out customer ID only later', async () => {
		const bench = await openBench();
		await record(bench, optOut({ customerId: 'c1' }));
		expect(await ask(bench, { email: ADA })).toEqual(['allowed']);
		await record(bench, event('signed_up', { identities: { email: ADA, customerId: 'c1' } }));
		expect(await ask(bench, { email: ADA })).toEqual(['suppressed', 'opt_out']);
	});

	it('holds for the new address of somebody who had withdrawn consent under the old one', async () => {
		const bench = await openBench();
		await record(
			bench,
			consent('withdrawn', 'email', { email: 'ada.before@shop.example' }, NOON - 5 * HOUR),
			alias(ADA, 'ada.before@shop.example'),
		);
		expect(await ask(bench, { email: ADA })).toEqual(['suppressed', 'consent_withdrawn']);
	});

	it('holds for the address that their customer account has now', async () => {
		const bench = await openBench();
		const changed = (email: string) => event('signed_up', { identities: { email, customerId: 'c1' }, id: email });
		await record(bench, changed('ada.before@shop.example'), changed(ADA));
		expect(await ask(bench, { email: ADA })).toEqual(['allowed']);
		await record(bench, optOut({ email: 'ada.before@shop.example' }));
		expect(await ask(bench, { email: ADA })).toEqual(['suppressed', 'opt_out']);
		const [conflict] = await bench.engine.listConflicts({ limit: 1 });
		await bench.engine.resolveConflict({ id: conflict?.id ?? '', decision: 'keepApart' });
		expect(await ask(bench, { email: ADA })).toEqual(['allowed']);
	});

	it('is not ended for the old address by consent for the new one', async () => {
		const bench = await openBench();
		await record(
			bench,
			consent('withdrawn', 'email', { email: 'ada.before@shop.example' }, NOON - 5 * HOUR),
			alias(ADA, 'ada.before@shop.example'),
			consent('granted', 'email', { email: ADA }, NOON - HOUR),
		);
		expect(await ask(bench, { email: ADA })).toEqual(['suppressed', 'consent_withdrawn']);
		await record(bench, consent('granted', 'email', { email: 'ada.before@shop.example' }, NOON));
		expect(await ask(bench, { email: ADA })).toEqual(['allowed']);
	});

	it('is not ended for text messages by consent for email', async () => {
		const bench = await openBench();
		const both = { email: ADA, phone: PHONE };
		await record(
			bench,
			consent('withdrawn', 'sms', both, NOON - 5 * HOUR),
			consent('withdrawn', 'email', both, NOON - 5 * HOUR),
			consent('granted', 'email', both, NOON - HOUR),
		);
		expect(await ask(bench, both)).toEqual(['allowed']);
		expect((await ask(bench, both, 'sms'))[1]).toBe('consent_withdrawn');
	});

	it('is the same in whatever order the merge and the consents arrive', async () => {
		const records = [
			consent('withdrawn', 'email', { email: 'ada.before@shop.example' }, NOON - 5 * HOUR),
			alias(ADA, 'ada.before@shop.example'),
			consent('granted', 'email', { email: ADA }, NOON - HOUR),
		];
		for (const order of [
			[0, 1, 2],
			[2, 1, 0],
			[1, 0, 2],
			[2, 0, 1],
		]) {
			const bench = await openBench();
			await record(bench, ...order.flatMap((index) => records[index] ?? []));
			expect(await ask(bench, { email: ADA })).toEqual(['suppressed', 'consent_withdrawn']);
		}
	});

	it('knows a customer by the ID where the email is new', async () => {
		const bench = await openBench();
		await bench.engine.recordOutcomes([
			{ records: [outcome('purchase', { identities: { email: ADA, customerId: 'c1' } })] },
		]);
		expect(await ask(bench, { email: 'ada.new@shop.example', customerId: 'c1' })).toEqual(['suppressed', 'purchased']);
	});
});

describe('suppression of two people who share something', () => {
	it('stays with the one who asked, and with what they share', async () => {
		const bench = await openBench();
		await record(
			bench,
			event('signed_up', { identities: { email: ADA, phone: PHONE } }),
			event('signed_up', { identities: { email: 'bob@shop.example', phone: PHONE } }),
		);
		await record(bench, optOut({ email: 'bob@shop.example' }, 'email'), optOut({ phone: PHONE }, 'sms'));
		expect(await ask(bench, { email: ADA })).toEqual(['allowed']);
		expect(await ask(bench, { email: 'bob@shop.example' })).toEqual(['suppressed', 'opt_out']);
		for (const email of [ADA, 'bob@shop.example'])
			expect((await ask(bench, { email, phone: PHONE }, 'sms'))[0]).toBe('suppressed');
	});

	it('does not end for the colleague when a shared mailbox is released by one of them', async () => {
		const bench = await openBench();
		const office = 'info@firm.example';
		await record(
			bench,
			event('signed_up', { identities: { email: office, customerId: 'c1' } }),
			event('signed_up', { identities: { email: office, customerId: 'c2' } }),
			optOut({ customerId: 'c1' }),
		);
		await bench.engine.changeSuppressions([
			{
				who: { identities: listIdentities('test', { email: office, customerId: 'c2' }) },
				action: 'release',
				code: 'opt_out',
				source: 'test',
			},
		]);
		expect(await ask(bench, { customerId: 'c1', email: office })).toEqual(['suppressed', 'opt_out']);
		expect(await ask(bench, { customerId: 'c2', email: office })).toEqual(['allowed']);
	});
});
