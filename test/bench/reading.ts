/**
 * Microseconds that reading an item takes: over the mixed deliveries of the demo's day, each parsed from JSON anew so
 * that nothing kept about an object helps. `fresh` reads another day each round, so that nothing kept about a text
 * helps either, beyond what repeats from day to day. Then the two extremes: one item of many fields, one of many people.
 * Prints one JSON object.
 *
 *   npm run -s bench:reading [-- --rounds 60] [--keys 100000] [--people 25000]
 */
import { parseArgs } from 'node:util';
import { readPayload } from '../../src/index';
import { makeDay } from '../../tools/demo/makeDay';
import { seedRandom } from '../../tools/demo/random';

const { values: options } = parseArgs({
	options: {
		rounds: { type: 'string', default: '60' },
		keys: { type: 'string', default: '100000' },
		people: { type: 'string', default: '25000' },
	},
});

const START = Date.UTC(2026, 4, 20);
const SEED = 7;
const OPTIONS = { receivedAt: START };

function measure(): object {
	const rounds = Number(options.rounds);
	const texts = writeDay(SEED);
	// The first rounds compile.
	for (let round = 0; round < 10; round += 1) texts.forEach(timeReading);
	const again = Array.from({ length: rounds }, () => texts.map(timeReading)).flat();
	const fresh = Array.from({ length: rounds }, (_, round) => writeDay(SEED + 1 + round).map(timeReading)).flat();
	return {
		items: texts.length,
		rounds,
		microsPerItem: summarise(again),
		freshMicrosPerItem: summarise(fresh),
		...Object.fromEntries([timeExtreme('manyKeys', writeKeys()), timeExtreme('manyPeople', writePeople())]),
	};
}

function writeDay(seed: number): string[] {
	return makeDay(seedRandom(seed), START).deliveries.map(({ item }) => JSON.stringify(item.json));
}

/** In microseconds. */
function timeReading(text: string): number {
	const item: unknown = JSON.parse(text);
	const start = process.hrtime.bigint();
	readPayload(item, OPTIONS);
	return Number(process.hrtime.bigint() - start) / 1_000;
}

function summarise(micros: readonly number[]): Record<'median' | 'mean' | 'p90', number> {
	const sorted = [...micros].sort((a, b) => a - b);
	const at = (share: number) => Math.round((sorted[Math.floor(sorted.length * share)] ?? NaN) * 10) / 10;
	const mean = micros.reduce((sum, one) => sum + one, 0) / micros.length;
	return { median: at(0.5), mean: Math.round(mean * 10) / 10, p90: at(0.9) };
}

/** The best of three: the first compiles, and one may meet the garbage collector. */
function timeExtreme(name: string, text: string): [string, object] {
	const millis = Math.min(...Array.from({ length: 3 }, () => timeReading(text))) / 1_000;
	return [name, { bytes: text.length, ms: Math.round(millis) }];
}

function writeKeys(): string {
	const fields = Array.from({ length: Number(options.keys) }, (_, index) => [`field_${index}`, `value ${index}`]);
	return JSON.stringify({ event: 'pricing_viewed', email: 'ada@many-keys.example', ...Object.fromEntries(fields) });
}

function writePeople(): string {
	const people = Array.from({ length: Number(options.people) }, (_, index) => ({
		email: `person${index}@company${index}.example`,
		first_name: 'Ada',
		unsubscribed: index % 10 === 0,
	}));
	return JSON.stringify({ contacts: people });
}

process.stdout.write(`${JSON.stringify(measure(), null, '\t')}\n`);
