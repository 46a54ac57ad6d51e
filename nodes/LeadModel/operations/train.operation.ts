import type { IDataObject } from 'n8n-workflow';
import { EngineError, targetSchema, type Audience, type Target } from '../../../src/index';
import type { Parameters } from '../../shared/parameters';
import { describeProgress, describeTraining } from './describeTraining';
import { readModel, readVersion, runOnce } from './once';

export const train = runOnce(async ({ context, engine, parameters }) => {
	const trained = await engine.trainModel({
		model: readModel(parameters),
		...readQuestion(parameters),
		autoPromote: parameters.read('autoPromote', 0, false),
		onProgress: (progress) => context.logger.debug(`Lead Scoring trains: ${describeProgress(progress)}`),
	});
	const summary = describeTraining(trained).join('\n');
	context.addExecutionHints({ message: summary, location: 'outputPane', type: 'info' });
	context.logger.info(`Lead Scoring: ${summary}`);
	const { model: name, reports, ...rest } = trained;
	return [{ model: { name, ...rest, summary, audiences: reports as unknown as IDataObject } }];
});

export const evaluate = runOnce(async ({ engine, parameters }) => {
	const {
		model: name,
		audiences,
		...rest
	} = await engine.evaluateModel({
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
	return {
		...readTarget(parameters, options.graceDays),
		seed: options.seed ?? 0,
		...(audience !== 'all' && { audience }),
	};
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
	throw new EngineError(
		'configuration-invalid',
		`The target can't be used: ${issue?.message ?? 'check "Within Days"'}.`,
		{
			cause: parsed.error,
			field: issue?.path.join('.') ?? 'windowDays',
		},
	);
}

function readTargetName(parameters: Parameters): string {
	const target = parameters.read<string>('target', 0, 'purchase');
	const name = target === 'other' ? parameters.read('targetName', 0, '').trim() : target;
	if (name === '')
		throw new EngineError('configuration-invalid', 'Name the outcome to predict, in "Target Name".', {
			field: 'targetName',
		});
	return name;
}
