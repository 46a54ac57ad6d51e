import { clock } from '../../nodes/shared/clock';
import type { Batch } from '../../nodes/shared/operation';
import { reportProgress } from '../../nodes/shared/reportProgress';

const present = clock.now;
afterEach(() => (clock.now = present));

function open() {
	const [log, hints]: [string[], string[]] = [[], []];
	const context = {
		logger: { info: (line: string) => log.push(line) },
		addExecutionHints: ({ message }: { message: string }) => hints.push(message),
	};
	return { log, hints, batch: { context } as unknown as Batch };
}

describe('A long run', () => {
	it('says in the log how far it is, every 5,000, and in the hint how much it was and how long it took', () => {
		const { log, hints, batch } = open();
		clock.now = () => 1_000;
		const progress = reportProgress(batch, 'leads read', 12_000);
		for (let done = 1_000; done <= 12_000; done += 1_000) progress.at(done);
		clock.now = () => 63_400;
		progress.end();
		expect(log).toEqual(['Lead Scoring: 5,000 of 12,000 leads read.', 'Lead Scoring: 10,000 of 12,000 leads read.']);
		expect(hints).toEqual(['12,000 leads read in 62 seconds.']);
	});

	it('says nothing where it was a short one, and no total where none is known', () => {
		const { log, hints, batch } = open();
		const short = reportProgress(batch, 'leads read');
		short.at(4_999);
		short.end();
		expect([...log, ...hints]).toEqual([]);
		reportProgress(batch, 'leads read').at(5_000);
		expect(log).toEqual(['Lead Scoring: 5,000 leads read so far.']);
	});
});
