import { EngineError } from '../../src/index';
import { messages } from './messages';

/** What a schema of the engine is to a node. */
interface SettingsSchema<T> {
	safeParse(value: unknown): { success: true; data: T } | { success: false; error: Error & { issues: Issue[] } };
}

interface Issue {
	code?: string;
	path: PropertyKey[];
	message: string;
	values?: unknown[];
	expected?: unknown;
}

/** Settings as the engine takes them; what it refuses is named as the node labels it. */
export function parseSettings<T>(schema: SettingsSchema<T>, value: unknown, labelOf: (setting: string) => string): T {
	const parsed = schema.safeParse(value);
	if (parsed.success) return parsed.data;
	const [issue] = parsed.error.issues;
	const label = labelOf(String(issue?.path[0]));
	throw new EngineError(
		'configuration-invalid',
		messages.unusable(label, issue === undefined ? 'check its value' : describe(issue)),
		{
			cause: parsed.error,
			field: issue?.path.join('.') ?? 'options',
		},
	);
}

function describe({ code, values, expected, message }: Issue): string {
	if (code === 'invalid_value' && values !== undefined) return `it must be one of ${values.join(', ')}`;
	return code === 'invalid_type' && expected === 'number' ? 'it must be a number' : message;
}
