import type { INodeProperties } from 'n8n-workflow';
import { answers } from '../../../shared/answers';
import { hints } from '../../../shared/hints';
import { limitField, listUpToLimit } from '../../../shared/limitField';
import type { NodeOperation } from '../../../shared/nodeOperation';
import { answerRows } from '../../answers';
import { modelNameField, readModel } from '../../fields/modelName';
import { readTierSet, tierSetField } from '../../fields/tierSet';

/** Account tiers are kept apart from those of leads, under the same name. */
const accountTierSetField: INodeProperties = {
	...tierSetField,
	description: "Whose account tiers are shown, as in Assign Tier's option of the same name",
};

export const listAccounts: NodeOperation = {
	name: 'List',
	value: 'listAccounts',
	action: 'List accounts',
	description: 'Companies with scored people active in the last 90 days, the highest score first',
	fields: [limitField, accountTierSetField, modelNameField],
	...answerRows('account', async ({ engine, parameters }) => {
		const model = readModel(parameters);
		const tierSet = readTierSet(parameters);
		const { rows: accounts, more } = await listUpToLimit(
			parameters,
			async (limit) => await engine.listAccounts({ limit, model, tierSet }),
		);
		return {
			summary: accounts.length === 0 ? hints.noAccounts : hints.accounts(accounts.length) + more,
			rows: accounts.map(({ hottest, ...account }) => ({
				summary: answers.account(account.name ?? account.domain ?? account.account, account.because),
				body: { ...account, hottest: { ...hottest } },
			})),
		};
	}),
};
