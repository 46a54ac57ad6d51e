import type { IDisplayOptions, INodeProperties } from 'n8n-workflow';
import { docsLink } from './docsLink';
import { plainOptions } from './optionsField';
import type { NodeOperation, Resource } from './nodeOperation';

/** The *Operation* list and the fields of every operation, as n8n wants them: one flat list. */
export function describeOperations(operations: readonly NodeOperation[], chosen: NodeOperation): INodeProperties[] {
	return [operationProperty(operations, chosen), ...listFields(operations.map(complete))];
}

/** The same with a *Resource* above. */
export function describeResources(resources: readonly Resource[], chosen: Resource): INodeProperties[] {
	return [
		chooser('Resource', 'resource', {
			options: resources.map(({ name, value, description }) => ({ name, value, description })),
			default: chosen.value,
		}),
		...resources.map((resource) =>
			operationProperty(resource.operations, resource.default, { show: { resource: [resource.value] } }),
		),
		...listFields(resources.flatMap(({ operations }) => operations.map(complete))),
	];
}

/** The name of the operation under the node, and the value of `field` where the operation has it. */
export function describeSubtitle(operations: readonly NodeOperation[], field?: string): string {
	const names = Object.fromEntries(operations.map(({ name, value }) => [value, name.toLowerCase()]));
	const name = `(${JSON.stringify(names)})[$parameter["operation"]]`;
	if (field === undefined) return `={{ ${name} }}`;
	const having = operations.filter(({ fields }) => fields.some(({ name }) => name === field)).map(({ value }) => value);
	const shown = `${JSON.stringify(having)}.includes($parameter["operation"])`;
	return `={{ ${name} + (${shown} && $parameter["${field}"] ? " · " + $parameter["${field}"] : "") }}`;
}

function operationProperty(
	operations: readonly NodeOperation[],
	chosen: NodeOperation,
	displayOptions?: IDisplayOptions,
): INodeProperties {
	const options = operations
		.map(({ name, value, action, description }) => ({ name, value, action, description }))
		.sort((a, b) => a.name.localeCompare(b.name));
	return chooser('Operation', 'operation', {
		...{ options, default: chosen.value },
		...(displayOptions && { displayOptions }),
	});
}

/** What decides which other fields are shown can't be an expression. */
function chooser(
	displayName: string,
	name: string,
	{ default: chosen, ...rest }: Pick<INodeProperties, 'options' | 'default' | 'displayOptions'>,
): INodeProperties {
	return { displayName, name, type: 'options', noDataExpression: true, default: chosen, ...rest };
}

/** Every operation has *Options*, and so the *Workspace*; and where to read more about it. */
function complete(operation: NodeOperation): NodeOperation {
	const { fields, name, action } = operation;
	const hasOptions = fields.some((field) => field.name === 'options');
	return { ...operation, fields: [...fields, ...(hasOptions ? [] : [plainOptions]), docsLink(name, action)] };
}

/** Each field once, with the operations that have it, in the order that each of them gives. */
function listFields(operations: readonly NodeOperation[]): INodeProperties[] {
	const open = new Set(operations.flatMap(({ fields }) => fields));
	const listed: INodeProperties[] = [];
	for (let [next] = open; next !== undefined; [next] = open) {
		next = [...open].find((field) => isNext(field, open, operations)) ?? next;
		open.delete(next);
		const values = operations.filter(({ fields }) => fields.includes(next)).map(({ value }) => value);
		listed.push({
			...next,
			displayOptions: { ...next.displayOptions, show: { operation: values, ...next.displayOptions?.show } },
		});
	}
	return listed;
}

/** Whether no operation wants an open field before this one. */
function isNext(
	field: INodeProperties,
	open: ReadonlySet<INodeProperties>,
	operations: readonly NodeOperation[],
): boolean {
	return operations.every(
		({ fields }) =>
			!fields.includes(field) || fields.slice(0, fields.indexOf(field)).every((before) => !open.has(before)),
	);
}
