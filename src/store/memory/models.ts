import type { ModelReader, ModelWriter } from '../port/models';
import { compareText } from '../storedText';
import type { MemoryTables } from './memoryTables';

export function bindModels({ models, promotions }: MemoryTables): ModelReader & ModelWriter {
	const championOf = (name: string): number | undefined => promotions.owned(name).at(-1)?.version;
	return {
		readChampion: async (name) => {
			const version = championOf(name);
			return version === undefined ? undefined : models.get(name, version);
		},
		readModel: async (name, version) => models.get(name, version),
		listModels: async (name) => {
			const champion = championOf(name);
			return models
				.owned(name)
				.sort((a, b) => b.version - a.version)
				.map((model) => ({ ...model, champion: model.version === champion }));
		},
		listModelNames: async () => [...new Set(models.all().map(({ name }) => name))].sort(compareText),
		saveModel: async (model) => {
			const version = 1 + models.owned(model.name).reduce((highest, saved) => Math.max(highest, saved.version), 0);
			models.put({ ...model, version });
			return version;
		},
		promoteModel: async (promotion) => {
			if (models.get(promotion.name, promotion.version) === undefined) return false;
			promotions.put(promotion);
			return true;
		},
		readPromotions: async (name) => promotions.owned(name).map(({ name: _, ...promotion }) => promotion),
	};
}
