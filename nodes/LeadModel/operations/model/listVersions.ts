import type { IDataObject } from 'n8n-workflow';
import { compact, toIsoTime, type VersionStory } from '../../../../src/index';
import { hints } from '../../../shared/hints';
import { limitField, listUpToLimit } from '../../../shared/limitField';
import type { NodeOperation } from '../../../shared/nodeOperation';
import { answerRows } from '../../answers';
import { modelNameField, readModel } from '../../fields/modelName';
import { percent } from './groupToRow';

export const listVersions: NodeOperation = {
	name: 'List Versions',
	value: 'listVersions',
	action: 'List versions of model',
	description:
		'One item per version: what it learned from, how it did on history and live, who put it into use and why',
	fields: [limitField, modelNameField],
	...answerRows('model', async ({ engine, parameters }) => {
		const name = readModel(parameters);
		const { rows: stories, more } = await listUpToLimit(
			parameters,
			async (limit) => await engine.listVersions({ model: name, limit }),
		);
		const used = stories.find(({ inUse }) => inUse);
		return {
			summary: hints.versions(stories.length, used?.version) + more,
			rows: stories.map((story) => ({ summary: story.summary, body: storyToRow(name, story) })),
		};
	}),
};

function storyToRow(
	name: string,
	{ summary: _, version, createdAt, note, inUse, ...story }: VersionStory,
): IDataObject {
	return {
		name,
		version,
		inUse,
		note,
		...compact({ createdAt: createdAt === undefined ? undefined : toIsoTime(createdAt) }),
		learnedFrom: Object.entries(story.learned).map(([audience, lesson]) => {
			const { buyersHigher, buyersInTop10, replayed, looks, ...rest } = lesson;
			return {
				audience,
				...rest,
				looks,
				looksReplayed: replayed,
				looksLive: looks - replayed,
				...compact({
					buyersHigherOf100: buyersHigher === undefined ? undefined : percent(buyersHigher),
					buyersInTop10: buyersInTop10 === undefined ? undefined : percent(buyersInTop10),
				}),
			};
		}),
		live: Object.entries(story.live).map(([audience, { leads, converted, expected, interval }]) => ({
			audience,
			leads,
			converted,
			expected: Math.round(expected * 10) / 10,
			ratePercent: percent(converted / leads),
			expectedPercent: percent(expected / leads),
			between: `${percent(interval.low)}–${percent(interval.high)} %`,
		})),
		promotions: story.promotions.map(({ at, ...rest }) => ({ at: toIsoTime(at), ...rest })),
	};
}
