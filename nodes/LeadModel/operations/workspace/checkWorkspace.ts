import type { IDataObject, INodeProperties } from 'n8n-workflow';
import {
	compact,
	EngineError,
	toEngineError,
	toIsoTime,
	type HealthFinding,
	type TableCount,
} from '../../../../src/index';
import { answers } from '../../../shared/answers';
import { NEXT_STEPS } from '../../../shared/messages';
import type { NodeOperation } from '../../../shared/nodeOperation';
import { openEngine } from '../../../shared/openEngine';
import type { UnopenedBatch } from '../../../shared/operation';
import { optionsField } from '../../../shared/optionsField';
import { answerUnopened, type Answer } from '../../answers';
import { readSilentDays, silentDaysOption } from '../../fields/silentDays';

const ifWrongField: INodeProperties = {
	displayName: 'If Something Is Wrong',
	name: 'ifWrong',
	type: 'options',
	options: [
		{ name: 'Continue', value: 'continue', description: 'The field "check.status" says ok, look or broken' },
		{
			name: 'Stop the Workflow',
			value: 'stop',
			description: 'So that its error workflow starts. What only needs a look does not stop it.',
		},
	],
	default: 'continue',
};

export const checkWorkspace: NodeOperation = {
	name: 'Check',
	value: 'checkWorkspace',
	action: 'Check workspace',
	description:
		'Whether the store can be reached and relied on: its version and secret, what is in it, whether every refusal and consent can be read, and what is odd. Run on a schedule.',
	fields: [ifWrongField, optionsField([silentDaysOption])],
	...answerUnopened('check', async (batch) => {
		const answer = await check(batch).catch((error: unknown) => describeClosed(batch, toEngineError(error)));
		if (batch.parameters.read<string>('ifWrong', 0, 'continue') === 'stop' && answer.body.status === 'broken')
			throw new EngineError('workspace-unhealthy', answer.summary);
		return answer;
	}),
};

async function check({ connection, parameters, workspace }: UnopenedBatch): Promise<Answer> {
	const engine = await openEngine(connection);
	const silentDays = readSilentDays(parameters);
	const { tables, bytes, lastEventAt, read, findings } = await engine.checkWorkspace({ silentDays });
	const { engine: kind, location, schemaVersion } = await engine.store.describe();
	const leads = tables.find(({ table }) => table === 'leads')?.rows ?? 0;
	return {
		summary:
			findings.length === 0 ? answers.healthy(workspace, leads, read.suppressions) : summarise(workspace, findings),
		isWarning: findings.length > 0,
		body: {
			...statusOf(findings),
			workspace,
			store: compact({ engine: kind, location, schemaVersion, megabytes: bytes && bytes / 1e6 }),
			hashingSecret: connection.hashingSecret === '' ? 'none' : 'matches',
			leads,
			...compact({ lastEventAt: lastEventAt && toIsoTime(lastEventAt) }),
			read: { ...read },
			tables: tables.map(tableToRow),
		},
	};
}

/** What keeps the store from being opened is the finding. */
function describeClosed({ workspace }: UnopenedBatch, { code, message }: EngineError): Answer {
	const finding = { code, severity: 'broken' as const, what: message, todo: NEXT_STEPS[code] };
	return {
		summary: summarise(workspace, [finding]),
		isWarning: true,
		body: { ...statusOf([finding]), workspace },
	};
}

type Finding = Omit<HealthFinding, 'code'> & { code: string };

function summarise(workspace: string, findings: readonly Finding[]): string {
	const [first, ...others] = findings;
	return answers.unhealthy(workspace, `${first?.what ?? ''} ${first?.todo ?? ''}`, others.length);
}

/** The worst of all. */
function statusOf(findings: readonly Finding[]): IDataObject {
	const isBroken = findings.some(({ severity }) => severity === 'broken');
	return {
		ok: findings.length === 0,
		status: findings.length === 0 ? 'ok' : isBroken ? 'broken' : 'look',
		findings: findings.map((finding) => ({ ...finding })),
	};
}

function tableToRow({ table, rows, oldest, newest }: TableCount): IDataObject {
	return compact({
		table,
		rows,
		oldest: oldest === undefined ? undefined : toIsoTime(oldest),
		newest: newest === undefined ? undefined : toIsoTime(newest),
	});
}
