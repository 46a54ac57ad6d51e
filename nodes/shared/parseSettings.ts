import { describeIssue, EngineError } from '../../src/index';
import { messages } from './messages';

/** What a schema of the engine is to a node. */
interface SettingsSchema<T> {
	safeParse(value: unknown): { success: true; data: T } | { success: false; error: Error & { issues: Issue[] } };
}

type Issue = Parameters<typeof describeIssue>[0];

/** Settings as the engine takes them; what it refuses is named as the node labels it. */
export function parseSettings<T>(schema: SettingsSchema<T>, value: unknown, labelOf: (setting: string) => string): T {
	const parsed = schema.safeParse(value);
	if (parsed.success) return parsed.data;
	const [issue] = parsed.error.issues;
	const label = labelOf(String(issue?.path[0]));
	throw new EngineError(
		'configuration-invalid',
		messages.unusable(label, issue === undefined ? 'check its value' : describeIssue(issue)),
		{
			cause: parsed.error,
			field: issue?.path.join('.') ?? 'options',
		},
	);
}
