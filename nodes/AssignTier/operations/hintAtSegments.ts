import { hideAddresses, isSameName, type TierRules } from '../../../src/index';
import { hints } from '../../shared/hints';
import type { Batch } from '../../shared/operation';

/** Says once per run that the segment field is nowhere, or which segments nobody was in: they may be misspelled. */
export function hintAtSegments(
	{ context, parameters }: Batch,
	{ segments = [] }: TierRules,
	found: readonly (string | undefined)[],
): void {
	if (segments.length === 0 || found.length === 0) return;
	const names = new Set(found.filter((name) => name !== undefined));
	const unmatched = segments
		.filter(({ segment }) => ![...names].some((name) => isSameName(segment, name)))
		.map(({ segment }) => segment);
	if (names.size > 0 && unmatched.length === 0) return;
	const message =
		names.size === 0
			? hints.segmentFieldUnknown(parameters.varies('segmentField') ? undefined : parameters.text('segmentField', 0))
			: hints.segmentsUnmatched(hideAddresses(unmatched.join(', ')));
	context.addExecutionHints({ message, location: 'outputPane', type: names.size === 0 ? 'warning' : 'info' });
}
