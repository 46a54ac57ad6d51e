import { EngineError } from '../../errors';
import type { ModelReader, ModelWriter } from '../port/models';
import type { Connection } from './connection';
import { toModel, type ModelRow } from '../rows';
import * as sql from './sql';

export function bindModels(connection: Connection): ModelReader & ModelWriter {
	const readChampionVersion = connection.query<[number]>(sql.readChampionVersion);
	const readModel = connection.query<ModelRow>(sql.readModel);
	const listModels = connection.query<ModelRow>(sql.listModels);
	const insertModel = connection.query<[number]>(sql.insertModel);
	const insertPromotion = connection.query(sql.insertPromotion);
	const readPromotions = connection.query<[number, number, string]>(sql.readPromotions);

	const championOf = (name: string): number | undefined => readChampionVersion.get(name)?.[0];
	const find = (name: string, version: number | undefined) => {
		const row = readModel.get(name, version);
		return row && toModel(row);
	};
	return {
		readChampion: async (name) => find(name, championOf(name)),
		readModel: async (name, version) => find(name, version),
		listModels: async (name) => {
			const champion = championOf(name);
			return listModels.all(name).map((row) => ({ ...toModel(row), champion: row[1] === champion }));
		},
		saveModel: async ({ name, createdAt, body, note }) => {
			const inserted = insertModel.get(name, createdAt, body, note);
			if (inserted === undefined)
				throw new EngineError('internal', `Model ${name} was saved without being given a version.`);
			return inserted[0];
		},
		promoteModel: async (name, version, at, because) => {
			if (find(name, version) === undefined) return false;
			insertPromotion.run(name, version, at, because);
			return true;
		},
		readPromotions: async (name) =>
			readPromotions.all(name).map(([version, at, because]) => ({ version, at, because })),
	};
}
