import { tierRulesSchema } from '../../tiers/settings';

/** `A from 70, B from 50, C everyone else`; rules that an expression gives are not known here. */
export function describeTiers(rules: unknown): string {
	if (rules === undefined) return 'set by an expression';
	const { tiers } = tierRulesSchema.parse(rules);
	return tiers
		.map(({ name, minScore, capacityPerDay }, place) => {
			const least = place === tiers.length - 1 ? 'everyone else' : `from ${minScore}`;
			return `${name} ${least}${capacityPerDay === undefined ? '' : ` (at most ${capacityPerDay} a day)`}`;
		})
		.join(', ');
}
