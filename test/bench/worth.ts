/**
 * Whether expected value finds more of the coming revenue than the chance alone, on a log of real orders:
 *
 *   npm run -s bench:worth -- --log FILE --lead COL --time COL --value COL [--only COL=VALUE] [--first-day N] [--every-days N] [--horizon-days N] [--train] [--rows FILE]
 *
 * Every round all customers known by then are ranked twice, by the shipped scorecard or by what was learned before it; prints
 * what share of the revenue of the days after it their best tenth brought. With --rows each round's chances go to a CSV file,
 * beside those of RFM learned from the same looks, for test/reference/rounds.py.
 */
import { parseArgs } from 'node:util';
import { compact } from '../../src/compact';
import { RoundRows } from './roundRows';
import { measureWorth, readOrders } from './worthRounds';

const { values: options } = parseArgs({
	options: {
		log: { type: 'string', default: '' },
		lead: { type: 'string', default: '' },
		time: { type: 'string', default: '' },
		value: { type: 'string', default: '' },
		only: { type: 'string' },
		train: { type: 'boolean', default: false },
		rows: { type: 'string' },
		'first-day': { type: 'string', default: '90' },
		'every-days': { type: 'string', default: '30' },
		'horizon-days': { type: 'string', default: '90' },
	},
});

async function main(): Promise<void> {
	const [column, value] = options.only?.split('=') ?? [];
	const only = column === undefined || value === undefined ? undefined : ([column, value] as const);
	const orders = readOrders(
		options.log,
		compact({ customer: options.lead, time: options.time, value: options.value, only }),
	);
	const horizonDays = Number(options['horizon-days']);
	const rows = options.rows === undefined ? undefined : new RoundRows(orders, horizonDays);
	const rounds = await measureWorth(
		orders,
		compact({
			firstDay: Number(options['first-day']),
			everyDays: Number(options['every-days']),
			horizonDays,
			train: options.train,
			rows,
		}),
	);
	if (options.rows !== undefined) rows?.write(options.rows);
	const mean = (of: 'byChance' | 'byValue') => rounds.reduce((sum, round) => sum + round[of], 0) / rounds.length;
	const won = rounds.filter(({ byChance, byValue }) => byValue >= byChance).length;
	const summary = { rounds, won, of: rounds.length, byChance: mean('byChance'), byValue: mean('byValue') };
	process.stdout.write(`${JSON.stringify(summary, null, 2)}\n`);
}

void main();
