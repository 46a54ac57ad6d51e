import { describeCondition } from '../../lead/describeCondition';
import type { Conditioned } from '../../features/kinds/condition';
import type { FacetNeeds } from '../../features/kinds/featureKind';
import type { FeatureVector } from '../../features/featureVector';
import { dateOf } from '../words';

/** ` with category sofas`; nothing without a condition. */
export function withCondition({ where }: Conditioned): string {
	return where === undefined ? '' : ` with ${describeCondition(where)}`;
}

/** `; counted since 3 May 2026` where that is later than what would still count; else nothing. */
export function describeSince(
	{ completeSince, asOf }: Pick<FeatureVector, 'completeSince' | 'asOf'>,
	needs: FacetNeeds,
	horizonMs: number,
): string {
	if (completeSince === undefined) return '';
	const times = needs.map(([event, tracked]) => completeSince(event, tracked));
	if (times.includes(undefined)) return '; not counted yet';
	const since = Math.max(0, ...times.map((time) => time ?? 0));
	if (since <= asOf - horizonMs) return '';
	return since > asOf ? `; counted from ${dateOf(since)} on` : `; counted since ${dateOf(since)}`;
}
