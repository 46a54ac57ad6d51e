import { readFileSync } from 'node:fs';
import { Client, escapeLiteral } from 'pg';
import type { PostgresConnection } from '../../src/store/postgres/openPostgresStore';

/**
 * Runs a script of deploy/ as psql does, as far as those scripts go: \getenv, \connect, :'variable' and statements that end
 * with a line's semicolon. The tests' server comes without psql.
 */
export async function runPsqlScript(
	file: string,
	connection: PostgresConnection,
	environment: Readonly<Record<string, string>>,
): Promise<void> {
	const variables = new Map<string, string>();
	let client = await connect(connection);
	try {
		for (const step of readSteps(file)) {
			const [, command, first = '', second = ''] = /^\\(\w+) (\S+)(?: (\S+))?$/.exec(step) ?? [];
			if (command === 'getenv') variables.set(first, environment[second] ?? '');
			else if (command === 'connect') {
				await client.end();
				client = await connect({ ...connection, database: first });
			} else if (command === undefined) await client.query(bindVariables(step, variables));
			else if (step !== '\\set ON_ERROR_STOP on') throw new Error(`What is ${step}?`);
		}
	} finally {
		await client.end();
	}
}

async function connect(connection: PostgresConnection): Promise<Client> {
	const client = new Client(connection);
	await client.connect();
	return client;
}

function readSteps(file: string): string[] {
	const lines = readFileSync(file, 'utf8')
		.split('\n')
		.filter((line) => line.trim() !== '' && !line.startsWith('--'));
	const steps: string[] = [];
	let statement: string[] = [];
	for (const line of lines) {
		if (line.startsWith('\\')) steps.push(line);
		else if (statement.push(line) > 0 && line.endsWith(';')) {
			steps.push(statement.join('\n'));
			statement = [];
		}
	}
	return steps;
}

function bindVariables(statement: string, variables: ReadonlyMap<string, string>): string {
	return statement.replaceAll(/:'(\w+)'/g, (_, name: string) => escapeLiteral(variables.get(name) ?? ''));
}
