import { compact } from '../../compact';
import { minorDigitsOf } from '../../lead/money';
import type { StoreView } from '../../store/port/leadStore';
import type { StoredLead } from '../../store/port/leads';
import type { StoredTier, StoredTierSet, TierCause } from '../../store/port/tiers';
import type { Instant } from '../../lead/time';
import { assignTier, type TierQuestion, type TierRules } from '../../tiers/assignTier';
import { requirementsOf } from '../../tiers/closedTiers';
import { tierRulesSchema } from '../../tiers/settings';
import type { EngineContext } from '../engineContext';
import { loadModel } from '../models/loadModel';
import { scoreAll } from '../scoring/scoreAll';
import type { ScoredFully } from '../scoring/scoredLead';
import { countEntries, fillPlaces } from './countEntries';
import { readLeftAt, readRequirementFacts, withRequest, type KnownFacts } from './readRequirementFacts';

export interface MovingLead {
	lead: StoredLead;
	scored: ScoredFully;
	/** What tiers are given by. */
	score: number;
	rules: TierRules;
	cause: TierCause;
	/** Where it would go; and, where that is up to a tier with a limit, how many places are left there today. */
	into: { name: string; places?: number };
	/** Whether it goes anywhere, and not only waits for another tier than before, or no longer. */
	isMoving: boolean;
}

export interface MovingQuestion {
	tierSet: string;
	/** As if every tier with a limit were full. */
	withoutPlaces: boolean;
}

/** As they are stored, names are concealed already. */
export const asStored = (name: string): string => name;

/** Who would be in another tier now, or wait for one. Who never had one in this set, or whose audience has no rules, is left alone. */
export async function findMoving(
	context: EngineContext,
	view: StoreView,
	leads: readonly StoredLead[],
	{ tierSet, withoutPlaces }: MovingQuestion,
): Promise<MovingLead[]> {
	const [states, [sets = []]] = await Promise.all([
		view.readTiers(
			leads.map(({ group }) => group),
			tierSet,
		),
		view.readTierSets([tierSet]),
	]);
	const tiered = leads.flatMap((lead, index) => {
		const state = states[index];
		return state === undefined ? [] : [{ lead, state }];
	});
	const standing = readRules(sets);
	if (tiered.length === 0 || standing.size === 0) return [];
	const moving: MovingLead[] = [];
	const asOf = context.clock();
	for (const modelName of new Set([...standing.values()].map(({ model }) => model))) {
		const model = await loadModel(view, modelName);
		const [scored, latest] = await Promise.all([
			scoreAll(context, view, { leads: tiered.map(({ lead }) => lead), model }),
			view.readLatestScores(
				tiered.map(({ lead }) => lead.group),
				model.name,
			),
		]);
		const ofModel = [...standing.values()].filter((set) => set.model === modelName);
		const [known, entries] = await Promise.all([
			readKnown(view, tiered, ofModel, { tierSet, asOf }),
			Promise.all(
				ofModel.map(async (set) => {
					const asked = { ...set, tierSet, keep: asStored, asOf };
					return [set, withoutPlaces ? fillPlaces(set.rules) : await countEntries(view, asked)] as const;
				}),
			),
		]);
		const entriesToday = new Map(entries);
		for (const [index, { lead, state }] of tiered.entries()) {
			const of = scored.get(lead.id);
			const set = of && (standing.get(of.audience) ?? standing.get(''));
			if (of === undefined || set === undefined || set.model !== modelName) continue;
			const score = measure(of, set.rules);
			if (score === undefined || (state.audience !== undefined && state.audience !== of.audience)) continue;
			const closing = known.get(set)?.get(lead.id) ?? {};
			const facts = withRequest(closing.facts, state.segment, of.audience, state.fields);
			const question = compact({ ...closing, facts, entriesToday: entriesToday.get(set), asOf });
			const { name, waitsFor } = decideTier(state, score, set.rules, question);
			const isMoving = name !== state.name;
			if (!isMoving && waitsFor === state.waitsFor) continue;
			const isNewModel = latest[index] !== undefined && latest[index].modelVersion !== model.version;
			const cause = hasOtherRules(state, set, question) ? 'rules' : isNewModel ? 'model' : 'time';
			const places = countPlaces(state.name, name, set.rules, entriesToday.get(set));
			const into = { name, ...compact({ places }) };
			moving.push({ lead, scored: of, score, rules: set.rules, cause, into, isMoving });
		}
	}
	return moving;
}

