import type * as z from 'zod';

/** What zod says against a value, in words that need no zod: "it must be a number from 0.1 to 3650". */
export function describeIssue(issue: z.core.$ZodIssue): string {
	switch (issue.code) {
		case 'invalid_value':
			return `it must be one of ${issue.values.join(', ')}`;
		case 'invalid_type':
			if (!NUMBERS.has(issue.expected) || isWritten(issue)) return issue.message;
			return `it must be a ${issue.expected === 'number' ? '' : 'whole '}number`;
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

const NUMBERS: ReadonlySet<string> = new Set(['number', 'int']);

/** Whether the schema has words of its own for this. */
function isWritten({ message }: { message: string }): boolean {
	return !/^(Invalid|Too) /.test(message);
}
