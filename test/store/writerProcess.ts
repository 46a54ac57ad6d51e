import type { StoreTransaction } from '../../src/store/port/leadStore';
import { openSqliteStore } from '../../src/store/sqlite/openSqliteStore';
import { NOON, sampleEvent } from './conformance/samples';

/**
 * A process of its own that writes batches of events until it is told how many or is killed:
 * `writerProcess.ts <file> <name> <batches> <batch size>`. Prints the number of each batch once the store has
 * acknowledged it.
 */
async function main(): Promise<void> {
	const [file = '', name = '', batches = '0', batchSize = '1'] = process.argv.slice(2);
	const store = await openSqliteStore({ file, workspace: 'shop' });
	for (let batch = 0; batch < Number(batches); batch++) {
		await store.write(async (transaction) => await appendBatch(transaction, name, batch, Number(batchSize)));
		process.stdout.write(`${batch}\n`);
	}
	await store.close();
}

/** Two statements with a wait between them, so that a kill can fall in the middle of a batch. */
async function appendBatch(transaction: StoreTransaction, name: string, batch: number, size: number): Promise<void> {
	await transaction.createLeads([{ id: 'ann', createdAt: NOON }]);
	const events = Array.from({ length: size }, (_, index) => sampleEvent(`${name}-${batch}-${index}`, 'ann'));
	await transaction.appendEvents(events.slice(0, size / 2));
	await new Promise(setImmediate);
	await transaction.appendEvents(events.slice(size / 2));
}

void main();
