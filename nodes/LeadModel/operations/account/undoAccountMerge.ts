import type { NodeOperation } from '../../../shared/nodeOperation';
import { answers } from '../../../shared/answers';
import { runEach } from '../../../shared/runEach';
import { answerEach } from '../../answers';
import { domainField } from './domainField';

export const undoAccountMerge: NodeOperation = {
	name: 'Undo Merge',
	value: 'undoAccountMerge',
	action: 'Undo merge of accounts',
	description: 'Treat a domain as a company of its own again',
	fields: [domainField],
	...answerEach('account', async (batch) => {
		const { engine, parameters } = batch;
		return await runEach(batch, async (_, itemIndex) => {
			const domain = parameters.text('domain', itemIndex);
			return { summary: answers.accountAlone(domain), body: { ...(await engine.undoAccountMerge({ domain })) } };
		});
	}),
};
