import { once } from '../../lazily';
import { AUDIENCES } from '../../lead/lead';
import { SCORECARDS_BY_KIND } from '../../scoring/defaultScorecards';
import { DEFAULT_SHOP_KIND, type ShopKind } from '../../scoring/defaults/shopKinds';
import type { StoreView } from '../../store/port/leadStore';
import type { StoredModel } from '../../store/port/models';
import { eachInTurns } from '../inTurns';
import { parseModelBody, type ModelBody } from './modelBody';

export interface Model extends ModelBody {
	name: string;
	version: number;
}

const DEFAULT_NAME = 'default';

/** The model every workspace begins with; version 0 is the one that ships. */
export const DEFAULT_MODEL: Model = {
	name: DEFAULT_NAME,
	version: 0,
	...startingPoints(DEFAULT_SHOP_KIND),
};

/** The scorecards that ship for a kind of shop, as a model that nobody has changed or taught. */
export function startingPoints(shopKind: ShopKind): ModelBody {
	const scorecards = SCORECARDS_BY_KIND[shopKind];
	return { shopKind, scorecards, rules: scorecards, training: {} };
}

/** The champion of a name, or the shipped scorecards where none was ever promoted. */
export async function loadModel(view: StoreView, name = DEFAULT_NAME): Promise<Model> {
	const stored = await view.readChampion(name);
	return stored === undefined ? await shippedModel(name) : await toModel(stored);
}

/** One version; version 0 is the shipped one. Undefined where there is none. */
export async function loadVersion(view: StoreView, name: string, version: number): Promise<Model | undefined> {
	if (version === 0) return await shippedModel(name);
	const stored = await view.readModel(name, version);
	return stored && (await toModel(stored));
}

/**
 * Version 0. Its scorecards are made when they are first asked for, one after the other: the three in one go held
 * everybody up for 60 ms.
 */
export async function shippedModel(name = DEFAULT_NAME): Promise<Model> {
	await makeShipped();
	return { ...DEFAULT_MODEL, name };
}

const makeShipped = once(async () => await eachInTurns(AUDIENCES, (audience) => DEFAULT_MODEL.scorecards[audience]));

async function toModel({ name, version, body }: StoredModel): Promise<Model> {
	return { name, version, ...(await parseOnce(body)) };
}

/** A champion is read with every batch and parsed (a learned one has thousands of numbers) only when it has changed. */
const parsed = new Map<string, ModelBody>();
const KEPT = 8;

async function parseOnce(text: string): Promise<ModelBody> {
	const known = parsed.get(text);
	if (known !== undefined) return known;
	const body = await parseModelBody(text);
	if (parsed.size >= KEPT) for (const oldest of parsed.keys()) if (parsed.size >= KEPT) parsed.delete(oldest);
	parsed.set(text, body);
	return body;
}
