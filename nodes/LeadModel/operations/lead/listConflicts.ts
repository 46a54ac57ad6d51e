import { toIsoTime } from '../../../../src/index';
import { limitField, readLimit } from '../../../shared/limitField';
import type { NodeOperation } from '../../../shared/nodeOperation';
import { runOnce } from '../../../shared/runOnce';

export const listConflicts: NodeOperation = {
	name: 'List Conflicts',
	value: 'listConflicts',
	action: 'List conflicts',
	description: 'Leads that share a phone number or customer ID and need a decision',
	fields: [limitField],
	...runOnce(async ({ engine, parameters }) => {
		const conflicts = await engine.listConflicts({ limit: readLimit(parameters) });
		return conflicts.map(({ at, lead, other, ...rest }) => ({
			conflict: {
				...rest,
				at: toIsoTime(at),
				lead: { id: lead.id, identities: { ...lead.identities } },
				other: { id: other.id, identities: { ...other.identities } },
			},
		}));
	}),
};
