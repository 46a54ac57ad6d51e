import type { LeadRecord } from '../../src/index';
import { DEFAULT_SCORECARDS } from '../../src/scoring/defaultScorecards';
import { openSqlitePlace } from '../store/openSqlitePlace';
import { DAY, event, NOON, openBench, valueOf, type Bench } from './engineOnMemory';

const pricing = {
	kind: 'account',
	code: 'account:showroom_viewed',
	events: ['showroom_viewed'],
	windowDays: 14,
	capPeople: 3,
	points: 4,
	label: 'Colleagues saw the showroom',
	group: 'intent',
};

async function countColleagues(bench: Bench, points = pricing.points): Promise<void> {
	const { prospect } = DEFAULT_SCORECARDS;
	const [group] = prospect.groups;
	const scorecard = { ...prospect, terms: [...prospect.terms, { ...pricing, points, group: group?.code }] };
	await bench.engine.editScorecard({
		model: 'default',
		audience: 'prospect',
		change: { scorecard },
		reason: 'we sell to companies',
		use: true,
	});
}

const look = (who: string, occurredAt = NOON): LeadRecord =>
	event('showroom_viewed', { identities: { email: who }, occurredAt });

async function termOf(bench: Bench, email: string) {
	const [answer] = await bench.engine.explainLeads([{ identities: [{ kind: 'email', namespace: '', value: email }] }]);
	return valueOf(answer).terms.find(({ code }) => code === pricing.code);
}

