import type { IDataObject } from 'n8n-workflow';
import { readAudience, readJson, readModel, readVersion, runOnce } from './once';

export const exportModel = runOnce(async ({ engine, parameters }) => {
	const question = { model: readModel(parameters), ...readVersion(parameters) };
	const plain = parameters.read<string>('format', 0, 'model') === 'plain';
	const exported = plain
		? await engine.exportPlainLogistic({ ...question, audience: readAudience(parameters) })
		: await engine.exportModel(question);
	return [{ export: exported as unknown as IDataObject }];
});

export const importModel = runOnce(async ({ engine, parameters }) => {
	const { model: name, ...rest } = await engine.importModel({
		model: readModel(parameters),
		audience: readAudience(parameters),
		json: readJson(parameters, 'json'),
		use: parameters.read('use', 0, true),
		note: 'imported',
	});
	return [{ model: { name, ...rest } }];
});
