import { createEngine } from '../../src/engine';
import { listIdentities, suppressionRulesSchema, type Engine, type Identities, type LeadRecord } from '../../src/index';
import type { LeadStore } from '../../src/store/port/leadStore';
import type { Place } from '../store/conformance/place';
import { describeEachEngine } from '../store/describeEachEngine';
import { event, HOUR, NOON, outcome, valueOf } from './engineOnMemory';

const rules = suppressionRulesSchema.parse({
	quietHours: { sms: [], phone: [] },
	consent: { sms: 'mustNotHaveRefused', phone: 'mustNotHaveRefused' },
});
const SURVIVOR = { email: 'ann@shop.example', customerId: 'c1' };
const ABSORBED = { email: 'ann.b@mail.example', customerId: 'c2' };
const PHONE = '+4915112345678';

const seen = (identities: Identities, occurredAt: number): LeadRecord => event('signed_up', { identities, occurredAt });
const optOut = (identities: Identities, occurredAt: number): LeadRecord => ({
	...{ kind: 'suppression', name: 'opt_out', action: 'suppress', source: 'test', identities, occurredAt },
	id: `out:${JSON.stringify(identities)}`,
	channel: 'email',
});
const merged = (kept: string, absorbed: string, occurredAt: number): LeadRecord => ({
	...{ kind: 'identity', name: 'alias', source: 'test', identities: { customerId: kept }, occurredAt },
	id: `${absorbed}>${kept}`,
	formerly: { customerId: absorbed },
});

function ordersOf<T>(things: readonly T[]): T[][] {
	return things.length < 2
		? [[...things]]
		: things.flatMap((thing) => ordersOf(things.filter((other) => other !== thing)).map((rest) => [thing, ...rest]));
}

