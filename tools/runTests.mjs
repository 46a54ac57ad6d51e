// `npm test`: the stages in order, one line each; a stage speaks only when it fails. Jest always reports itself.
import { spawnSync } from 'node:child_process';

/** What the stage is called, and the script it runs. */
const STAGES = { format: 'format:check', lint: 'lint', types: 'types', build: 'build', docs: 'docs:check' };

for (const [stage, script] of Object.entries(STAGES)) {
	process.stdout.write(`${stage.padEnd(6)} `);
	const started = performance.now();
	const { status, stdout, stderr } = spawnSync('npm', ['run', '-s', script], { encoding: 'utf8' });
	const seconds = ((performance.now() - started) / 1000).toFixed(0);
	process.stdout.write(status === 0 ? `ok      ${seconds} s\n` : `failed  ${seconds} s\n`);
	if (status !== 0) {
		process.stdout.write(`${stdout}${stderr}\nMend this, or run it alone: npm run ${script}\n`);
		process.exit(1);
	}
}

// The same draws at every run, so that a change is blamed for nothing but itself; `npx jest` draws anew each time.
const env = { DRAW_SEED: '20261129', ...process.env };
const jest = spawnSync('npx', ['--no-install', 'jest', ...process.argv.slice(2)], { stdio: 'inherit', env });
process.exit(jest.status ?? 1);
