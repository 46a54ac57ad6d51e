import type { IDataObject } from 'n8n-workflow';
import type { Batch, Operation, UnopenedBatch } from './operation';

/** For an operation that does not read its items: runs once, whatever comes in, a schedule for instance. */
export function runOnce(ask: (batch: Batch) => Promise<IDataObject[]>): Pick<Operation, 'runsOnce' | 'execute'> {
	return {
		runsOnce: true,
		execute: async (batch) => [{ ok: true, value: (await ask(batch)).map((add) => ({ add })) }],
	};
}

/** The same for what is about the store itself, which may be one that can't be opened. */
export function runUnopened(
	ask: (batch: UnopenedBatch) => Promise<IDataObject[]>,
): Pick<Operation, 'runsOnce' | 'opensStores' | 'execute'> {
	return { ...runOnce(ask), opensStores: true };
}
