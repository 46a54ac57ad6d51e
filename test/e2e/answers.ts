/** What the package's nodes add to an item, as far as it is asserted here. */
export interface Answer {
	lead: {
		score: number;
		audience: string;
		reasons: Array<{ label: string; points: number }>;
		event: { recorded: boolean; duplicate: boolean };
		model: { version: number; stage: string };
	};
	tier: { name: string };
	suppression: { decision: string; reasons: Array<{ code: string }> };
	outcome: { kind: string; recorded: boolean };
}

/** What Train and Evaluate say, as far as it is asserted here. */
export interface TrainedAnswer {
	version: number;
	champion: number;
	promoted: boolean;
	because: string;
	audiences: { prospect: { summary: string } };
}

/** What the outputs of Assign Tier are called. */
export function tierNames(parameters: Record<string, unknown>): string[] {
	const { tiers, variants, options } = parameters as {
		tiers?: { values: Array<{ name: string }> };
		variants?: { values: Array<{ tier: string; name: string }> };
		options?: { onlyWhenChanged?: boolean };
	};
	const given = tiers?.values.map(({ name }) => name) ?? ['A', 'B', 'C'];
	const names = given.flatMap((name, index) => {
		const own = variants?.values.filter(({ tier }) => tier === name).map((variant) => `${name}: ${variant.name}`) ?? [];
		if (own.length > 0) return own;
		return index === given.length - 1 ? `${name} (Rest)` : name;
	});
	return options?.onlyWhenChanged === true ? [...names, 'Unchanged'] : names;
}
