import {
	NodeConnectionTypes,
	type IDataObject,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type IPairedItemData,
	type ISourceData,
} from 'n8n-workflow';
import { readPath as get } from '../../src/index';

type Items = INodeExecutionData[];
type Execute = (this: IExecuteFunctions) => Promise<(Items | null)[]> | (Items | null)[];

/** What n8n's steps that put items together, apart and in another order make of them, as far as the wirings use them. */
const STEPS: Readonly<Record<string, Execute>> = {
	aggregate,
	code: runCode,
	executeWorkflow: callWorkflow,
	limit,
	merge,
	removeDuplicates,
	set: editFields,
	sort,
	splitInBatches: loopOverItems,
	splitOut,
	summarize,
};
/** n8n keeps the parameters that a node describes and no others. */
const PARAMETERS = `aggregate fieldsToAggregate jsCode workflowJson source mode maxItems combineBy fieldsToMatchString joinMode fieldsToCompare
	includeOtherFields options assignments sortFieldsUi batchSize fieldToSplitOut fieldsToSplitBy fieldsToSummarize`;

export const n8nSteps: Readonly<Record<string, INodeType>> = Object.fromEntries(
	Object.entries(STEPS).map(([name, execute]) => [
		`n8n-nodes-base.${name}`,
		{
			description: {
				displayName: name,
				name,
				group: ['transform'],
				version: [1, 1.1, 1.2, 2, 2.1, 3, 3.2, 3.4],
				description: `Stands in for ${name}`,
				defaults: { name },
				inputs: Array<'main'>(name === 'merge' ? 2 : 1).fill(NodeConnectionTypes.Main),
				requiredInputs: 1,
				outputs: Array<'main'>(name === 'splitInBatches' ? 2 : 1).fill(NodeConnectionTypes.Main),
				properties: PARAMETERS.split(/\s+/).map((parameter) => ({
					...{ displayName: parameter, name: parameter, type: 'json', default: '' },
				})),
			},
			execute: execute as INodeType['execute'],
		} as INodeType,
	]),
);

function settingsOf(context: IExecuteFunctions): IDataObject {
	return context.getNode().parameters as IDataObject;
}

function aggregate(this: IExecuteFunctions): Items[] {
	const { aggregate: how, fieldsToAggregate } = settingsOf(this);
	const items = this.getInputData();
	const pairedItem = items.map((_, item) => ({ item }));
	if (how === 'aggregateAllItemData') return [[{ json: { data: items.map(({ json }) => json) }, pairedItem }]];
	const { fieldToAggregate } = fieldsToAggregate as { fieldToAggregate: { fieldToAggregate: string }[] };
	const lists = fieldToAggregate.map(({ fieldToAggregate: path }) => [
		path.split('.').at(-1),
		items.map(({ json }) => get(json, path) as unknown).filter((value) => value !== undefined && value !== null),
	]);
	return [[{ json: Object.fromEntries(lists) as IDataObject, pairedItem }]];
}

/** Items it makes itself are paired with nothing, as those of a Code step are that says nothing of it. */
function runCode(this: IExecuteFunctions): Items[] {
	const { jsCode } = settingsOf(this);
	const run = new Function('items', String(jsCode)) as (items: Items) => Items;
	return [run(structuredClone(this.getInputData()))];
}

async function callWorkflow(this: IExecuteFunctions): Promise<(Items | null)[]> {
	const { workflowJson, mode } = settingsOf(this);
	const code = JSON.parse(String(workflowJson));
	const items = this.getInputData();
	const groups = mode === 'each' ? items.map((item) => [item]) : [items];
	const answers: Items = [];
	for (const [index, group] of groups.entries()) {
		const { data } = await this.executeWorkflow({ code }, group);
		const pairedItem = mode === 'each' ? { item: index } : items.map((_, item) => ({ item }));
		answers.push(...(data[0] ?? []).map((item) => ({ ...item, pairedItem })));
	}
	return [answers];
}

function limit(this: IExecuteFunctions): Items[] {
	return [this.getInputData().slice(0, Number(settingsOf(this).maxItems))];
}

function merge(this: IExecuteFunctions): Items[] {
	const { mode, combineBy, fieldsToMatchString, joinMode } = settingsOf(this);
	const [first, second] = [0, 1].map((input) =>
		this.getInputData(input).map((item, index) => ({ ...item, pairedItem: [{ item: index, input }] })),
	) as [Items, Items];
	const both = (a: Items[number], b: Items[number]): Items[number] => ({
		json: { ...a.json, ...b.json },
		pairedItem: [...(a.pairedItem as []), ...(b.pairedItem as [])],
	});
	if (mode === '') return [[...first, ...second]];
	if (mode === 'combineBySql') return [[...first, ...second].map(({ json }) => ({ json }))];
	if (combineBy === 'combineByPosition')
		return [first.slice(0, second.length).map((item, index) => both(item, second[index] as Items[number]))];
	if (combineBy === 'combineAll') return [first.flatMap((a) => second.map((b) => both(a, b)))];
	const key = ({ json }: Items[number]) => get(json, String(fieldsToMatchString)) as unknown;
	const matched = first.flatMap((a) => second.filter((b) => key(b) === key(a)).map((b) => both(a, b)));
	const alone = (items: Items, others: Items) => items.filter((a) => !others.some((b) => key(a) === key(b)));
	if (joinMode === 'keepEverything') return [[...matched, ...alone(first, second), ...alone(second, first)]];
	return [joinMode === 'enrichInput1' ? [...matched, ...alone(first, second)] : matched];
}

