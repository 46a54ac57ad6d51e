import { hints } from '../../../shared/hints';
import type { NodeOperation } from '../../../shared/nodeOperation';
import { placeOf, readConnection } from '../../../shared/openEngine';
import { readCredential } from '../../../shared/readCredential';
import { stores } from '../../../shared/stores';
import { answerRows } from '../../answers';

/** One item per client, so that the steps behind it run once for each. */
export const listWorkspaces: NodeOperation = {
	name: 'List',
	value: 'listWorkspaces',
	action: 'List workspaces',
	description:
		'One item per workspace of this store. Put its name into the option Workspace of the next step, which then runs for each of them, a report per client for instance.',
	fields: [],
	...answerRows('workspace', async ({ context, workspace }) => {
		const connection = readConnection(await readCredential(context, 1));
		const names = await stores.listWorkspaces(placeOf(connection));
		return {
			summary: hints.workspaces(names.length),
			rows: names.map((name) => ({
				summary: hints.workspace(name, name === workspace),
				body: { name, isThisOne: name === workspace },
			})),
		};
	}),
};
