import {
	createEngine,
	openMemoryStore,
	suppressionRulesSchema,
	tierRulesSchema,
	type Engine,
	type LeadRecord,
	type LeadStore,
} from '../../src/index';
import { DAY_MS, HOUR_MS } from '../../src/lead/time';
import { seededRandom } from '../../src/stats/seededRandom';

type Random = () => number;

const START = Date.UTC(2026, 6, 1, 8);
const DAYS = 75;
const PER_DAY = 50;

/** What really sells in this shop: other things than the points it begins with. */
const PULL: Readonly<Record<string, number>> = {
	product_viewed: 0.1,
	product_added: 0.5,
	checkout_started: 1.3,
	email_link_clicked: 1.2,
	quiz_finished: 0.9,
};
const OFTEN: Readonly<Record<string, number>> = {
	product_viewed: 0.8,
	product_added: 0.35,
	checkout_started: 0.2,
	email_link_clicked: 0.25,
	quiz_finished: 0.12,
};

const FIRST = 'ana ben cleo dan eva finn gina hugo ida jan kim leo mia nils ola pia quin rosa sam tess'.split(' ');
const LAST =
	'silva berg costa dahl ek fox gray holt iver jung kern lund mora nunes orr pohl reis stone vale wahl'.split(' ');

/** The day on which it is looked at. */
export const DEMO_NOW = START + DAYS * DAY_MS;

/** A shop's workspace after ten weeks: people who came, bought or did not, were contacted or said no. Always the same. */
export async function openDemoWorkspace(): Promise<Engine> {
	return await fillDemoWorkspace(await openMemoryStore({ workspace: 'nordic-chairs' }));
}

/** The same in a store of the caller's, which is empty; `everyDays` thins it out: only every so many days somebody comes. */
export async function fillDemoWorkspace(store: LeadStore, everyDays = 1): Promise<Engine> {
	let now = START;
	const engine = createEngine({ store, clock: () => now });
	const random = seededRandom(7);
	const tiers = tierRulesSchema.parse({});
	const days = Array.from({ length: Math.ceil(DAYS / everyDays) }, (_, index) => index * everyDays);
	const [holdoutDay, learnDay] = [40, 60].map((least) => days.find((day) => day >= least));
	for (const day of days) {
		now = START + day * DAY_MS;
		if (day === holdoutDay) await engine.setHoldout({ share: 0.2, windowDays: 7, smallestLift: 0.3 });
		if (day === learnDay) await learn(engine);
		const back = Array.from({ length: day === 0 ? 0 : 6 }, () => Math.floor(random() * day * PER_DAY));
		const visits = [
			...Array.from({ length: PER_DAY }, (_, index) => visit(nameOf(day * PER_DAY + index), now, random)),
			...back.map((number) => visit(nameOf(number), now, random)),
		];
		const scored = await engine.recordAndScore(visits.map(({ records }) => ({ records })));
		const reached = scored.flatMap((answer, index) => {
			const lead = answer.ok ? answer.value.at(0) : undefined;
			if (lead?.scored === undefined) return [];
			return [{ leadId: lead.leadId, email: visits[index]?.email ?? '', score: lead.scored.score.score }];
		});
		const assigned = await engine.assignTiers(reached, tiers, { tierSet: 'default' });
		await contact(engine, { assigned, reached, now, random, setNow: (at) => (now = at) });
		await outcomes(engine, { visits, now, random, setNow: (at) => (now = at) });
	}
	now = DEMO_NOW;
	return engine;
}

export const DEMO_QUESTION = { model: 'default', target: 'purchase', windowDays: 7, graceDays: 0, seed: 0 } as const;

async function learn(engine: Engine): Promise<void> {
	const { version } = await engine.trainModel({ ...DEMO_QUESTION, autoPromote: false });
	await engine.promoteModel({ model: DEMO_QUESTION.model, version, reason: 'learned from eight weeks' });
}

function nameOf(number: number): string {
	const [first, last] = [
		FIRST[number % FIRST.length] ?? '',
		LAST[Math.floor(number / FIRST.length) % LAST.length] ?? '',
	];
	const again = Math.floor(number / (FIRST.length * LAST.length));
	// A domain of their own: people at one domain would be one company.
	return `${first}@${first}-${last}${again === 0 ? '' : again + 1}.example`;
}

interface Visit {
	email: string;
	pull: number;
	records: LeadRecord[];
}

function visit(email: string, at: number, random: Random): Visit {
	const done = Object.keys(PULL).filter((name) => random() < (OFTEN[name] ?? 0));
	const records = ['page_viewed', ...done].map(
		(name): LeadRecord => ({
			kind: 'event',
			name,
			id: `demo:${email}:${name}:${at}`,
			source: 'demo',
			identities: { email },
			occurredAt: at - Math.floor(random() * HOUR_MS),
		}),
	);
	return { email, pull: done.reduce((sum, name) => sum + (PULL[name] ?? 0), 0), records };
}

interface Day {
	now: number;
	random: Random;
	setNow: (at: number) => void;
}

interface Contacting extends Day {
	assigned: Awaited<ReturnType<Engine['assignTiers']>>;
	reached: readonly { leadId: string; email: string }[];
}

const rules = suppressionRulesSchema.parse({});

async function contact(engine: Engine, { assigned, reached, now, random, setNow }: Contacting): Promise<void> {
	for (const [index, { leadId, email }] of reached.entries()) {
		const answer = assigned[index];
		if (answer?.ok !== true || answer.value.name === 'C') continue;
		const [check] = await engine.checkSuppression([
			{ leadId, identities: [], channel: 'email', purpose: 'marketing', rules },
		]);
		if (check?.ok !== true || check.value.decision !== 'allowed' || random() < 0.1) continue;
		setNow(now + Math.floor(random() ** 3 * 30 * HOUR_MS));
		await engine.recordContacts([
			{ who: { leadId }, channel: 'email', purpose: 'marketing', id: `sent:${email}:${now}`, source: 'demo' },
		]);
	}
	setNow(now);
}

async function outcomes(
	engine: Engine,
	{ visits, now, random, setNow }: Day & { visits: readonly Visit[] },
): Promise<void> {
	const buyers = visits.filter(({ pull }) => random() < 1 / (1 + Math.exp(3.1 - pull)));
	setNow(now + 20 * HOUR_MS);
	await engine.recordOutcomes(
		buyers.map(({ email }) => ({
			records: [
				{
					kind: 'outcome' as const,
					name: 'purchase',
					id: `order:${email}:${now}`,
					source: 'demo',
					identities: { email },
					occurredAt: now + Math.floor(20 * HOUR_MS * random()),
					amountMinor: 4_900 + Math.floor(random() * 40_000),
					currency: 'EUR',
				},
			],
		})),
	);
	const refusing = visits.filter(() => random() < 0.04);
	await engine.changeSuppressions(
		refusing.map(({ email }) => ({
			who: { identities: [{ kind: 'email' as const, namespace: '', value: email }] },
			action: 'suppress' as const,
			code: random() < 0.8 ? 'opt_out' : 'complaint',
			source: 'demo',
		})),
	);
	setNow(now);
}
