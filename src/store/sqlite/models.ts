import type { ModelReader, ModelWriter } from '../port/models';
import { rowReader, rowWriter, type Row } from '../rows';
import { models, promotions } from '../tables';
import { insert, names } from './columns';
import type { Connection } from './connection';

/** The version promoted last. */
export const readChampionVersion = `
	select version
	from promotions
	where name = ?
	order by sequence desc
	limit 1`;

export const readModel = `
	select ${names(models)}
	from models
	where name = ? and version = ?`;

/** All versions, newest first. */
export const listModels = `
	select ${names(models)}
	from models
	where name = ?
	order by version desc`;

/** Names that have a version. */
export const listModelNames = `
	select distinct name
	from models
	order by name`;

/** The highest version of a name. */
export const readNewestVersion = `
	select max(version)
	from models
	where name = ?`;

export const insertModel = insert(models);

export const insertPromotion = insert(promotions);

/** All of a name, as they were written. */
export const readPromotions = `
	select ${names(promotions)}
	from promotions
	where name = ?
	order by sequence`;

const toModel = rowReader(models);
const toModelRow = rowWriter(models);
const toPromotion = rowReader(promotions);
const toPromotionRow = rowWriter(promotions);

export function bindModels(connection: Connection): ModelReader & ModelWriter {
	const readChampion = connection.query<[number]>(readChampionVersion);
	const read = connection.query<Row>(readModel);
	const list = connection.query<Row>(listModels);
	const listNames = connection.query<[string]>(listModelNames);
	const readNewest = connection.query<[number | null]>(readNewestVersion);
	const saveModel = connection.query(insertModel);
	const savePromotion = connection.query(insertPromotion);
	const readAllPromotions = connection.query<Row>(readPromotions);

	const championOf = (name: string): number | undefined => readChampion.get(name)?.[0];
	const find = (name: string, version: number | undefined) => {
		const row = read.get(name, version);
		return row && toModel(row);
	};
	return {
		readChampion: async (name) => find(name, championOf(name)),
		readModel: async (name, version) => find(name, version),
		listModels: async (name) => {
			const champion = championOf(name);
			return list.all(name).map((row) => {
				const model = toModel(row);
				return { ...model, champion: model.version === champion };
			});
		},
		listModelNames: async () => listNames.all().map(([name]) => name),
		saveModel: async (model) => {
			const version = (readNewest.get(model.name)?.[0] ?? 0) + 1;
			saveModel.run(...toModelRow({ ...model, version }));
			return version;
		},
		promoteModel: async (promotion) => {
			if (find(promotion.name, promotion.version) === undefined) return false;
			savePromotion.run(...toPromotionRow(promotion));
			return true;
		},
		readPromotions: async (name) =>
			readAllPromotions.all(name).map((row) => {
				const { name: _, ...promotion } = toPromotion(row);
				return promotion;
			}),
	};
}
