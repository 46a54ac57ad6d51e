import { DatabaseError } from 'pg';
import { EngineError, type ErrorCode } from '../../errors';

type Advice = [code: ErrorCode, advice: string];

const TLS: Advice = [
	'configuration-invalid',
	"its certificate can't be trusted. Give the credential the CA certificate it was signed with, and the host name it was made for",
];
const UNREACHABLE: Advice = [
	'store-unavailable',
	"it can't be reached. Check that the server runs, and the host and port of the credential",
];

const LOGIN: Advice = ['configuration-invalid', 'the user or password is refused. Check the credential'];

/** PostgreSQL's conditions (https://www.postgresql.org/docs/current/errcodes-appendix.html), by code or by class, and Node's. */
const ADVICE = new Map<string, Advice>([
	['28P01', LOGIN],
	[
		'28',
		[
			'configuration-invalid',
			"the server doesn't let this user in from here, or not over this kind of connection. Check the user; where the server (pg_hba.conf) takes encrypted connections only, set SSL to Require",
		],
	],
	['3D000', ['configuration-invalid', 'there is no such database. Create it, or change the credential']],
	[
		'42501',
		['configuration-invalid', 'the user lacks a right it needs. It has to own the schema: docs/scale.md has the SQL'],
	],
	['23503', ['internal', 'a row belongs to a lead that was never created']],
	[
		'25006',
		[
			'configuration-invalid',
			'the server takes no writes: it is a replica or set to read only. Connect to the primary',
		],
	],
	['3F000', ['schema-damaged', 'its schema is gone. Restore it from a backup, or restart to begin with an empty one']],
	['42P01', ['schema-damaged', 'a table is missing. Restore the schema from a backup']],
	['42703', ['schema-damaged', 'a column is missing. Restore the schema from a backup']],
	['XX', ['schema-damaged', 'the server reports damaged storage. Restore the database from a backup']],
	['55P03', ['store-busy', 'another process holds this workspace. Try again']],
	['57014', ['store-busy', 'a statement took too long. Try again with fewer items at once']],
	['25P03', ['store-busy', 'the transaction was left idle for too long and was ended. Try again']],
	['40', ['store-busy', 'others were changing the same rows. Try again']],
	[
		'53100',
		['store-unavailable', "the server's disk is full. Free some space; nothing that was recorded before is lost"],
	],
	['53', ['store-unavailable', 'the server is short of memory or connections. Try again later']],
	[
		'58',
		[
			'store-unavailable',
			'the server could not read or write its disk. Check the disk and the limits the server runs under',
		],
	],
	['57P', ['store-unavailable', 'the server is starting or stopping. Try again']],
	['08', UNREACHABLE],
	['ECONNREFUSED', UNREACHABLE],
	['ECONNRESET', UNREACHABLE],
	['EHOSTUNREACH', UNREACHABLE],
	['ENETUNREACH', UNREACHABLE],
	['ENOTFOUND', UNREACHABLE],
	['EAI_AGAIN', UNREACHABLE],
	['EPIPE', UNREACHABLE],
	['ETIMEDOUT', UNREACHABLE],
	['DEPTH_ZERO_SELF_SIGNED_CERT', TLS],
	['SELF_SIGNED_CERT_IN_CHAIN', TLS],
	['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', TLS],
	['UNABLE_TO_VERIFY_LEAF_SIGNATURE', TLS],
	['CERT_HAS_EXPIRED', TLS],
	['ERR_TLS_CERT_ALTNAME_INVALID', TLS],
]);

/** pg gives these no code. */
const LOST = /^(Connection terminated|Client has encountered a connection error|Client was closed|Query read timeout)/;
/** Among others of a blank one, which it doesn't send. */
const NO_LOGIN = /^SASL: /;
const NO_TLS = /does not support SSL/;
const POOL_EXHAUSTED = /^timeout exceeded when trying to connect/;

/** What PostgreSQL, the network and pg report become the engine's errors, with the place and what to do; all others stay themselves. */
export function toStoreError(error: unknown, location: string): unknown {
	const found = adviceFor(error);
	if (found === undefined) return error;
	const [code, advice] = found;
	return new EngineError(code, `The lead store ${location}: ${advice}.`, { cause: error });
}

/** Whether the connection, and with it the answer to what was asked, is gone. What the disk refused was answered. */
export function isLost(error: unknown): boolean {
	return adviceFor(error)?.[0] === 'store-unavailable' && !/^(53100|58)/.test(readText(error, 'code'));
}

/** Whether the same transaction may succeed when it is begun again. */
export function isPassing(error: unknown): boolean {
	return isLost(error) || isUnprepared(error) || ['40001', '40P01'].includes(readText(error, 'code'));
}

/** Whether a prepared statement is missing, or there already, as behind a pooler that doesn't know of them. */
export function isUnprepared(error: unknown): boolean {
	return ['26000', '42P05'].includes(readText(error, 'code'));
}

function adviceFor(error: unknown): Advice | undefined {
	if (typeof error !== 'object' || error === null || error instanceof EngineError) return undefined;
	const message = readText(error, 'message');
	if (LOST.test(message)) return UNREACHABLE;
	if (NO_LOGIN.test(message)) return LOGIN;
	if (NO_TLS.test(message))
		return ['configuration-invalid', 'it offers no TLS. Turn SSL off in the credential, or on at the server'];
	if (POOL_EXHAUSTED.test(message))
		return ['store-busy', 'it did not answer in time, or all connections of this process are in use. Try again'];
	const code = readText(error, 'code');
	const advice = ADVICE.get(code) ?? ADVICE.get(code.slice(0, 3)) ?? ADVICE.get(code.slice(0, 2));
	if (advice !== undefined) return advice;
	return error instanceof DatabaseError ? ['internal', `PostgreSQL refused a statement (${message})`] : undefined;
}

/** Errors of Node's own may come from another realm, so they are known by what they carry and not by their class. */
function readText(error: unknown, field: 'code' | 'message'): string {
	if (typeof error !== 'object' || error === null || !(field in error)) return '';
	const value: unknown = (error as Record<string, unknown>)[field];
	return typeof value === 'string' ? value : '';
}
