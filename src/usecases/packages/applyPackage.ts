import { compact } from '../../compact';
import type { StoreTransaction, StoreView } from '../../store/port/leadStore';
import { tierRulesSchema } from '../../tiers/settings';
import type { EngineContext } from '../engineContext';
import { loadModel } from '../models/loadModel';
import { toStoredBody, type ModelBody } from '../models/modelBody';
import { addUpAgain } from '../upkeep/addUpAgain';
import { trackFacets } from '../upkeep/trackFacets';
import { describeTiers } from './describeTiers';
import { PACKAGES } from './messages';
import { readPackage, type Package, type PackedModel } from './packageFormat';

interface ApplyQuestion {
	json: unknown;
	/** Score leads with the points from now on. */
	use: boolean;
	/** Only say what would change. */
	dryRun: boolean;
	note: string;
}

export interface PackageChange {
	what: 'model' | 'tierSet';
	name: string;
	audience?: string;
	/** `known`: it was applied before, and something newer is in use. */
	change: 'new' | 'changed' | 'same' | 'known';
	/** Absent where a dry run has made none. */
	version?: number;
	summary: string;
}

export interface AppliedPackage {
	summary: string;
	dryRun: boolean;
	changes: PackageChange[];
	/** To be imported by hand, and by which rules their checks let messages through. */
	workflows: string[];
	checks: Package['checks'];
}

interface Planned {
	change: PackageChange;
	write?: (transaction: StoreTransaction) => Promise<PackageChange>;
}

/**
 * Takes over all of a package or nothing: in one transaction, planned on what it sees. What is there already stays, so
 * that the same package a second time changes nothing.
 */
export async function applyPackage(context: EngineContext, question: ApplyQuestion): Promise<AppliedPackage> {
	const given = await readPackage(question.json);
	const { dryRun } = question;
	const changes = dryRun
		? await context.store.read(async (view) =>
				(await plan(context, view, { given, question })).map(({ change }) => change),
			)
		: await context.store.write(async (transaction) => {
				const done: PackageChange[] = [];
				for (const { change, write } of await plan(context, transaction, { given, question }))
					done.push((await write?.(transaction)) ?? change);
				return done;
			});
	if (!dryRun) await addUpAgain(context);
	const changed = changes.filter(({ change }) => change === 'new' || change === 'changed').length;
	return {
		summary: PACKAGES.applied(changed, dryRun),
		dryRun,
		changes,
		workflows: given.workflows,
		checks: given.checks,
	};
}

interface Asked {
	given: Package;
	question: ApplyQuestion;
}

async function plan(context: EngineContext, view: StoreView, { given, question }: Asked): Promise<Planned[]> {
	const planned: Planned[] = [];
	for (const model of given.models) planned.push(await planModel(context, view, model, question));
	for (const set of given.tierSets) planned.push(await planTierSet(context, view, set));
	return planned;
}

async function planModel(
	context: EngineContext,
	view: StoreView,
	{ name, shopKind, scorecards }: PackedModel,
	{ use, note }: ApplyQuestion,
): Promise<Planned> {
	const body: ModelBody = { shopKind, scorecards, rules: scorecards, training: {} };
	const stored = await toStoredBody(body);
	const champion = await loadModel(view, name);
	const answer = (change: PackageChange['change'], version: number | undefined, summary: string): PackageChange =>
		compact({ what: 'model' as const, name, change, version, summary });
	if ((await toStoredBody(champion)).tablesHash === stored.tablesHash)
		return { change: answer('same', champion.version, PACKAGES.sameModel(name, champion.version)) };
	const known = (await view.listModels(name)).find(({ bodyHash }) => bodyHash === stored.bodyHash)?.version;
	const wasUsed = (await view.readPromotions(name)).some(({ version }) => version === known);
	if (known !== undefined && (wasUsed || !use))
		return { change: answer('known', known, PACKAGES.knownModel(name, known, champion.version)) };
	const kind = champion.version === 0 ? 'new' : 'changed';
	return {
		change: answer(kind, known, PACKAGES.newVersion(name, known, use)),
		write: async (transaction) => {
			await trackFacets(context, transaction, body);
			const at = context.clock();
			const version = known ?? (await transaction.saveModel({ name, createdAt: at, note, ...stored }));
			if (use) await transaction.promoteModel({ name, version, at, because: note });
			return answer(kind, version, PACKAGES.newVersion(name, version, use));
		},
	};
}

async function planTierSet(
	{ clock }: EngineContext,
	view: StoreView,
	{ tierSet, audience, model, rules }: Package['tierSets'][number],
): Promise<Planned> {
	const [sets = []] = await view.readTierSets([tierSet]);
	const before = sets.find((set) => set.audience === audience);
	// A store may keep the fields of the rules in another order.
	const standing = tierRulesSchema.safeParse(before?.rules).data;
	const isSame = JSON.stringify([standing, before?.model]) === JSON.stringify([rules, model]);
	const change = isSame ? 'same' : before === undefined ? 'new' : 'changed';
	const summary = PACKAGES.tierSetChange(
		change,
		PACKAGES.tierSet(tierSet, audience),
		describeTiers(rules),
		describeTiers(before?.rules),
	);
	const described = { what: 'tierSet' as const, name: tierSet, audience, change, summary } satisfies PackageChange;
	if (isSame) return { change: described };
	return {
		change: described,
		write: async (transaction) => {
			await transaction.writeTierSets([compact({ tierSet, audience, rules, model, changedAt: clock() })]);
			return described;
		},
	};
}
