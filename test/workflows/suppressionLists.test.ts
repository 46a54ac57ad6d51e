import { createHash } from 'node:crypto';
import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { posted } from '../../tools/demo/payloads';
import { around, openShop, type Shop, type Step } from './shop';

const [SUPPRESSED, , ALLOWED] = [0, 1, 2] as const;

let shop: Shop;
beforeEach(async () => {
	shop = await openShop('2026-03-10T18:00:00Z');
});
afterEach(async () => await shop.shut());

function person(email: string, fields: IDataObject = {}): INodeExecutionData {
	return posted({ email, event: 'page_viewed', event_id: `view-${email}`, ...fields });
}

async function run(operation: string, items: INodeExecutionData[], parameters: IDataObject = {}): Promise<Step> {
	return await shop.step('suppressionCheck', items, { operation, ...parameters });
}

function answersOf({ outputs }: Step, key: string, output = 0): IDataObject[] {
	return (outputs[output] ?? []).map(({ json }) => json[key] as IDataObject);
}

function codesOf(step: Step): string[] {
	return answersOf(step, 'suppression', SUPPRESSED).flatMap(({ reasons }) =>
		(reasons as { code: string }[]).map(({ code }) => code),
	);
}

describe('Record Consent', () => {
	const texting = { channel: 'sms', audience: 'customers', options: { quietHours: '' } };
	const ada = person('ada@shop.example', { phone: '+4915112345678' });

	it('lets a text go out to whoever agreed, and stops it again once they no longer do', async () => {
		expect(codesOf(await run('check', [ada], texting))).toEqual(['no_consent']);
		await run('recordConsent', [ada], { consent: 'granted', channel: 'sms' });
		expect((await run('check', [ada], texting)).outputs[ALLOWED]).toHaveLength(1);
		shop.at('2026-03-11T18:00:00Z');
		await run('recordConsent', [ada], { consent: 'withdrawn', channel: 'sms' });
		expect(codesOf(await run('check', [ada], texting))).toEqual(['consent_withdrawn']);
	});

	it('says of a sheet how many yes and no it found, what was known, and what could not be kept', async () => {
		const rows = [
			{ Email: 'ada@shop.example', Phone: '+4915112345678', 'SMS consent': 'yes', 'Email consent': 'no' },
			{ Email: 'bo@shop.example', Phone: '0151 2345678', 'SMS consent': 'yes', 'Email consent': 'yes' },
		].map((json) => ({ json }));
		const first = await run('recordConsent', rows);
		expect(first.hints.join(' ')).toMatch(
			/Recorded: granted \(sms\) 1, denied \(email\) 1, granted \(email\) 1\. .*not a phone number with its country code.*no address for its channel/,
		);
		const [ada, bo] = answersOf(first, 'consent') as { code: string; channels: string[]; also?: object[] }[];
		expect([ada, ...(ada?.also ?? [])]).toEqual(
			expect.arrayContaining([
				expect.objectContaining({ code: 'granted', channels: ['sms'], recorded: true }),
				expect.objectContaining({ code: 'denied', channels: ['email'], recorded: true }),
			]),
		);
		expect(bo).not.toHaveProperty('also');
		expect((await run('recordConsent', rows)).hints.join(' ')).toMatch(
			/Nothing new was recorded\. 3 statements on record already\./,
		);
	});

	it('waits for the confirmation of a double opt-in', async () => {
		await run('recordConsent', [ada], { consent: 'pending', channel: 'sms' });
		expect(codesOf(await run('check', [ada], texting))).toContain('consent_pending');
		shop.at('2026-03-10T18:05:00Z');
		await run('recordConsent', [ada], { consent: 'granted', channel: 'sms' });
		expect((await run('check', [ada], texting)).outputs[ALLOWED]).toHaveLength(1);
	});

	it('takes when, the form, the wording and the end from fields of the item, once', async () => {
		const { json } = person('ada@shop.example', { given: '2026-03-01T10:00:00Z', form: 'footer', end: '2027-03-01' });
		const options = {
			occurredAt: 'body.given',
			form: 'body.form',
			wording: 'Yes, send me news by email.',
			expiresAt: 'body.end',
		};
		const record = async () =>
			answersOf(
				await run('recordConsent', [{ json }], { consent: 'granted', channel: 'email', options }),
				'consent',
			)[0];
		expect(await record()).toMatchObject({
			state: 'granted',
			channel: 'email',
			at: '2026-03-01T10:00:00.000Z',
			expiresAt: '2027-03-01T00:00:00.000Z',
			recorded: true,
		});
		expect(await record()).toMatchObject({ recorded: false, duplicate: true });
		shop.at('2027-03-02T00:00:00Z');
		expect(codesOf(await run('check', [{ json }]))).toEqual(['consent_expired']);
	});

	it('ends a yes after the days that are set, given by hand or found in the data, and refuses days that it cannot read', async () => {
		shop.at('2026-03-10T18:05:00Z');
		const soon = { options: { expiresAfterDays: 10 } };
		const unread = { options: { expiresAfterDays: '={{ "x" }}' } };
		const items = [
			['+4915112340001', { consent: 'granted', channel: 'sms' }],
			['+4915112340002', { consent: 'payload' }],
		] as const;
		for (const [phone, asked] of items) {
			const one = person(`ends${phone}@shop.example`, { phone, sms_consent: true });
			expect((await run('recordConsent', [one], { ...asked, ...unread })).error?.message).toMatch(
				/^"Expires After \(Days\)" must be a number/,
			);
			expect((await run('recordConsent', [one], { ...asked, ...soon })).error).toBeUndefined();
		}
		const [first] = items;
		const no = { ...first[1], consent: 'withdrawn', ...unread };
		expect(
			(await run('recordConsent', [person('no@shop.example', { phone: '+4915112340003' })], no)).error,
		).toBeUndefined();
		shop.at('2026-03-21T18:05:00Z');
		for (const [phone] of items)
			expect(codesOf(await run('check', [person(`ends${phone}@shop.example`, { phone })], texting))).toContain(
				'consent_expired',
			);
		shop.at('2026-03-10T18:05:00Z');
	});

	it('refuses a time that it cannot read, and names the field', async () => {
		const { error } = await run('recordConsent', [person('ada@shop.example', { given: 'soon' })], {
			consent: 'granted',
			options: { occurredAt: 'body.given' },
		});
		expect(error?.message).toContain('"When Field" is not a time');
	});

	it('finds the consent in a form by itself, and says so where there is none', async () => {
		const form = person('eve@shop.example', { accepts_marketing: false, event: 'form_submitted' });
		const step = await run('recordConsent', [form, person('bob@shop.example')]);
		expect(answersOf(step, 'consent')).toMatchObject([
			{ action: 'recorded', code: 'denied', channels: ['email'], recorded: true },
			{ action: 'none', recorded: false, because: expect.stringContaining('contains no consent') },
		]);
		expect((await run('check', [form])).outputs[ALLOWED]).toEqual([]);
	});

	it('answers about the consent of an item that names nothing else, however often the person is known', async () => {
		const said = async (fields: IDataObject) =>
			answersOf(await run('recordConsent', [posted({ email: 'ida@shop.example', ...fields })]), 'consent')[0];
		expect(await said({ email_consent: 'yes' })).toMatchObject({
			code: 'granted',
			channels: ['email'],
			recorded: true,
		});
		shop.at('2026-03-10T18:05:00Z');
		expect(await said({ email_consent: 'no' })).toMatchObject({ code: 'denied', channels: ['email'], recorded: true });
	});
});

