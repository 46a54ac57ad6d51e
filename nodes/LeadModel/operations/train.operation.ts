import type { IDataObject } from 'n8n-workflow';
import { EngineError, targetSchema, type Audience, type Target, type TrainedModel } from '../../../src/index';
import type { Parameters } from '../../shared/parameters';
import type { Batch } from '../../shared/runItems';
import { readModel, readVersion, runOnce } from './once';

export const train = runOnce(async (batch) => {
	const { engine, parameters } = batch;
	const trained = await engine.trainModel({ model: readModel(parameters), ...readQuestion(parameters), autoPromote: parameters.read('autoPromote', 0, false) });
	hintAtTraining(batch, trained);
	const { model: name, reports, ...rest } = trained;
	return [{ model: { name, ...rest, audiences: reports as unknown as IDataObject } }];
});

export const evaluate = runOnce(async ({ engine, parameters }) => {
	const { model: name, audiences, ...rest } = await engine.evaluateModel({
		model: readModel(parameters),
		...readVersion(parameters),
		...readQuestion(parameters),
		tierSet: parameters.text('tierSet', 0, 'default') || 'default',
	});
	return [{ model: { name, ...rest, audiences: audiences as unknown as IDataObject } }];
});

function readQuestion(parameters: Parameters) {
	const audience = parameters.read<Audience | 'all'>('audience', 0, 'all');
	const options = parameters.read<{ graceDays?: number; seed?: number }>('options', 0, {});
	return { ...readTarget(parameters, options.graceDays), seed: options.seed ?? 0, ...(audience !== 'all' && { audience }) };
}

function readTarget(parameters: Parameters, graceDays: number | undefined): Target {
	const categoryWindows = parameters.read<unknown[]>('categoryWindows.values', 0, []);
	const parsed = targetSchema.safeParse({
		target: readTargetName(parameters),
		windowDays: parameters.read('windowDays', 0, 30),
		graceDays,
		...(categoryWindows.length > 0 && { categoryWindows }),
	});
	if (parsed.success) return parsed.data;
	const [issue] = parsed.error.issues;
	throw new EngineError('configuration-invalid', `The target can't be used: ${issue?.message ?? 'check "Within Days"'}.`, {
		cause: parsed.error,
		field: issue?.path.join('.') ?? 'windowDays',
	});
}

function readTargetName(parameters: Parameters): string {
	const target = parameters.read<string>('target', 0, 'purchase');
	const name = target === 'other' ? parameters.read('targetName', 0, '').trim() : target;
	if (name === '') throw new EngineError('configuration-invalid', 'Name the outcome to predict, in "Target Name".', { field: 'targetName' });
	return name;
}

/** Says per audience how far learning has come, and what became of the candidate. */
function hintAtTraining({ context }: Batch, { version, promoted, because, reports }: TrainedModel): void {
	const progress = Object.entries(reports).map(([audience, { stage, because: why }]) => `${audience}: ${stage}. ${why}`);
	const fate = promoted ? `Version ${version} scores leads from now on: ${because}.` : because;
	context.addExecutionHints({ message: [fate, ...progress].join(' '), location: 'outputPane', type: 'info' });
}
