import { describeIssue, EngineError } from '../../errors';
import { AUDIENCES, type Audience } from '../../lead/lead';
import type { Term } from '../../scoring/term';
import type { Scorecard } from '../../scoring/scorecard';
import type { TierRules } from '../../tiers/settings';
import type { EngineContext } from '../engineContext';
import { MESSAGES } from '../messages';
import { loadModel, type Model } from '../models/loadModel';
import type { ModelBody } from '../models/modelBody';
import { withWritten, type Written } from '../models/withScorecard';
import { listAttributes } from '../looking/listKnown';
import { addUpAgain } from '../upkeep/addUpAgain';
import { aimRows, inRow, type AimedRow } from './aimRows';
import { applyPlans, parsePlans } from './applyPlans';
import { applyRows } from './applyRows';
import { compareModels } from './compareModels';
import { describePoints, listChanges, nameChanges, type RuleChange } from './describePoints';
import { pointRowSchema, type PointRow } from './pointRows';
import { readCounts } from './readCounts';
import { saveVersion } from './saveVersion';

interface PointsQuestion {
	model: string;
	/** Absent: all of them. */
	audience?: Audience;
	rows: readonly unknown[];
	/** The shop's plans, from the lowest to the highest; absent: as they are. */
	plans?: readonly string[];
	/** Score leads with it from now on; otherwise it is only kept. */
	use: boolean;
	/** By which it is told who would change tier. */
	tiers: TierRules;
	/** How many leads at most are scored by both versions for that. */
	limit: number;
}

export interface SetPoints {
	summary: string;
	version: number;
	/** The version in use before. */
	from: number;
	inUse: boolean;
	/** Whether a new version was made. */
	saved: boolean;
	changes: RuleChange[];
	/** Leads scored with both versions, and how many of them would change tier. */
	leads: number;
	changedTier: number;
	/** Signals that no event on record has, and no rule had before: they may be misspelled. */
	neverSeen: string[];
}

/** Rules created, changed and removed by rows, from the version in use on. The same rows again are the same version. */
export async function setPoints(context: EngineContext, question: PointsQuestion): Promise<SetPoints> {
	const { model: name, use, tiers, limit } = question;
	const rows = question.rows.map(parseRow);
	const plans = question.plans && parsePlans(question.plans);
	if (rows.length === 0 && plans === undefined)
		throw new EngineError('configuration-invalid', MESSAGES.noRows, { field: 'rules' });
	const audiences = question.audience === undefined ? AUDIENCES : [question.audience];
	if (plans !== undefined && !audiences.includes('customer'))
		throw new EngineError('configuration-invalid', MESSAGES.plansOfCustomers, { field: 'plans' });
	const { before, after, changes, aimed } = await context.store.write(async (transaction) => {
		const champion = await loadModel(transaction, name);
		// First, so that a row may say in the same run what a look at a higher plan is worth.
		const ordered = plans === undefined ? champion : withPlans(champion, plans);
		const aimed = aimRows(rows, [...listCards(ordered), ...Object.values(ordered.scorecards)]);
		const body = applyToEach(ordered, aimed, audiences) ?? (ordered === champion ? undefined : ordered);
		const changes = body === undefined ? [] : audiences.flatMap((audience) => listChanges(champion, body, audience));
		const after = await saveVersion(context, transaction, {
			before: champion,
			champion,
			...(body === undefined ? {} : { body }),
			note: `points set: ${nameChanges(changes)}`,
			use,
		});
		return { before: champion, after, changes, aimed };
	});
	await addUpAgain(context);
	const { version } = after.model;
	const compared =
		version === before.version
			? undefined
			: await compareModels(context, { model: name, version, against: before.version, tiers, limit });
	return {
		summary: describePoints(changes, after, compared),
		version,
		from: before.version,
		inUse: after.champion === version,
		saved: after.saved,
		changes,
		leads: compared?.leads ?? 0,
		changedTier: compared?.changed ?? 0,
		neverSeen: await findNeverSeen(context, aimed, before),
	};
}

function parseRow(row: unknown, index: number): PointRow {
	return inRow(index + 1, () => {
		const parsed = pointRowSchema.safeParse(row);
		if (parsed.success) return parsed.data;
		const [issue] = parsed.error.issues;
		throw new EngineError('configuration-invalid', MESSAGES.rowUnusable(issue?.path[0], issue && describeIssue(issue)));
	});
}

function listCards({ rules }: ModelBody): Scorecard[] {
	return AUDIENCES.map((audience) => rules[audience]);
}

function withPlans(model: Model, plans: readonly string[]): Model {
	const before = writtenOf(model, 'customer');
	const after = applyPlans(before, plans, model.shopKind);
	return after === before ? model : { ...model, ...withWritten(model, 'customer', after) };
}

/** Undefined where the rows change nothing. */
function applyToEach(model: Model, rows: readonly AimedRow[], audiences: readonly Audience[]): ModelBody | undefined {
	const cards = listCards(model);
	let body: ModelBody | undefined;
	for (const audience of audiences) {
		const before = writtenOf(model, audience);
		const after = applyRows(before, rows, cards);
		if (after !== before) body = withWritten(body ?? model, audience, after);
	}
	return body;
}

function writtenOf({ rules, scorecards }: ModelBody, audience: Audience): Written {
	return { rules: rules[audience], scorecard: scorecards[audience] };
}

async function findNeverSeen(context: EngineContext, rows: readonly AimedRow[], before: Model): Promise<string[]> {
	const wanted = rows.flatMap(({ row, aim }) => (row.change === 'set' ? namesOf(aim) : []));
	const terms = listCards(before).flatMap((card) => card.terms);
	const known = new Set(terms.flatMap(namesOf));
	const unknown = [...new Set(wanted)].filter((name) => !known.has(name));
	if (unknown.length === 0) return [];
	const [{ all }, { attributes }] = await Promise.all([readCounts(context), listAttributes(context)]);
	return unknown.filter((name) => !all.has(name) && !attributes.some((attribute) => attribute.name === name));
}

function namesOf(of: AimedRow['aim'] | Term): string[] {
	if ('event' in of) return [of.event];
	if ('events' in of) return [...(of.events ?? [])];
	return 'trait' in of ? [of.trait] : [];
}
