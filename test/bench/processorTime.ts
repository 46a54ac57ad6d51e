import { readdirSync, readFileSync } from 'node:fs';

/** Of a process and its threads, in milliseconds by the kernel's ticks of 10 ms. Only Linux says so. */
export function readProcessorMs(pid: number): number {
	const [user, system] = readTicks(pid);
	return (user + system) * 10;
}

/** The same of a server with all the processes it started, those that have ended included. */
export function readFamilyMs(pid: number): number {
	const [, , endedUser, endedSystem] = readTicks(pid);
	return (
		(endedUser + endedSystem) * 10 + [pid, ...childrenOf(pid)].reduce((sum, each) => sum + readProcessorMs(each), 0)
	);
}

/** The PostgreSQL server that listens on a port. */
export function findPostgres(port: number): number {
	const found = listProcesses().find((pid) => {
		const words = read(`/proc/${pid}/cmdline`).split('\0');
		return /postgres$/.test(words[0] ?? '') && words[words.indexOf('-p') + 1] === String(port);
	});
	if (found === undefined) throw new Error(`No PostgreSQL listens on ${port}`);
	return found;
}

function childrenOf(parent: number): number[] {
	return listProcesses().filter((pid) => Number(fieldsOf(pid)[1]) === parent);
}

function listProcesses(): number[] {
	return readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? Number(name) : []));
}

type Ticks = [user: number, system: number, endedUser: number, endedSystem: number];

function readTicks(pid: number): Ticks {
	const fields = fieldsOf(pid);
	return [11, 12, 13, 14].map((index) => Number(fields[index] ?? 0)) as Ticks;
}

/** From the state on; the name before it may hold anything. */
function fieldsOf(pid: number): string[] {
	return read(`/proc/${pid}/stat`).split(') ').at(-1)?.split(' ') ?? [];
}

/** Processes end while they are looked at. */
function read(path: string): string {
	try {
		return readFileSync(path, 'utf8');
	} catch {
		return '';
	}
}
