import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SingleBar } from 'cli-progress';
import { openN8n } from '../inProcess/openN8n';
import { describeDay } from './describeDay';
import { makeDay } from './makeDay';
import { playDay } from './playDay';
import { seedRandom } from './random';

const SEED = 7;
const START = Date.UTC(2026, 2, 10);

/** `npm run demo`: a day of shop traffic through the shipped templates, on n8n's own engine and a store on disk. */
async function runDemo(): Promise<void> {
	const started = performance.now();
	const userFolder = mkdtempSync(join(tmpdir(), 'lead-scoring-demo-'));
	const n8n = await openN8n({ userFolder });
	try {
		const day = makeDay(seedRandom(SEED), START);
		const bar = new SingleBar({
			format: ' {time} {bar} {value} of {total} deliveries',
			barCompleteChar: '█',
			barIncompleteChar: '░',
			hideCursor: true,
			clearOnComplete: true,
		});
		bar.start(day.deliveries.length, 0, { time: '00:00' });
		const played = await playDay(n8n, day, (done) => bar.update(done, { time: clockTime(n8n.clock.now()) }));
		bar.stop();
		await n8n.close();
		const storeBytes = statSync(join(userFolder, '.n8n/lead-scoring/default.sqlite')).size;
		const seconds = (performance.now() - started) / 1000;
		process.stdout.write(describeDay(day, played, { seconds, storeBytes, columns: process.stdout.columns ?? 120 }));
	} finally {
		await n8n.close();
		rmSync(userFolder, { recursive: true, force: true });
	}
}

function clockTime(at: number): string {
	return new Date(at).toISOString().slice(11, 16);
}

runDemo().catch((error: unknown) => {
	console.error(error);
	process.exitCode = 1;
});
