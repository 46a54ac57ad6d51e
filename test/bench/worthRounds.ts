import { createEngine, openMemoryStore, type Engine, type LeadStore } from '../../src/index';
import { parseMoney } from '../../src/lead/parseMoney';
import { parseTime } from '../../src/lead/parseTime';
import { DAY_MS } from '../../src/lead/time';
import { logLoss } from '../../src/stats/logLoss';
import { readCsv } from './readCsv';
import { contextOf } from './replayLog';
import type { RoundRows } from './roundRows';

/** One order of a log. */
export interface LoggedOrder {
	customer: string;
	at: number;
	/** In cents. */
	amountMinor: number;
}

interface LogColumns {
	customer: string;
	time: string;
	value: string;
	/** A column and what it says of rows that are orders. */
	only?: readonly [column: string, value: string];
}

/** How many of the next days' revenue the best tenth of customers brought, by each order of them. */
export interface WorthRound {
	day: number;
	customers: number;
	byChance: number;
	byValue: number;
	/** Of the chance, on whether an order came: what BG/NBD is compared by (test/reference/rhythm.py). */
	logLoss: number;
}

interface Rounds {
	firstDay: number;
	everyDays: number;
	horizonDays: number;
	/** Learn from what is known before each round, as a shop would; else the shipped scorecard ranks throughout. */
	train?: boolean;
	/** Told of each round what was said of whom, and what came. */
	rows?: RoundRows;
}

const CHUNK = 1_000;

export function readOrders(file: string, columns: LogColumns): LoggedOrder[] {
	const { header, rows } = readCsv(file);
	const [customer, time, value, only] = [columns.customer, columns.time, columns.value, columns.only?.[0] ?? ''].map(
		(name) => header.indexOf(name),
	) as [number, number, number, number];
	return rows
		.filter((row) => row[customer] !== '' && (columns.only === undefined || row[only] === columns.only[1]))
		.map((row) => {
			const [at, money] = [parseTime(row[time]), parseMoney(row[value], 'USD')];
			if (!at.ok || !money.ok) throw new Error(`Not an order: ${row.join(',')}`);
			return { customer: row[customer] ?? '', at: at.value, amountMinor: money.value.amountMinor };
		})
		.sort((a, b) => a.at - b.at);
}

/** The log through the engine, and every round what it says of each customer against what they bought next. */
export async function measureWorth(
	orders: readonly LoggedOrder[],
	{ firstDay, everyDays, horizonDays, train = false, rows }: Rounds,
): Promise<WorthRound[]> {
	const begin = orders[0]?.at ?? 0;
	const end = orders.at(-1)?.at ?? 0;
	const store = await openMemoryStore({ workspace: 'worth' });
	let now = begin;
	const engine = createEngine({ store, clock: () => now });
	const rounds: WorthRound[] = [];
	let next = 0;
	for (let day = firstDay; begin + (day + horizonDays) * DAY_MS <= end + DAY_MS; day += everyDays) {
		const roundAt = begin + day * DAY_MS;
		for (let order = orders[next]; order !== undefined && order.at < roundAt; order = orders[++next]) {
			now = order.at;
			await record(engine, order, next);
		}
		now = roundAt;
		if (train) await learn(engine, horizonDays);
		const revenue = new Map<string, number>();
		for (const { customer, at, amountMinor } of orders) {
			if (at < roundAt || at >= roundAt + horizonDays * DAY_MS) continue;
			revenue.set(customer, (revenue.get(customer) ?? 0) + amountMinor);
		}
		const scored = await scoreEverybody(engine, store);
		const known = scored.map((lead) => ({ ...lead, revenue: revenue.get(lead.customer) ?? 0 }));
		if (rows !== undefined) {
			const told = known.map(({ customer, chance }) => ({ customer, ordered: revenue.has(customer), chance }));
			await rows.add(
				day,
				told,
				contextOf(store, () => now),
			);
		}
		rounds.push({
			day,
			customers: known.length,
			byChance: shareOfTopTenth(known, ({ chance }) => chance),
			byValue: shareOfTopTenth(known, ({ value }) => value),
			logLoss: logLoss(
				known.map(({ customer }) => (revenue.has(customer) ? 1 : 0)),
				known.map(({ chance }) => chance),
			),
		});
	}
	await engine.close();
	return rounds;
}

async function learn(engine: Engine, windowDays: number): Promise<void> {
	const question = { target: 'purchase', windowDays, graceDays: 0 };
	await engine.trainModel({ model: 'default', ...question, seed: 0, autoPromote: true });
}

async function record(engine: Engine, { customer, at, amountMinor }: LoggedOrder, index: number): Promise<void> {
	const about = { source: 'log', identities: { customerId: customer }, occurredAt: at, amountMinor, currency: 'USD' };
	const [answer] = await engine.recordEvents([
		{
			records: [
				{ ...about, kind: 'event', name: 'order_completed', id: `log:${index}` },
				{ ...about, kind: 'outcome', name: 'purchase', id: `log:${index}:outcome` },
			],
		},
	]);
	if (answer !== undefined && !answer.ok) throw answer.error;
}

async function scoreEverybody(engine: Engine, store: LeadStore) {
	const leads = await store.read(async (view) => await view.listLeads({ limit: Number.MAX_SAFE_INTEGER }));
	const scored: { customer: string; chance: number; value: number }[] = [];
	for (let start = 0; start < leads.length; start += CHUNK) {
		const slice = leads.slice(start, start + CHUNK);
		for (const answer of await engine.scoreLeads(slice.map(({ id }) => ({ leadId: id })))) {
			if (!answer.ok) throw answer.error;
			const { identities, score, expectedValue } = answer.value;

			scored.push({
				customer: identities.customerId ?? '',
				chance: score.probability,
				value: expectedValue?.amountMinor ?? 0,
			});
		}
	}
	return scored;
}

function shareOfTopTenth<T extends { revenue: number; customer: string }>(
	customers: readonly T[],
	worth: (customer: T) => number,
): number {
	const ranked = [...customers].sort((a, b) => worth(b) - worth(a) || (a.customer < b.customer ? -1 : 1));
	const sum = (list: readonly T[]) => list.reduce((total, { revenue }) => total + revenue, 0);
	return sum(ranked.slice(0, Math.ceil(ranked.length / 10))) / sum(ranked);
}
