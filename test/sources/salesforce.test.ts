import { readPayload } from '../../src/sources/readPayload';
import { brief } from './brief';

const TIMES = { CreatedDate: '2026-01-01T00:00:00.000+0000', LastModifiedDate: '2026-01-05T00:00:00.000+0000' };
const LEAD = {
	Id: '00Q5g00000ABCDEEA4',
	...TIMES,
	Email: 'Ann@Shop.test',
	MobilePhone: '+4915112345678',
	FirstName: 'Ann',
	Country: 'DE',
	LeadSource: 'Web',
	Status: 'Open - Not Contacted',
	IsConverted: false,
	HasOptedOutOfEmail: false,
};
const OPPORTUNITY = {
	Id: '0065g00000ABCDEEA4',
	...TIMES,
	ContactId: '0035g00000XYZABEA4',
	Amount: 900,
	CurrencyIsoCode: 'EUR',
	StageName: 'Prospecting',
};
const ANN = 'ann@shop.test, +4915112345678, customer 00Q5g00000ABCDEEA4';
const DEAL = 'customer 0035g00000XYZABEA4, salesforce:opportunity:0065g00000ABCDEEA4';

it('reads a lead with its traits, and no name among them', () => {
	const reading = readPayload(LEAD);
	expect(reading.records[0]).toMatchObject({
		name: 'identify',
		traits: { country: 'DE', lead_source: 'Web' },
		occurredAt: Date.UTC(2026, 0, 5),
	});
	expect(JSON.stringify(reading.records)).not.toContain('"Ann"');
	expect(brief(LEAD)).toEqual([`identity identify: ${ANN}`, `event lead_created: ${ANN}`]);
});

it('counts a lead read again once', () => {
	const ids = ['2026-01-05T00:00:00.000+0000', '2026-01-09T00:00:00.000+0000'].map(
		(LastModifiedDate) => readPayload({ ...LEAD, LastModifiedDate }).records[1]?.id,
	);
	expect(ids[0]).toBe(ids[1]);
});

it.each([
	[{ IsConverted: true }, `outcome qualified: ${ANN}`],
	[{ Status: 'Closed - Not Converted' }, `outcome unqualified: ${ANN}`],
	[{ HasOptedOutOfEmail: true }, `suppression opt_out suppress email: ${ANN}`],
	[{ DoNotCall: true }, `suppression opt_out suppress phone: ${ANN}`],
	[{ EmailBouncedDate: '2026-01-04T00:00:00.000+0000' }, `suppression hard_bounce suppress email: ${ANN}`],
])('reads %j', (fields, expected) => expect(brief({ ...LEAD, ...fields })).toContain(expected));

it.each([
	[{ StageName: 'Closed Won' }, [`event deal_updated 90000 EUR: ${DEAL}`, `outcome won 90000 EUR: ${DEAL}`]],
	[
		{ StageName: 'Signed', IsClosed: true, IsWon: true },
		[`event deal_updated 90000 EUR: ${DEAL}`, `outcome won 90000 EUR: ${DEAL}`],
	],
	[
		{ StageName: 'Gone', IsClosed: true, IsWon: false },
		[`event deal_updated 90000 EUR: ${DEAL}`, `outcome lost 90000 EUR: ${DEAL}`],
	],
	[{}, [`event deal_updated 90000 EUR: ${DEAL}`, `outcome reopened 90000 EUR: ${DEAL}`]],
	[{ CreatedDate: TIMES.LastModifiedDate }, [`event deal_updated 90000 EUR: ${DEAL}`]],
])('reads an opportunity %j', (fields, expected) => expect(brief({ ...OPPORTUNITY, ...fields })).toEqual(expected));

it('says of a verdict which opportunity it is about', () => {
	expect(readPayload({ ...OPPORTUNITY, StageName: 'Closed Lost' }).records[1]).toMatchObject({
		name: 'lost',
		subject: expect.stringMatching(/^salesforce:opportunity:006/) as string,
	});
});

it('leaves an amount out that has no currency, and says so', () => {
	const reading = readPayload({ ...OPPORTUNITY, CurrencyIsoCode: undefined, StageName: 'Closed Won' });
	expect(reading.records[1]).not.toHaveProperty('amountMinor');
	expect(reading.notes.join()).toMatch('without a currency');
});

it('opens and closes a case', () => {
	const row = { Id: '5005g00000ABCDEEA4', ...TIMES, ContactEmail: 'ann@shop.test', Status: 'New', IsClosed: false };
	expect(brief(row)[1]).toBe(
		'suppression support_case suppress all channels: ann@shop.test, salesforce:case:5005g00000ABCDEEA4',
	);
	expect(brief({ ...row, IsClosed: true })[1]).toMatch('suppression support_case release');
});

it('reads a person account as the person it is, and other accounts not at all', () => {
	const account = {
		attributes: { type: 'Account' },
		Id: '0015g00000ABCDEEA4',
		...TIMES,
		IsPersonAccount: true,
		PersonEmail: 'Ann@Shop.test',
		PersonMobilePhone: '+4915112345678',
		PersonHasOptedOutOfEmail: true,
		PersonDoNotCall: true,
	};
	const who = 'ann@shop.test, +4915112345678, customer 0015g00000ABCDEEA4';
	expect(brief(account)).toEqual([
		`identity identify: ${who}`,
		`suppression opt_out suppress email: ${who}`,
		`suppression opt_out suppress phone: ${who}`,
	]);
	expect(
		brief({ attributes: { type: 'Account' }, Id: '0015g00000ABCDEEA4', ...TIMES, IsPersonAccount: false }),
	).toEqual([]);
});

describe('change data capture', () => {
	const change = (entityName: string, recordIds: string[], fields: Record<string, unknown>, changeType = 'UPDATE') => ({
		schema: 'x',
		payload: {
			ChangeEventHeader: {
				entityName,
				recordIds,
				changeType,
				commitTimestamp: 1_767_571_200_000,
				changedFields: Object.keys(fields),
			},
			...fields,
		},
		event: { replayId: 7 },
	});

	it('reads a refusal of each record that changed alike', () => {
		expect(
			brief(change('Contact', ['0035g00000XYZABEA4', '0035g00000XYZABEA5'], { HasOptedOutOfEmail: true })),
		).toEqual([
			'identity identify: customer 0035g00000XYZABEA4',
			'suppression opt_out suppress email: customer 0035g00000XYZABEA4',
			'identity identify: customer 0035g00000XYZABEA5',
			'suppression opt_out suppress email: customer 0035g00000XYZABEA5',
		]);
	});

	it('reopens a deal whose stage changed, and not one whose name did', () => {
		const id = '0065g00000ABCDEEA4';
		expect(
			brief({ data: change('Opportunity', [id], { StageName: 'Negotiation', IsClosed: false, IsWon: false }) }),
		).toEqual([`event deal_updated: salesforce:opportunity:${id}`, `outcome reopened: salesforce:opportunity:${id}`]);
		expect(brief(change('Opportunity', [id], { Name: 'Chairs' }))).toEqual([
			`event deal_updated: salesforce:opportunity:${id}`,
		]);
		expect(brief(change('Contact', ['0035g00000XYZABEA4'], {}, 'DELETE'))).toEqual([]);
	});
});
