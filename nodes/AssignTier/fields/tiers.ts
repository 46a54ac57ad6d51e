import type { INodeProperties } from 'n8n-workflow';
import { EngineError } from '../../../src/index';
import { messages } from '../../shared/messages';
import { toNumber, type Parameters } from '../../shared/parameters';
import { minScoreField, readTierRows, tierList } from '../../shared/tierList';

const capacityColumn: INodeProperties = {
	displayName: 'Daily Capacity',
	name: 'capacityPerDay',
	type: 'number',
	typeOptions: { minValue: 0, numberPrecision: 0 },
	default: 0,
	description:
		'Maximum number of leads that can enter this tier per day, highest scores first. The rest go to the next tier. 0 means no limit.',
};

const tiersField = tierList({
	description: 'List the best tier first. The last tier receives everyone else.',
	name: 'Name of the tier and of its output',
	minScore: 'Minimum score for this tier. Leave 0 for the last tier, which receives everyone else.',
	columns: [capacityColumn],
	minimum: 2,
});

const tiersNotice: INodeProperties = {
	displayName:
		'Outputs follow this list by position. After you remove or reorder tiers, check what is connected to each output. Keep Always Output Data off.',
	name: 'tiersNotice',
	type: 'notice',
	default: '',
};

export const tierFields = [tiersField, tiersNotice];

const HIGHEST_SCORE = 100;

/**
 * A threshold of the last tier would be ignored: whoever is below it has no other tier. One above all scores would keep
 * everybody out; n8n makes 625 of 62,5. Amounts and the scores of other fields have no such end.
 */
export function refuseIdleThresholds(parameters: Parameters): void {
	const rows = readTierRows(parameters);
	for (const { name, minScore, capacityPerDay = 0 } of rows) {
		toNumber({ ...minScoreField, displayName: messages.ofRow(minScoreField.displayName, name) }, minScore);
		toNumber({ ...capacityColumn, displayName: messages.ofRow(capacityColumn.displayName, name) }, capacityPerDay);
	}
	const last = rows.at(-1);
	if (last !== undefined && last.minScore > 0) throw unusable(messages.lastTierThreshold(last.name, last.minScore));
	const isScore = ['score', 'accountScore'].includes(parameters.read('options.tierBy', 0, 'score'));
	const tooHigh = rows.find(({ minScore }) => minScore > HIGHEST_SCORE);
	if (tooHigh !== undefined && isScore && parameters.field('options.scoreField', 0) === undefined)
		throw unusable(messages.tierAboveScores(tooHigh.name, tooHigh.minScore));
}

function unusable(message: string): EngineError {
	return new EngineError('configuration-invalid', message, { field: 'tiers' });
}
