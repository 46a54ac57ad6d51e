import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IDataObject } from 'n8n-workflow';
import { EngineError } from '../../../src/errors';
import { suppressionRulesSchema } from '../../../src/index';
import { createMemoryPlace, openMemoryStore } from '../../../src/store/memory/openMemoryStore';
import { HOUR, NOON } from '../../usecases/engineOnMemory';
import { checkItem, OPEN_RULES } from '../person';
import { useMarket } from './openMarket';

/**
 * What arrives hour by hour, and what has to follow from it, drawn by an examiner who hadn’t seen the readers. A line of
 * `drawnSequences.jsonl` has its steps (an item for Score Lead, or `['conclude', item]` for Record Outcome) and its checks.
 */
interface Sequence {
	what: string;
	steps: unknown[];
	checks: Check[];
}
type Decision = 'allowed' | 'suppressed';
type Check =
	| ['decide', string, 'email' | 'sms', Decision]
	| ['item' | 'default', IDataObject, 'email' | 'sms' | 'phone', Decision]
	| ['concludeDefault', object, IDataObject, 'phone' | 'salesTask', Decision]
	| ['amounts', number[]]
	| ['amountsOf', string, number[]]
	| ['amountsAre', number[][]]
	| ['counted', Record<string, number>]
	| ['countedAtMost', string, number]
	| ['countedSome', string[]];

const DEFAULT_RULES = suppressionRulesSchema.parse({ quietHours: { sms: [], phone: [] } });

const open = useMarket(async () => {
	const place = createMemoryPlace();
	return { open: async (workspace) => await openMemoryStore({ workspace, place }), clear: async () => place.clear() };
});

const sequences = readFileSync(join(__dirname, 'drawnSequences.jsonl'), 'utf8')
	.trim()
	.split('\n')
	.map((line) => JSON.parse(line) as Sequence);

async function receive(item: unknown, receivedAt: number): Promise<void> {
	try {
		await open().receive(item, { receivedAt });
	} catch (error) {
		// A clear error is an answer as well: nothing was recorded.
		if (!(error instanceof EngineError)) throw error;
	}
}

async function standing(email?: string) {
	return (await open().purchases(email))
		.map(({ amountMinor = NaN }) => amountMinor)
		.sort((first, second) => first - second);
}

async function look(check: Check): Promise<void> {
	switch (check[0]) {
		case 'decide':
			return expect(await open().decide(check[1], check[2])).toBe(check[3]);
		case 'item':
		case 'default': {
			const rules = check[0] === 'item' ? OPEN_RULES : DEFAULT_RULES;
			return expect((await checkItem(open(), check[1], { channel: check[2], rules })).decision).toBe(check[3]);
		}
		case 'concludeDefault':
			await open().conclude(check[1]);
			return expect((await checkItem(open(), check[2], { channel: check[3] })).decision).toBe(check[4]);
		case 'amounts':
			return expect(await standing()).toEqual(check[1]);
		case 'amountsOf':
			return expect(await standing(check[1])).toEqual(check[2]);
		case 'amountsAre':
			return expect(check[1]).toContainEqual(await standing());
		case 'counted':
			return expect(await open().counted()).toMatchObject(check[1]);
		case 'countedAtMost':
			return expect((await open().counted())[check[1]] ?? 0).toBeLessThanOrEqual(check[2]);
		case 'countedSome': {
			const counted = await open().counted();
			return expect(check[1].some((name) => counted[name] !== undefined)).toBe(true);
		}
	}
}

it.each(sequences.map((sequence): [string, Sequence] => [sequence.what, sequence]))(
	'%s',
	async (_, { steps, checks }) => {
		for (const [hours, step] of steps.entries()) {
			open().at(NOON + hours * HOUR);
			if (Array.isArray(step) && step[0] === 'conclude') await open().conclude(step[1]);
			else await receive(step, NOON + hours * HOUR);
		}
		for (const check of checks) await look(check);
	},
);
