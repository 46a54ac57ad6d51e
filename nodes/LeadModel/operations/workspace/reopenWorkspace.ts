import { answers } from '../../../shared/answers';
import type { NodeOperation } from '../../../shared/nodeOperation';
import { placeOf } from '../../../shared/openEngine';
import { stores } from '../../../shared/stores';
import { answerUnopened } from '../../answers';

export const reopenWorkspace: NodeOperation = {
	name: 'Reopen',
	value: 'reopenWorkspace',
	action: 'Reopen workspace',
	description:
		'Use a workspace again that Move has closed. Whoever opted out in the new place since is not known in this one.',
	fields: [],
	...answerUnopened('workspace', async ({ connection }) => {
		const store = await stores.open({ ...placeOf(connection), evenIfMoved: true });
		try {
			const movedTo = await store.write(async (transaction) => {
				const { movedTo: place } = await transaction.readWorkspace();
				if (place !== undefined) await transaction.writeMovedTo(undefined);
				return place;
			});
			const { workspace: name, location } = await store.describe();
			return { summary: answers.reopened(name, movedTo), isWarning: movedTo !== undefined, body: { name, location } };
		} finally {
			await store.close();
		}
	}),
};
