import { isDeepStrictEqual } from 'node:util';
import { NodeHelpers, type INode, type INodeParameters, type INodeTypeDescription } from 'n8n-workflow';

/**
 * What of a template's step its node would not take: a version or a parameter that it doesn't have or doesn't show, a
 * choice that is not offered, a required field left empty. `exact`: what only repeats a default is named too.
 */
export function findUnfit(
	node: INode,
	descriptions: readonly INodeTypeDescription[],
	{ exact = false }: { exact?: boolean } = {},
): string[] {
	const ofType = descriptions.filter(({ name }) => name === node.type || `n8n-nodes-base.${name}` === node.type);
	const description = ofType.find(({ version }) => [version].flat().includes(node.typeVersion));
	if (description === undefined) return [`${node.name}: there is no ${node.type} of version ${node.typeVersion}`];
	const read = (withDefaults: boolean): INodeParameters =>
		NodeHelpers.getNodeParameters(description.properties, node.parameters, withDefaults, false, node, description) ??
		{};
	const filled = read(true);
	const needed = exact ? read(false) : filled;
	const dropped = [
		...listDropped(node.parameters, filled),
		...Object.keys(node.parameters).filter((name) => name in filled && !(name in needed)),
	];
	const asShown = { ...node, parameters: filled };
	const issues = NodeHelpers.getNodeParametersIssues(description.properties, asShown, description)?.parameters ?? {};
	return [
		...dropped.map((path) => `${node.name}: "${path}" is not taken`),
		...Object.values(issues).map((issue) => `${node.name}: ${issue.join(' ')}`),
	];
}

function listDropped(written: unknown, kept: unknown, path: readonly string[] = []): string[] {
	if (isDeepStrictEqual(written, kept)) return [];
	if (!isRecord(written) || !isRecord(kept)) return [path.join('.')];
	return Object.entries(written).flatMap(([key, value]) => listDropped(value, kept[key], [...path, key]));
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return value !== null && typeof value === 'object';
}
