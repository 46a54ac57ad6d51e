import type { IDataObject } from 'n8n-workflow';
import { unwrapItem } from '../../src/index';

/** Whether an item is a Webhook's, of which the body alone is what somebody sent. */
export function isPosted(json: IDataObject): boolean {
	return Object.hasOwn(json, 'body') && unwrapItem(json).body !== json;
}

/** What steps put beside the body of a Webhook. */
export function listBeside(json: IDataObject): IDataObject {
	const isAdded = ([name, value]: [string, unknown]) => !OF_WEBHOOK.has(name) && !isEmpty(value);
	const added = Object.fromEntries(Object.entries(json).filter(isAdded));
	return withoutInLead(added as IDataObject, OF_LEAD);
}

function isEmpty(value: unknown): boolean {
	return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

/** Without these fields of its lead. */
export function withoutInLead(json: IDataObject, names: ReadonlySet<string>): IDataObject {
	const { lead, ...others } = json;
	if (typeof lead !== 'object' || lead === null || Array.isArray(lead)) return json;
	const left = Object.entries(lead).filter(([name]) => !names.has(name));
	return (left.length === 0 ? others : { ...others, lead: Object.fromEntries(left) }) as IDataObject;
}

const OF_WEBHOOK: ReadonlySet<string> = new Set(['body', 'headers', 'webhookUrl', 'executionMode']);
/** Where Score Lead names the hottest person of a company, who isn't whom the item is about. */
export const COLLEAGUES: ReadonlySet<string> = new Set(['account']);
/** The same, and what is read already. */
const OF_LEAD: ReadonlySet<string> = new Set(['id', 'identities', ...COLLEAGUES]);
