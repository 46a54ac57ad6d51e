import type { IDataObject } from 'n8n-workflow';
import { AUDIENCE_NAMES, compact, type UpliftAnswer } from '../../../../src/index';
import { hints } from '../../../shared/hints';
import type { NodeOperation } from '../../../shared/nodeOperation';
import { answerRows } from '../../answers';
import { modelNameField, readModel } from '../../fields/modelName';

export const uplift: NodeOperation = {
	name: 'Uplift',
	value: 'uplift',
	action: 'Get who is worth contacting',
	description:
		'For whom contacting makes a difference, as the last training has learned from the holdout. One item per audience. Says what is missing where it is not known yet.',
	fields: [modelNameField],
	...answerRows('experiment', async ({ engine, parameters }) => {
		const answers = await engine.readUplift(readModel(parameters));
		const known = answers.filter(({ points }) => points.length > 0).map(({ audience }) => AUDIENCE_NAMES[audience]);
		return {
			summary: hints.uplift(known),
			rows: answers.map(({ summary, ...answer }) => ({ summary, body: toJson(answer) })),
		};
	}),
};

function toJson({ audience, report, points }: Omit<UpliftAnswer, 'summary'>): IDataObject {
	const contactPoints = points.map((row) => ({ ...row }));
	if (report === undefined) return { audience, contactPoints };
	const { stage, contacted, heldOut, buyersNeeded, leadsNeeded, average, topFifth, curve } = report;
	return compact({
		...{ audience, verdict: stage, contactPoints },
		contacted: { people: contacted.leads, buyers: contacted.buyers },
		heldOut: { people: heldOut.leads, buyers: heldOut.buyers, buyersNeeded },
		peopleNeeded: leadsNeeded,
		average: average && rangeToJson(average),
		topFifth: topFifth && rangeToJson(topFifth),
		curve: curve?.map(({ share, byScore, byChance, ...range }) => ({
			...{ contactedPercent: Math.round(share * 100), ...rangeToJson(range) },
			...{ byScore: toDigits(byScore), byChance: toDigits(byChance) },
		})),
	});
}

function rangeToJson({ more, low, high }: { more: number; low: number; high: number }): IDataObject {
	return { morePer100: toDigits(more), atLeast: toDigits(low), atMost: toDigits(high) };
}

function toDigits(number: number): number {
	return Math.round(number * 100) / 100;
}
