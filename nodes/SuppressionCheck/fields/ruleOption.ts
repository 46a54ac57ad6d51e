import type { INodeProperties } from 'n8n-workflow';
import type { SuppressionRules } from '../../../src/index';

/** An option that is a rule: its field, the rule it sets, and how its value is read. Unset, it leaves the rule alone. */
export interface RuleOption {
	property: INodeProperties;
	setting: keyof SuppressionRules;
	toRule(value: unknown, channel: string): unknown;
}
