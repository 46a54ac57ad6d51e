import { EngineError, moveWorkspace as move, secretFingerprint, type MovableStore } from '../../../../src/index';
import { answers } from '../../../shared/answers';
import { messages } from '../../../shared/messages';
import type { NodeOperation } from '../../../shared/nodeOperation';
import { inWorkspace, placeOf, type StoreConnection } from '../../../shared/openEngine';
import type { UnopenedBatch } from '../../../shared/operation';
import { reportProgress } from '../../../shared/reportProgress';
import { stores, type StorePlace } from '../../../shared/stores';
import { answerUnopened } from '../../answers';
import {
	fileWorkspaceField,
	MOVE_WAYS,
	newNameField,
	sourceField,
	WAY_NAMES,
	wayField,
	type MoveWay,
} from '../../fields/moveWorkspace';

export const moveWorkspace: NodeOperation = {
	name: 'Move',
	value: 'moveWorkspace',
	action: 'Move workspace',
	description:
		'Move everything of a workspace: from a file to PostgreSQL, back into a file, or to a new name. Every row is compared afterwards. Run it again where it was interrupted: it goes on.',
	fields: [wayField, fileWorkspaceField, newNameField, sourceField],
	...answerUnopened('move', async (batch) => {
		const { source, target } = readPlaces(batch);
		const closeSource = batch.parameters.read<string>('oldPlace', 0, 'open') === 'close';
		await refuseUnknown(source);
		const opened: MovableStore[] = [];
		const progress = reportProgress(batch, 'leads copied');
		try {
			const from = await stores.open({ ...source, evenIfMoved: true });
			opened.push(from);
			await refuseOtherSecret(from, batch.connection);
			const to = await stores.open({ ...target, evenIfMoved: true });
			opened.push(to);
			const tables = await move(from, to, {
				closeSource,
				onProgress: ({ step, leads }) => step === 'copying' && progress.at(leads),
			});
			progress.end();
			const rows = tables.reduce((sum, table) => sum + table.rows, 0);
			const leads = tables.find(({ table }) => table === 'leads')?.rows ?? 0;
			const [was, is] = [await from.describe(), await to.describe()];
			return {
				summary: answers.moved({ leads, rows, tables: tables.length, closed: closeSource, place: is.location }),
				isWarning: !closeSource,
				body: {
					from: { workspace: was.workspace, location: was.location, closed: closeSource },
					to: { workspace: is.workspace, location: is.location },
					rows,
					tables: tables.map((table) => ({ ...table })),
				},
			};
		} finally {
			for (const store of opened) await store.close();
		}
	}),
};

function readPlaces({ parameters, connection }: UnopenedBatch): { source: StorePlace; target: StorePlace } {
	const way = parameters.choose<MoveWay>(
		{
			...{ name: 'way', label: 'Move', choices: MOVE_WAYS },
			nameOf: (choice) => WAY_NAMES[choice],
			fallback: 'fileToStore',
		},
		0,
	);
	const { postgres: _, ...inFile } = connection;
	if (way !== 'withinStore' && connection.postgres === undefined)
		throw new EngineError('configuration-invalid', messages.moveNeedsPostgres, { field: 'credentials' });
	const named = (field: string, of: StoreConnection, fallback: string): StorePlace =>
		placeOf(inWorkspace(of, parameters.text(field, 0) || fallback));
	if (way === 'fileToStore') return { source: named('fileWorkspace', inFile, 'default'), target: placeOf(connection) };
	const target = named('newName', way === 'storeToFile' ? inFile : connection, connection.workspace);
	if (way === 'withinStore' && target.workspace === connection.workspace)
		throw new EngineError('configuration-invalid', messages.moveNeedsName, { field: 'newName' });
	return { source: placeOf(connection), target };
}

/** Opening it would make it, and moving nothing succeeds. */
async function refuseUnknown(source: StorePlace): Promise<void> {
	const names = await stores.listWorkspaces(source);
	if (names.includes(source.workspace)) return;
	throw new EngineError(
		'configuration-invalid',
		messages.noSuchWorkspace(source.workspace, source.postgres === undefined, names),
		{ field: source.postgres === undefined ? 'fileWorkspace' : 'workspace' },
	);
}

/** Under another secret nobody who opted out would be found again in the new place. */
async function refuseOtherSecret(from: MovableStore, { hashingSecret }: StoreConnection): Promise<void> {
	const { secretFingerprint: standing } = await from.read(async (view) => await view.readWorkspace());
	if (standing === undefined || standing === secretFingerprint(hashingSecret)) return;
	throw new EngineError('configuration-invalid', messages.moveOtherSecret, { field: 'hashingSecret' });
}
