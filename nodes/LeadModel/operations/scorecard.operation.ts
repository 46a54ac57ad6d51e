import type { IDataObject } from 'n8n-workflow';
import { EngineError, type ReadableScorecard } from '../../../src/index';
import { readAudience, readJson, readModel, readReason, readVersion, runOnce } from './once';

export const getScorecard = runOnce(async ({ engine, parameters }) => [
	toJson(
		await engine.getScorecard({
			model: readModel(parameters),
			...readVersion(parameters),
			audience: readAudience(parameters),
		}),
	),
]);

export const editScorecard = runOnce(async ({ engine, parameters }) => {
	const whole = parameters.read<string>('change', 0, 'points') === 'scorecard';
	const edited = await engine.editScorecard({
		model: readModel(parameters),
		...readVersion(parameters),
		audience: readAudience(parameters),
		change: whole
			? { scorecard: readJson(parameters, 'scorecard') }
			: { points: readPoints(readJson(parameters, 'points')) },
		reason: readReason(parameters),
		use: parameters.read('use', 0, true),
	});
	return [toJson(edited)];
});

function readPoints(json: unknown): Record<string, number> {
	const entries = json !== null && typeof json === 'object' ? Object.entries(json) : [];
	if (entries.length > 0 && entries.every(([, points]) => typeof points === 'number'))
		return Object.fromEntries(entries) as Record<string, number>;
	throw new EngineError('configuration-invalid', 'Give points by term, such as { "event:checkout_started": 16 }.', {
		field: 'points',
	});
}

function toJson({ model: name, terms, scorecard, ...rest }: ReadableScorecard): IDataObject {
	return {
		model: { name, ...rest },
		terms: terms.map((term) => ({ ...term })),
		scorecard: scorecard as unknown as IDataObject,
	};
}
