import type { INodeExecutionData } from 'n8n-workflow';
import { compact, type ContactCheck, type SuppressionRules } from '../../../src/index';
import type { Parameters } from '../../shared/parameters';
import { readMessage } from '../fields/message';
import { readPerson } from '../../shared/person';
import { readTimeZone } from '../fields/quietHours';

/** What is asked about one item. */
export function readCheck(
	item: INodeExecutionData,
	itemIndex: number,
	parameters: Parameters,
	readRules: (itemIndex: number) => SuppressionRules,
): ContactCheck {
	return compact({
		...readPerson(item, itemIndex, parameters),
		...readMessage(parameters, itemIndex),
		timeZone: readTimeZone(item, itemIndex, parameters),
		rules: readRules(itemIndex),
	});
}
