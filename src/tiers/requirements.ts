import * as z from 'zod';
import { conditionSchema } from '../lead/condition';
import { containsAddress } from '../lead/containsAddress';
import { toEventName, toSnakeCase } from '../lead/eventName';
import { AUDIENCES } from '../lead/lead';
import type { TraitValue } from '../lead/record';
import { HOUR_MS, type Instant } from '../lead/time';

const MOST_REQUIREMENTS = 50;

const textSchema = z.string().trim().min(1, 'A value is empty').max(200);
const choicesSchema = z
	.array(textSchema)
	.min(1, 'Write the value to look for, or several with commas between them')
	.max(50);
const tierSchema = z.string().trim().min(1, 'Write which tier a row is about').max(100);

/** Where items have it: `deal.region`. */
const fieldSchema = z
	.string()
	.trim()
	.min(1, 'Write the name of the field, like deal.region')
	.max(200)
	.refine((path) => !containsAddress(path), 'A field can not be named after an address');

const requirementSchema = z.discriminatedUnion('kind', [
	z.strictObject({
		tier: tierSchema,
		kind: z.literal('did'),
		/** By any of its names. */
		event: z
			.string()
			.transform((name) => toEventName(name) ?? '')
			.pipe(z.string().min(1, 'Choose the signal that a row asks for')),
		/** The newest has to be within it. */
		withinHours: z
			.number('Write within how long a signal has to be, as a number')
			.positive('A signal has to be within a time above 0')
			.max(3_650 * 24),
		where: conditionSchema.optional(),
	}),
	z.strictObject({
		tier: tierSchema,
		kind: z.literal('attribute'),
		attribute: z
			.string()
			.transform(toSnakeCase)
			.pipe(z.string().min(1, 'Write the name of the attribute, like country').max(100)),
		isOneOf: choicesSchema.refine(
			(values) => !values.some(containsAddress),
			'An attribute can not be compared with an address: that would be about one person',
		),
	}),
	z.strictObject({
		tier: tierSchema,
		kind: z.literal('attributeAtLeast'),
		attribute: z
			.string()
			.transform(toSnakeCase)
			.pipe(z.string().min(1, 'Write the name of the attribute, like employees').max(100)),
		atLeast: z.number('Write the least that an attribute has to be, as a number'),
	}),
	z.strictObject({
		tier: tierSchema,
		kind: z.literal('field'),
		field: fieldSchema,
		isOneOf: choicesSchema.refine(
			(values) => !values.some(containsAddress),
			'A field can not be compared with an address: that would be about one person',
		),
	}),
	z.strictObject({
		tier: tierSchema,
		kind: z.literal('fieldAtLeast'),
		field: fieldSchema,
		atLeast: z.number('Write the least that a field has to be, as a number'),
	}),
	z.strictObject({ tier: tierSchema, kind: z.literal('companyTier'), isOneOf: choicesSchema }),
	z.strictObject({ tier: tierSchema, kind: z.literal('segment'), isOneOf: choicesSchema }),
	z.strictObject({ tier: tierSchema, kind: z.literal('audience'), isOneOf: z.array(z.enum(AUDIENCES)).min(1) }),
]);
export const requirementsSchema = z
	.array(requirementSchema)
	.max(MOST_REQUIREMENTS, `Give at most ${MOST_REQUIREMENTS} rows`);

/** What a tier asks for beside its minimum. */
export type Requirement = z.infer<typeof requirementSchema>;
export type RequirementKind = Requirement['kind'];
export type DidRequirement = Extract<Requirement, { kind: 'did' }>;

/** Values of an item's own fields, by path. */
export type ItemFields = Readonly<Record<string, TraitValue>>;

/** What is known of a lead, as far as requirements ask. What isn't known never meets one. */
export interface RequirementFacts {
	/** When the newest of the events that a row means happened; absent where none did. */
	lastDid: ReadonlyMap<DidRequirement, Instant>;
	attributes: ReadonlyMap<string, TraitValue>;
	/** Of the item, or as they are remembered, by path. */
	fields?: ItemFields;
	companyTier?: string;
	segment?: string;
	audience?: string;
}

export function isMet(requirement: Requirement, facts: RequirementFacts, asOf: Instant): boolean {
	switch (requirement.kind) {
		case 'did': {
			const at = facts.lastDid.get(requirement);
			return at !== undefined && at >= asOf - requirement.withinHours * HOUR_MS;
		}
		case 'attribute':
			return isOneOf(facts.attributes.get(requirement.attribute), requirement.isOneOf);
		case 'attributeAtLeast': {
			const value = numberOf(facts.attributes.get(requirement.attribute));
			return value !== undefined && value >= requirement.atLeast;
		}
		case 'field':
			return isOneOf(facts.fields?.[requirement.field], requirement.isOneOf);
		case 'fieldAtLeast': {
			const value = numberOf(facts.fields?.[requirement.field]);
			return value !== undefined && value >= requirement.atLeast;
		}
		default:
			return isOneOf(facts[requirement.kind], requirement.isOneOf);
	}
}

/** The fields that rows look at, each once. */
export function listFields(requirements: readonly Requirement[] = []): string[] {
	return [...new Set(requirements.flatMap((asked) => ('field' in asked ? [asked.field] : [])))];
}

const LONGEST_VALUE = 200;

/**
 * The values of fields that are remembered: those of the item, and what an earlier one said of fields that this one doesn't
 * have. Null forgets. What can't be compared, or is somebody's address, is not known. Undefined where nothing is.
 */
export function rememberFields(
	fields: readonly string[],
	told: Readonly<Record<string, unknown>> = {},
	before: ItemFields = {},
): ItemFields | undefined {
	const known = fields.flatMap((field): [string, TraitValue][] => {
		const value = told[field] === undefined ? before[field] : told[field];
		return isComparable(value) ? [[field, value]] : [];
	});
	return known.length === 0 ? undefined : Object.fromEntries(known);
}

function isComparable(value: unknown): value is TraitValue {
	if (typeof value === 'string') return value.trim() !== '' && value.length <= LONGEST_VALUE && !containsAddress(value);
	return typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value));
}

function isOneOf(value: TraitValue | undefined, wanted: readonly string[]): boolean {
	return value !== undefined && wanted.some((text) => fold(text) === fold(value));
}

/** Forms and CSV files write numbers as text. */
function numberOf(value: TraitValue | undefined): number | undefined {
	const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
	return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

function fold(value: TraitValue): string {
	return String(value).trim().toLowerCase();
}
