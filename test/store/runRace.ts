import { execFile } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');
const LOADER = join(ROOT, 'tools', 'loadTypescript.cjs');

/**
 * The script in so many processes at once, each told the job and its own seed. Answers what each printed when all have
 * ended well, or been killed as they were told.
 */
export async function runRace(script: string, job: object, processes: number): Promise<string[]> {
	return await Promise.all(
		Array.from({ length: processes }, async (_, seed) => await runProcess(script, JSON.stringify(job), String(seed))),
	);
}

/** What a script printed. Also used alone. */
export async function runProcess(script: string, ...parameters: string[]): Promise<string> {
	return await new Promise((resolve, reject) => {
		execFile(process.execPath, ['-r', LOADER, script, ...parameters], { cwd: ROOT }, (error, stdout, stderr) => {
			if (error === null || error.signal === 'SIGKILL') resolve(stdout);
			else reject(new Error(`${script} failed: ${stderr}`));
		});
	});
}