describe('The person', () => {
	it.each([
		['email', 'ADA@shop.example'],
		['email', '={{ $json.address }}'],
		['email', 'address'],
	])('is found by %s, given as %s', async (way, personValue) => {
		await run('suppress', [person('ada@shop.example')], { reason: 'opt_out' });
		const item = { json: { address: 'ada@shop.example' } };
		expect(codesOf(await run('check', [item], { person: way, personValue }))).toEqual(['opt_out']);
	});

	it('is found by phone, lead ID and customer ID', async () => {
		const [scored] =
			(await shop.step('scoreLead', [posted({ email: 'ada@shop.example', event: 'page_viewed', customer_id: 'c-7' })]))
				.outputs[0] ?? [];
		const leadId = (scored?.json.lead as IDataObject).id as string;
		await run('suppress', [{ json: {} }], { reason: 'opt_out', person: 'leadId', personValue: leadId });
		const by = async (way: string, personValue: string, channel = 'email') =>
			codesOf(await run('check', [{ json: {} }], { person: way, personValue, channel }));
		expect(await by('leadId', leadId)).toEqual(['opt_out']);
		expect(await by('customerId', 'c-7')).toEqual(['opt_out']);
		expect(await by('phone', '+4915112345678', 'sms')).toEqual(['no_consent']);
	});

	it.each([
		['={{ $json.missing }}', 'is empty for this item'],
		['not an address', 'no usable email address'],
	])('is asked for where the value is "%s"', async (personValue, message) => {
		const { error } = await run('check', [{ json: {} }], { person: 'email', personValue });
		expect(error?.message).toContain(message);
	});

	it('can be filled in by an agent, which gets the answer on the first output', async () => {
		await run('suppress', [person('ada@shop.example')], { reason: 'opt_out' });
		const parameters = { person: 'email', personValue: 'ada@shop.example' };
		const outputs = await shop.runAsTool(around('suppressionCheck', parameters), 'Step', [{ json: {} }]);
		expect(outputs[0]?.[0]?.json.suppression).toMatchObject({ decision: 'suppressed' });
	});
});

