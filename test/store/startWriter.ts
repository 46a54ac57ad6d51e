import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export interface Writer {
	/** Batches acknowledged so far, as they were printed. */
	acknowledged: number[];
	/** Until the next batch is acknowledged or the process has ended. */
	progress(): Promise<void>;
	kill(): Promise<void>;
	/** Rejects with what the process complained of where it failed. */
	finish(): Promise<void>;
}

const ROOT = join(__dirname, '..', '..');

/** Starts writerProcess.ts, compiled like the tests are. */
export function startWriter(file: string, name: string, batches: number, batchSize: number): Writer {
	const script = join(__dirname, 'writerProcess.ts');
	const args = [
		'-r',
		join(ROOT, 'tools', 'loadTypescript.cjs'),
		script,
		file,
		name,
		String(batches),
		String(batchSize),
	];
	const child: ChildProcess = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
	const ended = once(child, 'close');
	const acknowledged: number[] = [];
	let complaint = '';
	child.stderr?.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
	const lines = child.stdout === null ? undefined : createInterface(child.stdout);
	lines?.on('line', (line) => acknowledged.push(Number(line)));
	return {
		acknowledged,
		progress: async () => {
			if (lines !== undefined) await Promise.race([once(lines, 'line'), ended]);
		},
		kill: async () => {
			child.kill('SIGKILL');
			await ended;
		},
		finish: async () => {
			await ended;
			if (child.exitCode !== 0) throw new Error(`The writer ended with ${String(child.exitCode)}: ${complaint}`);
		},
	};
}
