import { listStandingPurchases, type StandingPurchase } from '../../../src/lead/purchases';
import { readOutcome, readPayload } from '../../../src/index';
import { NOON, openBench, valueOf, type Bench } from '../../usecases/engineOnMemory';
import type { OpenPlace, Place } from '../../store/conformance/place';
import { OPEN_RULES } from '../person';

export const SECONDS = NOON / 1000;
export const ADA = 'ada@shop.example';
const who = (email: string) => ({ identities: [{ kind: 'email' as const, namespace: '', value: email }] });

/** A workspace on some engine, what arrives there, and what can be read back. */
export interface Market extends Bench {
	/** As Score Lead records an item. */
	receive(item: unknown, options?: object): Promise<void>;
	/** As Record Outcome does. */
	conclude(item: unknown, options?: object): Promise<{ recorded: boolean; notes: string[] }[]>;
	purchases(email?: string): Promise<StandingPurchase[]>;
	/** How often each event counts in the scores, of everybody together. */
	counted(): Promise<Record<string, number>>;
	decide(email: string, channel?: 'email' | 'sms'): Promise<string>;
}

/** Opens one for each test of the block it is called in. */
export function useMarket(openPlace: OpenPlace, options: { hashingSecret?: string } = {}): () => Market {
	let place: Place;
	let market: Market;
	beforeEach(async () => {
		place = await openPlace();
		market = createMarket(await openBench({ store: await place.open('market'), ...options }));
	}, 60_000);
	afterEach(async () => await place.clear());
	return () => market;
}

function createMarket(bench: Bench): Market {
	const { engine } = bench;
	return {
		...bench,
		receive: async (item, options = {}) => {
			for (const answer of await engine.recordAndScore([readPayload(item, options)])) valueOf(answer);
		},
		conclude: async (item, options = {}) => {
			const reading = readOutcome(item, options);
			if (!reading.records.some(({ kind }) => kind === 'outcome')) return [{ recorded: false, notes: reading.notes }];
			const [answer] = await engine.recordOutcomes([reading]);
			return valueOf(answer).map(({ recorded, notes = [] }) => ({ recorded, notes: [...reading.notes, ...notes] }));
		},
		purchases: async (email = ADA) => {
			const [exported] = await engine.exportLeads([who(email)]);
			return listStandingPurchases(valueOf(exported).outcomes);
		},
		counted: async () => {
			const days = await engine.store.read(async (view) => {
				const groups = (await view.listLeads({ limit: 100 })).map(({ group }) => group);
				return await view.readHistory(groups, NOON + 1e9, 0);
			});
			const counts: Record<string, number> = {};
			for (const { name, count } of days.flat()) counts[name] = (counts[name] ?? 0) + count;
			return counts;
		},
		decide: async (email, channel = 'email') => {
			const [answer] = await engine.checkSuppression([
				{ ...who(email), channel, purpose: 'marketing', rules: OPEN_RULES },
			]);
			return valueOf(answer).decision;
		},
	};
}

export function ordersOf<T>(items: readonly T[]): T[][] {
	if (items.length < 2) return [[...items]];
	return items.flatMap((item, place) =>
		ordersOf(items.filter((_, other) => other !== place)).map((rest) => [item, ...rest]),
	);
}
