import type { IDataObject, INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { anchorOf } from '../nodes/shared/docsLink';
import { keyOf } from './answers/exampleRuns';
import { playExamples } from './answers/playExamples';
import { showAnswer } from './answers/showAnswer';
import { PANELS } from './images/panelNodes';
import { openNodes } from './openNodes';

const INTRODUCTION = `# Every operation

Generated from the nodes (\`npm run docs\`). What a field means stands on [the page of fields](fields.md).

Each *answer* is what the operation adds to the item when it is run on a demo shop with its defaults: a real run of this version, not a description. \`…\` stands for
list entries that are left out. What is not known of a lead is left out of an answer too, so yours may have more keys or fewer.
`;

/** Nodes that do one thing, under their own name. */
const SINGLE = ['assignTier', 'recordOutcome'];

/** The text of docs/nodes/operations.md: each operation under the words that n8n lists it by. */
export async function describeOperations(): Promise<string> {
	const nodes = await openNodes();
	const answers = await playExamples();
	const sections = nodes.flatMap(({ description: { displayName, name, properties } }) => {
		const choosers = properties.filter((property) => property.name === 'operation');
		const entries = choosers.flatMap((chooser) =>
			(chooser.options ?? [])
				.filter((option): option is INodePropertyOptions => 'value' in option)
				.map((operation) => describe({ displayName, name, properties }, { chooser, operation, answers })),
		);
		if (SINGLE.includes(name)) return describeSingle({ displayName, name, properties }, answers);
		return entries.length === 0 ? [] : [`## ${displayName}\n`, ...entries];
	});
	return [INTRODUCTION, ...sections].join('\n');
}

interface Node {
	displayName: string;
	name: string;
	properties: INodeProperties[];
}

type Answers = ReadonlyMap<string, IDataObject>;

function describeSingle({ displayName, name }: Node, answers: Answers): string[] {
	const links = `[${displayName}](${anchorOf(displayName)}.md) · [its fields](fields.md#${anchorOf(displayName)})`;
	return [`## ${displayName}\n`, ...describeAnswer(name, answers), `${links}\n`];
}

/** Folded: a page of answers alone is longer than anybody reads. */
function describeAnswer(key: string, answers: Answers): string[] {
	const answer = answers.get(key);
	if (answer === undefined) throw new Error(`"${key}" has no example. Add one to tools/answers/exampleRuns.ts.`);
	return ['<details>', '<summary>Answer</summary>', '', '```json', showAnswer(answer), '```', '', '</details>', ''];
}

interface Entry {
	chooser: INodeProperties;
	operation: INodePropertyOptions;
	answers: Answers;
}

function describe(node: Node, { chooser, operation, answers }: Entry): string {
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
		...(options.length === 0 ? [] : [`Options: ${options.join(', ')}.`]),
		'',
		...describeAnswer(keyOf({ node: node.name, operation: String(value) }), answers),
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
