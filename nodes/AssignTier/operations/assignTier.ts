import type { IDataObject, INodeExecutionData, INodeParameters } from 'n8n-workflow';
import {
	AUDIENCES,
	compact,
	EngineError,
	listFields,
	readPath,
	TIER_MEASURES,
	toIsoTime,
	type AssignedTier,
	type BegunExperiment,
	type Result,
	type TierRules,
} from '../../../src/index';
import { mapResult, writeReadable } from '../../shared/answerReadable';
import { leadOnItem } from '../../shared/itemToLead';
import type { FieldReference, Parameters } from '../../shared/parameters';
import type { Batch, Operation } from '../../shared/operation';
import { describeOutputs } from '../describeOutputs';
import { readCartCounts, readPilotPercent, tierOptions } from '../fields/options';
import { requirementsField } from '../fields/requirements';
import { segmentField, segmentsField } from '../fields/segments';
import { tierFields } from '../fields/tiers';
import { readVariantRows, readVariants, variantsField } from '../fields/variants';
import { assignInPilot } from './assignInPilot';
import { findOutput } from '../findOutput';
import { readTierRows } from '../../shared/tierList';
import { hintAtFields } from './hintAtFields';
import { hintAtSegments } from './hintAtSegments';
import { hintAtTiers } from './hintAtTiers';
import { readRules } from './readRules';
import { texts } from '../../shared/answers';
import { hints } from '../../shared/hints';
import { messages } from '../../shared/messages';

export const assignTier: Operation = {
	fields: [...tierFields, requirementsField, variantsField, segmentsField, segmentField, tierOptions],
	countOutputs: (parameters) => describeOutputs(outputParameters(parameters)).length,
	// The lowest tier: a lead without a score must not be treated as a good one.
	errorOutput: lowestOutput,
	execute: async (batch) => {
		const { parameters } = batch;
		const rules = readRules(parameters);
		const variants = readVariants(parameters);
		const tierSet = parameters.text('options.tierSet', 0, 'default') || 'default';
		const onlyWhenChanged = parameters.read('options.onlyWhenChanged', 0, false);
		const cartCounts = readCartCounts(parameters);
		const percent = readPilotPercent(parameters);
		const onlyByItem = parameters.text('options.scoreField', 0) !== '';
		const model = scoringModel(batch.items[0]);
		const segments: (string | undefined)[] = [];
		const fields = listFields(rules.requirements);
		const found = new Set<string>();
		let former: readonly string[] = [];
		const begun: BegunExperiment[] = [];
		const onOtherTiers = (names: readonly string[]): void => {
			former = names;
		};
		const answers = await writeReadable(
			batch,
			(item, itemIndex) => {
				const question = {
					...readQuestion(item, itemIndex, parameters, rules),
					fields: Object.fromEntries(fields.map((field) => [field, readPath(item.json, field)])),
				};
				segments.push(question.segment);
				for (const [field, value] of Object.entries(question.fields)) if (value !== undefined) found.add(field);
				return question;
			},
			async (questions, options) =>
				await assignInPilot(batch.engine, questions, {
					...{ percent, tierSet, options },
					assign: async (those) =>
						await batch.engine.assignTiers(
							those,
							rules,
							compact({
								...{ tierSet, model, onlyByItem, onOtherTiers, variants, onlyWhenChanged, cartCounts },
								onBegun: (news: readonly BegunExperiment[]) => void begun.push(...news),
								...options,
							}),
						),
				}),
		);
		hintAtSegments(batch, rules, segments);
		hintAtFields(batch, fields, found);
		const assigned = answers.filter(isInPilot);
		hintAtTiers(batch, rules, { answers: assigned, former });
		for (const one of begun) hintAtExperiment(batch, one);
		return answers.map((answer) =>
			mapResult(answer, (decision) => [
				decision === undefined
					? { add: notInPilot(percent), output: describeOutputs(outputParameters(parameters)).length - 1 }
					: {
							add: toJson(decision, percent),
							output: findOutput(decision, rules, variants, onlyWhenChanged),
						},
			]),
		);
	},
};

function isInPilot(answer: Result<AssignedTier | undefined>): answer is Result<AssignedTier> {
	return !answer.ok || answer.value !== undefined;
}

function notInPilot(percent: number): IDataObject {
	return { tier: { summary: texts.tierNotInPilot(percent), pilot: false } };
}

function toJson(decision: AssignedTier, percent: number): IDataObject {
	const { name, previous, changed, since, because, holdout, cause, waitsFor, variant, experiment, sendAt } = decision;
	const summary = describeTier(decision);
	const pilot = percent < 100 ? true : undefined;
	const given = compact({
		pilot,
		cause,
		waitsFor,
		variant,
		experiment,
		sendAt: sendAt === undefined ? undefined : toIsoTime(sendAt),
	});
	return {
		tier: { summary, name, previous: previous ?? null, changed, since: toIsoTime(since), holdout, ...given, because },
	};
}

function hintAtExperiment({ context }: Batch, { experiment, replaces }: BegunExperiment): void {
	const names = experiment.variants.map(({ name }) => name).join(', ');
	const message = hints.experimentBegun(experiment.tier, names, experiment.windowDays, replaces);
	context.addExecutionHints({ message, location: 'outputPane', type: replaces ? 'warning' : 'info' });
}

function describeTier({ name, previous, changed, because, cause }: AssignedTier): string {
	const why = because.charAt(0).toLowerCase() + because.slice(1);
	if (cause === 'cart') return texts.tierAgain(name, why);
	if (!changed) return texts.tierSame(name, why);
	return previous === undefined ? texts.tierNew(name, why) : texts.tierChanged(name, previous, why);
}

function readQuestion(item: INodeExecutionData, itemIndex: number, parameters: Parameters, { tierBy }: TierRules) {
	const lead = leadOnItem(item);
	if (lead === undefined) {
		throw new EngineError('score-unknown', messages.noLeadOnItem, {
			field: 'lead.id',
		});
	}
	const { path, label, otherwise, needs = '' } = TIER_MEASURES[tierBy];
	const measured = valueOf(item, parameters.field('options.scoreField', itemIndex) ?? path);
	const score = measured === undefined && otherwise !== undefined ? valueOf(item, otherwise) : measured;
	if (typeof score !== 'number' || !Number.isFinite(score)) {
		const message = tierBy === 'score' ? messages.noScoreOnItem : messages.noMeasureOnItem(label, needs);
		throw new EngineError('score-unknown', message, { field: path });
	}
	const segmentField = parameters.field('segmentField', itemIndex);
	const segment = segmentField === undefined ? undefined : valueOf(item, segmentField);
	return compact({
		leadId: lead.leadId,
		score,
		segment: segment === undefined || segment === null ? undefined : String(segment),
		audience: AUDIENCES.find((audience) => audience === textOf(item, 'lead.audience')),
	});
}

/** The model that scored the items; the default is not named, so that naming it is no news. */
function scoringModel(item: INodeExecutionData | undefined): string | undefined {
	const name = item && textOf(item, 'lead.model.name');
	return name === 'default' ? undefined : name;
}

function textOf({ json }: INodeExecutionData, path: string): string | undefined {
	const value = readPath(json, path);
	return typeof value === 'string' && value !== '' ? value : undefined;
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
		variants: { values: readVariantRows(parameters) as INodeParameters[] },
		options: {
			onlyWhenChanged: parameters.read('options.onlyWhenChanged', 0, false),
			pilotPercent: parameters.read('options.pilotPercent', 0, 100),
		},
	};
}
