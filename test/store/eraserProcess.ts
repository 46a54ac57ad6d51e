import { createEngine } from '../../src/engine';
import { openSqliteStore } from '../../src/store/sqlite/openSqliteStore';
import { NOON } from './conformance/samples';

/**
 * A process of its own that records somebody, waits for a line on its standard input, erases them, says "erased" and
 * waits to be killed: `eraserProcess.ts <file> <email>`. Says "recorded" once they are on record.
 */
async function main(): Promise<void> {
	const [file = '', email = ''] = process.argv.slice(2);
	const engine = createEngine({ store: await openSqliteStore({ file, workspace: 'shop' }), clock: () => NOON });
	const event = { kind: 'event', name: 'signed_up', id: 'e1', source: 'test', identities: { email } } as const;
	await engine.recordEvents([{ records: [event] }]);
	process.stdout.write('recorded\n');
	await new Promise((resolve) => process.stdin.once('data', resolve));
	await engine.forgetLeads([{ identities: [{ kind: 'email', namespace: '', value: email }] }]);
	process.stdout.write('erased\n');
	await new Promise((resolve) => setTimeout(resolve, 60_000));
}

void main();
