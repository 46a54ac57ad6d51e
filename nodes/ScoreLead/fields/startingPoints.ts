import type { INodeProperties } from 'n8n-workflow';
import { SHOP_KINDS } from '../../../src/index';
import { hints } from '../../shared/hints';
import type { Batch } from '../../shared/operation';
import { chooseShopKind, SHOP_KIND_OPTIONS } from '../../shared/shopKindOptions';
import { readModel } from './options';

const AS_IN_USE = 'inUse' as const;

export const startingPointsField: INodeProperties = {
	displayName: 'Kind of Shop',
	name: 'startingPoints',
	type: 'options',
	options: [
		{
			name: 'As in Use',
			value: AS_IN_USE,
			description: 'That of the workspace; at first, fast-moving goods',
		},
		...SHOP_KIND_OPTIONS,
	],
	default: AS_IN_USE,
	description:
		'The points that a new workspace begins with, kept from the first run on. Lead Model › Scorecard › Start Over changes them later.',
};

/** Where no points are in use yet, puts those to use that are chosen; says so where others stand. */
export async function beginWithChosen({ engine, context, parameters }: Batch): Promise<void> {
	const chosen = chooseShopKind(parameters, { name: 'startingPoints', fallback: AS_IN_USE, others: [AS_IN_USE] });
	if (chosen === AS_IN_USE) return;
	const { shopKind, started } = await engine.startModel({ model: readModel(parameters), shopKind: chosen });
	const message = started
		? hints.startedWith(SHOP_KINDS[shopKind].label)
		: shopKind === chosen
			? undefined
			: hints.startedOtherwise(SHOP_KINDS[chosen].label, SHOP_KINDS[shopKind].label);
	if (message !== undefined) context.addExecutionHints({ message, location: 'outputPane', type: 'info' });
}
