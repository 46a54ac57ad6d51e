import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openSqlitePlace } from './openSqlitePlace';

const ROOT = join(__dirname, '..', '..');
const EMAIL = 'kassandra.who-asked-to-be-forgotten@shop.example';

async function untilSays(child: ChildProcess, word: string): Promise<void> {
	let text = '';
	while (!text.includes(word)) {
		const [chunk] = (await Promise.race([once(child.stdout!, 'data'), once(child, 'close')])) as [
			Buffer | number | null,
		];
		if (!Buffer.isBuffer(chunk)) throw new Error(`The process ended with ${String(chunk)} before it said "${word}".`);
		text += chunk.toString();
	}
}

describe('an address that is erased while another process reads, and the eraser killed at once (N27)', () => {
	let place: Awaited<ReturnType<typeof openSqlitePlace>>;
	let file: string;
	let reader: DatabaseSync;
	const holdingFiles = (): string[] =>
		[file, `${file}-wal`, `${file}-shm`]
			.filter((path) => existsSync(path) && readFileSync(path).toString('latin1').includes(EMAIL))
			.map((path) => path.slice(file.length));

	beforeEach(async () => {
		place = await openSqlitePlace();
		file = place.fileOf('shop');
		const script = join(__dirname, 'eraserProcess.ts');
		const eraser = spawn(process.execPath, ['-r', join(ROOT, 'tools', 'loadTypescript.cjs'), script, file, EMAIL], {
			cwd: ROOT,
			stdio: ['pipe', 'pipe', 'inherit'],
		});
		const ended = once(eraser, 'close');
		await untilSays(eraser, 'recorded');
		reader = new DatabaseSync(file, { readOnly: true });
		reader.exec('begin');
		reader.prepare('select count(*) from leads').get();
		eraser.stdin.write('go on\n');
		await untilSays(eraser, 'erased');
		eraser.kill('SIGKILL');
		await ended;
		// Else there would be nothing to clear away.
		expect(holdingFiles()).toContain('-wal');
	}, 60_000);
	afterEach(async () => await place.clear());

	it('is in no file after the next opening', async () => {
		reader.close();
		await place.open('shop');
		expect(holdingFiles()).toEqual([]);
	});

	it('is in no file after the first write for which no reader needs it any more', async () => {
		const store = await place.open('shop');
		await store.write(async (transaction) => await transaction.createLeads([{ id: 'ann', createdAt: 1 }]));
		expect(holdingFiles()).toEqual(['-wal']);
		reader.close();
		await store.write(async (transaction) => await transaction.createLeads([{ id: 'bob', createdAt: 1 }]));
		expect(holdingFiles()).toEqual([]);
	});
});
