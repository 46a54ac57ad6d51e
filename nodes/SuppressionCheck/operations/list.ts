import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { compact, findReason, toIsoTime, type Engine, type StoredSuppression } from '../../../src/index';
import { hints } from '../../shared/hints';
import { limitField, listUpToLimit } from '../../shared/limitField';
import type { NodeOperation } from '../../shared/nodeOperation';
import { runOnce } from '../../shared/runOnce';
import { onlyReasonField, readOnlyReason } from '../fields/onlyReason';

const PAGE_SIZE = 1_000;

const returnAllField: INodeProperties = {
	displayName: 'Return All',
	name: 'returnAll',
	type: 'boolean',
	default: false,
	description: 'Whether to return all results or only up to a given limit',
};

const listLimitField: INodeProperties = { ...limitField, displayOptions: { show: { returnAll: [false] } } };

/** One output item for each entry of the suppression log. */
export const list: NodeOperation = {
	name: 'List',
	value: 'list',
	action: 'List suppressions',
	description: 'List the entries of the suppression list, with releases, in the order in which they are stored',
	fields: [returnAllField, listLimitField, onlyReasonField],
	...runOnce(async ({ context, engine, parameters }) => {
		const code = readOnlyReason(parameters);
		const isAll = parameters.read('returnAll', 0, false);
		const { rows, more } = isAll
			? { rows: await readUpTo(engine, Infinity, code), more: '' }
			: await listUpToLimit(parameters, async (limit) => await readUpTo(engine, limit, code));
		context.addExecutionHints({ message: hints.listed(rows.length) + more, location: 'outputPane', type: 'info' });
		return rows.map((entry) => ({ suppression: entryToJson(entry) }));
	}),
};

async function readUpTo(engine: Engine, most: number, code: string | undefined): Promise<StoredSuppression[]> {
	const listed: StoredSuppression[] = [];
	let afterId: string | undefined;
	do {
		const limit = Math.min(PAGE_SIZE, most - listed.length);
		const page = await engine.listSuppressions(compact({ afterId, limit, code }));
		listed.push(...page);
		afterId = page.length < PAGE_SIZE ? undefined : page.at(-1)?.id;
	} while (afterId !== undefined && listed.length < most);
	return listed;
}

function entryToJson({ code, at, receivedAt, until, ...entry }: StoredSuppression): IDataObject {
	return compact({
		...entry,
		code,
		label: findReason(code).label,
		at: toIsoTime(at),
		receivedAt: toIsoTime(receivedAt),
		until: until === undefined ? undefined : toIsoTime(until),
	});
}
