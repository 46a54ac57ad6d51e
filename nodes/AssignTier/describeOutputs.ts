import type { INodeParameters } from 'n8n-workflow';

/**
 * The node's outputs, one per tier and named after it; a tier with variants has one for each of them. n8n evaluates this as
 * text inside an expression, so the function may use nothing but its argument.
 */
export const describeOutputs = (parameters: INodeParameters): { type: string; displayName: string }[] => {
	type Rows = { values?: { name?: string; tier?: string }[] } | undefined;
	const textOf = (text: unknown): string => String(text ?? '').trim();
	const given = ((parameters.tiers as Rows)?.values ?? []).map((tier) => textOf(tier.name));
	const variants = (parameters.variants as Rows)?.values ?? [];
	const names = given.length > 0 ? given : ['A', 'B', 'C'];
	const outputs = names.flatMap((name, index) => {
		const label = name === '' ? '?' : name;
		if (index === names.length - 1) return [{ type: 'main', displayName: `${label} (Rest)` }];
		const ofTier = variants.filter(({ tier }) => textOf(tier).toLowerCase() === name.toLowerCase());
		if (ofTier.length === 0) return [{ type: 'main', displayName: label }];
		return ofTier.map((variant) => ({ type: 'main', displayName: `${label}: ${textOf(variant.name) || '?'}` }));
	});
	const options = parameters.options as { onlyWhenChanged?: boolean; pilotPercent?: number } | undefined;
	if (options?.onlyWhenChanged === true) outputs.push({ type: 'main', displayName: 'Unchanged' });
	if (Number(options?.pilotPercent ?? 100) < 100) outputs.push({ type: 'main', displayName: 'Not in Pilot' });
	return outputs;
};
