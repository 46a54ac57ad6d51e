import type { INodeExecutionData } from 'n8n-workflow';
import { compact, EngineError, readPath, toIsoTime, type TierDecision, type TierRules } from '../../../src/index';
import { mapResult, writeReadable } from '../../shared/answerReadable';
import { leadOnItem } from '../../shared/itemToLead';
import type { FieldReference, Parameters } from '../../shared/parameters';
import type { Addition, Operation } from '../../shared/operation';
import { describeOutputs } from '../describeOutputs';
import { tierOptions } from '../fields/options';
import { segmentField, segmentsField } from '../fields/segments';
import { tierFields } from '../fields/tiers';
import { readTierRows } from '../../shared/tierList';
import { hintAtSegments } from './hintAtSegments';
import { hintAtTiers } from './hintAtTiers';
import { readRules } from './readRules';
import { messages } from '../../shared/messages';

export const assignTier: Operation = {
	fields: [...tierFields, segmentsField, segmentField, tierOptions],
	countOutputs: (parameters) => describeOutputs(outputParameters(parameters)).length,
	// The lowest tier: a lead without a score must not be treated as a good one.
	errorOutput: lowestOutput,
	execute: async (batch) => {
		const { parameters } = batch;
		const rules = readRules(parameters);
		const tierSet = parameters.text('options.tierSet', 0, 'default') || 'default';
		const onlyWhenChanged = parameters.read('options.onlyWhenChanged', 0, false);
		const segments: (string | undefined)[] = [];
		const answers = await writeReadable(
			batch,
			(item, itemIndex) => {
				const question = readQuestion(item, itemIndex, parameters);
				segments.push(question.segment);
				return question;
			},
			async (questions, options) => await batch.engine.assignTiers(questions, rules, { tierSet, ...options }),
		);
		hintAtSegments(batch, rules, segments);
		hintAtTiers(batch, rules, answers);
		return answers.map((answer) => mapResult(answer, (decision) => [toAddition(decision, rules, onlyWhenChanged)]));
	},
};

function toAddition(
	{ name, previous, changed, since, because }: TierDecision,
	rules: TierRules,
	onlyWhenChanged: boolean,
): Addition {
	const tier = { name, previous: previous ?? null, changed, since: toIsoTime(since), holdout: false, because };
	const place = rules.tiers.findIndex((rule) => rule.name === name);
	return { add: { tier }, output: onlyWhenChanged && !changed ? rules.tiers.length : place };
}

function readQuestion(item: INodeExecutionData, itemIndex: number, parameters: Parameters) {
	const lead = leadOnItem(item);
	if (lead === undefined) {
		throw new EngineError('score-unknown', messages.noLeadOnItem, {
			field: 'lead.id',
		});
	}
	const score = valueOf(item, parameters.field('options.scoreField', itemIndex) ?? 'lead.score');
	if (typeof score !== 'number' || !Number.isFinite(score)) {
		throw new EngineError('score-unknown', messages.noScoreOnItem, { field: 'lead.score' });
	}
	const segmentField = parameters.field('segmentField', itemIndex);
	const segment = segmentField === undefined ? undefined : valueOf(item, segmentField);
	return compact({
		leadId: lead.leadId,
		score,
		segment: segment === undefined || segment === null ? undefined : String(segment),
	});
}

function valueOf(item: INodeExecutionData, reference: FieldReference): unknown {
	return typeof reference === 'string' ? readPath(item.json, reference) : reference.value;
}

function lowestOutput(parameters: Parameters): number {
	return describeOutputs({ ...outputParameters(parameters), options: {} }).length - 1;
}

function outputParameters(parameters: Parameters) {
	return {
		tiers: { values: readTierRows(parameters) },
		options: { onlyWhenChanged: parameters.read('options.onlyWhenChanged', 0, false) },
	};
}
