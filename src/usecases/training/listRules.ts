import { compact } from '../../compact';
import { describeRule } from '../../scoring/describeRule';
import { listFrame } from '../../scoring/frame';
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
	/** The start and the groups. */
	frame: RuleRow[];
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
	const starts = listFrame(model.rules[audience]);
	const written = new Map(model.rules[audience].terms.map((term) => [term.code, term]));
	const labels = new Map(groups.map(({ code, label }) => [code, label]));
	return {
		model: model.name,
		version: model.version,
		inUse: model.version === champion,
		audience,
		frame: listFrame(model.scorecards[audience]).map(({ points, ...line }) => ({
			...{ label: line.label, ...listPoints(points, starts.find(({ code }) => code === line.code)?.points) },
			...{ rule: line.rule, group: 'Whole scorecard', signal: line.code, code: line.code },
		})),
		rules: terms.map((term) => toRow(term, written.get(term.code), labels.get(term.group) ?? term.group, month)),
	};
}

function toRow(term: Term, written: Term | undefined, group: string, month: ReadonlyMap<string, number>): RuleRow {
	const where = 'where' in term ? term.where : undefined;
	return compact({
		label: labelOf(term),
		...listPoints(pointsOf(term), written && pointsOf(written)),
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

function listPoints(points: number | undefined, before: number | undefined) {
	const isMoved = points !== undefined && before !== undefined && points !== before;
	return compact({
		points,
		before: isMoved ? before : undefined,
		learned: isMoved ? points - before : undefined,
	});
}

function pointsOf(term: Term): number | undefined {
	return 'points' in term ? term.points : undefined;
}
