import { compact } from '../../compact';
import { AUDIENCES, type Audience } from '../../lead/lead';
import type { Scorecard } from '../../scoring/scorecard';
import type { StoreView } from '../../store/port/leadStore';
import type { StoredTierSet } from '../../store/port/tiers';
import { tierRulesSchema } from '../../tiers/settings';
import type { EngineContext } from '../engineContext';
import { listModelNames } from '../models/listNames';
import { loadModel } from '../models/loadModel';
import { PACKAGES } from './messages';
import {
	findAddress,
	PACKAGE_FORMAT,
	PACKAGE_KIND,
	withoutLessons,
	type Package,
	type PackedCheck,
	type PackedModel,
} from './packageFormat';

interface PackageQuestion {
	/** Those leads are scored with, or those that people have set, before outcomes moved them. */
	points: 'inUse' | 'own';
	/** The engine knows no workflow: whoever asks hands them in. */
	checks: readonly PackedCheck[];
	workflows: readonly string[];
}

export interface ExportedPackage {
	package: Package;
	/** What does not travel, and why, in sentences. */
	leftOut: string[];
}

/** The settings of a workspace for the next one: points, tiers, caps. Reads; writes nothing. */
export async function exportPackage(
	context: EngineContext,
	{ points, checks, workflows }: PackageQuestion,
): Promise<ExportedPackage> {
	const names = (await listModelNames(context)).map(({ name }) => name);
	const { models, sets } = await context.store.read(async (view) => ({
		models: await packModels(view, names, points),
		sets: (await view.readTierSets(await view.listTierSets())).flat(),
	}));
	const leftOut: string[] = [];
	/** What names somebody stays where it is. */
	const keep = <T>(part: T, what: string): T[] => {
		if (findAddress(part) === undefined) return [part];
		leftOut.push(PACKAGES.leftOut(what, PACKAGES.leftOutAddress));
		return [];
	};
	return {
		package: {
			kind: PACKAGE_KIND,
			formatVersion: PACKAGE_FORMAT,
			models: models.flatMap((model) => keep(model, PACKAGES.model(model.name))),
			tierSets: sets.flatMap((set) => {
				const what = PACKAGES.tierSet(set.tierSet, set.audience);
				const packed = packTierSet(set);
				if (packed !== undefined) return keep(packed, what);
				leftOut.push(PACKAGES.leftOut(what, PACKAGES.leftOutExpression));
				return [];
			}),
			checks: checks.flatMap((check) => keep(check, `the rules of ${check.step}`)),
			workflows: workflows.flatMap((name, place) => keep(name, `the name of workflow ${place + 1}`)),
		},
		leftOut,
	};
}

async function packModels(
	view: StoreView,
	names: readonly string[],
	points: PackageQuestion['points'],
): Promise<PackedModel[]> {
	const models: PackedModel[] = [];
	for (const name of names) {
		const { shopKind, scorecards, rules } = await loadModel(view, name);
		const cards = points === 'own' ? rules : scorecards;
		const packed = AUDIENCES.map((audience) => [audience, withoutLessons(cards[audience])] as const);
		models.push({ name, shopKind, scorecards: Object.fromEntries(packed) as Record<Audience, Scorecard> });
	}
	return models;
}

function packTierSet({ tierSet, audience, model, rules }: StoredTierSet): Package['tierSets'][number] | undefined {
	return rules === undefined ? undefined : compact({ tierSet, audience, model, rules: tierRulesSchema.parse(rules) });
}
