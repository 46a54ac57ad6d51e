import type { IDataObject } from 'n8n-workflow';
import { buildOverview, compact, toEngineError, toIsoTime, type ClientFigures } from '../../../../src/index';
import { clock } from '../../../shared/clock';
import { NEXT_STEPS } from '../../../shared/messages';
import type { NodeOperation } from '../../../shared/nodeOperation';
import { inWorkspace, openEngine, placeOf, type StoreConnection } from '../../../shared/openEngine';
import { optionsField } from '../../../shared/optionsField';
import { reportProgress } from '../../../shared/reportProgress';
import { stores } from '../../../shared/stores';
import { modelNameField, readModel } from '../../fields/modelName';
import { handOutPage, reportFormField } from '../../fields/reportForm';
import { readSilentDays, silentDaysOption } from '../../fields/silentDays';

/** All clients of an agency at a glance: whoever can't be read is a line too, so that the others are not missed for it. */
export const overview: NodeOperation = {
	name: 'Overview',
	value: 'overview',
	action: 'Build overview of all workspaces',
	description:
		'One page about all workspaces of this store: leads, last event, model, drift, what is odd, who can be contacted. With a short form for email. It names no lead.',
	fields: [reportFormField, modelNameField, optionsField([silentDaysOption])],
	runsOnce: true,
	opensStores: true,
	execute: async (batch) => {
		const { context, connection, parameters } = batch;
		const question = { model: readModel(parameters), silentDays: readSilentDays(parameters) };
		const signal = context.getExecutionCancelSignal();
		const names = await stores.listWorkspaces(placeOf(connection));
		const progress = reportProgress(batch, 'workspaces read', names.length);
		const clients: ClientFigures[] = [];
		for (const name of names) {
			clients.push(await readOne(connection, { workspace: name, ...question, signal }));
			progress.at(clients.length);
		}
		const asked = { at: clock.now(), model: question.model, clients };
		const { clients: ordered, ...page } = await buildOverview(asked);
		return [{ ok: true, value: [await handOutPage(batch, 'overview', page, { workspaces: ordered.map(toRow) })] }];
	},
};

interface ClientQuestion {
	workspace: string;
	model: string;
	silentDays: number;
	/** When the execution is canceled. */
	signal: AbortSignal | undefined;
}

async function readOne(
	connection: StoreConnection,
	{ workspace, signal, ...question }: ClientQuestion,
): Promise<ClientFigures> {
	try {
		const engine = await openEngine(inWorkspace(connection, workspace));
		return await (signal === undefined ? engine : engine.until(signal)).readClient(question);
	} catch (error) {
		const found = toEngineError(error);
		if (found.code === 'canceled') throw found;
		return { workspace, status: 'broken', error: `${found.message} ${NEXT_STEPS[found.code]}` };
	}
}

function toRow({ workspace, ...client }: ClientFigures): IDataObject {
	if ('error' in client) return { name: workspace, ...client };
	const { lastEventAt, ...known } = client;
	return { name: workspace, ...known, ...compact({ lastEventAt: lastEventAt && toIsoTime(lastEventAt) }) };
}
