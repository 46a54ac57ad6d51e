import { EngineError, type RecordRequest } from '../../src/index';
import { DAY, event, NOON, openBench, type Bench } from './engineOnMemory';

const ROWS = 1_050;

/** A file, newest first, of which some rows can't be read; notes what it is asked for. */
function openFile(unreadable: readonly number[] = []) {
	const asked: number[] = [];
	const at = (place: number): RecordRequest => {
		asked.push(place);
		if (unreadable.includes(place)) throw new EngineError('payload-unrecognised', `Row ${place} says nothing.`);
		const identities = { email: `p${place % 40}@shop.example` };
		return {
			records: [event('page_viewed', { id: `row:${place}`, identities, occurredAt: NOON - (place + 1) * DAY })],
		};
	};
	return { asked, items: { length: ROWS, at } };
}

async function countEvents({ engine }: Bench): Promise<number> {
	return await engine.store.read(async (view) => {
		const leads = await view.listLeads({ limit: 1_000 });
		const groups = leads.map(({ group }) => group);
		return (await view.readEvents(groups, { until: NOON })).flat().length;
	});
}

describe('A file of past events', () => {
	it('is looked at twice and a slice at a time: no more rows than that are waiting for their answer', async () => {
		const bench = await openBench();
		const { asked, items } = openFile();
		const answered: number[] = [];
		let waiting = 0;
		const answers = await bench.engine.recordPastEvents(items, {
			allOrNothing: true,
			take: (answer, place) => {
				expect(answer.ok).toBe(true);
				waiting = Math.max(waiting, asked.length - ROWS - answered.length);
				answered.push(place);
			},
		});
		expect(answers).toEqual([]);
		expect(asked).toHaveLength(2 * ROWS);
		// For their dates as they stand, and then oldest first.
		const places = Array.from({ length: ROWS }, (_, place) => place);
		expect(asked.slice(0, ROWS)).toEqual(places);
		expect(asked.slice(ROWS)).toEqual(places.toReversed());
		expect(answered).toEqual(places.toReversed());
		expect(waiting).toBeLessThanOrEqual(100);
		expect(await countEvents(bench)).toBe(ROWS);
	});

	it('leaves out a row that can not be read, each with its own error; or, where one stops all, records nothing', async () => {
		const bench = await openBench();
		const unreadable = [3, 700];
		const refused = await bench.engine.recordPastEvents(openFile(unreadable).items, { allOrNothing: true });
		const codes = refused.map((answer) => (answer.ok ? 'ok' : answer.error.code));
		expect(codes.flatMap((code, place) => (code === 'payload-unrecognised' ? place : []))).toEqual(unreadable);
		expect(codes.filter((code) => code === 'batch-refused')).toHaveLength(ROWS - 2);
		expect(await countEvents(bench)).toBe(0);

		const left = await bench.engine.recordPastEvents(openFile(unreadable).items);
		expect(left.flatMap((answer, place) => (answer.ok ? [] : [[place, answer.error.message]]))).toEqual(
			unreadable.map((place) => [place, `Row ${place} says nothing.`]),
		);
		expect(await countEvents(bench)).toBe(ROWS - 2);
	});

	it('records nothing where one row can not be recorded and that stops all, wherever it stands', async () => {
		const bench = await openBench();
		const { items } = openFile();
		const { occurredAt: _, ...undated } = event('page_viewed');
		const at = (place: number) => (place === 900 ? { records: [undated as never] } : items.at(place));
		const answers = await bench.engine.recordPastEvents({ length: ROWS, at }, { allOrNothing: true });
		const codes = answers.map((answer) => (answer.ok ? 'ok' : answer.error.code));
		expect(codes[900]).toBe('time-invalid');
		expect(new Set(codes)).toEqual(new Set(['batch-refused', 'time-invalid']));
		expect(await countEvents(bench)).toBe(0);
	});
});
