import { EngineError } from '../../src/index';
import { messages } from './messages';

/** What a schema of the engine is to a node. */
interface SettingsSchema<T> {
	safeParse(
		value: unknown,
	):
		| { success: true; data: T }
		| { success: false; error: Error & { issues: { path: PropertyKey[]; message: string }[] } };
}

/** Settings as the engine takes them; what it refuses is named as the node labels it. */
export function parseSettings<T>(schema: SettingsSchema<T>, value: unknown, labelOf: (setting: string) => string): T {
	const parsed = schema.safeParse(value);
	if (parsed.success) return parsed.data;
	const [issue] = parsed.error.issues;
	const label = labelOf(String(issue?.path[0]));
	throw new EngineError('configuration-invalid', messages.unusable(label, issue?.message ?? 'check its value'), {
		cause: parsed.error,
		field: issue?.path.join('.') ?? 'options',
	});
}
