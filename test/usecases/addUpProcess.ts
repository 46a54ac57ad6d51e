import { openSqliteStore } from '../../src/index';
import { addUpAgain } from '../../src/usecases/upkeep/addUpAgain';

/**
 * A process of its own that adds history up again, and is killed when it has made one of its writes and not yet finished
 * it: `addUpProcess.ts <file> <killAtWrite>`.
 */
async function main(file: string, killAtWrite: number): Promise<void> {
	const store = await openSqliteStore({ file, workspace: 'shop' });
	let writes = 0;
	const write = store.write.bind(store);
	store.write = async (work) =>
		await write(async (transaction) => {
			const answer = await work(transaction);
			if (++writes === killAtWrite) process.kill(process.pid, 'SIGKILL');
			return answer;
		});
	await addUpAgain({ store });
	await store.close();
}

void main(process.argv[2] ?? '', Number(process.argv[3]));
