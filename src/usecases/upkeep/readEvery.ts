import { setImmediate } from 'node:timers/promises';
import * as z from 'zod';
import { compact } from '../../compact';
import { toEngineError } from '../../errors';
import { channelSchema } from '../../lead/channel';
import { tierRulesSchema } from '../../tiers/settings';
import type { EngineContext } from '../engineContext';
import { parseModelBody } from '../models/modelBody';

/** A record that no decision can go by, and why. */
export interface UnreadableRecord {
	what: string;
	because: string;
}

export interface ReadRefusals {
	/** How many entries of each there are. */
	suppressions: number;
	consents: number;
	unreadable: UnreadableRecord[];
}

export interface ReadModels {
	/** How many versions are in use, and how many sets of tiers are kept. */
	models: number;
	tierSets: number;
	unreadable: UnreadableRecord[];
}

const PAGE_SIZE = 1_000;
/** As many as a person needs to see what kind of thing is broken. */
const MOST_UNREADABLE = 5;

/** What a decision reads of each. A reason of any code is understood: one that isn't known stops everything. */
const suppressionSchema = z.object({
	key: z.string().min(1),
	action: z.enum(['suppress', 'release']),
	channel: channelSchema.optional(),
	at: z.int(),
	until: z.int().optional(),
});
const consentSchema = z.object({
	key: z.string().min(1),
	channel: channelSchema,
	state: z.enum(['granted', 'pending', 'denied', 'withdrawn']),
	at: z.int(),
	expiresAt: z.int().optional(),
});

type Page = { afterId?: string; limit: number };

/** Reads all refusals and consents, page by page, as a check does. */
export async function readEveryRefusal({ store }: EngineContext): Promise<ReadRefusals> {
	const unreadable: UnreadableRecord[] = [];
	const readAll = async (
		what: string,
		schema: z.ZodType,
		list: (page: Page) => Promise<readonly { id: string }[]>,
	): Promise<number> => {
		let [count, afterId] = [0, undefined as string | undefined];
		do {
			const page = await list(compact({ limit: PAGE_SIZE, afterId }));
			for (const record of page) {
				const parsed = schema.safeParse(record);
				if (parsed.success || unreadable.length === MOST_UNREADABLE) continue;
				const [issue] = parsed.error.issues;
				// Its ID alone: what is in it may be an address.
				unreadable.push({
					what: `${what} ${record.id}`,
					because: `its ${issue?.path.join('.') ?? 'content'} is unknown`,
				});
			}
			count += page.length;
			afterId = page.length < PAGE_SIZE ? undefined : page.at(-1)?.id;
			await setImmediate();
		} while (afterId !== undefined);
		return count;
	};
	const suppressions = await readAll('The entry of the suppression list', suppressionSchema, async (page) =>
		store.read(async (view) => await view.listSuppressions(page)),
	);
	const consents = await readAll('The consent', consentSchema, async (page) =>
		store.read(async (view) => await view.listConsents(page)),
	);
	return { suppressions, consents, unreadable };
}

/** Reads what scores and tiers go by: each model's version in use, and the rules of each set of tiers. */
export async function readModels({ store }: EngineContext): Promise<ReadModels> {
	const unreadable: UnreadableRecord[] = [];
	const { champions, sets } = await store.read(async (view) => {
		const [names, tierSets] = await Promise.all([view.listModelNames(), view.listTierSets()]);
		const found = await Promise.all(names.map(async (name) => await view.readChampion(name)));
		const rules = await view.readTierSets(tierSets);
		return { champions: found.filter((model) => model !== undefined), sets: rules.flat() };
	});
	for (const { name, version, body } of champions) {
		await parseModelBody(body).catch((error: unknown) => {
			const because = toEngineError(error).message.replace(/\.$/, '');
			unreadable.push({ what: `Version ${version} of model ${name}`, because });
		});
	}
	for (const { tierSet, rules } of sets) {
		if (rules === undefined) continue;
		const parsed = tierRulesSchema.safeParse(rules);
		if (parsed.success) continue;
		const because = parsed.error.issues[0]?.message ?? 'unreadable';
		unreadable.push({ what: `The rules of the tiers "${tierSet}"`, because });
	}
	return { models: champions.length, tierSets: sets.length, unreadable };
}
