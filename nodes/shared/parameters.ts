import type { IDataObject, IExecuteFunctions, INodeExecutionData, INodeProperties } from 'n8n-workflow';
import { EngineError } from '../../src/index';
import { chosenValue } from './locator';
import { messages } from './messages';

/** A field of the item by its path, or the value itself where an expression gave it. */
export type FieldReference = string | { value: unknown };

/** A parameter that is one of a closed list. */
export interface Choice<T extends string> {
	name: string;
	label: string;
	choices: readonly T[];
	/** What the editor calls a choice, where that is more than another spelling. */
	nameOf?: (choice: T) => string;
	fallback: T;
}

/**
 * Reads node parameters for a batch. An expression costs about a millisecond per item, so one is evaluated per item
 * only where the parameter really holds one; everything else is read once.
 */
export class Parameters {
	readonly #context: IExecuteFunctions;
	readonly #places: readonly number[] | undefined;
	readonly #raw: Record<string, unknown>;
	readonly #constants = new Map<string, unknown>();
	readonly #varying = new Map<string, boolean>();

	/** `places`: where the items asked about stand in the run, for a batch that is a part of it. */
	constructor(context: IExecuteFunctions, places?: readonly number[]) {
		this.#context = context;
		this.#raw = context.getNode().parameters;
		this.#places = places;
	}

	/** The same parameters for some of the items, which are counted from 0. */
	only(places: readonly number[]): Parameters {
		return new Parameters(this.#context, places);
	}

	read<T>(name: string, itemIndex: number, fallback: T): T {
		if (this.varies(name)) return this.#context.getNodeParameter(name, this.#placeOf(itemIndex), fallback) as T;
		if (!this.#constants.has(name))
			this.#constants.set(name, this.#context.getNodeParameter(name, this.#placeOf(0), fallback));
		return this.#constants.get(name) as T;
	}

	/** An entry of *Options*; undefined where it was not added. */
	readOption<T>(name: string, itemIndex: number): T | undefined {
		// n8n takes an undefined fallback for none and throws.
		return this.read<T | null>(`options.${name}`, itemIndex, null) ?? undefined;
	}

	/** A text, typed or chosen from a list, without the blanks around it; empty where an expression gave none. */
	text(name: string, itemIndex: number, fallback = ''): string {
		const value = chosenValue(this.read<unknown>(name, itemIndex, fallback));
		return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
	}

	/**
	 * One of a closed list. An expression may give anything: `Direct Mail` is understood, and what is on no list is told,
	 * since a rule of a misspelled name would hold for nobody.
	 */
	choose<T extends string>({ name, label, choices, nameOf, fallback }: Choice<T>, itemIndex: number): T {
		const value = this.read<unknown>(name, itemIndex, fallback);
		const letters = lettersOf(value);
		const choice = choices.find((value) =>
			[value, nameOf?.(value) ?? value].some((name) => lettersOf(name) === letters),
		);
		if (choice !== undefined) return choice;
		const given = value === undefined || value === null || value === '' ? 'empty' : `"${String(value).slice(0, 50)}"`;
		throw new EngineError('configuration-invalid', messages.notOneOf(label, choices, given), { field: name });
	}

	/** A number within the limits that its field has; what an expression gives may be text or nothing. */
	number(field: INodeProperties, itemIndex: number): number {
		return toNumber(field, this.read<unknown>(field.name, itemIndex, field.default));
	}

	/** The same of an entry of *Options*; undefined where it was not added. */
	numberOption(field: INodeProperties, itemIndex: number): number | undefined {
		const name = `options.${field.name}`;
		if (this.written(name) === undefined) return undefined;
		return toNumber(field, this.read<unknown>(name, itemIndex, null));
	}

	/** Undefined where nothing is filled in. */
	field(name: string, itemIndex: number): FieldReference | undefined {
		const value = this.read<unknown>(name, itemIndex, '');
		if (this.varies(name)) return { value };
		return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
	}

	/** Whether something is filled in, if only an expression. */
	isSet(name: string): boolean {
		return this.varies(name) || this.field(name, 0) !== undefined;
	}

	/** Whether the parameter may differ from item to item. Looked up once: an item asks for some thirty. */
	varies(name: string): boolean {
		let varies = this.#varying.get(name);
		if (varies === undefined) this.#varying.set(name, (varies = holdsExpression(this.#rawValue(name))));
		return varies;
	}

	/** As it stands in the editor: an expression is not evaluated. */
	written(name: string): unknown {
		return this.#rawValue(name);
	}

	/** What each step of the same node type further up put out for this item, where it has a part in it. */
	itemsBefore(itemIndex: number): INodeExecutionData[] {
		const { name, type } = this.#context.getNode();
		const steps = this.#context.getParentNodes(name).filter((step) => step.type === type && step.name !== name);
		return steps.flatMap((step) => {
			try {
				const expression = `{{ $(${JSON.stringify(step.name)}).item.json }}`;
				const json = this.#context.evaluateExpression(expression, this.#placeOf(itemIndex));
				return json !== null && typeof json === 'object' ? [{ json: json as IDataObject }] : [];
			} catch {
				// A step that did not run, or whose items n8n can't tell apart, says nothing of this one.
				return [];
			}
		});
	}

	#placeOf(itemIndex: number): number {
		return this.#places?.[itemIndex] ?? itemIndex;
	}

	#rawValue(name: string): unknown {
		let value: unknown = this.#raw;
		for (const part of name.split('.')) {
			if (typeof value === 'string') return value;
			value = value !== null && typeof value === 'object' ? (value as Record<string, unknown>)[part] : undefined;
		}
		return value;
	}
}

function holdsExpression(value: unknown): boolean {
	if (typeof value === 'string') return value.startsWith('=');
	if (Array.isArray(value)) return value.some(holdsExpression);
	return value !== null && typeof value === 'object' && Object.values(value).some(holdsExpression);
}

const NUMBER = /^[+-]?\d+(\.\d+)?$/;

export function toNumber(field: INodeProperties, value: unknown): number {
	const number = asNumber(field, value);
	if (number !== undefined) return number;
	const message = messages.notANumber(field.displayName, value, limitsOf(field));
	throw new EngineError('configuration-invalid', message, { field: field.name });
}

/** Undefined where it is no number, or beyond the limits of its field. */
export function asNumber(field: INodeProperties, value: unknown): number | undefined {
	const { minValue, maxValue, isWhole } = limitsOf(field);
	const number = typeof value === 'string' && NUMBER.test(value.trim()) ? Number(value) : value;
	if (typeof number !== 'number' || !(number >= minValue && number <= maxValue)) return undefined;
	return isWhole && number % 1 !== 0 ? undefined : number;
}

function limitsOf({ typeOptions = {} }: INodeProperties) {
	const { minValue = -Infinity, maxValue = Infinity, numberPrecision } = typeOptions;
	return { minValue, maxValue, isWhole: numberPrecision === 0 };
}

function lettersOf(value: unknown): string {
	return typeof value === 'string' ? value.toLowerCase().replace(/[^a-z]/g, '') : '';
}
