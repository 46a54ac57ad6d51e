import { run } from './harness';
for (const f of process.argv.slice(2)) require(f);
void run();
