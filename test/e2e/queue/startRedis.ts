import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { findFreePort } from '../n8nServer';

export interface Redis {
	port: number;
	stop(): Promise<void>;
}

/** Debian's redis-server on loopback, keeping nothing on disk. */
export async function startRedis(): Promise<Redis> {
	const port = await findFreePort();
	const settings = ['--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
	const child = spawn('redis-server', ['--port', String(port), ...settings], { stdio: 'ignore' });
	const ended = once(child, 'close');
	for (let attempt = 0; !(await listens(port)); attempt++) {
		if (attempt === 100)
			throw new Error('redis-server did not start. Is it installed? On Debian: apt-get install redis-server');
		await sleep(50);
	}
	return {
		port,
		stop: async () => {
			child.kill('SIGTERM');
			await ended;
		},
	};
}

async function listens(port: number): Promise<boolean> {
	const socket = connect(port, '127.0.0.1');
	try {
		await once(socket, 'connect');
		return true;
	} catch {
		return false; // nothing listens there yet
	} finally {
		socket.destroy();
	}
}
