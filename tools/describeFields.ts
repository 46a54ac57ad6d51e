import type { INodeProperties, INodePropertyCollection, INodePropertyOptions } from 'n8n-workflow';
import { openNodes } from './openNodes';

const INTRODUCTION = `# Every field of every node

Generated from the nodes (\`npm run docs\`). What the fields are for is on each node's own page.
`;

/** The text of docs/nodes/fields.md. */
export async function describeFields(): Promise<string> {
	const nodes = await openNodes();
	const sections = nodes.map(({ description: { displayName, properties } }) => {
		const rows = properties.filter(({ type }) => type !== 'notice').flatMap((property) => toRows(property));
		return `## ${displayName}\n\n| Field | Default | What it is |\n|---|---|---|\n${rows.join('\n')}\n`;
	});
	return [INTRODUCTION, ...sections].join('\n');
}

function toRows(property: INodeProperties, parents: readonly string[] = []): string[] {
	const path = [...parents, property.displayName];
	const inner = (property.options ?? []).flatMap((option) => partsOf(option).flatMap((part) => toRows(part, path)));
	const choices = (property.options ?? []).flatMap((option) => ('value' in option ? [option.name] : []));
	const what = [
		property.description?.replace(/[^.?!]$/, '$&.'),
		choices.length > 0 ? `One of ${choices.join(', ')}.` : undefined,
	].filter((text) => text !== undefined);
	const own = `| ${path.join(' › ')}${describeShown(property)} | ${describeDefault(property)} | ${what.join(' ')} |`;
	// A collection is only where its fields stand.
	return property.type === 'collection' ? inner : [own, ...inner];
}

function partsOf(option: INodePropertyOptions | INodeProperties | INodePropertyCollection): INodeProperties[] {
	if ('values' in option) return option.values;
	return 'displayName' in option ? [option as INodeProperties] : [];
}

function describeShown({ displayOptions }: INodeProperties): string {
	const { show = {}, hide = {} } = displayOptions ?? {};
	// Within a collection a name begins with a slash where it is a field of the node.
	const nameOf = (path: string) => path.replace('/', '');
	const list = (of: typeof show, not: string) =>
		Object.entries(of).map(
			([path, values]) => `${nameOf(path)}: ${not}${(values ?? []).map(describeCondition).join(', ')}`,
		);
	const conditions = [...list(show, ''), ...list(hide, 'not ')];
	return conditions.length === 0 ? '' : ` (${conditions.join('; ')})`;
}

/** `set`, or `trait:…` for all that begins so. */
function describeCondition(value: unknown): string {
	if (typeof value !== 'object' || value === null || !('_cnd' in value)) return String(value);
	const { startsWith, includes, regex } = value._cnd as Record<string, string>;
	if (startsWith !== undefined) return `${startsWith}…`;
	return includes === undefined ? `/${regex}/` : `…${includes}…`;
}

function describeDefault({ default: value, options }: INodeProperties): string {
	if (value === '' || value === null || typeof value === 'object') return '';
	const chosen = (options ?? []).find((option) => 'value' in option && option.value === value);
	return chosen === undefined ? `\`${String(value)}\`` : chosen.name;
}