function countPlaces(
	from: string,
	into: string,
	{ tiers }: TierRules,
	entriesToday: ReadonlyMap<string, number> = new Map(),
): number | undefined {
	const [before, after] = [from, into].map((tier) => tiers.findIndex(({ name }) => name === tier)) as [number, number];
	const limit = tiers[after]?.capacityPerDay;
	return limit === undefined || after > before ? undefined : limit - (entriesToday.get(into) ?? 0);
}

/** What requirements and the time before coming back look at, by rules and lead. */
async function readKnown(
	view: StoreView,
	tiered: readonly { lead: StoredLead }[],
	sets: readonly StandingRules[],
	asked: { tierSet: string; asOf: Instant },
): Promise<Map<StandingRules, Map<string, { facts?: KnownFacts; leftAt?: ReadonlyMap<string, Instant> }>>> {
	const leads = tiered.map(({ lead }) => lead);
	const owners = leads.map(({ id, group }) => ({ id, groups: [group] }));
	const known = await Promise.all(
		sets.map(async (set) => {
			const [facts, leftAt] = await Promise.all([
				readRequirementFacts(view, leads, set.rules, asked),
				readLeftAt(view, owners, set.rules, { tierSet: asked.tierSet, shown: new Map() }),
			]);
			return [
				set,
				new Map(leads.map(({ id }) => [id, compact({ facts: facts.get(id), leftAt: leftAt.get(id) })])),
			] as const;
		}),
	);
	return new Map(known);
}

type Closing = Pick<TierQuestion, 'facts' | 'leftAt' | 'entriesToday' | 'asOf'>;

function decideTier({ name, since, segment }: StoredTier, score: number, rules: TierRules, question: Closing) {
	return assignTier(compact({ score, segment, state: { name, since }, ...question }), rules);
}

function nameTier(state: StoredTier, score: number, rules: TierRules, question: Closing): string {
	return decideTier(state, score, rules, question).name;
}

/**
 * Whether it is the rules that have moved a lead: with the score it came with it would not have stayed either, and what its
 * tier asks for now it has never done.
 */
function hasOtherRules(state: StoredTier, { rules, changedAt }: StandingRules, question: Closing): boolean {
	const { requirements = [] } = rules;
	// Nobody who came under these rules is moved by them: a lead that waited for a place was moved by the new day.
	if (changedAt <= state.since) return false;
	if (requirements.length === 0) return nameTier(state, state.score, rules, question) !== state.name;
	const { requirements: _, ...thresholds } = rules;
	if (nameTier(state, state.score, thresholds, question) !== state.name) return true;
	return requirementsOf(state.name, requirements).some(
		(asked) => asked.kind !== 'did' || question.facts?.lastDid.get(asked) === undefined,
	);
}

interface StandingRules {
	rules: TierRules;
	model: string | undefined;
	changedAt: Instant;
}

/** By audience. */
function readRules(sets: readonly StoredTierSet[]): Map<string, StandingRules> {
	return new Map(
		sets.flatMap(({ audience, rules, model, changedAt }) =>
			rules === undefined ? [] : [[audience, { rules: tierRulesSchema.parse(rules), model, changedAt }] as const],
		),
	);
}

/** As it stands on an item. */
function measure({ score, expectedValue, account }: ScoredFully, { tierBy }: TierRules): number | undefined {
	if (tierBy === 'score') return score.score;
	if (tierBy === 'accountScore') return account?.score ?? score.score;
	return expectedValue && expectedValue.amountMinor / 10 ** minorDigitsOf(expectedValue.currency);
}
