import { DEFAULT_SCORECARDS } from '../../scoring/defaultScorecards';
import type { StoreView } from '../../store/port/leadStore';
import type { StoredModel } from '../../store/port/models';
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
	scorecards: DEFAULT_SCORECARDS,
	rules: DEFAULT_SCORECARDS,
	training: {},
};

/** The champion of a name, or the shipped scorecards where none was ever promoted. */
export async function loadModel(view: StoreView, name = DEFAULT_NAME): Promise<Model> {
	const stored = await view.readChampion(name);
	return stored === undefined ? { ...DEFAULT_MODEL, name } : toModel(stored);
}

/** One version; version 0 is the shipped one. Undefined where there is none. */
export async function loadVersion(view: StoreView, name: string, version: number): Promise<Model | undefined> {
	if (version === 0) return { ...DEFAULT_MODEL, name };
	const stored = await view.readModel(name, version);
	return stored && toModel(stored);
}

function toModel({ name, version, body }: StoredModel): Model {
	return { name, version, ...parseOnce(body) };
}

/** A champion is read with every batch and parsed (a learned one has thousands of numbers) only when it has changed. */
const parsed = new Map<string, ModelBody>();
const KEPT = 8;

function parseOnce(text: string): ModelBody {
	const known = parsed.get(text);
	if (known !== undefined) return known;
	const body = parseModelBody(text);
	if (parsed.size >= KEPT) for (const oldest of parsed.keys()) if (parsed.size >= KEPT) parsed.delete(oldest);
	parsed.set(text, body);
	return body;
}
