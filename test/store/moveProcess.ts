import type { MovableStore } from '../../src/store/movableStore';
import { openPostgresStore } from '../../src/store/postgres/openPostgresStore';
import { openSqliteStore } from '../../src/store/sqlite/openSqliteStore';
import { moveWorkspace } from '../../src/store/moveWorkspace';
import type { RacePlace } from './raceProcess';

/**
 * A process of its own that moves a workspace, and is killed when it has made one of its writes and not yet finished it:
 * `moveProcess.ts <{ from, to, killAtWrite } as JSON>` prints the counts where it gets that far.
 */
async function main({
	from,
	to,
	killAtWrite,
	closeSource = false,
}: {
	from: RacePlace;
	to: RacePlace;
	killAtWrite: number | null;
	closeSource?: boolean;
}): Promise<void> {
	const [source, target] = [await openStore(from), await openStore(to)];
	let writes = 0;
	const write = target.write.bind(target);
	target.write = async (work) =>
		await write(async (transaction) => {
			const answer = await work(transaction);
			if (++writes === killAtWrite) process.kill(process.pid, 'SIGKILL');
			return answer;
		});
	const counts = await moveWorkspace(source, target, { closeSource });
	process.stdout.write(JSON.stringify(counts));
	await source.close();
	await target.close();
}

async function openStore(place: RacePlace): Promise<MovableStore> {
	return 'sqlite' in place
		? await openSqliteStore({ ...place.sqlite, evenIfMoved: true })
		: await openPostgresStore({ ...place.postgres, evenIfMoved: true });
}

void main(JSON.parse(process.argv[2] ?? '') as Parameters<typeof main>[0]);
