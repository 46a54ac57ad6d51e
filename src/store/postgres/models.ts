import { EngineError } from '../../errors';
import type { ModelReader, ModelWriter } from '../port/models';
import { toModel, type ModelRow } from '../rows';
import type { Connection } from './connection';
import * as sql from './sql';

export function bindModels(connection: Connection): ModelReader & ModelWriter {
	return {
		readChampion: async (name) => {
			const [row] = await connection.all<ModelRow>(sql.readChampion, name);
			return row && toModel(row);
		},
		readModel: async (name, version) => {
			const [row] = await connection.all<ModelRow>(sql.readModel, name, version);
			return row && toModel(row);
		},
		listModels: async (name) => {
			const rows = await connection.all<[champion: boolean, ...ModelRow]>(sql.listModels, name);
			return rows.map(([champion, ...row]) => ({ ...toModel(row), champion }));
		},
		readPromotions: async (name) => {
			const rows = await connection.all<[number, number, string]>(sql.readPromotions, name);
			return rows.map(([version, at, because]) => ({ version, at, because }));
		},
		saveModel: async ({ name, createdAt, body, note }) => {
			const [saved] = await connection.all<[number]>(sql.saveModel, name, createdAt, body, note);
			if (saved === undefined)
				throw new EngineError('internal', `Model ${name} was saved without being given a version.`);
			return saved[0];
		},
		promoteModel: async (name, version, at, because) => {
			const promoted = await connection.all(sql.promoteModel, name, version, at, because);
			return promoted.length > 0;
		},
	};
}
