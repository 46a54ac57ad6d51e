import type { INodeParameters } from 'n8n-workflow';

/**
 * The node's outputs, one per tier and named after it. n8n evaluates this as text inside an expression, so the function
 * may use nothing but its argument.
 */
export const describeOutputs = (parameters: INodeParameters): { type: string; displayName: string }[] => {
	const given = ((parameters.tiers as { values?: { name?: string }[] } | undefined)?.values ?? []).map((tier) =>
		String(tier.name ?? '').trim(),
	);
	const names = given.length > 0 ? given : ['A', 'B', 'C'];
	const outputs = names.map((name, index) => {
		const label = name === '' ? '?' : name;
		return { type: 'main', displayName: index === names.length - 1 ? `${label} (Rest)` : label };
	});
	const options = parameters.options as { onlyWhenChanged?: boolean } | undefined;
	if (options?.onlyWhenChanged === true) outputs.push({ type: 'main', displayName: 'Unchanged' });
	return outputs;
};
