import { hideAddresses } from '../../../src/index';
import { hints } from '../../shared/hints';
import type { Batch } from '../../shared/operation';

/** Says once per run which fields that conditions look at no item has: they may be misspelled. */
export function hintAtFields({ context, items }: Batch, fields: readonly string[], found: ReadonlySet<string>): void {
	const missing = fields.filter((field) => !found.has(field));
	if (missing.length === 0 || items.length === 0) return;
	const message = hints.fieldsUnknown(hideAddresses(missing.map((field) => `"${field}"`).join(', ')));
	context.addExecutionHints({ message, location: 'outputPane', type: 'info' });
}