describe('Import', () => {
	const rows = (): INodeExecutionData[] =>
		[
			{ 'Email Address': 'Ada@Shop.example', Reason: 'Hard Bounce', Date: '2026-01-05' },
			{ email: 'bob@shop.example', channel: 'sms', created: 'yesterday' },
			{ domain: 'competitor.example', reason: 'manual' },
			{ email: 'nobody' },
			{ phone: '0151 12345678', reason: 'moved house' },
			{ email: 'ida@shop.example', until: '2026-03-01' },
		].map((json) => ({ json }));
	const options = { defaultCountry: 'de' };

	it.each<[string, (rows: IDataObject[]) => IDataObject]>([
		['a list as the body of a Webhook', (list) => posted(list as unknown as IDataObject).json],
		['body.rows', (list) => posted({ rows: list }).json],
		['body.data, beside what an API adds', (list) => posted({ data: list, page: 1, ok: true }).json],
		['body.result.contacts', (list) => posted({ result: { contacts: list } }).json],
		['data of an item', (list) => ({ data: list })],
		['a body that is still text', (list) => ({ headers: {}, query: {}, body: JSON.stringify(list) })],
	])('takes the rows of %s', async (_where, wrap) => {
		const list = [
			{ email: 'ada@shop.example', reason: 'Hard Bounce', date: '2026-01-05' },
			{ email: 'nobody' },
			{ email: 'bob@shop.example' },
		];
		const step = await run('import', [{ json: wrap(list) }]);
		const [summary, ...reports] = answersOf(step, 'import');
		expect(summary).toMatchObject({ rows: 3, recorded: 2, unusable: 1 });
		expect(reports).toMatchObject([{ row: 2, status: 'unusable' }]);
		const people = ['ada@shop.example', 'bob@shop.example', 'eve@shop.example'].map((email) => person(email));
		expect(codesOf(await run('check', people))).toEqual(['hard_bounce', 'opt_out']);
	});

	it('takes one row in a body, addresses alone, and what stands beside a list', async () => {
		await run('import', [
			posted({ email: 'ada@shop.example', tags: ['a', 'b'] }),
			posted({ reason: 'complaint', emails: ['bob@shop.example', 'eve@shop.example'] }),
		]);
		const people = ['ada@shop.example', 'bob@shop.example', 'eve@shop.example', 'a@shop.example'];
		expect(
			codesOf(
				await run(
					'check',
					people.map((email) => person(email)),
				),
			),
		).toEqual(['opt_out', 'complaint', 'complaint']);
	});

	it('takes the column that is named, in the row', async () => {
		const list = [{ who: 'ada@shop.example' }, { who: 'bob@shop.example' }];
		await run('import', [posted({ rows: list })], { options: { address: 'who' } });
		expect(codesOf(await run('check', [person('ada@shop.example'), person('bob@shop.example')]))).toHaveLength(2);
	});

	it('takes rows with a reason, a date, a channel, an end, an address or a domain of their own', async () => {
		const step = await run('import', rows(), { options });
		const [summary, ...reports] = answersOf(step, 'import');
		expect(summary).toMatchObject({ rows: 6, recorded: 5, alreadyListed: 0, unusable: 1 });
		expect(step.hints).toContain('5 of 6 rows added to the list, 0 were on it already, 1 could not be used.');
		expect(reports).toEqual([
			{ row: 2, status: 'recorded', because: expect.stringContaining('The date "yesterday" can\'t be read') },
			{ row: 4, status: 'unusable', because: expect.stringContaining('no usable email') },
			{ row: 5, status: 'recorded', because: expect.stringContaining('The reason "moved house" is not known') },
		]);
		expect(step.outputs[0]?.map(({ pairedItem }) => pairedItem)).toEqual([0, 1, 3, 4].map((item) => ({ item })));

		const emails = ['ada@shop.example', 'bob@shop.example', 'spy@competitor.example', 'ida@shop.example'];
		expect(
			codesOf(
				await run(
					'check',
					emails.map((email) => person(email)),
				),
			),
		).toEqual(['hard_bounce', 'manual']);
		const texting = { channel: 'sms', options: { consentPolicy: 'mustNotHaveRefused', quietHours: '' } };
		expect(codesOf(await run('check', [person('x@y.example', { phone: '+4915112345678' })], texting))).toEqual([
			'opt_out',
		]);
		const listed = answersOf(await run('list', [{ json: {} }], { onlyReason: 'hard_bounce' }), 'suppression');
		expect(listed).toMatchObject([{ code: 'hard_bounce', at: '2026-01-05T00:00:00.000Z', label: 'Hard Bounce' }]);
	});

	it('of the same rows again changes nothing', async () => {
		await run('import', rows(), { options });
		const before = answersOf(await run('list', [{ json: {} }], { returnAll: true }), 'suppression').length;
		shop.at('2026-03-12T18:00:00Z');
		const [summary] = answersOf(await run('import', rows(), { options }), 'import');
		expect(summary).toMatchObject({ recorded: 0, alreadyListed: 5, unusable: 1 });
		expect(answersOf(await run('list', [{ json: {} }], { returnAll: true }), 'suppression')).toHaveLength(before);
	});

	it('reads the columns that the options name', async () => {
		const row = { json: { contact: 'ada@shop.example', why: 'spam', status: 'Complaint' } };
		await run('import', [row], { options: { address: 'contact', code: 'status' } });
		expect(codesOf(await run('check', [person('ada@shop.example')]))).toEqual(['complaint']);
	});
});

