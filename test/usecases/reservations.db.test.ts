import { createEngine } from '../../src/engine';
import { suppressionRulesSchema } from '../../src/suppression/settings';
import type { ContactCheck } from '../../src/usecases/contacting/checkSuppression';
import type { Place } from '../store/conformance/place';
import { describeEachEngine } from '../store/describeEachEngine';
import { DAY, event, HOUR, NOON, openBench, valueOf, type Bench } from './engineOnMemory';

const ADA = { kind: 'email' as const, namespace: '', value: 'ada@shop.example' };
const ada = [ADA];
const message = { channel: 'email' as const, purpose: 'marketing' as const };
const rules = suppressionRulesSchema.parse({
	frequencyCaps: [{ channel: 'any', max: 3, perMs: DAY }],
	coolDownMs: { email: 0 },
});
const check: ContactCheck = { identities: ada, ...message, rules, reserveForMs: HOUR };
const confirmation = { who: { identities: ada }, ...message, source: 'test' };

describeEachEngine('a cap of three under concurrency', (openPlace) => {
	let place: Place;
	afterEach(async () => await place.clear());

	it('allows exactly three of eight that reserve at one instant, through two openings of the store', async () => {
		place = await openPlace();
		const engines = await Promise.all(
			['shop', 'shop'].map(async (name) => createEngine({ store: await place.open(name), clock: () => NOON })),
		);
		await engines[0]?.recordEvents([{ records: [event('signed_up')] }]);
		const answers = await Promise.all(
			Array.from({ length: 8 }, async (_, index) =>
				valueOf((await engines[index % 2]?.checkSuppression([check]))?.[0]),
			),
		);
		expect(answers.filter(({ decision }) => decision === 'allowed')).toHaveLength(3);
		expect(new Set(answers.flatMap(({ reservation }) => reservation?.id ?? [])).size).toBe(3);
	});
});

describe('reserving a message', () => {
	let bench: Bench;
	beforeEach(async () => {
		bench = await openBench();
		await bench.engine.recordEvents([{ records: [event('signed_up')] }]);
	});
	const ask = async (...checks: ContactCheck[]) =>
		(await bench.engine.checkSuppression(checks)).map((answer) => valueOf(answer));
	const decide = async (...checks: ContactCheck[]) => (await ask(...checks)).map(({ decision }) => decision);
	const { reserveForMs: _, ...look } = check;

	it('counts within one batch too', async () => {
		expect(await decide(check, check, check, check)).toEqual(['allowed', 'allowed', 'allowed', 'deferred']);
	});

	it('counts what was allowed further up the batch without it', async () => {
		expect(await decide(look, look, look, look)).toEqual(['allowed', 'allowed', 'allowed', 'deferred']);
		const stranger = { ...look, identities: [{ ...ADA, value: 'stranger@shop.example' }] };
		expect(await decide(stranger, stranger, stranger, stranger)).toEqual(['allowed', 'allowed', 'allowed', 'deferred']);
		const others = Array.from({ length: 1_000 }, (_, index) => ({
			...look,
			identities: [{ ...ADA, value: `${index}@shop.example` }],
		}));
		expect((await decide(look, look, look, ...others, look)).at(-1)).toBe('deferred');
		const receipt = { ...look, purpose: 'transactional' as const };
		expect(await decide(receipt, receipt, receipt, look)).toEqual(Array(4).fill('allowed'));
	});

	it('changes nothing where it was not asked for, or not allowed', async () => {
		for (const _ of [1, 2, 3, 4]) expect(await decide(look)).toEqual(['allowed']);
		await ask(check, check, check);
		expect(await ask(check)).toMatchObject([{ decision: 'deferred', nextAllowedAt: NOON + HOUR }]);
		bench.at(NOON + HOUR);
		expect(await decide(look)).toEqual(['allowed']);
	});

	it('gives the place back when it lapses', async () => {
		await ask(check, check, check);
		bench.at(NOON + HOUR - 1);
		expect(await decide(check)).toEqual(['deferred']);
		bench.at(NOON + HOUR);
		expect(await decide(check, check, check, check)).toEqual(['allowed', 'allowed', 'allowed', 'deferred']);
	});

	it('counts for good once the message is recorded, once however often that is', async () => {
		const reservations = (await ask(check, check, check)).map(({ reservation }) => reservation?.id ?? '');
		bench.at(NOON + 1);
		const confirm = async () =>
			(await bench.engine.recordContacts(reservations.map((reservation) => ({ ...confirmation, reservation })))).map(
				(answer) => valueOf(answer).recorded,
			);
		expect(await confirm()).toEqual([true, true, true]);
		expect(await confirm()).toEqual([false, false, false]);
		bench.at(NOON + HOUR);
		expect(await ask(check)).toMatchObject([{ decision: 'deferred', nextAllowedAt: NOON + 1 + DAY }]);
	});

	it('may be confirmed after it lapsed: the message went out then', async () => {
		const [reserved] = await ask(check);
		const late = NOON + 2 * DAY;
		bench.at(late);
		await bench.engine.recordContacts([{ ...confirmation, reservation: reserved?.reservation?.id ?? '' }]);
		expect(await decide(check, check, check)).toEqual(['allowed', 'allowed', 'deferred']);
	});

	it('counts a message once that is recorded by its own id too, however many reservations were made for it', async () => {
		const confirm = async (reservation = '') =>
			valueOf((await bench.engine.recordContacts([{ ...confirmation, id: 'm1', reservation }]))[0]).recorded;
		const [first, again] = [await ask(check), await ask(check)].flat().map(({ reservation }) => reservation?.id);
		expect([await confirm(first), await confirm(first), await confirm(again)]).toEqual([true, false, false]);
		expect(await decide(check, check, check)).toEqual(['allowed', 'allowed', 'deferred']);
	});

	describe('for somebody who is on record nowhere', () => {
		const stranger = { ...check, identities: [{ kind: 'email' as const, namespace: '', value: 'new@shop.example' }] };
		const countLeads = async () =>
			(await bench.engine.store.read(async (view) => await view.listLeads({ limit: 9 }))).length;

		it('puts them on record, as Record Contact does, and counts', async () => {
			expect(await decide(stranger, stranger)).toEqual(['allowed', 'allowed']);
			expect(await decide(stranger, stranger)).toEqual(['allowed', 'deferred']);
			expect(await countLeads()).toBe(2);
			bench.at(NOON + HOUR);
			expect(await decide({ ...look, identities: stranger.identities })).toEqual(['allowed']);
		});

		it('puts nobody on record who may not be contacted', async () => {
			await bench.engine.changeSuppressions([{ who: stranger, action: 'suppress', code: 'opt_out', source: 'test' }]);
			expect(await decide(stranger)).toEqual(['suppressed']);
			expect(await countLeads()).toBe(1);
		});

		it('is suppressed where the item names a lead that is not there: it was scored in another workspace', async () => {
			const [answer] = await bench.engine.checkSuppression([{ ...stranger, leadId: 'lead_of_elsewhere' }]);
			expect(answer).toMatchObject({
				ok: true,
				value: { decision: 'suppressed', reasons: [{ code: 'unknown_lead' }] },
			});
			expect(await countLeads()).toBe(1);
		});
	});
});
