import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { compact, toIsoTime, type Experiment, type VariantResults } from '../../../../src/index';
import { nameLocator } from '../../../shared/locator';
import { hints } from '../../../shared/hints';
import type { NodeOperation } from '../../../shared/nodeOperation';
import { optionsField } from '../../../shared/optionsField';
import { answerRows } from '../../answers';
import { readTierSet, tierSetField } from '../../fields/tierSet';
import { armToJson, majorOf, percent, purchasesToJson, valueToJson } from './figuresToJson';

const withEndedOption: INodeProperties = {
	displayName: 'Include Ended',
	name: 'includeEnded',
	type: 'boolean',
	default: false,
	description: 'Whether to answer also experiments that others have taken the place of',
};

const experimentOption = nameLocator({
	...{ displayName: 'Experiment', name: 'experiment', search: 'searchVariantTiers', chosen: '' },
	...{ placeholder: 'All tiers', example: 'e.g. A' },
	description:
		'Only the experiment of this tier: the one that is running, else the last one. Leave empty for those of all tiers.',
});

export const variantResults: NodeOperation = {
	name: 'Variant Results',
	value: 'variantResults',
	action: 'Get the results of variants',
	description:
		'Which variant of a tier brings more: purchases and revenue against the first variant, and against people held out. One item per tier. Look as often as you like.',
	fields: [tierSetField, optionsField([experimentOption, withEndedOption])],
	...answerRows('experiment', async ({ engine, parameters }) => {
		const tier = parameters.text('options.experiment', 0);
		const results = await engine.readVariantResults({
			tierSet: readTierSet(parameters),
			...(tier !== '' && { tier }),
			withEnded: parameters.read('options.includeEnded', 0, false),
		});
		return {
			summary: results.length === 0 ? hints.noVariants : hints.variantResults(results.map(({ summary }) => summary)),
			rows: results.map(({ summary, experiment, ...rest }) => ({
				summary,
				body: { ...experimentToJson(experiment), ...resultsToJson(rest) },
			})),
		};
	}),
};

function experimentToJson({ salt, tier, windowDays, smallestLift, startedAt, endedAt }: Experiment): IDataObject {
	return compact({
		...{ tier, isRunning: endedAt === undefined, id: salt, windowDays, smallestLiftPercent: percent(smallestLift) },
		startedAt: toIsoTime(startedAt),
		endedAt: endedAt === undefined ? undefined : toIsoTime(endedAt),
	});
}

function resultsToJson(results: Omit<VariantResults, 'summary'>): IDataObject {
	const { stopRule, isSplitOff, variants, heldOut, currency, peopleNeeded, crossedShare, notes } = results;
	const toMajor = majorOf(currency);
	return compact({
		stopRule,
		isSplitOff,
		variants: variants.map(({ name, share, againstFirst, againstHoldout, ...arm }) =>
			compact({
				...{ name, sharePercent: percent(share), ...armToJson(arm, toMajor) },
				againstFirst: againstFirst && comparisonToJson(againstFirst, currency),
				againstHeldOut: againstHoldout && comparisonToJson(againstHoldout, currency),
			}),
		),
		heldOut: heldOut && armToJson(heldOut, toMajor),
		peopleNeeded,
		inTwoVariantsPercent: percent(crossedShare),
		notes,
	});
}

function comparisonToJson(
	{ verdict, since, purchases, value }: NonNullable<VariantResults['variants'][number]['againstFirst']>,
	currency: string | undefined,
): IDataObject {
	return compact({
		verdict,
		knownSince: since === undefined ? undefined : toIsoTime(since),
		purchases: purchases && purchasesToJson(purchases),
		value: value && valueToJson(value, currency),
	});
}