describe('List', () => {
	it('gives as many entries as its limit, or all of them page by page', async () => {
		const people = Array.from({ length: 1_200 }, (_, index) => ({ json: { email: `p${index}@shop.example` } }));
		await run('import', people);
		expect((await run('list', [{ json: {} }])).outputs[0]).toHaveLength(50);
		expect((await run('list', [{ json: {} }], { limit: 1_100 })).outputs[0]).toHaveLength(1_100);
		const all = answersOf(await run('list', [{ json: {} }], { returnAll: true }), 'suppression');
		expect(new Set(all.map(({ id }) => id)).size).toBe(1_200);
	});
});

describe('Export', () => {
	beforeEach(async () => {
		await run('suppress', [person('ada@shop.example')], { reason: 'opt_out', channel: 'email' });
		await run('recordConsent', [person('eve@shop.example')], { consent: 'denied', channel: 'email' });
		await run('recordConsent', [person('ok@shop.example')], { consent: 'denied', channel: 'email' });
		shop.at('2026-03-10T19:00:00Z');
		await run('recordConsent', [person('ok@shop.example')], { consent: 'granted', channel: 'email' });
	});

	it('gives in clear who is on the list, and who refused and has not agreed since', async () => {
		const listed = answersOf(await run('export', [{ json: {} }]), 'suppression');
		expect(listed.toSorted((a, b) => String(a.value).localeCompare(String(b.value)))).toMatchObject([
			{ kind: 'email', value: 'ada@shop.example', code: 'opt_out', label: 'Opted Out', channel: 'email' },
			{ kind: 'email', value: 'eve@shop.example', code: 'consent_denied', channel: 'email' },
		]);
	});

	it('gives one reason alone, hashed as an ad platform matches people', async () => {
		const parameters = { format: 'meta', onlyReason: 'consent_denied' };
		const listed = answersOf(await run('export', [{ json: {} }], parameters), 'suppression');
		const hash = createHash('sha256').update('eve@shop.example').digest('hex');
		expect(listed.map(({ value }) => value)).toEqual([hash]);
	});

	it('leaves out who was released', async () => {
		shop.at('2026-03-10T20:00:00Z');
		await run('release', [person('ada@shop.example')], { reason: 'opt_out' });
		const listed = answersOf(await run('export', [{ json: {} }], { onlyReason: 'opt_out' }), 'suppression');
		expect(listed).toEqual([]);
	});
});