describeEachEngine('two records that a sender made one', (openPlace) => {
	let place: Place;
	let engine: Engine;
	let store: LeadStore;
	let workspaces = 0;
	const open = async (): Promise<void> => {
		store = await place.open(`shop${++workspaces}`);
		engine = createEngine({ store, clock: () => NOON });
	};
	beforeEach(async () => {
		place = await openPlace();
		await open();
	});
	afterEach(async () => await place.clear());

	const record = async (...records: LeadRecord[]): Promise<string[]> =>
		valueOf((await engine.recordEvents([{ records }]))[0]).map(({ leadId }) => leadId);
	const check = async (
		identities: Identities,
		channel: 'email' | 'sms' | 'directMail' = 'email',
	): Promise<string[]> => {
		const asked = { identities: listIdentities('test', identities), purpose: 'marketing' as const, channel, rules };
		return valueOf((await engine.checkSuppression([asked]))[0]).reasons.map(({ code }) => code);
	};

	it.each([
		['was first seen before', -5, -1],
		['was first seen after the merge', 0, -3],
	])('share what the absorbed one refused, in every order, where that one %s', async (_, seenAt, mergedAt) => {
		const records = [
			seen(SURVIVOR, NOON - 4 * HOUR),
			seen(ABSORBED, NOON + seenAt * HOUR),
			merged('c1', 'c2', NOON + mergedAt * HOUR),
			optOut({ email: ABSORBED.email }, NOON - 2 * HOUR),
		];
		for (const order of ordersOf(records)) {
			await open();
			for (const one of order) await record(one);
			expect(await check({ email: SURVIVOR.email })).toEqual(['opt_out']);
			const [survivor, absorbed] = await record(
				event('viewed', { identities: SURVIVOR }),
				event('viewed', { identities: ABSORBED }),
			);
			expect([survivor, absorbed ?? survivor]).toEqual([survivor, survivor]);
			expect(await engine.listConflicts({ limit: 9 })).toEqual([]);
		}
	});

	it('share it within one delivery', async () => {
		await record(
			merged('c1', 'c2', NOON - HOUR),
			optOut({ email: ABSORBED.email }, NOON - 2 * HOUR),
			seen(ABSORBED, NOON - 5 * HOUR),
			seen(SURVIVOR, NOON - 4 * HOUR),
		);
		await record(merged('c1', 'c2', NOON - HOUR));
		expect(await check({ email: SURVIVOR.email })).toEqual(['opt_out']);
	});

	it('share it over several merges, also where two are merged both ways round', async () => {
		await record(
			seen({ email: 'cyd@shop.example', customerId: 'c3' }, NOON - 5 * HOUR),
			seen(SURVIVOR, NOON - 4 * HOUR),
			seen(ABSORBED, NOON - 5 * HOUR),
			optOut({ email: ABSORBED.email }, NOON - 2 * HOUR),
		);
		await record(merged('c1', 'c2', NOON - HOUR));
		await record(merged('c3', 'c1', NOON - HOUR));
		await record(merged('c2', 'c3', NOON));
		expect(await check({ email: 'cyd@shop.example' })).toEqual(['opt_out']);
	});

	it('stay two once a person has undone it, however often it is delivered', async () => {
		await record(seen(SURVIVOR, NOON - 4 * HOUR));
		await record(seen(ABSORBED, NOON - 5 * HOUR));
		await record(optOut({ email: ABSORBED.email }, NOON - 2 * HOUR));
		await record(merged('c1', 'c2', NOON - HOUR));
		for (const { fromLeadId, alias } of await store.read((view) => view.listMerges({ limit: 9 })))
			if (alias === true) await engine.undoMerge({ leadId: fromLeadId });
		expect(await check({ email: SURVIVOR.email })).toEqual([]);
		await record(merged('c1', 'c2', NOON - HOUR));
		await record(seen(ABSORBED, NOON - 3 * HOUR));
		expect(await check({ email: SURVIVOR.email })).toEqual([]);
		expect(await check({ email: ABSORBED.email })).toEqual(['opt_out']);
	});

	it('stay two where a person has decided that they are two', async () => {
		await record(seen({ email: SURVIVOR.email, customerId: 'c9' }, NOON - 4 * HOUR));
		await record(seen({ email: ABSORBED.email, customerId: 'c9' }, NOON - 3 * HOUR));
		for (const { id } of await engine.listConflicts({ limit: 9 }))
			await engine.resolveConflict({ id, decision: 'keepApart' });
		await record(seen(SURVIVOR, NOON), seen(ABSORBED, NOON), optOut({ email: ABSORBED.email }, NOON));
		await record(merged('c1', 'c2', NOON));
		expect(await check({ email: SURVIVOR.email })).toEqual([]);
	});

	it.each([false, true])(
		'a number counts for all who gave it, whoever has it now (kept apart: %s)',
		async (isDecided) => {
			const bought = outcome('purchase', { identities: { phone: PHONE, customerId: 'c2' } });
			const refused = optOut({ email: 'bob@mail.example', phone: PHONE }, NOON - HOUR);
			for (const order of ordersOf([bought, refused])) {
				await open();
				for (const one of order) await record(one);
				if (isDecided)
					for (const { id } of await engine.listConflicts({ limit: 9 }))
						await engine.resolveConflict({ id, decision: 'keepApart' });
				expect(await check({ phone: PHONE }, 'directMail')).toContain('purchased');
				expect(await check({ phone: PHONE }, 'sms')).toContain('purchased');
				expect(await check({ email: 'bob@mail.example' }, 'sms')).toContain('purchased');
				expect(await check({ email: 'bob@mail.example', phone: PHONE })).toEqual(['opt_out']);
			}
		},
	);

	it('a text counts once for each of several who have its numbers', async () => {
		const other = '+4915187654321';
		await record(seen({ email: 'bob@mail.example', phone: PHONE }, NOON - 2 * HOUR));
		await record(seen({ email: 'cyd@mail.example', phone: other }, NOON - 2 * HOUR));
		await record(seen({ email: 'dan@mail.example' }, NOON - 2 * HOUR));
		const identities = listIdentities('test', { email: 'dan@mail.example', phone: PHONE });
		const others = listIdentities('test', { phone: other });
		const sent = { channel: 'sms' as const, purpose: 'marketing' as const, source: 'test', id: 'text-1' };
		valueOf((await engine.recordContacts([{ ...sent, who: { identities, others } }]))[0]);
		const capped = suppressionRulesSchema.parse({
			...rules,
			frequencyCaps: [{ channel: 'any', max: 2, perMs: 24 * HOUR }],
			coolDownMs: {},
		});
		const one = { ...capped, frequencyCaps: capped.frequencyCaps.map((cap) => ({ ...cap, max: 1 })) };
		for (const phone of [PHONE, other]) {
			const asked = {
				identities: listIdentities('test', { phone }),
				channel: 'sms' as const,
				purpose: 'marketing' as const,
			};
			const both = { ...asked, others: [...others, ...identities.filter(({ kind }) => kind === 'phone')] };
			const answers = await engine.checkSuppression([
				{ ...asked, rules: one },
				{ ...both, rules: capped },
			]);
			expect(
				answers.map((answer) =>
					valueOf(answer)
						.reasons.map(({ code }) => code)
						.includes('frequency_cap'),
				),
			).toEqual([true, false]);
		}
	});
});
