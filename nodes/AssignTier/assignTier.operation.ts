import type { INodeExecutionData } from 'n8n-workflow';
import { EngineError, readPath, tierRulesSchema, toIsoTime, type TierDecision, type TierRules } from '../../src/index';
import { answerReadable, mapResult } from '../shared/answerReadable';
import type { FieldReference, Parameters } from '../shared/parameters';
import { leadOnItem } from '../shared/itemToLead';
import type { Addition, Operation } from '../shared/runItems';
import { describeOutputs } from './describeOutputs';

const HOUR_MS = 3_600_000;

export const assignTierOperation: Operation = {
	countOutputs: (parameters) => describeOutputs(outputParameters(parameters)).length,
	// The lowest tier: a lead without a score must not be treated as a good one.
	errorOutput: (parameters) => readTiers(parameters).length - 1,
	execute: async (batch) => {
		const { parameters } = batch;
		const rules = readRules(parameters);
		const tierSet = parameters.text('options.tierSet', 0, 'default') || 'default';
		const onlyWhenChanged = parameters.read('options.onlyWhenChanged', 0, false);
		const answers = await answerReadable(
			batch,
			(item, itemIndex) => readQuestion(item, itemIndex, parameters),
			async (questions) => await batch.engine.assignTiers(questions, rules, { tierSet }),
		);
		return answers.map((answer) => mapResult(answer, (decision) => [toAddition(decision, rules, onlyWhenChanged)]));
	},
};

function toAddition(
	{ name, previous, changed, since, because }: TierDecision,
	rules: TierRules,
	onlyWhenChanged: boolean,
): Addition {
	const tier = { name, previous: previous ?? null, changed, since: toIsoTime(since), holdout: false, because };
	const place = rules.tiers.findIndex((each) => each.name === name);
	return { add: { tier }, output: onlyWhenChanged && !changed ? rules.tiers.length : place };
}

function readQuestion(item: INodeExecutionData, itemIndex: number, parameters: Parameters) {
	const lead = leadOnItem(item);
	if (lead === undefined) {
		throw new EngineError('score-unknown', 'The item has no lead: put Score Lead before this step.', {
			field: 'lead.id',
		});
	}
	const score = valueOf(item, parameters.field('options.scoreField', itemIndex) ?? 'lead.score');
	if (typeof score !== 'number' || !Number.isFinite(score)) {
		throw new EngineError(
			'score-unknown',
			'The item has no score that is a number: put Score Lead before this step, or set "Score Field".',
			{ field: 'lead.score' },
		);
	}
	const segmentField = parameters.field('segmentField', itemIndex);
	const segment = segmentField === undefined ? undefined : valueOf(item, segmentField);
	return {
		leadId: lead.leadId,
		score,
		...(segment === undefined || segment === null ? {} : { segment: String(segment) }),
	};
}

function valueOf(item: INodeExecutionData, reference: FieldReference): unknown {
	return typeof reference === 'string' ? readPath(item.json, reference) : reference.value;
}

function readRules(parameters: Parameters): TierRules {
	const segments = parameters.read<{ segment: string; minScores: string }[]>('segments.values', 0, []);
	const parsed = tierRulesSchema.safeParse({
		tiers: readTiers(parameters).map(({ name, minScore, capacityPerDay }) => ({
			name,
			minScore,
			...(capacityPerDay ? { capacityPerDay } : {}),
		})),
		...(segments.length > 0 && {
			segments: segments.map(({ segment, minScores }) => ({ segment, minScores: toNumbers(minScores) })),
		}),
		hysteresisPoints: parameters.read('options.hysteresisPoints', 0, 3),
		minimumDwellMs: Math.round(parameters.read('options.minimumDwellHours', 0, 0) * HOUR_MS),
		timeZone: parameters.text('options.timeZone', 0) || 'UTC',
	});
	if (parsed.success) return parsed.data;
	const [issue] = parsed.error.issues;
	throw new EngineError(
		'configuration-invalid',
		`"${LABELS[String(issue?.path[0])] ?? 'Options'}" can't be used: ${issue?.message ?? 'check its value'}.`,
		{
			cause: parsed.error,
			field: issue?.path.join('.') ?? 'tiers',
		},
	);
}

/** What the node calls the rules. */
const LABELS: Readonly<Record<string, string>> = {
	hysteresisPoints: 'Hysteresis',
	minimumDwellMs: 'Minimum Stay (Hours)',
	segments: 'Segments',
	tiers: 'Tiers',
	timeZone: 'Time Zone',
};

/** Without a capacity, or with 0: no limit. */
type TierRow = { name: string; minScore: number; capacityPerDay?: number };

function readTiers(parameters: Parameters): TierRow[] {
	return parameters.read<TierRow[]>('tiers.values', 0, []);
}

function outputParameters(parameters: Parameters) {
	return {
		tiers: { values: readTiers(parameters) },
		options: { onlyWhenChanged: parameters.read('options.onlyWhenChanged', 0, false) },
	};
}

function toNumbers(list: string): number[] {
	return String(list)
		.split(',')
		.map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
}
