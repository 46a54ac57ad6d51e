import type { INodeProperties } from 'n8n-workflow';
import { compact, EngineError, targetSchema, type Target } from '../../../src/index';
import { nameLocator } from '../../shared/locator';
import type { Parameters } from '../../shared/parameters';
import { parseSettings } from '../../shared/parseSettings';
import { audiencesField, readAudiences } from './audience';
import { categoryWindowsField } from './categoryWindows';
import { readTrainingOptions } from './trainingOptions';
import { messages } from '../../shared/messages';

const targetField: INodeProperties = {
	displayName: 'Target',
	name: 'target',
	type: 'options',
	options: [
		{ name: 'Lost', value: 'lost', description: 'A deal is lost' },
		{ name: 'Other', value: 'other', description: 'A custom outcome' },
		{ name: 'Purchase', value: 'purchase', description: 'The lead buys (customers: buys again)' },
		{ name: 'Qualified', value: 'qualified', description: 'Sales accepts the lead' },
		{ name: 'Unqualified', value: 'unqualified', description: 'Sales turns the lead down' },
		{ name: 'Won', value: 'won', description: 'A deal is won' },
	],
	default: 'purchase',
	description: 'The outcome to predict, as recorded by Record Outcome',
};

const targetNameField: INodeProperties = {
	...nameLocator({
		...{ displayName: 'Target Name', name: 'targetName', search: 'searchOutcomes', chosen: '' },
		...{ placeholder: 'Select an outcome...', example: 'e.g. trial_started' },
		description: 'The outcome to predict: one of those that Record Outcome has recorded, or another by its name',
	}),
	required: true,
	displayOptions: { show: { target: ['other'] } },
};

const windowDaysField: INodeProperties = {
	displayName: 'Within Days',
	name: 'windowDays',
	type: 'number',
	typeOptions: { minValue: 1, maxValue: 365 },
	default: 30,
	description:
		'Days after scoring within which the outcome must happen. Scores are used for training after this period ends.',
};

/** What is to be predicted, for whom and within what time. */
export const targetFields = [audiencesField, targetField, targetNameField, windowDaysField, categoryWindowsField];

export function readTargetQuestion(parameters: Parameters) {
	const { graceDays, seed } = readTrainingOptions(parameters);
	return compact({
		...readTarget(parameters, graceDays),
		seed: seed ?? 0,
		audience: readAudiences(parameters),
	});
}

function readTarget(parameters: Parameters, graceDays: number | undefined): Target {
	const categoryWindows = parameters.read<unknown[]>('categoryWindows.values', 0, []);
	const target = {
		target: readTargetName(parameters),
		windowDays: parameters.number(windowDaysField, 0),
		graceDays,
		categoryWindows: categoryWindows.length > 0 ? categoryWindows : undefined,
	};
	return parseSettings(targetSchema, compact(target), () => 'The target');
}

function readTargetName(parameters: Parameters): string {
	const target = parameters.read<string>('target', 0, 'purchase');
	const name = target === 'other' ? parameters.text('targetName', 0) : target;
	if (name === '')
		throw new EngineError('configuration-invalid', messages.targetNameMissing, {
			field: 'targetName',
		});
	return name;
}
