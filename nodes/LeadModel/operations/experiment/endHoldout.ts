import { hints } from '../../../shared/hints';
import type { NodeOperation } from '../../../shared/nodeOperation';
import { answerOnce } from '../../answers';
import { holdoutToJson } from './holdoutToJson';

export const endHoldout: NodeOperation = {
	name: 'End Holdout',
	value: 'endHoldout',
	action: 'End the holdout',
	description: 'Contact everybody again; the results so far stay readable until another holdout is set',
	fields: [],
	...answerOnce('experiment', async ({ engine }) => ({
		summary: hints.holdoutEnded,
		body: { holdout: holdoutToJson(await engine.endHoldout()) },
	})),
};
