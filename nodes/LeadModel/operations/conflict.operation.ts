import type { INodeExecutionData } from 'n8n-workflow';
import {
	EngineError,
	readPath,
	toEngineError,
	toIsoTime,
	type ConflictDecision,
	type Result,
} from '../../../src/index';
import type { Parameters } from '../../shared/parameters';
import type { Addition, Batch, Operation } from '../../shared/runItems';
import { runOnce } from './once';

export const listConflicts = runOnce(async ({ engine, parameters }) => {
	const conflicts = await engine.listConflicts({ limit: parameters.read('limit', 0, 50) });
	return conflicts.map(({ at, lead, other, ...rest }) => ({
		conflict: {
			...rest,
			at: toIsoTime(at),
			lead: { id: lead.id, identities: { ...lead.identities } },
			other: { id: other.id, identities: { ...other.identities } },
		},
	}));
});

export const resolveConflict = forEachItem(async ({ engine, parameters }, item, itemIndex) => {
	const id = readId(item, itemIndex, parameters, 'conflictId');
	const decision = parameters.read<ConflictDecision['decision']>('decision', itemIndex, 'keepApart');
	const resolved = await engine.resolveConflict({ id, decision });
	return { add: { resolved: { ...resolved } } };
});

export const undoMerge = forEachItem(async ({ engine, parameters }, item, itemIndex) => ({
	add: { unmerged: await engine.undoMerge({ leadId: readId(item, itemIndex, parameters, 'leadId') }) },
}));

/** Decisions of people come one by one; each is its own transaction. */
function forEachItem(
	decide: (batch: Batch, item: INodeExecutionData, itemIndex: number) => Promise<Addition>,
): Operation {
	return {
		countOutputs: () => 1,
		errorOutput: () => 0,
		execute: async (batch) => {
			const answers: Result<Addition[]>[] = [];
			for (const [itemIndex, item] of batch.items.entries()) {
				try {
					answers.push({ ok: true, value: [await decide(batch, item, itemIndex)] });
				} catch (error) {
					answers.push({ ok: false, error: toEngineError(error) });
				}
			}
			return answers;
		},
	};
}

function readId(item: INodeExecutionData, itemIndex: number, parameters: Parameters, name: string): string {
	const reference = parameters.field(name, itemIndex);
	const id = typeof reference === 'string' ? readPath(item.json, reference) : reference?.value;
	if (typeof id === 'string' && id !== '') return id;
	throw new EngineError(
		'field-invalid',
		`The item has no ID in "${typeof reference === 'string' ? reference : name}".`,
		{ field: name },
	);
}
