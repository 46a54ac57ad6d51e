import { toIsoTime, type Identities } from '../../../../src/index';
import { answers } from '../../../shared/answers';
import { hints } from '../../../shared/hints';
import { limitField, listUpToLimit } from '../../../shared/limitField';
import type { NodeOperation } from '../../../shared/nodeOperation';
import { answerRows } from '../../answers';

export const listConflicts: NodeOperation = {
	name: 'List Conflicts',
	value: 'listConflicts',
	action: 'List conflicts',
	description: 'Leads that share a phone number or customer ID and need a decision',
	fields: [limitField],
	...answerRows('conflict', async ({ engine, parameters }) => {
		const { rows: conflicts, more } = await listUpToLimit(
			parameters,
			async (limit) => await engine.listConflicts({ limit }),
		);
		return {
			summary: hints.conflicts(conflicts.length) + more,
			rows: conflicts.map(({ at, claimed, lead, other, ...rest }) => ({
				summary: answers.conflict(nameOf(lead), nameOf(other), claimed),
				body: {
					...rest,
					claimed,
					at: toIsoTime(at),
					lead: { id: lead.id, identities: { ...lead.identities } },
					other: { id: other.id, identities: { ...other.identities } },
				},
			})),
		};
	}),
};

/** What people know somebody by. */
function nameOf({ id, identities }: { id: string; identities: Identities }): string {
	return identities.email ?? identities.phone ?? identities.customerId ?? id;
}
