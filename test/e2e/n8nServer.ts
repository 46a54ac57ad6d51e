import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { N8N_DIR, nodeFirstPath } from './installN8n';

export interface N8nServer {
	url: string;
	pid: number;
	userFolder: string;
	logFile: string;
	/** Resolves when the process has ended, by `stop` or by itself. */
	ended: Promise<void>;
	stop(): Promise<void>;
	/** SIGKILL, in the middle of whatever it does. */
	kill(): Promise<void>;
}

export interface ServerOptions {
	/** Used if it is free. */
	port?: number;
	/** n8n's own command with its arguments: `start`, or `worker` in queue mode. */
	command?: readonly string[];
	env?: Record<string, string>;
}

const READY_WITHIN_SECONDS = 240;

/** Starts the installed n8n on loopback and waits until it answers. The user folder holds all its state. */
export async function startServer(
	userFolder: string,
	{ port: preferredPort = 0, command = ['start'], env = {} }: ServerOptions = {},
): Promise<N8nServer> {
	mkdirSync(userFolder, { recursive: true });
	const port = await findFreePort(preferredPort);
	const url = `http://localhost:${port}`;
	const logFile = join(userFolder, 'n8n.log');
	const log = openSync(logFile, 'a');
	const child = spawn(process.execPath, [join(N8N_DIR, 'node_modules/n8n/bin/n8n'), ...command], {
		env: {
			...process.env,
			PATH: nodeFirstPath, // n8n starts its task runner as `node`
			N8N_USER_FOLDER: userFolder,
			N8N_LISTEN_ADDRESS: '127.0.0.1',
			N8N_PORT: String(port),
			// A worker answers health checks only, and only when told to.
			QUEUE_HEALTH_CHECK_ACTIVE: 'true',
			QUEUE_HEALTH_CHECK_PORT: String(port),
			N8N_RUNNERS_BROKER_PORT: String(await findFreePort()),
			N8N_DIAGNOSTICS_ENABLED: 'false',
			N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
			N8N_TEMPLATES_ENABLED: 'false',
			N8N_PERSONALIZATION_ENABLED: 'false',
			N8N_SECURE_COOKIE: 'false',
			GENERIC_TIMEZONE: 'UTC',
			...env,
		},
		stdio: ['ignore', log, log],
	});
	closeSync(log);
	const ended = new Promise<void>((done) => child.once('close', () => done()));
	const server: N8nServer = {
		url,
		pid: child.pid ?? 0,
		userFolder,
		logFile,
		ended,
		stop: () => stopProcess(child, ended),
		kill: async () => {
			child.kill('SIGKILL');
			await ended;
		},
	};
	try {
		await waitUntilReady(server, child);
	} catch (cause) {
		await server.stop();
		throw cause;
	}
	return server;
}

async function waitUntilReady(server: N8nServer, child: ChildProcess): Promise<void> {
	for (let second = 0; second < READY_WITHIN_SECONDS; second++) {
		if (child.exitCode !== null) break;
		if (await answersOk(`${server.url}/healthz/readiness`)) return;
		await sleep(1000);
	}
	const lastLines = readFileSync(server.logFile, 'utf8').split('\n').slice(-20).join('\n');
	throw new Error(`n8n did not start; the end of ${server.logFile}:\n${lastLines}`);
}

async function answersOk(url: string): Promise<boolean> {
	try {
		return (await fetch(url)).ok;
	} catch {
		return false; // nothing listens there yet
	}
}

/** On SIGTERM n8n finishes running executions; one that hasn't gone after 20 s is killed. */
async function stopProcess(child: ChildProcess, ended: Promise<void>): Promise<void> {
	if (child.exitCode !== null || child.signalCode !== null) return;
	child.kill('SIGTERM');
	const killing = setTimeout(() => child.kill('SIGKILL'), 20_000);
	await ended;
	clearTimeout(killing);
}

/** The preferred port if it is free, else any. */
export async function findFreePort(preferred = 0): Promise<number> {
	const probe = createServer();
	return await new Promise<number>((done, fail) => {
		probe.once('error', () => (preferred === 0 ? fail(new Error('No free port')) : done(findFreePort())));
		probe.listen(preferred, '127.0.0.1', () => {
			const { port } = probe.address() as AddressInfo;
			probe.close(() => done(port));
		});
	});
}
