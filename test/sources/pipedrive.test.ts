import { readPayload } from '../../src/sources/readPayload';
import { brief, listBelievedGrants } from './brief';

const DEAL = {
	id: 9,
	person_id: 44,
	value: 1200.5,
	currency: 'EUR',
	stage_id: 2,
	status: 'open',
	won_time: null,
	lost_time: null,
};

function v1(
	action: string,
	current: Record<string, unknown>,
	previous: Record<string, unknown> | null,
	object = 'deal',
): unknown {
	return {
		v: 1,
		meta: { v: 1, action, object, id: 9, timestamp: 1_767_225_600, timestamp_micro: 1_767_225_600_123_456 },
		current,
		previous,
		event: `${action}.${object}`,
	};
}

function v2(
	action: string,
	data: Record<string, unknown>,
	previous: Record<string, unknown> | null,
	entity = 'deal',
): unknown {
	return {
		meta: { version: '2.0', action, entity, entity_id: '9', id: 'b1f0', timestamp: '2026-01-01T00:00:00.123Z' },
		data,
		previous,
	};
}

const TRUSTED = { trustUnauthenticated: true };
const WON = { ...DEAL, status: 'won', won_time: '2026-01-01 00:00:00' };
const WON_2 = { ...DEAL, status: 'won', won_time: '2026-01-01T00:00:00Z' };
const ANN = 'customer 44, pipedrive:deal:9';
const OUTCOME = `pipedrive:deal:9:won:${Date.UTC(2026, 0, 1)}`;

describe.each([
	[
		'v1',
		v1('updated', WON, DEAL),
		v1('updated', { ...WON, title: 'New' }, WON),
		v1('updated', DEAL, WON),
		v1('added', WON, null),
	],
	[
		'v2',
		v2('change', WON_2, { status: 'open', won_time: null }),
		v2('change', { ...WON_2, title: 'New' }, { title: 'Old' }),
		v2('change', DEAL, { status: 'won', won_time: '2026-01-01T00:00:00Z' }),
		v2('create', WON_2, null),
	],
])('a deal of %s', (_version, won, edited, reopened, createdWon) => {
	it('is won when its status becomes so', () => {
		expect(brief(won)).toEqual([`event deal_updated 120050 EUR: ${ANN}`, `outcome won 120050 EUR: ${ANN}`]);
		expect(readPayload(won).records[1]).toMatchObject({ id: OUTCOME, subject: 'pipedrive:deal:9' });
		expect(brief(createdWon)[1]).toBe(`outcome won 120050 EUR: ${ANN}`);
	});

	it('is not won again by a later edit', () =>
		expect(brief(edited)).toEqual([`event deal_updated 120050 EUR: ${ANN}`]));

	it('takes the outcome back when it is reopened', () => {
		expect(brief(reopened)[1]).toBe(`outcome reopened reverses ${OUTCOME} 120050 EUR: ${ANN}`);
		expect(readPayload(reopened).records[1]).toMatchObject({ full: true });
	});
});

it('turns from won to lost in one step', () => {
	const lost = { ...DEAL, status: 'lost', lost_time: '2026-01-02 00:00:00' };
	expect(brief(v1('updated', lost, WON), TRUSTED).slice(1)).toEqual([
		`outcome lost 120050 EUR: ${ANN}`,
		`outcome reopened reverses ${OUTCOME} 120050 EUR: ${ANN}`,
	]);
});

it('does not reopen a deal whose status got lost', () => {
	expect(brief(v1('updated', { ...DEAL, status: null }, WON), TRUSTED)).toHaveLength(1);
});

it('tells a moved stage and a new deal from an edit', () => {
	expect(brief(v1('updated', { ...DEAL, stage_id: 3 }, DEAL))[0]).toMatch('deal_stage_changed');
	expect(brief(v2('create', DEAL, null))).toEqual([`event deal_created 120050 EUR: ${ANN}`]);
	expect(brief(v1('deleted', DEAL, WON))).toEqual([]);
});

it('learns a person’s address from the person’s own notification', () => {
	const v1Person = {
		id: 44,
		email: [
			{ value: 'old@shop.test', primary: false },
			{ value: 'Ann@Shop.test', primary: true },
		],
		phone: [{ value: '+4915112345678', primary: true }],
	};
	const v2Person = {
		id: 44,
		emails: [{ value: 'Ann@Shop.test', primary: true }],
		phones: [{ value: '+4915112345678', primary: true }],
	};
	const expected = [
		'identity identify: ann@shop.test, +4915112345678, customer 44',
		'event lead_created: ann@shop.test, +4915112345678, customer 44',
	];
	expect(brief(v1('added', v1Person, null, 'person'))).toEqual(expected);
	expect(brief(v2('create', v2Person, null, 'person'))).toEqual(expected);
});

it('marks what nobody checked', () =>
	expect(readPayload(v1('updated', WON, DEAL)).records.every((record) => record.unauthenticated)).toBe(true));

describe('a person', () => {
	const PERSON = { id: 44, emails: [{ value: 'Ann@Shop.test', primary: true }] };
	const person = (marketing_status: string) => v2('change', { ...PERSON, marketing_status }, null, 'person');
	const WHO = 'ann@shop.test, customer 44';

	it.each([
		['unsubscribed', `suppression opt_out suppress email: ${WHO}`],
		['archived', `suppression manual suppress email: ${WHO}`],
		['no_consent', 'consent denied email: ann@shop.test'],
	])('whose marketing status is %s is not written to', (status, record) => {
		expect(brief(person(status))).toEqual([`identity identify: ${WHO}`, record]);
	});

	it('who is subscribed has consented, which is believed where the sender is trusted', () => {
		for (const options of [{}, TRUSTED])
			expect(brief(person('subscribed'), options)[1]).toBe('consent granted email: ann@shop.test');
		expect(listBelievedGrants(readPayload(person('subscribed'), TRUSTED).records)).toHaveLength(1);
		expect(listBelievedGrants(readPayload(person('subscribed')).records)).toEqual([]);
	});

	it('who was merged is the other from then on', () => {
		expect(brief(v1('merged', { id: 44, merge_what_id: 45 }, { id: 45 }, 'person'))).toEqual([
			'identity alias formerly 45: customer 44',
		]);
		expect(brief(v2('delete', { id: 45, merged_to_id: 44 }, null, 'person'))).toEqual([
			'identity alias formerly 45: customer 44',
		]);
	});
});

it('tells two changes of one second apart where version 1 gives whole seconds', () => {
	const idOf = (current: Record<string, unknown>) =>
		readPayload({
			meta: { v: 1, action: 'updated', object: 'deal', id: 9, timestamp: 1_767_225_600 },
			current,
			previous: DEAL,
		}).records[0]?.id;
	expect(idOf({ ...DEAL, stage_id: 3 })).not.toBe(idOf({ ...DEAL, stage_id: 4 }));
	expect(idOf({ ...DEAL, stage_id: 3 })).toBe(idOf({ ...DEAL, stage_id: 3 }));
});