describe('a term about the people of a company', () => {
	it.each([
		['in clear', {}],
		['under a secret', { hashingSecret: 'a secret' }],
	])('counts each colleague who looked at the showroom, up to its cap, kept %s', async (_, options) => {
		const bench = await openBench(options);
		await countColleagues(bench);
		const points: (number | undefined)[] = [];
		for (const who of ['ann', 'bob', 'cyd', 'dan']) {
			const [item] = await bench.engine.recordAndScore([
				{ records: [look(`${who}@acme.example`)] },
				{ records: [look(`${who}@other-${who}.example`)] },
			]);
			points.push(valueOf(item)[0]?.scored?.score.reasons.find(({ code }) => code === pricing.code)?.points);
		}
		expect(points).toEqual([4, 8, 12, 12]);
		expect(await termOf(bench, 'ann@acme.example')).toMatchObject({
			value: 3,
			points: 12,
			because: '3 people of the company in the last 14 days',
		});
	});

	it('sees colleagues of one batch, whoever comes first in it', async () => {
		const bench = await openBench();
		await countColleagues(bench);
		const answers = await bench.engine.recordAndScore(
			['ann', 'bob', 'ann'].map((who) => ({ records: [look(`${who}@acme.example`)] })),
		);
		expect(
			answers.map(
				(answer) => valueOf(answer)[0]?.scored?.score.reasons.find(({ code }) => code === pricing.code)?.points,
			),
		).toEqual([8, 8, 8]);
	});

	it('does not know the company of a mail provider or of no address, which is missing and not zero', async () => {
		const bench = await openBench();
		await countColleagues(bench);
		await bench.engine.recordEvents(['ann@gmail.com', 'bob@gmail.com'].map((email) => ({ records: [look(email)] })));
		expect(await termOf(bench, 'ann@gmail.com')).toMatchObject({
			value: null,
			points: 0,
			because: 'the company is not known',
		});
	});

	it('lets go of colleagues whose look is too long ago, and of those who were erased', async () => {
		const bench = await openBench();
		await countColleagues(bench);
		const people = [look('ann@acme.example'), look('bob@acme.example', NOON - 13 * DAY), look('cyd@acme.example')];
		await bench.engine.recordEvents(people.map((record) => ({ records: [record] })));
		expect((await termOf(bench, 'ann@acme.example'))?.value).toBe(3);
		bench.at(NOON + 2 * DAY);
		expect((await termOf(bench, 'ann@acme.example'))?.value).toBe(2);
		await bench.engine.forgetLeads([{ identities: [{ kind: 'email', namespace: '', value: 'cyd@acme.example' }] }]);
		expect((await termOf(bench, 'ann@acme.example'))?.value).toBe(1);
	});

	it('counts somebody with two addresses there once', async () => {
		const bench = await openBench();
		await countColleagues(bench);
		const joined: LeadRecord = {
			...{ kind: 'identity', name: 'alias', id: 'test:alias', source: 'test', occurredAt: NOON },
			...{ identities: { email: 'ann@acme.example' }, formerly: { email: 'ann.old@acme.example' } },
		};
		await bench.engine.recordEvents([
			{ records: [look('ann@acme.example')] },
			{ records: [look('ann.old@acme.example')] },
			{ records: [joined] },
		]);
		expect((await termOf(bench, 'ann@acme.example'))?.value).toBe(1);
	});

	it('puts somebody with addresses at several companies into the first, by whichever address one asks', async () => {
		const bench = await openBench();
		await countColleagues(bench);
		const first = [look('ann@zebra.example'), look('bob@zebra.example')];
		const second = ['cyd', 'dan', 'eve'].map((who) => look(`${who}@acme.example`));
		await bench.engine.recordEvents([...first, ...second].map((record) => ({ records: [record] })));
		bench.at(NOON + DAY);
		const moved: LeadRecord = {
			...{ kind: 'identity', name: 'alias', id: 'test:moved', source: 'test', occurredAt: NOON + DAY },
			...{ identities: { email: 'ann@zebra.example' }, formerly: { email: 'ann@acme.example' } },
		};
		await bench.engine.recordEvents([{ records: [moved] }]);
		expect((await termOf(bench, 'ann@acme.example'))?.value).toBe(2);
		expect((await termOf(bench, 'ann@zebra.example'))?.value).toBe(2);
		expect((await termOf(bench, 'cyd@acme.example'))?.value).toBe(3);
	});

	it('reads nothing of colleagues where no company is known', async () => {
		const bench = await openBench();
		const { store } = bench.engine;
		const asked = jest.fn();
		const write: typeof store.write = async (work) =>
			await store.write(async (transaction) => await work({ ...transaction, readAccounts: asked }));
		const watched = await openBench({ store: { ...store, write } });
		await watched.engine.recordAndScore([{ records: [look('ann@gmail.com')] }]);
		expect(asked).not.toHaveBeenCalled();
	});

	it('is learned from as it was known then', async () => {
		const bench = await openBench();
		const companies = Array.from({ length: 5 }, (_, index) => `acme${index}.example`);
		await bench.engine.recordAndScore(companies.map((company) => ({ records: [look(`ann@${company}`)] })));
		bench.at(NOON + 70 * DAY);
		// Colleagues who had looked before the score, and were heard of only after it: so late that what they do next is open.
		await bench.engine.recordEvents(companies.map((company) => ({ records: [look(`bob@${company}`, NOON - DAY)] })));
		await countColleagues(bench, 10);
		bench.at(NOON + 90 * DAY);
		const { audiences } = await bench.engine.evaluateModel({
			model: 'default',
			audience: 'prospect',
			target: 'purchase',
			windowDays: 30,
			graceDays: 0,
			seed: 1,
		});
		// 40 to start with and 10 for the one who had been seen; the colleague would make it 60.
		expect(audiences.prospect?.byScore).toEqual([{ fromScore: 50, leads: 1, positives: 0 }]);
	});
});

describe('a person with addresses at several companies', () => {
	it('belongs to the first: only colleagues there count', async () => {
		const bench = await openBench();
		await countColleagues(bench);
		const [old, later] = ['ann@acme.example', 'ann@zenith.example'];
		await bench.engine.recordEvents([{ records: [look(old)] }]);
		bench.at(NOON + DAY);
		await bench.engine.recordEvents([
			{
				records: [
					{
						kind: 'identity',
						name: 'alias',
						id: 'test:alias:ann',
						source: 'test',
						identities: { email: later },
						formerly: { email: old },
					},
				],
			},
			{ records: [look('bob@acme.example')] },
			...['cyd', 'dan'].map((who) => ({ records: [look(`${who}@zenith.example`)] })),
		]);
		expect(await termOf(bench, later)).toMatchObject({ value: 2 });
	});
});

describe('the file of a company under a secret', () => {
	it('says nothing of its name', async () => {
		const place = await openSqlitePlace();
		const store = await place.open('shop');
		const bench = await openBench({ store, hashingSecret: 'a secret' });
		await bench.engine.recordEvents([{ records: [look('ann@acme-tools.example')] }]);
		const [lead] = await store.read(async (view) => await view.listLeads({ limit: 1 }));
		expect(lead?.identities[0]?.account).toMatch(/^[\w-]{43}$/);
		expect(JSON.stringify(lead)).not.toContain('acme');
		await place.clear();
	});
});
