import type { INodeExecutionData } from 'n8n-workflow';
import { toEngineError, type Result } from '../../src/index';
import type { Batch } from './operation';

/** For decisions of people, which come one by one; each is its own transaction. */
export async function runEach<T>(
	{ items }: Batch,
	decide: (item: INodeExecutionData, itemIndex: number) => Promise<T>,
): Promise<Result<T>[]> {
	const answers: Result<T>[] = [];
	for (const [itemIndex, item] of items.entries()) {
		try {
			answers.push({ ok: true, value: await decide(item, itemIndex) });
		} catch (error) {
			answers.push({ ok: false, error: toEngineError(error) });
		}
	}
	return answers;
}
