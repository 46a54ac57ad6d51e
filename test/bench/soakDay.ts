import type { Engine, Identity } from '../../src/index';
import { DAY_MS, HOUR_MS } from '../../src/lead/time';
import type { Random } from '../../src/stats/seededRandom';
import { makePayload, runChain } from './chain';
import { emailOf } from './emailOf';

export interface SoakDay {
	engine: Engine;
	setNow(at: number): void;
	random: Random;
	/** Who may come; a part of them each day. */
	people: number;
	/** Items. */
	items: number;
}

const BATCH = 100;
const WATCHES = ['tierChanged', 'cartAbandoned', 'orderOverdue', 'suppressionChanged'] as const;
const LISTING = { model: 'default', tierSet: 'default', order: 'score', limit: 20 } as const;

/** What a shop does on one day, beginning at `start`: items in batches all day long, and what goes through everybody now and then. */
export async function runDay(start: number, day: SoakDay): Promise<void> {
	const { engine, setNow, items } = day;
	const batches = Math.ceil(items / BATCH);
	for (let batch = 0; batch < batches; batch += 1) {
		const now = start + Math.floor(((batch + 0.5) / batches) * 20 * HOUR_MS);
		setNow(now);
		const people = drawPeople(day);
		await runChain(
			engine,
			people.map((person) => makePayload(person, now)),
		);
		await followUp(people, now, day);
		await engine.continueRetention();
	}
	await handOnMoments(start + 21 * HOUR_MS, day);
	await lookAfter(start + 22 * HOUR_MS, day);
}

function drawPeople({ random, people }: SoakDay): number[] {
	const drawn = new Set<number>();
	while (drawn.size < BATCH) drawn.add(Math.floor(random() * people));
	return [...drawn];
}

/** Messages, orders and their refunds, sales' answers, opt-outs, consents: of each, a few in a hundred. */
async function followUp(people: readonly number[], now: number, { engine, random }: SoakDay): Promise<void> {
	const some = (share: number): number[] => people.filter(() => random() < share);
	const identify = (person: number): { identities: Identity[] } => ({
		identities: [{ kind: 'email', namespace: '', value: emailOf(person) }],
	});
	await engine.recordContacts(
		some(0.2).map((person) => ({
			...{ who: identify(person), channel: 'email', purpose: 'marketing', source: 'soak', at: now },
		})),
	);
	const order = (person: number): string => `order-${person}-${now}`;
	const bought = some(0.06);
	const outcome = (person: number, name: string, more: object): object => ({
		...{ kind: 'outcome', name, source: 'soak', identities: { email: emailOf(person) }, occurredAt: now },
		...more,
	});
	const reports = [
		...bought.map((person) =>
			outcome(person, 'purchase', { id: order(person), amountMinor: 2_000 + (person % 90) * 100, currency: 'EUR' }),
		),
		...bought
			.filter((person) => person % 20 === 0)
			.map((person) => outcome(person, 'refund', { id: `refund-${order(person)}`, reverses: order(person) })),
		...some(0.02).map((person) => outcome(person, 'qualified', { id: `call-${person}-${now}` })),
	];
	await engine.recordOutcomes(reports.map((record) => ({ records: [record as never] })));
	await engine.changeSuppressions(
		some(0.004).map((person) => ({ who: identify(person), action: 'suppress', code: 'opt_out', source: 'soak' })),
	);
	await engine.recordConsents(
		some(0.01).map((person) => ({
			...{ who: identify(person), channel: 'email', state: 'granted', at: now, source: 'soak' },
		})),
	);
	await engine.forgetLeads(some(0.002).map(identify));
}

/** What triggers do every few minutes, here once a day. */
async function handOnMoments(now: number, { engine, setNow }: SoakDay): Promise<void> {
	setNow(now);
	for (const kind of WATCHES) {
		const question = { watch: `soak:${kind}`, kind, waitMs: HOUR_MS, notLaterHours: 48, limit: 500 };
		const moments = await engine.takeMoments(question);
		await engine.settleMoments(moments.map(({ key }) => key));
	}
}

/** What is scheduled: scores that changed by time daily, lists and reports weekly, a training each quarter. */
async function lookAfter(now: number, { engine, setNow }: SoakDay): Promise<void> {
	setNow(now);
	const day = Math.floor(now / DAY_MS);
	await engine.scoreDueLeads({ minimumChange: 10, limit: 200 });
	if (day % 7 > 0) return;
	const listed = await engine.listLeads(LISTING);
	const who = listed.slice(0, 5).map(({ lead }) => ({ leadId: lead.id }));
	await engine.getLeads(who, { model: 'default', tierSet: 'default', limit: 50 });
	await engine.exportLeads(who);
	if (day % 91 > 6) return;
	const target = { model: 'default', target: 'purchase', windowDays: 14, graceDays: 2, seed: 0 } as const;
	await engine.trainModel({ ...target, autoPromote: true });
	await engine.checkDrift({ model: 'default', days: 14, staleDays: 90 });
}
