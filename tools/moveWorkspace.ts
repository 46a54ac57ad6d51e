import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { SingleBar } from 'cli-progress';
import { EngineError, toEngineError } from '../src/errors';
import type { MovableStore } from '../src/store/movableStore';
import { openPostgresStore } from '../src/store/postgres/openPostgresStore';
import { openSqliteStore } from '../src/store/sqlite/openSqliteStore';
import { moveWorkspace } from '../src/store/moveWorkspace';

const USAGE = `Usage: npm run -s workspace:move -- --from STORE --to STORE --workspace NAME [--schema NAME]
STORE is sqlite:FILE or postgres://USER:PASSWORD@HOST:PORT/DATABASE, with ?sslmode=require where it is encrypted.
The workspace in the second must be empty, or hold a part of this very copy; the first stays as it is. Stop the workflows
that write to either first.
`;

async function openStore(place: string, workspace: string, schema: string): Promise<MovableStore> {
	if (place.startsWith('sqlite:')) return await openSqliteStore({ file: place.slice('sqlite:'.length), workspace });
	const { hostname, port, pathname, username, password, searchParams } = new URL(place);
	const mode = searchParams.get('sslmode') ?? 'disable';
	return await openPostgresStore({
		connection: {
			host: hostname,
			port: Number(port || '5432'),
			database: decodeURIComponent(pathname.slice(1)),
			user: decodeURIComponent(username),
			password: decodeURIComponent(password),
			...(mode !== 'disable' && { tls: { rejectUnauthorized: mode.startsWith('verify') } }),
		},
		schema,
		workspace,
	});
}

async function main(): Promise<number> {
	const { values } = parseArgs({
		options: {
			from: { type: 'string' },
			to: { type: 'string' },
			workspace: { type: 'string' },
			schema: { type: 'string', default: 'lead_scoring' },
		},
	});
	const { from, to, workspace, schema } = values;
	if (from === undefined || to === undefined || workspace === undefined) {
		process.stderr.write(USAGE);
		return 2;
	}
	const stores: MovableStore[] = [];
	const bar = new SingleBar({
		format: ' {step} {bar} {value} of {total} leads',
		barCompleteChar: '█',
		barIncompleteChar: '░',
		hideCursor: true,
		clearOnComplete: true,
	});
	try {
		// Opening would make it, and moving nothing succeeds.
		if (from.startsWith('sqlite:') && !existsSync(from.slice('sqlite:'.length)))
			throw new EngineError('configuration-invalid', `There is no file ${from.slice('sqlite:'.length)}.`);
		for (const place of [from, to]) stores.push(await openStore(place, workspace, schema));
		const [source, target] = stores;
		if (source === undefined || target === undefined) return 2;
		let step = '';
		const rows = await moveWorkspace(source, target, (progress) => {
			if (progress.step !== step) bar.start(progress.ofLeads, 0, { step: (step = progress.step) });
			bar.update(progress.leads);
		});
		bar.stop();
		process.stdout.write(`${JSON.stringify({ workspace, equal: true, rows }, undefined, 2)}\n`);
		return 0;
	} finally {
		bar.stop();
		for (const store of stores) await store.close();
	}
}

main().then(
	(code) => (process.exitCode = code),
	(error: unknown) => {
		process.stderr.write(`${toEngineError(error).message}\n`);
		process.exitCode = 1;
	},
);
