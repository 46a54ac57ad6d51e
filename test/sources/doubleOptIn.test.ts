import { suppressionRulesSchema } from '../../src/index';
import { readPayload } from '../../src/sources/readPayload';
import { NOON, openBench, valueOf, type Bench } from '../usecases/engineOnMemory';
import { fromWebhook, listBelievedGrants } from './brief';

const email = 'mia@nordlicht.test';
const rules = suppressionRulesSchema.parse({
	consent: { email: 'mustHaveAgreed' },
	customersCountAsAgreed: false,
	quietHours: { email: [] },
});
const at = (hours: number) => new Date(NOON - hours * 3_600_000).toISOString();

async function say(bench: Bench, payload: unknown): Promise<void> {
	const { records } = readPayload(payload, { trustUnauthenticated: true });
	await bench.engine.recordEvents([{ records }]);
}

async function reasons(bench: Bench): Promise<string[]> {
	const who = { identities: [{ kind: 'email' as const, namespace: '', value: email }] };
	const [answer] = await bench.engine.checkSuppression([{ ...who, channel: 'email', purpose: 'marketing', rules }]);
	return valueOf(answer).reasons.map(({ code }) => code);
}

const mailerLite = (event: string, fields: Record<string, unknown>) =>
	fromWebhook({ event, account_id: 1, id: '77', email, created_at: at(5), updated_at: at(5), ...fields });
const kit = (state: string) => ({ subscriber: { id: 77, email_address: email, state, created_at: at(5) } });
const mailchimp = (status: string, fields: Record<string, unknown>) => ({
	id: 'mc1',
	email_address: email,
	unique_email_id: 'q1',
	list_id: 'l9',
	status,
	...fields,
});

it.each([
	[
		'MailerLite',
		mailerLite('subscriber.created', { status: 'unconfirmed' }),
		mailerLite('subscriber.active', { status: 'active', opted_in_at: at(4) }),
	],
	[
		'MailerLite, by an update,',
		mailerLite('subscriber.created', { status: 'unconfirmed' }),
		mailerLite('subscriber.updated', { status: 'active', subscribed_at: at(4) }),
	],
	['Kit', kit('inactive'), kit('active')],
	['Mailchimp', mailchimp('pending', { last_changed: at(5) }), mailchimp('subscribed', { timestamp_opt: at(4) })],
])('%s asks first: nobody is contacted until they confirm', async (_vendor, asked, confirmed) => {
	const bench = await openBench();
	await say(bench, asked);
	expect(await reasons(bench)).toContain('consent_pending');
	await say(bench, confirmed);
	expect(await reasons(bench)).toEqual([]);
});

it('a confirmation by a sender nobody checks answers the question and lifts no refusal', async () => {
	const doubted = readPayload(kit('active'), { receivedAt: NOON }).records;
	expect(listBelievedGrants(doubted)).toEqual([]);
	for (const [before, after] of [
		['inactive', []],
		['cancelled', ['opt_out', 'no_consent']],
	] as const) {
		const bench = await openBench();
		await say(bench, kit(before));
		await bench.engine.recordEvents([{ records: doubted }]);
		expect(await reasons(bench)).toEqual(after);
	}
});

it('a box of a Mailchimp audience that is not ticked is no consent', () => {
	const permissions = (enabled: boolean) => [
		{ marketing_permission_id: '1', text: 'Email', enabled },
		{ marketing_permission_id: '2', text: 'Customized online advertising', enabled: true },
	];
	const kinds = (enabled: boolean) =>
		readPayload(
			mailchimp('subscribed', { timestamp_opt: at(4), marketing_permissions: permissions(enabled) }),
		).records.map(({ kind, name }) => `${kind} ${name}`);
	expect(kinds(true)).toContain('consent granted');
	expect(kinds(false)).toEqual([]);
});
