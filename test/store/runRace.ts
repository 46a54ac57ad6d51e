import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { RacePlace } from './raceProcess';

const ROOT = join(__dirname, '..', '..');
const run = promisify(execFile);

/** The script in so many processes at once, each told the place and its own seed; over when all have ended well. */
export async function runRace(script: string, place: RacePlace, processes: number): Promise<void> {
	const loader = join(ROOT, 'tools', 'loadTypescript.cjs');
	const seeds = Array.from({ length: processes }, (_, seed) => String(seed));
	await Promise.all(seeds.map((seed) => run(process.execPath, ['-r', loader, script, JSON.stringify(place), seed], { cwd: ROOT })));
}
