import { DAY_MS, dayOf } from '../../../src/lead/time';
import type { StoreView } from '../../../src/store/port/leadStore';
import type { Horizons } from '../../../src/store/port/retention';
import {
	createLeads,
	NOON,
	sampleContact,
	sampleEvent,
	sampleOutcome,
	sampleScore,
	sampleSuppression,
} from './samples';
import type { Examinee } from './sitExam';

const MIDNIGHT = dayOf(NOON) * DAY_MS;
const daysAgo = (days: number): number => NOON - days * DAY_MS;

export function examineRetention(examinee: Examinee): void {
	beforeEach(async () => await createLeads(examinee.store, 'ann', 'bob'));
	const expire = async (horizons: Horizons) =>
		await examinee.store.write(
			async (transaction) => (await transaction.expireRecords(horizons, { limit: 10 })).removed,
		);
	const read = async <T>(work: (view: StoreView) => Promise<T>): Promise<T> => await examinee.store.read(work);
	/** Some in months that lie behind as a whole, some in the horizon's own month, one still to come. */
	const ages = [400, 100, 40, 13, 1, 0, -1];

	it('lets raw events go and keeps what they add up to', async () => {
		await examinee.store.write(async (transaction) => {
			for (const lead of ['ann', 'bob']) {
				await transaction.appendEvents(
					ages.map((age) =>
						sampleEvent(`${lead}-${age}`, lead, { occurredAt: daysAgo(age), amountMinor: 5, currency: 'EUR' }),
					),
				);
			}
		});
		const before = await read(async (view) => await view.readHistory([['ann'], ['bob', 'ann']], NOON, 0));
		expect(await expire({ events: MIDNIGHT })).toMatchObject({ events: 10, history: 0 });
		await read(async (view) => {
			expect(await view.readHistory([['ann'], ['bob', 'ann']], NOON, 0)).toStrictEqual(before);
			const [events] = await view.readEvents([['ann']], { until: NOON + DAY_MS });
			expect(events?.map(({ id }) => id)).toEqual(['ann-0', 'ann--1']);
			expect(await view.findEvents(['bob-400', 'bob-1', 'bob-0'])).toMatchObject([
				undefined,
				undefined,
				{ id: 'bob-0' },
			]);
			const left = (leadId: string) =>
				[400, 100, 40, 13, 1].map((age) => ({ id: `${leadId}-${age}`, leadId, occurredAt: daysAgo(age) }));
			expect(await view.readExpiredEvents([['bob'], ['ann']])).toStrictEqual([left('bob'), left('ann')]);
		});
		expect(await expire({ events: MIDNIGHT })).toMatchObject({ events: 0 });
	});

	it('knows an expired event when it is delivered again, as long as its day counts', async () => {
		const deliver = async () =>
			await examinee.store.write(
				async (transaction) =>
					await transaction.appendEvents(
						[40, 1].map((age) => sampleEvent(`e${age}`, 'ann', { occurredAt: daysAgo(age) })),
					),
			);
		expect(await deliver()).toEqual([true, true]);
		await expire({ events: MIDNIGHT, history: daysAgo(30) });
		expect(await deliver()).toEqual([true, false]);
		expect(await read(async (view) => await view.readHistory([['ann']], NOON, 0))).toMatchObject([
			[{ count: 1 }, { count: 1 }],
		]);
	});

	it('lets whole days of history go', async () => {
		await examinee.store.write(async (transaction) => {
			await transaction.appendEvents(ages.map((age) => sampleEvent(`e${age}`, 'ann', { occurredAt: daysAgo(age) })));
		});
		const horizon = MIDNIGHT - 40 * DAY_MS;
		expect(await expire({ events: horizon, history: horizon })).toMatchObject({ events: 2, history: 2 });
		expect(await read(async (view) => await view.readExpiredEvents([['ann']]))).toEqual([[]]);
		const [days] = await read(async (view) => await view.readHistory([['ann']], NOON, 0));
		expect(days?.map(({ day }) => dayOf(NOON) - day)).toEqual([40, 13, 1, 0]);
	});

	it('lets the ids of expired events go with their days, also where later horizons spare older events', async () => {
		await examinee.store.write(async (transaction) => {
			await transaction.appendEvents(
				[40, 13].map((age) => sampleEvent(`e${age}`, 'ann', { occurredAt: daysAgo(age) })),
			);
		});
		await expire({ events: MIDNIGHT });
		await examinee.store.write(async (transaction) => {
			await transaction.appendEvents([sampleEvent('late', 'ann', { occurredAt: daysAgo(40) })]);
		});
		await expire({ events: daysAgo(100), history: MIDNIGHT - 30 * DAY_MS });
		await read(async (view) => {
			expect(await view.readExpiredEvents([['ann']])).toEqual([
				[{ id: 'e13', leadId: 'ann', occurredAt: daysAgo(13) }],
			]);
			expect(await view.findEvents(['late'])).toMatchObject([{ id: 'late' }]);
		});
		// An event that is still there counts once, however old its day.
		expect(
			await examinee.store.write(
				async (transaction) =>
					await transaction.appendEvents([sampleEvent('late', 'ann', { occurredAt: daysAgo(40) })]),
			),
		).toEqual([false]);
	});

	it("keeps each lead's newest score of each model and its newest tiers, however old", async () => {
		await examinee.store.write(async (transaction) => {
			await transaction.appendScores([50, 60, 90].map((age) => sampleScore('ann', { asOf: daysAgo(age) })));
			await transaction.appendScores([99, 90].map((age) => sampleScore('bob', { asOf: daysAgo(age) })));
			await transaction.appendScores([70, 99].map((age) => sampleScore('bob', { asOf: daysAgo(age), model: 'sales' })));
			const tier = (leadId: string, tierSet: string, name: string, age: number) => ({
				leadId,
				tierSet,
				name,
				since: daysAgo(age),
				score: 1,
			});
			await transaction.writeTiers([
				tier('ann', 't', 'A', 90),
				tier('ann', 't', 'B', 90),
				tier('ann', 'u', 'C', 99),
				tier('bob', 't', 'A', 90),
				tier('bob', 't', 'B', 1),
			]);
		});
		expect(await expire({ scores: daysAgo(55), tiers: daysAgo(55) })).toMatchObject({ scores: 4, tiers: 2 });
		await read(async (view) => {
			expect(
				(await view.readScores([['ann'], ['bob']], { from: 0, until: NOON })).map((scores) =>
					scores.map(({ asOf }) => asOf),
				),
			).toEqual([[daysAgo(50)], [daysAgo(90), daysAgo(70)]]);
			expect((await view.readLatestScores([['bob']], 'sales')).map((score) => score?.asOf)).toEqual([daysAgo(70)]);
			expect((await view.readTiers([['ann'], ['bob']], 't')).map((tier) => tier?.name)).toEqual(['B', 'B']);
			expect((await view.readTierChanges([['ann'], ['bob']], 'u')).flat()).toMatchObject([{ name: 'C' }]);
		});
	});

	it('keeps each trait as it was at the horizon and ever since', async () => {
		const value = (text: string, age: number, late = 0) => ({
			leadId: 'ann',
			name: 'plan',
			value: text,
			occurredAt: daysAgo(age),
			receivedAt: daysAgo(age - late),
		});
		await examinee.store.write(async (transaction) => {
			await transaction.appendTraits([value('free', 90), value('trial', 80), value('pro', 60, 40), value('team', 5)]);
		});
		const plansAt = async () => {
			const plans = [];
			for (const age of [30, 25, 10, 0])
				plans.push((await read(async (view) => await view.readTraits([['ann']], daysAgo(age))))[0]?.[0]?.value);
			return plans;
		};
		const before = await plansAt();
		expect(before).toEqual(['trial', 'trial', 'pro', 'team']);
		expect(await expire({ traits: daysAgo(30) })).toMatchObject({ traits: 1 });
		expect(await plansAt()).toEqual(before);
	});

	it('lets contacts go by their time, and of the rest nothing', async () => {
		await examinee.store.write(async (transaction) => {
			await transaction.appendContacts([
				sampleContact('old', 'ann', { at: daysAgo(2) }),
				sampleContact('new', 'ann', { at: daysAgo(1) }),
			]);
			await transaction.appendOutcomes([sampleOutcome('o', 'ann', { occurredAt: daysAgo(900) })]);
			await transaction.appendSuppressions([sampleSuppression('p', 'email:a', { at: daysAgo(900) })]);
		});
		const all = { events: NOON, history: NOON, scores: NOON, tiers: NOON, contacts: daysAgo(1), traits: NOON };
		expect(await expire(all)).toEqual({
			events: 0,
			history: 0,
			scores: 0,
			tiers: 0,
			contacts: 1,
			moments: 0,
			traits: 0,
		});
		await read(async (view) => {
			expect((await view.readContacts([['ann']], { from: 0, until: NOON })).flat()).toMatchObject([{ id: 'new' }]);
			expect((await view.readOutcomes([['ann']])).flat()).toHaveLength(1);
			expect((await view.readSuppressions(['email:a'])).flat()).toHaveLength(1);
			expect((await view.readLeads(['ann', 'bob'])).map((lead) => lead?.id)).toEqual(['ann', 'bob']);
		});
	});

	it('goes through the leads page by page, merged ones too', async () => {
		await examinee.store.write(async (transaction) => {
			await transaction.mergeLeads([{ fromLeadId: 'ann', intoLeadId: 'bob', at: NOON, because: 'test' }]);
			await transaction.appendContacts(['ann', 'bob'].map((lead) => sampleContact(lead, lead, { at: daysAgo(9) })));
			const first = await transaction.expireRecords({ contacts: NOON }, { limit: 1 });
			expect(first).toMatchObject({ lastId: 'ann', removed: { contacts: 1 } });
			const second = await transaction.expireRecords({ contacts: NOON }, { afterId: 'ann', limit: 1 });
			expect(second).toMatchObject({ lastId: 'bob', removed: { contacts: 1 } });
			expect(
				(await transaction.expireRecords({ contacts: NOON }, { afterId: 'bob', limit: 1 })).lastId,
			).toBeUndefined();
		});
	});

	it('takes what is left of expired events along when a lead is forgotten', async () => {
		const ancient = sampleEvent('ancient', 'ann', { occurredAt: daysAgo(100) });
		await examinee.store.write(async (transaction) => await transaction.appendEvents([ancient]));
		await expire({ events: MIDNIGHT });
		await examinee.store.write(async (transaction) => {
			expect(await transaction.forgetLeads([['ann']])).toEqual([1]);
			expect(await transaction.appendEvents([{ ...ancient, leadId: 'bob' }])).toEqual([true]);
		});
	});

	it("touches no other workspace's records", async () => {
		const other = await examinee.place.open('outlet');
		await createLeads(other, 'ann');
		const old = sampleEvent('old', 'ann', { occurredAt: daysAgo(400) });
		for (const store of [other, examinee.store])
			await store.write(async (transaction) => await transaction.appendEvents([old]));
		expect(await expire({ events: MIDNIGHT, history: MIDNIGHT })).toMatchObject({ events: 1, history: 1 });
		expect(await other.read(async (view) => await view.findEvents(['old']))).toStrictEqual([old]);
	});
}
