import { join } from 'node:path';
import { createLeads } from '../store/conformance/samples';
import { describeRace } from '../store/describeRace';
import { runRace } from '../store/runRace';
import { CAPACITY, LEADS } from './tierProcess';

describeRace(
	'eight processes that all give out the 20 places of one tier to 200 leads',
	'give out exactly 20',
	async (place, raceOn) => {
		const store = await place.open('shop');
		await createLeads(store, ...LEADS);
		await runRace(join(__dirname, 'tierProcess.ts'), raceOn, 8);
		const changes = (
			await store.read(
				async (view) =>
					await view.readTierChanges(
						LEADS.map((id) => [id]),
						'default',
					),
			)
		).flat();
		expect(changes).toHaveLength(LEADS.length);
		expect(changes.filter(({ name }) => name === 'A')).toHaveLength(CAPACITY);
	},
);
