import type * as z from 'zod';
import { EngineError } from '../errors';

type Check = (value: unknown) => boolean;
export type JsonSchema = z.core.JSONSchema.BaseSchema;

/** What is understood of a schema below. Anything else is no shape that could be checked without it. */
const KEYWORDS: ReadonlySet<string> = new Set([
	'$schema',
	'type',
	'const',
	'enum',
	'oneOf',
	'anyOf',
	'pattern',
	'minLength',
	'maxLength',
	'minimum',
	'maximum',
	'items',
	'maxItems',
	'properties',
	'required',
	'propertyNames',
	'additionalProperties',
]);

/** Whether a value is in a shape just as it stands, with nothing to be taken out of it. A value of undefined is out of shape here. */
export function compileShape(schema: JsonSchema | boolean): Check {
	if (typeof schema === 'boolean') return () => schema;
	const unknown = Object.keys(schema).find((keyword) => !KEYWORDS.has(keyword));
	if (unknown !== undefined) throw new EngineError('internal', `A shape can't be checked for "${unknown}".`);
	const alternatives = schema.oneOf ?? schema.anyOf;
	if (alternatives !== undefined) return compileAlternatives(alternatives as JsonSchema[]);
	if (schema.const !== undefined) return (value) => value === schema.const;
	if (schema.enum !== undefined) return isOneOf(schema.enum);
	switch (schema.type) {
		case 'string':
			return compileText(schema);
		case 'number':
			return (value) => typeof value === 'number' && Number.isFinite(value);
		case 'integer':
			return compileInteger(schema);
		case 'boolean':
			return (value) => typeof value === 'boolean';
		case 'array':
			return compileList(schema);
		case 'object':
			return schema.propertyNames === undefined ? compileObject(schema) : compileRecord(schema);
		default:
			throw new EngineError('internal', `A shape can't be checked for the type "${String(schema.type)}".`);
	}
}

function isOneOf(values: readonly unknown[]): Check {
	const known = new Set(values);
	return (value) => known.has(value);
}

/** By the field that names the kind, where each alternative has one of its own. */
function compileAlternatives(alternatives: readonly JsonSchema[]): Check {
	const checks = alternatives.map(compileShape);
	const kinds = new Map(alternatives.map(({ properties }, index) => [kindOf(properties), checks[index] as Check]));
	if (kinds.has(undefined) || kinds.size < checks.length) return (value) => checks.some((check) => check(value));
	return (value) =>
		typeof value === 'object' && value !== null && kinds.get((value as { kind?: unknown }).kind)?.(value) === true;
}

function kindOf(properties: JsonSchema['properties']): unknown {
	const kind = properties?.['kind'];
	return typeof kind === 'object' ? kind.const : undefined;
}

/** Lengths as the schema counts them, in UTF-16. */
function compileText({ minLength = 0, maxLength = Infinity, pattern }: JsonSchema): Check {
	const isLongEnough = (value: unknown): value is string =>
		typeof value === 'string' && value.length >= minLength && value.length <= maxLength;
	if (pattern === undefined) return isLongEnough;
	const expression = new RegExp(pattern);
	return (value) => isLongEnough(value) && expression.test(value);
}

function compileInteger({ minimum = -Infinity, maximum = Infinity }: JsonSchema): Check {
	return (value) => Number.isSafeInteger(value) && (value as number) >= minimum && (value as number) <= maximum;
}

function compileList({ items, maxItems = Infinity }: JsonSchema): Check {
	const check = compileShape(items as JsonSchema);
	return (value) => Array.isArray(value) && value.length <= maxItems && value.every(check);
}

function compileObject({ properties = {}, required = [] }: JsonSchema): Check {
	const checks = new Map(
		Object.entries(properties).map(([name, property]) => [name, compileShape(property as JsonSchema)]),
	);
	return (value) => {
		if (!isPlainObject(value)) return false;
		for (const name of Object.keys(value)) if (checks.get(name)?.(value[name]) !== true) return false;
		for (const name of required) if (value[name] === undefined) return false;
		return true;
	};
}

function compileRecord({ propertyNames, additionalProperties = true }: JsonSchema): Check {
	const isName = compileShape(propertyNames as JsonSchema);
	const isValue = compileShape(additionalProperties as JsonSchema);
	return (value) => isPlainObject(value) && Object.keys(value).every((name) => isName(name) && isValue(value[name]));
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
