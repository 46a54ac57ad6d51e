import type { INodeProperties } from 'n8n-workflow';
import type { RuleOption } from './ruleOption';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

const OFF_HINT = '0 disables the rule.';

function period(displayName: string, name: string, standard: number, description: string): INodeProperties {
	return {
		displayName,
		name,
		type: 'number',
		typeOptions: { minValue: 0 },
		default: standard,
		description: `${description} ${OFF_HINT}`,
	};
}

/** How long something that happened holds messages back. */
export const periodOptions: readonly RuleOption[] = [
	{
		property: period(
			'Company Contacted Within (Days)',
			'accountContactedWithinDays',
			7,
			'Defer people if a colleague was contacted in this channel within this many days: an account counts as contacted. Default: 7 for sales tasks, 0 for other channels.',
		),
		setting: 'accountContactedWithinMs',
		toRule: (days, channel) => ({ [channel]: toDays(days) }),
	},
	{
		property: period(
			'Company Rejected Within (Days)',
			'accountRejectedWithinDays',
			90,
			'Suppress people if sales called a colleague unqualified or lost within this many days. Default: 0.',
		),
		setting: 'accountRejectedWithinMs',
		toRule: toDays,
	},
	{
		property: period(
			'Company Bought Within (Days)',
			'colleagueBoughtWithinDays',
			30,
			'Suppress people whose company has bought within this many days, if the message is for people who have not bought. Default: 0.',
		),
		setting: 'colleagueBoughtWithinMs',
		toRule: toDays,
	},
	{
		property: period(
			'Minimum Gap (Hours)',
			'coolDownHours',
			16,
			'Minimum hours between two messages in this channel. Default: 16 for email, 24 for SMS.',
		),
		setting: 'coolDownMs',
		toRule: (hours, channel) => ({ [channel]: toHours(hours) }),
	},
	{
		property: period(
			'Purchased Within (Days)',
			'purchasedWithinDays',
			30,
			'Suppress people who bought within this many days. Default: 30.',
		),
		setting: 'purchasedWithinMs',
		toRule: toDays,
	},
	{
		property: period(
			'Refunded Within (Days)',
			'refundedWithinDays',
			14,
			'Suppress people who got money back within this many days. Default: 14.',
		),
		setting: 'refundedWithinMs',
		toRule: toDays,
	},
	{
		property: period(
			'Rejected by Sales Within (Days)',
			'rejectedWithinDays',
			90,
			'Suppress leads that sales called unqualified or lost within this many days. Default: 90 for sales tasks and calls, 0 for other channels.',
		),
		setting: 'rejectedBySales',
		toRule: (days, channel) => ({ withinMs: toDays(days), channels: [channel] }),
	},
	{
		property: period(
			'Rest After a Refusal (Days)',
			'restAfterRefusalDays',
			30,
			'Leave people alone for this many days after they refused, even if the refusal is lifted. Default: 0.',
		),
		setting: 'restAfterRefusalMs',
		toRule: (days, channel) => ({ [channel]: toDays(days) }),
	},
];

function toDays(days: unknown): number {
	return toMs(days, DAY_MS);
}

function toHours(hours: unknown): number {
	return toMs(hours, HOUR_MS);
}

/** An expression may give anything: JavaScript takes an empty text or list for 0, which would turn a rule off. */
function toMs(value: unknown, unit: number): number {
	const isText = typeof value === 'string' && value.trim() !== '';
	return Math.round((typeof value === 'number' || isText ? Number(value) : Number.NaN) * unit);
}
