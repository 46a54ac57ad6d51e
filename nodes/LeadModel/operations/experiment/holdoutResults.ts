import type { IDataObject } from 'n8n-workflow';
import { compact, toIsoTime, type HoldoutResults } from '../../../../src/index';
import type { NodeOperation } from '../../../shared/nodeOperation';
import { answerOnce } from '../../answers';
import { armToJson, majorOf, percent, purchasesToJson, valueToJson } from './figuresToJson';
import { holdoutToJson } from './holdoutToJson';

export const holdoutResults: NodeOperation = {
	name: 'Results',
	value: 'holdoutResults',
	action: 'Get the results of the holdout',
	description:
		'What contacting brings: purchases and revenue of people who could be contacted against people held out. Look as often as you like.',
	fields: [],
	...answerOnce('experiment', async ({ engine }) => {
		const { holdout, isRunning, ...results } = await engine.readHoldoutResults();
		return {
			summary: results.summary,
			body: { ...resultsToJson(results), isRunning, holdout: holdoutToJson(holdout) },
		};
	}),
};

function resultsToJson(results: HoldoutResults): IDataObject {
	const { verdict, since, purchases, value, currency, arms, leadsNeeded, crossedShare, notes } = results;
	const toMajor = majorOf(currency);
	return compact({
		verdict,
		knownSince: since === undefined ? undefined : toIsoTime(since),
		purchases: purchases && purchasesToJson(purchases),
		value: value && valueToJson(value, currency),
		contacted: armToJson(arms.contacted, toMajor),
		heldOut: armToJson(arms.holdout, toMajor),
		peopleNeeded: leadsNeeded,
		inBothGroupsPercent: percent(crossedShare),
		notes,
	});
}
