import type { INodeProperties } from 'n8n-workflow';
import { DEFAULT_SHOP_KIND, SHOP_KINDS } from '../../../../src/index';
import { answers } from '../../../shared/answers';
import type { NodeOperation } from '../../../shared/nodeOperation';
import { answerOnce } from '../../answers';
import { chooseShopKind, SHOP_KIND_OPTIONS } from '../../../shared/shopKindOptions';
import { modelNameField, readModel } from '../../fields/modelName';
import { readReason, reasonField } from '../../fields/reason';

const shopKindField: INodeProperties = {
	displayName: 'Kind of Shop',
	name: 'shopKind',
	type: 'options',
	options: [...SHOP_KIND_OPTIONS],
	default: DEFAULT_SHOP_KIND,
	description: 'Whose points to begin with. They replace the scorecards of all three audiences.',
};

export const startOver: NodeOperation = {
	name: 'Start Over',
	value: 'startOver',
	action: 'Start over with the points of a kind of shop',
	description:
		'Put the starting points for a kind of shop into use. What was edited or learned stays as earlier versions: Roll Back returns to it.',
	fields: [shopKindField, reasonField, modelNameField],
	...answerOnce('model', async ({ engine, parameters }) => {
		const {
			model: name,
			started,
			...rest
		} = await engine.startOver({
			model: readModel(parameters),
			shopKind: chooseShopKind(parameters, { name: 'shopKind', fallback: DEFAULT_SHOP_KIND }),
			reason: readReason(parameters),
		});
		return {
			summary: answers.startedOver(SHOP_KINDS[rest.shopKind].label, rest.version),
			body: { name, ...rest, inUse: started },
		};
	}),
};