function removeDuplicates(this: IExecuteFunctions): Items[] {
	const path = String(settingsOf(this).fieldsToCompare);
	const seen = new Set<unknown>();
	return [this.getInputData().filter(({ json }) => !seen.has(get(json, path)) && seen.add(get(json, path)))];
}

function editFields(this: IExecuteFunctions): Items[] {
	const { includeOtherFields = false, options } = settingsOf(this);
	const isPath = (options as IDataObject | undefined)?.dotNotation !== false;
	return [
		this.getInputData().map((item, index) => {
			const { assignments } = this.getNodeParameter('assignments', index) as {
				assignments: { name: string; value: unknown }[];
			};
			const json = includeOtherFields === true ? structuredClone(item.json) : {};
			for (const { name, value } of assignments) {
				const path = isPath ? name.split('.') : [name];
				const last = path.pop() ?? '';
				let place = json;
				for (const part of path) place = (place[part] ??= {}) as IDataObject;
				place[last] = value as IDataObject[string];
			}
			return { ...item, json, pairedItem: { item: index } };
		}),
	];
}

function sort(this: IExecuteFunctions): Items[] {
	const { sortFieldsUi } = settingsOf(this) as { sortFieldsUi: { sortField: { fieldName: string }[] } };
	const path = sortFieldsUi.sortField[0]?.fieldName ?? '';
	const items = this.getInputData().map((item, index) => ({ ...item, pairedItem: { item: index } }));
	return [items.sort((a, b) => String(get(b.json, path)).localeCompare(String(get(a.json, path))))];
}

/** The first output gets all that came back once none is left, the second one batch after another. */
function loopOverItems(this: IExecuteFunctions): Items[] {
	const { batchSize } = settingsOf(this) as { batchSize: number };
	const kept = this.getContext('node') as { items?: Items; done: Items; source: unknown };
	const items = this.getInputData();
	const sourceOverwrite = this.getInputSourceData();
	if (kept.items === undefined) {
		const left = [...items];
		const first = left.splice(0, batchSize);
		Object.assign(kept, { items: left, done: [], source: sourceOverwrite });
		return [[], first];
	}
	kept.done.push(...items.map((item, index) => ({ ...item, pairedItem: { item: index, sourceOverwrite } })));
	const batch = kept.items.splice(0, batchSize).map((item) => ({
		...item,
		pairedItem: { ...(item.pairedItem as IPairedItemData), sourceOverwrite: kept.source as ISourceData },
	}));
	return batch.length === 0 ? [kept.done, []] : [[], batch];
}

function splitOut(this: IExecuteFunctions): Items[] {
	const { fieldToSplitOut } = settingsOf(this);
	const path = String(fieldToSplitOut);
	return [
		this.getInputData().flatMap(({ json }, item) =>
			(get(json, path) as unknown[]).map((part) => ({
				json: (typeof part === 'object' ? part : { [path]: part }) as IDataObject,
				pairedItem: { item },
			})),
		),
	];
}

function summarize(this: IExecuteFunctions): Items[] {
	const { fieldsToSplitBy = '', fieldsToSummarize } = settingsOf(this) as {
		fieldsToSplitBy?: string;
		fieldsToSummarize: { values: { aggregation: string; field: string }[] };
	};
	const groups = new Map<unknown, { item: Items[number]; index: number }[]>();
	for (const [index, item] of this.getInputData().entries()) {
		const name = fieldsToSplitBy === '' ? '' : get(item.json, fieldsToSplitBy);
		groups.set(name, [...(groups.get(name) ?? []), { item, index }]);
	}
	return [
		[...groups].map(([name, members]) => ({
			json: {
				...(fieldsToSplitBy === '' ? {} : { [fieldsToSplitBy]: name }),
				...Object.fromEntries(
					fieldsToSummarize.values.map(({ aggregation, field }) => [
						`${aggregation === 'count' ? 'count' : 'concatenated'}_${field}`,
						aggregation === 'count' ? members.length : members.map(({ item }) => get(item.json, field)).join(', '),
					]),
				),
			} as IDataObject,
			pairedItem: members.map(({ index }) => ({ item: index })),
		})),
	];
}
