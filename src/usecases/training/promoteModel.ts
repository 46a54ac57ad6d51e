import { EngineError } from '../../errors';
import type { Audience } from '../../lead/lead';
import type { Instant } from '../../lead/time';
import type { StoredPromotion } from '../../store/port/models';
import { checkPromotion, describeFailures, type CheckedAudience } from './checkPromotion';
import type { EngineContext } from '../engineContext';
import { unknownVersion } from './evaluateModel';
import { DEFAULT_MODEL, loadModel, loadVersion } from '../models/loadModel';
import { toStoredBody } from '../models/modelBody';

export interface PromotedModel {
	model: string;
	version: number;
	/** The version in use before; 0 is the one that ships. */
	from: number;
	at: Instant;
	because: string;
}

export interface PromotedByHand extends PromotedModel {
	/** Whether the promotion rule would have done the same. */
	passed: boolean;
	/** Empty where no scorecard changes. */
	checks: Partial<Record<Audience, CheckedAudience>>;
}

/**
 * Puts a version to use, by a person's decision and with their reason. They may overrule the promotion rule, by which
 * Train does it; what it says is part of the answer, and kept with the promotion where it was overruled.
 */
export async function promoteModel(
	context: EngineContext,
	{ model, version, reason }: { model: string; version: number; reason: string },
): Promise<PromotedByHand> {
	const { champion, candidate } = await context.store.read(async (view) => ({
		champion: await loadModel(view, model),
		candidate: await loadVersion(view, model, version),
	}));
	if (candidate === undefined) unknownVersion(model, version);
	const checks = await checkPromotion(context, champion, candidate);
	const failures = describeFailures(checks);
	const because = `by hand: ${reason}${failures === undefined ? '' : ` (against the rule: ${failures})`}`;
	return await context.store.write(async (transaction) => {
		const at = context.clock();
		const from = (await transaction.readChampion(model))?.version ?? 0;
		if (!(await transaction.promoteModel({ name: model, version, at, because }))) unknownVersion(model, version);
		return { model, version, from, at, because, passed: failures === undefined, checks };
	});
}

/** Puts the version to use that was in use before the present one. Rolling back twice goes two steps back. */
export async function rollBackModel(
	context: EngineContext,
	{ model, reason }: { model: string; reason: string },
): Promise<PromotedModel> {
	return await context.store.write(async (transaction) => {
		const at = context.clock();
		const used = listUsed(await transaction.readPromotions(model));
		const from = used.at(-1);
		if (from === undefined) {
			throw new EngineError(
				'model-unknown',
				`Model "${model}" scores with the points that ship: there is nothing to roll back to.`,
			);
		}
		const version =
			used.at(-2) ??
			(await transaction.saveModel({
				name: model,
				createdAt: at,
				note: 'as shipped',
				...toStoredBody(DEFAULT_MODEL),
			}));
		const because = `rolled back from ${from}: ${reason}`;
		await transaction.promoteModel({ name: model, version, at, because, rolledBackFrom: from });
		return { model, version, from, at, because };
	});
}

/** What a person has taken out of use is not put back by a rule. */
export function wasRolledBack(
	promotions: readonly Pick<StoredPromotion, 'rolledBackFrom'>[],
	version: number,
): boolean {
	return promotions.some(({ rolledBackFrom }) => rolledBackFrom === version);
}

/** The versions in use one after the other, as if what was rolled back had never been. */
function listUsed(promotions: readonly Pick<StoredPromotion, 'version' | 'rolledBackFrom'>[]): number[] {
	const used: number[] = [];
	for (const { version, rolledBackFrom } of promotions) {
		if (rolledBackFrom !== undefined) used.pop();
		else used.push(version);
	}
	return used;
}
