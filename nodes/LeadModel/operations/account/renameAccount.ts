import type { INodeProperties } from 'n8n-workflow';
import type { NodeOperation } from '../../../shared/nodeOperation';
import { answers } from '../../../shared/answers';
import { runEach } from '../../../shared/runEach';
import { answerEach } from '../../answers';
import { domainField } from './domainField';

const nameField: INodeProperties = {
	displayName: 'Name',
	name: 'accountName',
	type: 'string',
	default: '',
	placeholder: 'e.g. Acme Ltd',
	description: 'What the company is called. Leave empty to show the domain alone.',
};

export const renameAccount: NodeOperation = {
	name: 'Rename',
	value: 'renameAccount',
	action: 'Rename account',
	description: 'Give a company a name, shown with its leads',
	fields: [domainField, nameField],
	...answerEach('account', async (batch) => {
		const { engine, parameters } = batch;
		return await runEach(batch, async (_, itemIndex) => {
			const domain = parameters.text('domain', itemIndex);
			const name = parameters.text('accountName', itemIndex);
			return {
				summary: answers.accountRenamed(domain, name),
				body: { ...(await engine.renameAccount({ domain, name })) },
			};
		});
	}),
};
