import type { IDataObject } from 'n8n-workflow';
import { itemToLead } from '../../nodes/shared/itemToLead';
import type { Parameters } from '../../nodes/shared/parameters';
import { suppressionRulesSchema, type CheckedContact, type Channel, type Purpose } from '../../src/index';
import type { Bench } from '../usecases/engineOnMemory';
import { valueOf } from '../usecases/engineOnMemory';

/** A node of which nothing is filled in. */
export const UNSET = {
	read: (_name: string, _itemIndex: number, fallback: unknown) => fallback,
	text: () => '',
	field: () => undefined,
} as unknown as Parameters;

export const OPEN_RULES = suppressionRulesSchema.parse({
	quietHours: { sms: [], phone: [] },
	consent: { sms: 'mustNotHaveRefused', phone: 'mustNotHaveRefused' },
});

export interface Message {
	channel?: Channel;
	purpose?: Purpose;
	rules?: typeof OPEN_RULES;
}

/** What Suppression Check answers for an item, without n8n around it. An item that can't be read is suppressed. */
export async function checkItem(bench: Bench, json: IDataObject, message: Message = {}): Promise<CheckedContact> {
	const { channel = 'email', purpose = 'marketing', rules = OPEN_RULES } = message;
	const who = itemToLead({ json }, 0, UNSET);
	return valueOf((await bench.engine.checkSuppression([{ ...who, channel, purpose, rules }]))[0]);
}

export function codesOf({ reasons }: CheckedContact): string[] {
	return reasons.map(({ code }) => code);
}