describe('Forecast', () => {
	it('counts by reason in one item, and reserves and writes nothing', async () => {
		await run('suppress', [person('no@shop.example')], { reason: 'opt_out' });
		await run('recordContact', [person('lately@shop.example')]);
		const people = ['no', 'lately', 'a', 'b'].map((name) => person(`${name}@shop.example`));
		const forecast = async () => await run('forecast', [...people, posted({ colour: 'green' })]);
		const step = await forecast();
		expect(step.outputs).toHaveLength(1);
		expect(answersOf(step, 'forecast')).toMatchObject([
			{
				people: 5,
				allowed: 2,
				deferred: 1,
				suppressed: 1,
				unusable: 1,
				reasons: [
					{ code: 'opt_out', label: 'Opted Out', suppressed: 1, deferred: 0 },
					{ code: 'cool_down', label: 'Minimum Gap', suppressed: 0, deferred: 1 },
				],
				nextAllowedAt: '2026-03-11T10:00:00.000Z',
			},
		]);
		expect(step.hints.join(' ')).toMatch(/^2 of 5 can be contacted now\. 1 of 5 not sent: .* 1 of 5 waits until/);
		expect(answersOf(await forecast(), 'forecast')[0]).toMatchObject({ allowed: 2, deferred: 1 });
		expect((await run('check', people)).outputs.map((items) => items.length)).toEqual([1, 1, 2]);
	});
});

describe('What is recorded by hand', () => {
	const ada = person('ada@shop.example');
	const bo = person('bo@shop.example');

	it('is summed up after the run, and what was known already', async () => {
		const consent = { consent: 'granted', channel: 'email', options: { occurredAt: 'body.given' } };
		const given = [ada, bo].map(({ json }) => ({
			json: { body: { ...(json.body as IDataObject), given: '2026-03-01' } },
		}));
		expect((await run('recordConsent', given, consent)).hints).toContain('Recorded: granted (email) 2.');
		expect((await run('recordConsent', given, consent)).hints.join()).toMatch(
			/Nothing new .* 2 statements on record already/,
		);
		const suppressed = await run('suppress', [ada, bo], { reason: 'opt_out', channel: 'sms', days: 30 });
		expect(suppressed.hints).toContain('Recorded: Opted Out (sms) 2.');
		expect((await run('suppress', [ada])).hints).toEqual(['Recorded: Put on the List 1.']);
	});

	it('says of a release whom it changes nothing for', async () => {
		await run('suppress', [ada], { reason: 'opt_out' });
		const wrong = await run('release', [ada], { reason: 'support_case' });
		expect(wrong.hints.join()).toContain('1 person was not on the list for this reason');
		expect(answersOf(wrong, 'suppression')).toMatchObject([{ wasListed: false }]);
		const right = await run('release', [ada], { reason: 'opt_out' });
		expect(right.hints).toEqual(['Recorded: no longer Opted Out 1.']);
		expect(answersOf(right, 'suppression')).toMatchObject([{ wasListed: true }]);
	});

	it.each(['={{ "thirty" }}', '={{ undefined }}', -3])('says of For Days %j that it holds for good', async (days) => {
		const step = await run('suppress', [ada, bo], { reason: 'opt_out', days });
		expect(step.hints.join()).toContain('"For Days" was no number for 2 people');
		expect(answersOf(step, 'suppression')[0]).not.toHaveProperty('until');
		shop.at('2027-03-10T18:00:00Z');
		expect(codesOf(await run('check', [ada]))).toContain('opt_out');
	});

	it('names the address that a channel needs', async () => {
		const { error } = await run('recordConsent', [ada], { consent: 'granted', channel: 'sms' });
		expect(error?.message).toMatch(/^The item has no phone number, which the channel sms needs/);
	});
});

describe('Release', () => {
	it.each(['soft_bounce', 'erased', 'dispute'])('knows %s', async (reason) => {
		expect((await run('release', [person('ada@shop.example')], { reason })).error).toBeUndefined();
	});

	it.each(['consent_pending', 'No Consent'])('says of %s what lifts it', async (reason) => {
		const { error } = await run('release', [person('ada@shop.example')], { reason: `={{ "${reason}" }}` });
		expect(error?.message).toContain('the operation Record Consent');
	});
});
