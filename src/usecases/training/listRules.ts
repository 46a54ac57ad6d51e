import { compact } from '../../compact';
import { describeRule } from '../../scoring/describeRule';
import { labelOf } from '../../scoring/labelOf';
import type { Term } from '../../scoring/term';
import { describeCondition } from '../../lead/describeCondition';
import type { EngineContext } from '../engineContext';
import { findVersion, type ScorecardQuestion } from '../models/findVersion';
import { loadModel } from '../models/loadModel';
import { readCounts } from './readCounts';

/** One rule as a row of a table; what a kind of rule doesn't have is left out. */
export interface RuleRow {
	label: string;
	/** The number of points it has now; absent for rules with several. */
	points?: number;
	/** The marketer's own, where learning has moved them, and by how much it has. */
	before?: number;
	learned?: number;
	perDay?: number;
	halfLifeDays?: number;
	/** In words: `category sofas`. */
	condition?: string;
	/** How often the event came in the last 30 days. Absent under a condition: history has no count of that. */
	seenThisMonth?: number;
	/** All of it in words. */
	rule: string;
	group: string;
	/** What a row of Set Points takes for it. */
	signal: string;
	code: string;
}

export interface ListedRules {
	model: string;
	version: number;
	inUse: boolean;
	audience: ScorecardQuestion['audience'];
	rules: RuleRow[];
}

/** A scorecard as a table of rules, in its own order. */
export async function listRules(context: EngineContext, question: ScorecardQuestion): Promise<ListedRules> {
	const { audience } = question;
	const [{ model, champion }, { month }] = await Promise.all([
		context.store.read(async (view) => {
			const loaded = await loadModel(view, question.model);
			return { model: await findVersion(view, loaded, question), champion: loaded.version };
		}),
		readCounts(context),
	]);
	const { groups, terms } = model.scorecards[audience];
	const written = new Map(model.rules[audience].terms.map((term) => [term.code, term]));
	const labels = new Map(groups.map(({ code, label }) => [code, label]));
	return {
		model: model.name,
		version: model.version,
		inUse: model.version === champion,
		audience,
		rules: terms.map((term) => toRow(term, written.get(term.code), labels.get(term.group) ?? term.group, month)),
	};
}

function toRow(term: Term, written: Term | undefined, group: string, month: ReadonlyMap<string, number>): RuleRow {
	const points = pointsOf(term);
	const before = written === undefined ? undefined : pointsOf(written);
	const isMoved = points !== undefined && before !== undefined && points !== before;
	const where = 'where' in term ? term.where : undefined;
	return compact({
		label: labelOf(term),
		points,
		before: isMoved ? before : undefined,
		learned: isMoved ? points - before : undefined,
		perDay: 'perDay' in term ? term.perDay : undefined,
		halfLifeDays: 'halfLifeDays' in term ? term.halfLifeDays : undefined,
		condition: where && describeCondition(where),
		seenThisMonth: where === undefined && 'event' in term ? (month.get(term.event) ?? 0) : undefined,
		rule: describeRule(term),
		group,
		signal: term.kind === 'event' ? term.event : term.code,
		code: term.code,
	});
}

function pointsOf(term: Term): number | undefined {
	return 'points' in term ? term.points : undefined;
}
