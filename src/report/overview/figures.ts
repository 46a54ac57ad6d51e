/** All that an overview of several workspaces shows. Nobody is named in it. */
export interface OverviewFigures {
	formatVersion: 1;
	at: number;
	/** Whose version in use is looked at. */
	model: string;
	/** Those that need somebody first. */
	clients: ClientFigures[];
}

export type ClientFigures = OpenClient | UnreadClient;

/** `broken`: somebody has to act; `look`: works, and a person should look at it. */
export type ClientStatus = 'ok' | 'look' | 'broken';

export interface OpenClient {
	workspace: string;
	status: ClientStatus;
	leads: number;
	/** With a score of the model. */
	scored: number;
	/** Newest event. */
	lastEventAt?: number;
	model: {
		version: number;
		/** Whether the points are people's own, moved by outcomes, or learned from many. */
		stage: 'rules' | 'learning' | 'learned';
	};
	/** Leads of known outcome that the version in use was trained on. */
	learnedFrom: { leads: number; converted: number };
	drift: { level: 'act' | 'watch' | 'steady' | 'untrained'; because: string[] };
	/** Who could be sent marketing by email now, by the rules as they ship. */
	reach: { allowed: number; deferred: number; suppressed: number };
	/** What is odd about the store, with what to do. */
	findings: string[];
}

/** One that could not be read: the others are there all the same. */
export interface UnreadClient {
	workspace: string;
	status: 'broken';
	/** Why, and what to do. */
	error: string;
}

export function isUnread(client: ClientFigures): client is UnreadClient {
	return 'error' in client;
}

const ORDER: readonly ClientStatus[] = ['broken', 'look', 'ok'];

/** Those that need somebody first, else by name. */
export function orderClients(clients: readonly ClientFigures[]): ClientFigures[] {
	return [...clients].sort(
		(a, b) => ORDER.indexOf(a.status) - ORDER.indexOf(b.status) || (a.workspace < b.workspace ? -1 : 1),
	);
}

/** What somebody should know about a client, in sentences. */
export function concernsOf(client: ClientFigures): string[] {
	if (isUnread(client)) return [client.error];
	const { findings, drift } = client;
	return [...findings, ...(drift.level === 'untrained' ? drift.because.slice(1) : drift.because)];
}
