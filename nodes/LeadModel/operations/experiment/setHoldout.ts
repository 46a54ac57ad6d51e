import type { INodeProperties } from 'n8n-workflow';
import { hints } from '../../../shared/hints';
import type { NodeOperation } from '../../../shared/nodeOperation';
import { answerOnce } from '../../answers';
import { holdoutToJson } from './holdoutToJson';

export const shareField: INodeProperties = {
	displayName: 'Share Held Out (%)',
	name: 'holdoutShare',
	type: 'number',
	typeOptions: { minValue: 1, maxValue: 50 },
	default: 10,
	description:
		'How many of 100 people are sent no marketing by any workflow. With 5 about twice as many people are needed to see an effect as with 10.',
};

export const windowDaysField: INodeProperties = {
	displayName: 'Count Purchases Within (Days)',
	name: 'holdoutWindowDays',
	type: 'number',
	typeOptions: { minValue: 1, maxValue: 90 },
	default: 14,
	description: 'A person counts once these days are over, with what was bought in them. Cannot be changed later.',
};

export const smallestLiftField: INodeProperties = {
	displayName: 'Smallest Effect Worth Finding (%)',
	name: 'holdoutSmallestLift',
	type: 'number',
	typeOptions: { minValue: 5, maxValue: 300 },
	default: 30,
	description: 'How many percent more purchases would be worth knowing of. Smaller effects need many more people.',
};

export const setHoldout: NodeOperation = {
	name: 'Set Holdout',
	value: 'setHoldout',
	action: 'Set a holdout',
	description: 'Keep a share of all people free of marketing, in every workflow, to measure what contacting brings',
	fields: [shareField, windowDaysField, smallestLiftField],
	...answerOnce('experiment', async ({ engine, parameters }) => {
		const holdout = await engine.setHoldout({
			share: parameters.number(shareField, 0) / 100,
			windowDays: parameters.number(windowDaysField, 0),
			smallestLift: parameters.number(smallestLiftField, 0) / 100,
		});
		const summary = hints.holdoutRuns(holdout.share, holdout.windowDays);
		return { summary, body: { holdout: holdoutToJson(holdout) } };
	}),
};
