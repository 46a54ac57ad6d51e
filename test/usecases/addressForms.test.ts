import { listIdentities, listOtherAddresses, readPayload } from '../../src/index';
import { suppressionRulesSchema } from '../../src/suppression/settings';
import { event, HOUR, NOON, openBench, valueOf, type Bench } from './engineOnMemory';

const rules = suppressionRulesSchema.parse({ quietHours: { sms: [] } });

async function record({ engine }: Bench, payload: object): Promise<void> {
	const { records } = readPayload(payload);
	valueOf((await engine.recordAndScore([{ records }]))[0]);
}

/** As a message step would ask: whether the addresses of a plain item may be written to. */
async function check({ engine }: Bench, payload: object, channel: 'email' | 'sms' = 'email'): Promise<string> {
	const [record] = readPayload(payload).records;
	if (record === undefined) throw new Error('nothing in it');
	const identities = listIdentities(record.source, record.identities);
	const others = listOtherAddresses(record.identities);
	const [answer] = await engine.checkSuppression([{ identities, others, channel, purpose: 'marketing', rules }]);
	return valueOf(answer).decision;
}

const benches: [string, string | undefined][] = [
	['in clear', undefined],
	['hashed', 'secret'],
];

describe.each(benches)('whoever opted out under one form of an address (%s)', (_, hashingSecret) => {
	const open = async (): Promise<Bench> => await openBench(hashingSecret === undefined ? {} : { hashingSecret });

	it.each([
		['u@mail.example', '\u200bu@mail.example'],
		['u@mail.example', 'u\u00ad@mail.example'],
		['u@mail.example', 'u\u2060@mail.example'],
		['u@mail.example', 'ｕ@mail.example'],
		['u@mail.example', "'u@mail.example"],
		['ada@gmail.com', 'a.d.a+x@googlemail.com'],
		['a.d.a+x@googlemail.com', 'ada@gmail.com'],
		['a.da@gmail.com', 'ad.a+y@gmail.com'],
		['u@mail.example', 'ada@mail.example, u@mail.example'],
		['ada@mail.example; u@mail.example', 'u@mail.example'],
	])('as %s gets nothing as %s', async (optedOut, written) => {
		const bench = await open();
		await record(bench, { event: 'unsubscribed', email: optedOut, event_id: '1' });
		expect(await check(bench, { email: written })).toBe('suppressed');
		expect(await check(bench, { email: 'somebody.else@gmail.com' })).toBe('allowed');
	});

	it.each([
		['whatsapp:+5215512345678', '+525512345678'],
		['whatsapp:+554188887777', '+5541988887777'],
		['whatsapp:+5491143219876', '+541143219876'],
		['+541143219876', 'whatsapp:+5491143219876'],
		['p:+4915112345678', "'+4915112345678"],
		['+4915112345678', '0151 12345678'],
	])('as %s gets no text message as %s', async (optedOut, written) => {
		const bench = await open();
		await record(bench, { event: 'unsubscribed', phone: optedOut, event_id: '1' });
		expect(await check(bench, { phone: written, country: 'DE' }, 'sms')).toBe('suppressed');
	});

	it('stays a lead of its own, and what lifts the opt-out of one form leaves that of another', async () => {
		const bench = await open();
		const as = (email: string) => ({ identities: { email } });
		const answers = await bench.engine.recordAndScore(
			['ada@gmail.com', 'a.da@gmail.com'].map((email) => ({ records: [event('signed_up', as(email))] })),
		);
		expect(new Set(answers.map((answer) => valueOf(answer)[0]?.leadId)).size).toBe(2);

		await record(bench, { event: 'unsubscribed', email: 'ada@gmail.com', event_id: '1' });
		bench.at(NOON + HOUR);
		await bench.engine.changeSuppressions([
			{
				who: { identities: listIdentities('', { email: 'a.da@gmail.com' }) },
				action: 'release',
				code: 'opt_out',
				source: 'test',
			},
		]);
		expect(await check(bench, { email: 'a.da@gmail.com' })).toBe('allowed');
		expect(await check(bench, { email: 'ada@gmail.com' })).toBe('suppressed');
	});

	it('is still not written to after being erased', async () => {
		const bench = await open();
		await record(bench, { event: 'unsubscribed', email: 'ada@gmail.com', event_id: '1' });
		await bench.engine.forgetLeads([{ identities: listIdentities('', { email: 'ada@gmail.com' }) }]);
		expect(await check(bench, { email: 'a.d.a@gmail.com' })).toBe('suppressed');
	});
});
