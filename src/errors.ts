import type * as z from 'zod';

/**
 * The closed list of what can go wrong, sorted by who has to act.
 * A code is a contract: tests and `toNodeError` match on it, people read the message.
 */
export type ErrorCode =
	// The item's sender: this one input can't be used; the others go on.
	| 'identity-missing'
	| 'payload-unrecognised'
	| 'payload-ambiguous'
	| 'payload-incomplete'
	| 'field-invalid'
	| 'time-invalid'
	// Another item of a batch that is written whole or not at all.
	| 'batch-refused'
	// The workflow's author: a setting or a connection has to change.
	| 'configuration-invalid'
	| 'queue-mode-needs-credential'
	| 'wrong-workspace'
	| 'workspace-moved'
	| 'score-unknown'
	// Nobody: a person, or a time limit of theirs, has called it off.
	| 'canceled'
	// A person: a check was asked to stop the workflow where something is wrong.
	| 'workspace-unhealthy'
	// Nobody at once: the store can't answer now; try again.
	| 'store-unavailable'
	| 'store-busy'
	// The installation: code and stored schema don't fit together.
	| 'schema-too-new'
	| 'schema-damaged'
	// The store's file is another than it was, or gone: a person has to look.
	| 'store-replaced'
	// Mathematics that has no answer for these numbers.
	| 'fit-diverged'
	| 'model-unknown'
	// Us.
	| 'internal';

/** Codes of an input that its sender has to mend. */
const OF_INPUT: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
	'identity-missing',
	'payload-unrecognised',
	'payload-ambiguous',
	'payload-incomplete',
	'field-invalid',
	'time-invalid',
]);

/** Codes after which the same call may succeed unchanged. */
const RETRYABLE: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['store-unavailable', 'store-busy']);

/** The only error the engine throws. `message` says what happened and what to do; `field` names the input to mend. */
export class EngineError extends Error {
	override readonly name = 'EngineError';
	readonly field: string | undefined;

	constructor(
		readonly code: ErrorCode,
		message: string,
		options: { cause?: unknown; field?: string } = {},
	) {
		super(message, 'cause' in options ? { cause: options.cause } : undefined);
		this.field = options.field;
	}

	get retryable(): boolean {
		return RETRYABLE.has(this.code);
	}
}

/** What `read` answers; undefined where its input can't be read. Anything else is no reason to go on without it. */
export function ifReadable<T>(read: () => T): T | undefined {
	try {
		return read();
	} catch (error) {
		if (error instanceof EngineError && OF_INPUT.has(error.code)) return undefined;
		throw error;
	}
}

/** For per-item results: an EngineError stays itself, anything else becomes `internal` with its cause kept. */
export function toEngineError(error: unknown): EngineError {
	if (error instanceof EngineError) return error;
	const message = error instanceof Error ? error.message : String(error);
	return new EngineError('internal', `Unexpected: ${message}`, { cause: error });
}

/** What zod says against a value, in words that need no zod: "it must be a number from 0.1 to 3650". */
export function describeIssue(issue: z.core.$ZodIssue): string {
	switch (issue.code) {
		case 'invalid_value':
			return `it must be one of ${issue.values.join(', ')}`;
		case 'invalid_type':
			return isWritten(issue) ? issue.message : `it must be ${TYPES[issue.expected] ?? 'something else'}`;
		case 'too_big':
			return isWritten(issue) ? issue.message : `it must be at most ${issue.maximum}`;
		case 'too_small':
			return isWritten(issue)
				? issue.message
				: `it must be ${issue.inclusive === false ? `more than ${issue.minimum}` : `at least ${issue.minimum}`}`;
		default:
			return issue.message;
	}
}

/** What a type is called by people. */
const TYPES: Readonly<Record<string, string>> = {
	number: 'a number',
	int: 'a whole number',
	string: 'a text',
	boolean: 'true or false',
	array: 'a list',
	object: 'a group of fields',
	record: 'a group of fields',
};

/** Whether the schema has words of its own for this. */
function isWritten({ message }: { message: string }): boolean {
	return !/^(Invalid|Too) /.test(message);
}
