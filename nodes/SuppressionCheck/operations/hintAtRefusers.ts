import { suppressionRulesSchema, type ContactCheck, type ReasonCode } from '../../../src/index';
import { hints } from '../../shared/hints';
import type { Batch } from '../../shared/operation';

/** What a person said, and not a rule of when or how often. */
const REFUSALS: ReadonlySet<string> = new Set([
	'opt_out',
	'complaint',
	'erased',
	'consent_denied',
	'consent_withdrawn',
] satisfies ReasonCode[]);

/** Where no Suppression Check stands before the step that sends, this is where it is noticed: after the fact, and once for all items. */
export async function hintAtRefusers(
	{ context, engine, items }: Pick<Batch, 'context' | 'engine' | 'items'>,
	unchecked: readonly Omit<ContactCheck, 'rules'>[],
): Promise<void> {
	if (unchecked.length === 0) return;
	const rules = suppressionRulesSchema.parse({});
	const answers = await engine.checkSuppression(unchecked.map((check) => ({ ...check, rules })));
	const refusers = answers.filter((answer) => answer.ok && answer.value.reasons.some(({ code }) => REFUSALS.has(code)));
	if (refusers.length === 0) return;
	const message = hints.contactedRefusers(refusers.length, items.length);
	context.addExecutionHints({ message, location: 'outputPane', type: 'warning' });
}
