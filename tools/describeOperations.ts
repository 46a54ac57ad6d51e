import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { anchorOf } from '../nodes/shared/docsLink';
import { PANELS } from './images/panelNodes';
import { openNodes } from './openNodes';

const INTRODUCTION = `# Every operation

Generated from the nodes (\`npm run docs\`). What a field means stands on [the page of fields](fields.md).
`;

/** The text of docs/nodes/operations.md: each operation under the words that n8n lists it by. */
export async function describeOperations(): Promise<string> {
	const nodes = await openNodes();
	const sections = nodes.flatMap(({ description: { displayName, name, properties } }) => {
		const choosers = properties.filter((property) => property.name === 'operation');
		const entries = choosers.flatMap((chooser) =>
			(chooser.options ?? [])
				.filter((option): option is INodePropertyOptions => 'value' in option)
				.map((operation) => describe({ displayName, name, properties }, chooser, operation)),
		);
		return entries.length === 0 ? [] : [`## ${displayName}\n`, ...entries];
	});
	return [INTRODUCTION, ...sections].join('\n');
}

interface Node {
	displayName: string;
	name: string;
	properties: INodeProperties[];
}

function describe(node: Node, chooser: INodeProperties, operation: INodePropertyOptions): string {
	const { value, action = operation.name, description = '' } = operation;
	const resource = chooser.displayOptions?.show?.resource?.[0];
	const path = [node.displayName, ...(resource === undefined ? [] : [nameOf(node, String(resource))]), operation.name];
	const shown = node.properties.filter(
		({ displayOptions, type }) => type !== 'notice' && displayOptions?.show?.operation?.includes(value) === true,
	);
	const fields = new Set(shown.filter(({ name }) => name !== 'options').map((field) => field.displayName));
	const options = shown.filter(({ name }) => name === 'options').flatMap(namesIn);
	const panel = PANELS.find(
		({ type, parameters }) =>
			type === node.name &&
			(parameters.operation ?? (isDefault(chooser, value) && parameters.resource === resource ? value : '')) === value,
	);
	return [
		`### ${action}`,
		'',
		`${path.join(' › ')}. ${description.replace(/[^.?!]$/, '$&.')}`,
		'',
		...(panel === undefined ? [] : [`![The panel of ${panel.name}](../images/panels/${panel.id}.png)`, '']),
		...(fields.size === 0 ? [] : [`Fields: ${[...fields].join(', ')}.`]),
		`Options: ${options.join(', ')}.`,
		'',
		`[${node.displayName}](${anchorOf(node.displayName)}.md) · [its fields](fields.md#${anchorOf(node.displayName)})`,
		'',
	].join('\n');
}

function isDefault({ default: chosen }: INodeProperties, value: INodePropertyOptions['value']): boolean {
	return chosen === value;
}

function nameOf({ properties }: Node, resource: string): string {
	const options = properties.find(({ name }) => name === 'resource')?.options ?? [];
	return options.find((option) => 'value' in option && option.value === resource)?.name ?? resource;
}

function namesIn({ options = [] }: INodeProperties): string[] {
	return options.flatMap((option) => ('displayName' in option ? [option.displayName] : []));
}
