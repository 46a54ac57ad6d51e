import { compact } from '../../compact';
import { AUDIENCES, type Audience } from '../../lead/lead';
import { describeRule } from '../../scoring/describeRule';
import { listFrame } from '../../scoring/frame';
import { labelOf } from '../../scoring/labelOf';
import type { Scorecard } from '../../scoring/scorecard';
import { countOf } from '../../scoring/words';
import type { ModelBody } from '../models/modelBody';
import { nameAudiences } from './audienceNames';
import type { ComparedModels } from './compareModels';
import type { SavedVersion } from './saveVersion';

export interface RuleChange {
	audience: Audience;
	label: string;
	change: 'added' | 'changed' | 'removed';
	/** The rule in words. */
	before?: string;
	after?: string;
	code: string;
}

/** Rules of one audience that differ, in the order of the scorecard. */
export function listChanges(before: ModelBody, after: ModelBody, audience: Audience): RuleChange[] {
	const [old, next] = [rulesByCode(before.scorecards[audience]), rulesByCode(after.scorecards[audience])];
	return [...new Set([...old.keys(), ...next.keys()])].flatMap((code): RuleChange[] => {
		const [was, is] = [old.get(code), next.get(code)];
		const rule = is ?? was;
		if (rule === undefined || was?.rule === is?.rule) return [];
		const change = was === undefined ? 'added' : is === undefined ? 'removed' : 'changed';
		return [{ audience, label: rule.label, change, ...compact({ before: was?.rule, after: is?.rule }), code }];
	});
}

function rulesByCode(card: Scorecard): Map<string, { label: string; rule: string }> {
	const rules = card.terms.map((term) => ({ code: term.code, label: labelOf(term), rule: describeRule(term) }));
	return new Map([...listFrame(card), ...rules].map((each) => [each.code, each]));
}

const MOST_NOTED = 3;

/** `Attended a webinar, Quiz finished and 2 more` */
export function nameChanges(changes: readonly RuleChange[]): string {
	const labels = [...new Set(changes.map(({ label }) => label))];
	const more = labels.length - MOST_NOTED;
	return `${labels.slice(0, MOST_NOTED).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

/**
 * "2 rules added, 1 changed, for everybody. Version 3 is in use. 112 of 932 leads would change tier: 112 up from C to B."
 * A rule is counted once, also where several audiences have it: whoever filled in the form wrote it once.
 */
export function describePoints(
	changes: readonly RuleChange[],
	{ model: { version }, champion, because }: SavedVersion,
	compared: ComparedModels | undefined,
): string {
	const counts = (['added', 'changed', 'removed'] as const).flatMap((kind) => {
		const count = new Set(changes.filter(({ change }) => change === kind).map(({ code }) => code)).size;
		return count === 0 ? [] : [{ kind, count }];
	});
	if (counts.length === 0) return because;
	const what = counts.map(({ kind, count }, index) => `${index === 0 ? countOf(count, 'rule') : count} ${kind}`);
	const use = champion === version ? `Version ${version} is in use.` : `Saved as version ${version}, not in use yet.`;
	const moves = compared === undefined || compared.leads === 0 ? 'No lead to compare yet.' : compared.summary;
	return [`${what.join(', ')}, ${describeAudiences(changes)}.`, use, moves, ...describeOnly(changes)].join(' ');
}

/** What the one rule says now: a number that was typed otherwise than meant is seen at once. */
function describeOnly([first, ...others]: readonly RuleChange[]): string[] {
	if (first?.after === undefined || others.some(({ code, after }) => code !== first.code || after !== first.after))
		return [];
	return [`${first.label}: ${first.after}.`];
}

function describeAudiences(changes: readonly RuleChange[]): string {
	const audiences = AUDIENCES.filter((audience) => changes.some((change) => change.audience === audience));
	if (audiences.length === AUDIENCES.length) return 'for everybody';
	return `for ${nameAudiences(audiences)}`;
}
