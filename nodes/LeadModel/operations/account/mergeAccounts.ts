import type { INodeProperties } from 'n8n-workflow';
import type { NodeOperation } from '../../../shared/nodeOperation';
import { answers } from '../../../shared/answers';
import { runEach } from '../../../shared/runEach';
import { answerEach } from '../../answers';
import { domainField } from './domainField';

const intoField: INodeProperties = {
	displayName: 'Main Domain',
	name: 'intoDomain',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. acme.example',
	description: 'Domain that the company is shown by',
};

export const mergeAccounts: NodeOperation = {
	name: 'Merge',
	value: 'mergeAccounts',
	action: 'Merge accounts',
	description: 'Treat two domains as one company; nothing that holds for one of them is lost',
	fields: [{ ...domainField, placeholder: 'e.g. acme-group.example' }, intoField],
	...answerEach('account', async (batch) => {
		const { engine, parameters } = batch;
		return await runEach(batch, async (_, itemIndex) => {
			const domain = parameters.text('domain', itemIndex);
			const into = parameters.text('intoDomain', itemIndex);
			return {
				summary: answers.accountsMerged(domain, into),
				body: { ...(await engine.mergeAccounts({ domain, into })) },
			};
		});
	}),
};
