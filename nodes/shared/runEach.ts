import type { INodeExecutionData } from 'n8n-workflow';
import { toEngineError, type Result } from '../../src/index';
import type { Addition, Batch, Operation } from './operation';

/** For decisions of people, which come one by one; each is its own transaction. */
export function runEach(
	decide: (batch: Batch, item: INodeExecutionData, itemIndex: number) => Promise<Addition>,
): Pick<Operation, 'execute'> {
	return {
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
