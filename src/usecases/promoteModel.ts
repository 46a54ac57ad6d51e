import { EngineError } from '../errors';
import type { Instant } from '../lead/time';
import type { EngineContext } from './engineContext';
import { unknownVersion } from './evaluateModel';
import { DEFAULT_MODEL } from './loadModel';
import { writeModelBody } from './modelBody';

export interface PromotedModel {
	model: string;
	version: number;
	/** The version in use before; 0 is the one that ships. */
	from: number;
	at: Instant;
	because: string;
}

/** Puts a version to use, by a person's decision and with their reason. Train does it by the promotion rule. */
export async function promoteModel(context: EngineContext, { model, version, reason }: { model: string; version: number; reason: string }): Promise<PromotedModel> {
	return await context.store.write(async (transaction) => {
		const at = context.clock();
		const because = `by hand: ${reason}`;
		const from = (await transaction.readChampion(model))?.version ?? 0;
		if (!(await transaction.promoteModel(model, version, at, because))) unknownVersion(model, version);
		return { model, version, from, at, because };
	});
}

/** Puts the version to use that was in use before the present one. Rolling back twice goes two steps back. */
export async function rollBackModel(context: EngineContext, { model, reason }: { model: string; reason: string }): Promise<PromotedModel> {
	return await context.store.write(async (transaction) => {
		const at = context.clock();
		const used = listUsed(await transaction.readPromotions(model));
		const from = used.at(-1);
		if (from === undefined) {
			throw new EngineError('model-unknown', `Model "${model}" scores with the points that ship: there is nothing to roll back to.`);
		}
		const version = used.at(-2) ?? (await transaction.saveModel({ name: model, createdAt: at, body: writeModelBody(DEFAULT_MODEL), note: 'as shipped' }));
		const because = `${rolledBackFrom(from)}${reason}`;
		await transaction.promoteModel(model, version, at, because);
		return { model, version, from, at, because };
	});
}

const ROLLED_BACK = 'rolled back from ';

function rolledBackFrom(version: number): string {
	return `${ROLLED_BACK}${version}: `;
}

/** What a person has taken out of use is not put back by a rule. */
export function wasRolledBack(promotions: readonly { because: string }[], version: number): boolean {
	return promotions.some(({ because }) => because.startsWith(rolledBackFrom(version)));
}

/** The versions in use one after the other, as if what was rolled back had never been. */
function listUsed(promotions: readonly { version: number; because: string }[]): number[] {
	const used: number[] = [];
	for (const { version, because } of promotions) {
		if (because.startsWith(ROLLED_BACK)) used.pop();
		else used.push(version);
	}
	return used;
}
