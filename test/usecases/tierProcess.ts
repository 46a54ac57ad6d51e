import { createEngine, openPostgresStore, openSqliteStore, tierRulesSchema } from '../../src/index';
import { seededRandom } from '../../src/stats/seededRandom';
import type { RacePlace } from '../store/raceProcess';
import { NOON } from './engineOnMemory';

export const CAPACITY = 20;
export const LEADS = Array.from({ length: 200 }, (_, index) => `lead${index}`);

/**
 * A process of its own that asks for the tier of every lead, in an order and in batches drawn from its seed; all of
 * them deserve tier A: `tierProcess.ts <place as JSON> <seed>`.
 */
async function main(place: string, seed: number): Promise<void> {
	const options = JSON.parse(place) as RacePlace;
	const store = 'sqlite' in options ? await openSqliteStore(options.sqlite) : await openPostgresStore(options.postgres);
	const engine = createEngine({ store, clock: () => NOON + seed });
	const rules = tierRulesSchema.parse({
		tiers: [
			{ name: 'A', minScore: 70, capacityPerDay: CAPACITY },
			{ name: 'B', minScore: 50 },
		],
	});
	const random = seededRandom(seed);
	const requests = LEADS.map((leadId) => ({ leadId, score: 80, place: random() })).sort((a, b) => a.place - b.place);
	while (requests.length > 0)
		await engine.assignTiers(requests.splice(0, 1 + Math.floor(random() * 15)), rules, { tierSet: 'default' });
	await engine.close();
}

const [place, seed] = process.argv.slice(2);
if (require.main === module) void main(place ?? '', Number(seed));
