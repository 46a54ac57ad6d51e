// `npm test`: what needs no build at once, then the build and what stands on it, one line each; a stage speaks only when it
// fails. Jest always reports itself.
import { spawn, spawnSync } from 'node:child_process';

/** What each stage is called, and the script it runs; those of a row run side by side. */
const STAGES = [{ format: 'format:check', lint: 'lint', types: 'types' }, { build: 'build' }, { docs: 'docs:check' }];

for (const row of STAGES) {
	const failed = (await Promise.all(Object.entries(row).map(runStage))).filter((failure) => failure !== undefined);
	if (failed.length > 0) {
		process.stdout.write(failed.join('\n'));
		process.exit(1);
	}
}

// The same draws at every run, so that a change is blamed for nothing but itself; `npx jest` draws anew each time.
const env = { DRAW_SEED: '20261129', ...process.env };
const jest = spawnSync('npx', ['--no-install', 'jest', ...process.argv.slice(2)], { stdio: 'inherit', env });
process.exit(jest.status ?? 1);

/** Answers what the stage printed if it failed. */
async function runStage([stage, script]) {
	const started = performance.now();
	const running = spawn('npm', ['run', '-s', script], { stdio: ['ignore', 'pipe', 'pipe'] });
	let printed = '';
	for (const stream of [running.stdout, running.stderr])
		stream.setEncoding('utf8').on('data', (text) => (printed += text));
	const status = await new Promise((resolve) => running.on('close', resolve));
	const seconds = ((performance.now() - started) / 1000).toFixed(0);
	process.stdout.write(`${stage.padEnd(6)} ${status === 0 ? 'ok    ' : 'failed'}  ${seconds} s\n`);
	return status === 0 ? undefined : `${printed}\nMend this, or run it alone: npm run ${script}\n`;
}
