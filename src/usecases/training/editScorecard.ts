import { EngineError } from '../../errors';
import type { Audience } from '../../lead/lead';
import type { Stage } from '../../scoring/learned';
import { describeRule } from '../../scoring/describeRule';
import { listSlotPoints, withSlotPoints } from '../../scoring/termSlots';
import { parseScorecard, type Scorecard } from '../../scoring/scorecard';
import type { Term } from '../../scoring/term';
import type { StoreView } from '../../store/port/leadStore';
import type { EngineContext } from '../engineContext';
import { unknownVersion } from './evaluateModel';
import { loadModel, loadVersion, type Model } from '../models/loadModel';
import { toStoredBody } from '../models/modelBody';

export interface ScorecardQuestion {
	model: string;
	audience: Audience;
	/** Absent: the version in use. */
	version?: number;
}

/** One scorecard of a version as a person reads and edits it. */
export interface ReadableScorecard {
	model: string;
	version: number;
	/** Whether leads are scored with this version. */
	inUse: boolean;
	audience: Audience;
	stage: Stage;
	/** Each term's rule in words; `before` is the marketer's own where learning has moved it. */
	terms: { code: string; label: string; rule: string; before?: string }[];
	/** The whole table, to edit and hand back; without what learning keeps beside the points. */
	scorecard: Scorecard;
}

export async function getScorecard(context: EngineContext, question: ScorecardQuestion): Promise<ReadableScorecard> {
	return await context.store.read(async (view) => {
		const champion = await loadModel(view, question.model);
		return describe(await findVersion(view, champion, question), champion.version, question.audience);
	});
}

export interface ScorecardEdit extends ScorecardQuestion {
	/** A whole scorecard, or new points by term code (and `start`), the rest as they are. */
	change: { scorecard: unknown } | { points: Readonly<Record<string, number>> };
	reason: string;
	/** Score leads with it from now on; otherwise it is only kept. */
	use: boolean;
}

/**
 * Saves an edited scorecard as a new version. What the person has seen and saved is the marketer's word from then on: it
 * stands until the next training, and that starts from it.
 */
export async function editScorecard(context: EngineContext, edit: ScorecardEdit): Promise<ReadableScorecard> {
	const { model, audience, change, reason, use } = edit;
	return await context.store.write(async (transaction) => {
		const before = await findVersion(transaction, await loadModel(transaction, model), edit);
		const scorecard = keepEdited(
			before.scorecards[audience],
			applyChange(withoutLearned(before.scorecards[audience]), change),
		);
		const { [audience]: _, ...training } = before.training;
		const body = {
			scorecards: { ...before.scorecards, [audience]: scorecard },
			rules: { ...before.rules, [audience]: scorecard },
			training,
		};
		const at = context.clock();
		const version = await transaction.saveModel({
			name: model,
			createdAt: at,
			note: `edited: ${reason}`,
			...toStoredBody(body),
		});
		if (use) await transaction.promoteModel({ name: model, version, at, because: `edited: ${reason}` });
		return describe({ name: model, version, ...body }, use ? version : -1, audience);
	});
}

function applyChange(scorecard: Scorecard, change: ScorecardEdit['change']): Scorecard {
	if ('scorecard' in change) {
		const replaced = parseScorecard(change.scorecard);
		if (replaced.audience === scorecard.audience) return withoutLearned(replaced);
		throw new EngineError(
			'configuration-invalid',
			`This scorecard is for ${replaced.audience} leads, and ${scorecard.audience} was chosen.`,
			{ field: 'audience' },
		);
	}
	const { start = scorecard.start, ...byCode } = change.points;
	for (const code of Object.keys(byCode)) {
		if (scorecard.terms.some((term) => term.code === code)) continue;
		throw new EngineError(
			'configuration-invalid',
			`The ${scorecard.audience} scorecard has no term "${code}". Get Scorecard lists them.`,
			{ field: code },
		);
	}
	const terms = scorecard.terms.map((term) => {
		const points = byCode[term.code];
		if (points === undefined) return term;
		if (term.kind === 'event' || term.kind === 'total' || term.kind === 'account')
			return withSlotPoints(term, [points, ...listSlotPoints(term).slice(1)]);
		throw new EngineError(
			'configuration-invalid',
			`"${term.code}" has points for each of its bins, levels or cells: change them in the scorecard's JSON.`,
			{ field: term.code },
		);
	});
	return parseScorecard({ ...scorecard, start, terms });
}

/** A term that training found and a person then changed is theirs: the next training keeps it. */
function keepEdited(before: Scorecard, after: Scorecard): Scorecard {
	const unchanged = new Set(before.terms.map((term) => JSON.stringify(term)));
	const terms = after.terms.map((term) => (unchanged.has(JSON.stringify(term)) ? term : withoutFound(term)));
	return { ...after, terms };
}

function withoutFound({ found: _, ...term }: Term): Term {
	return term;
}

export async function findVersion(
	view: StoreView,
	champion: Model,
	{ model, version }: Omit<ScorecardQuestion, 'audience'>,
): Promise<Model> {
	if (version === undefined || version === champion.version) return champion;
	return (await loadVersion(view, model, version)) ?? unknownVersion(model, version);
}

export function withoutLearned({ learned: _, ...scorecard }: Scorecard): Scorecard {
	return scorecard;
}

function describe(model: Model, champion: number, audience: Audience): ReadableScorecard {
	const scorecard = model.scorecards[audience];
	const before = new Map(model.rules[audience].terms.map((term) => [term.code, describeRule(term)]));
	const terms = scorecard.terms.map((term) => {
		const rule = describeRule(term);
		const own = before.get(term.code);
		return { code: term.code, label: term.label, rule, ...(own !== undefined && own !== rule && { before: own }) };
	});
	return {
		model: model.name,
		version: model.version,
		inUse: model.version === champion,
		audience,
		stage: scorecard.learned?.stage ?? 'rules',
		terms,
		scorecard: withoutLearned(scorecard),
	};
}
