import { toIsoTime } from '../../../../src/index';
import { answers } from '../../../shared/answers';
import type { NodeOperation } from '../../../shared/nodeOperation';
import { answerOnce } from '../../answers';

export const applyRetention: NodeOperation = {
	name: 'Apply Retention',
	value: 'applyRetention',
	action: 'Apply retention to leads',
	description: 'Remove expired records of all leads now and count them. Score Lead also does this gradually.',
	fields: [],
	...answerOnce('retention', async ({ engine }) => {
		const { removed, before } = await engine.applyRetention();
		return {
			summary: answers.removed(Object.values(removed).reduce((sum, count) => sum + count, 0)),
			body: {
				removed: { ...removed },
				before: Object.fromEntries(Object.entries(before).map(([kind, instant]) => [kind, toIsoTime(instant)])),
			},
		};
	}),
};
