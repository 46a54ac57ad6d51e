import { join } from 'node:path';
import { openMemoryStore } from '../../src/store/memory/openMemoryStore';
import { LEADS, listWrites, readAll } from './conformance/orderIndependence';
import { NOON } from './conformance/samples';
import { describeRace } from './describeRace';
import { runRace } from './runRace';

/** What one process makes of the same writes, one after another. */
async function playAlone(): Promise<unknown> {
	const store = await openMemoryStore({ workspace: 'shop' });
	await store.write(async (transaction) => {
		await transaction.createLeads(LEADS.map((id) => ({ id, createdAt: NOON })));
		for (const write of listWrites()) await write(transaction);
	});
	return await store.read(readAll);
}

describeRace(
	'eight processes with the same events, duplicates, merges and outcomes',
	// They race to create a PostgreSQL schema too: nobody has opened it before.
	'leave what one process would have',
	async (place, raceOn) => {
		await runRace(join(__dirname, 'raceProcess.ts'), raceOn, 8);
		const store = await place.open('shop');
		expect(await store.read(readAll)).toStrictEqual(await playAlone());
	},
);
