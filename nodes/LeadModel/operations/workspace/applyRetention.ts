import { toIsoTime } from '../../../../src/index';
import type { NodeOperation } from '../../../shared/nodeOperation';
import { runOnce } from '../../../shared/runOnce';

export const applyRetention: NodeOperation = {
	name: 'Apply Retention',
	value: 'applyRetention',
	action: 'Apply retention to leads',
	description: 'Remove expired records of all leads now and count them. Score Lead also does this gradually.',
	fields: [],
	...runOnce(async ({ engine }) => {
		const { removed, before } = await engine.applyRetention();
		return [
			{
				retention: {
					removed: { ...removed },
					before: Object.fromEntries(Object.entries(before).map(([kind, instant]) => [kind, toIsoTime(instant)])),
				},
			},
		];
	}),
};
