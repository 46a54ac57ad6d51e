import { suppressionRulesSchema } from '../../src/index';
import { readPayload } from '../../src/sources/readPayload';
import { NOON, openBench, valueOf } from '../usecases/engineOnMemory';

const phone = '+4915112345678';
const email = 'mia@nordlicht.test';
const DAY = 86_400_000;
const dayOf = (daysAgo: number) => new Date(NOON - daysAgo * DAY).toISOString().slice(0, 10);
const rules = suppressionRulesSchema.parse({ quietHours: { sms: [] } });

/** Whether a text may go to somebody after these rows of a table, in this order. */
async function decideAfter(...rows: object[]): Promise<string> {
	const { engine } = await openBench();
	for (const row of rows)
		await engine.recordEvents([{ records: readPayload(row, { trustUnauthenticated: true }).records }]);
	const who = { identities: [{ kind: 'phone' as const, namespace: '', value: phone }] };
	const [answer] = await engine.checkSuppression([{ ...who, channel: 'sms', purpose: 'marketing', rules }]);
	return valueOf(answer).decision;
}

describe('A yes in a table', () => {
	const stop = { phone, sms_consent: 'no', date: dayOf(7) };

	it('is as old as the table says, so that what was refused since then stands with each run', async () => {
		const yes = { phone, sms_consent: 'yes', 'Consent date': dayOf(100) };
		expect(await decideAfter(yes)).toBe('allowed');
		expect(await decideAfter(stop, yes)).toBe('suppressed');
		expect(await decideAfter(stop, yes, { ...yes, city: 'Kiel' })).toBe('suppressed');
	});

	it('lifts a refusal that is older', async () => {
		expect(await decideAfter(stop, { phone, sms_consent: 'yes', 'Consent date': dayOf(3) })).toBe('allowed');
	});

	it.each([
		['Opt-in date'],
		['sms_opt_in_timestamp'],
		['opted_in_at'],
		['subscribed_at'],
		['consent_given_on'],
		['doi_date'],
		['accepts_marketing_updated_at'],
		['date_of_consent'],
		['Einwilligung am'],
		['Datum der Einwilligung'],
		['date de consentement'],
		['Fecha de consentimiento'],
	])('is dated by "%s"', async (column) => {
		expect(await decideAfter(stop, { phone, sms_consent: 'yes', [column]: dayOf(100) })).toBe('suppressed');
		expect(await decideAfter(stop, { phone, sms_consent: 'yes', [column]: dayOf(3) })).toBe('allowed');
	});

	it('has the date of its own channel', () => {
		const row = { email, phone, email_consent: 'yes', sms_consent: 'yes' };
		const { records } = readPayload(
			{ ...row, email_consent_date: '2024-05-01', sms_consent_date: '2025-02-01' },
			{ receivedAt: NOON },
		);
		const dates = records.flatMap((record) =>
			record.kind === 'consent'
				? [[record.channel, new Date(record.occurredAt ?? NaN).toISOString().slice(0, 10)]]
				: [],
		);
		expect(dates).toEqual([
			['email', '2024-05-01'],
			['sms', '2025-02-01'],
		]);
	});
});

it('A no in a table counts from when it is read, however old its date of consent', async () => {
	const agreed = { phone, sms_consent: 'yes', date: dayOf(7) };
	expect(await decideAfter(agreed, { phone, sms_consent: 'no', 'Consent date': dayOf(100) })).toBe('suppressed');
});
