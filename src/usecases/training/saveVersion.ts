import type { StoreTransaction } from '../../store/port/leadStore';
import type { EngineContext } from '../engineContext';
import { MESSAGES } from '../messages';
import type { Model } from '../models/loadModel';
import { toStoredBody, type ModelBody } from '../models/modelBody';
import { trackFacets } from '../upkeep/trackFacets';

interface Saving {
	/** What was changed, and the version in use. */
	before: Model;
	champion: Model;
	/** Absent where nothing was changed. */
	body?: ModelBody;
	note: string;
	/** Score leads with it from now on; otherwise it is only kept. */
	use: boolean;
}

export interface SavedVersion {
	model: Model;
	/** The version in use from now on. */
	champion: number;
	/** Whether a new version was made. */
	saved: boolean;
	because: string;
}

/** Tables that a person has changed, as a new version. What changes nothing, or is on record already, makes none. */
export async function saveVersion(
	context: EngineContext,
	transaction: StoreTransaction,
	{ before, champion, body, note, use }: Saving,
): Promise<SavedVersion> {
	const { name } = champion;
	const at = context.clock();
	const keep = async (same: Model): Promise<SavedVersion> => {
		const promotes = use && same.version !== champion.version;
		if (promotes) {
			await trackFacets(context, transaction, same);
			await transaction.promoteModel({ name, version: same.version, at, because: note });
		}
		const inUse = promotes ? same.version : champion.version;
		return { model: same, champion: inUse, saved: false, because: MESSAGES.editKnown(same.version) };
	};
	// The shipped version isn't in the store, so it can't be put to use again other than as a version of its own.
	if (body === undefined && (before.version === champion.version || before.version > 0)) return await keep(before);
	const { shopKind, scorecards, rules, training } = body ?? before;
	const tables: ModelBody = { shopKind, scorecards, rules, training };
	const stored = await toStoredBody(tables);
	const known = (await transaction.listModels(name)).find(({ bodyHash }) => bodyHash === stored.bodyHash);
	if (known !== undefined) return await keep({ name, version: known.version, ...tables });
	await trackFacets(context, transaction, tables);
	const version = await transaction.saveModel({ name, createdAt: at, note, ...stored });
	if (use) await transaction.promoteModel({ name, version, at, because: note });
	return {
		model: { name, version, ...tables },
		champion: use ? version : champion.version,
		saved: true,
		because: MESSAGES.editSaved(version),
	};
}
