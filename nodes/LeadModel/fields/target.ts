import type { INodeProperties } from 'n8n-workflow';
import { compact, EngineError, targetSchema, type Audience, type Target } from '../../../src/index';
import type { Parameters } from '../../shared/parameters';
import { parseSettings } from '../../shared/parseSettings';
import { audiencesField } from './audience';
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
	displayName: 'Target Name',
	name: 'targetName',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. trial_started',
	displayOptions: { show: { target: ['other'] } },
	description: 'Name of the outcome, as recorded by Record Outcome',
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
	const audience = parameters.read<Audience | 'all'>('audience', 0, 'all');
	const { graceDays, seed } = readTrainingOptions(parameters);
	return compact({
		...readTarget(parameters, graceDays),
		seed: seed ?? 0,
		audience: audience === 'all' ? undefined : audience,
	});
}

function readTarget(parameters: Parameters, graceDays: number | undefined): Target {
	const categoryWindows = parameters.read<unknown[]>('categoryWindows.values', 0, []);
	const target = {
		target: readTargetName(parameters),
		windowDays: parameters.read('windowDays', 0, 30),
		graceDays,
		categoryWindows: categoryWindows.length > 0 ? categoryWindows : undefined,
	};
	return parseSettings(targetSchema, compact(target), () => 'The target');
}

function readTargetName(parameters: Parameters): string {
	const target = parameters.read<string>('target', 0, 'purchase');
	const name = target === 'other' ? parameters.read('targetName', 0, '').trim() : target;
	if (name === '')
		throw new EngineError('configuration-invalid', messages.targetNameMissing, {
			field: 'targetName',
		});
	return name;
}
