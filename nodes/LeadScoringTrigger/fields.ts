import type { INodeProperties } from 'n8n-workflow';
import { MOMENTS, type MomentKind } from '../../src/index';
import { nameLocator } from '../shared/locator';
import { modelLocator } from '../shared/modelName';
import { tierSetLocator } from '../shared/tierSetName';
import { workspaceOption } from '../shared/workspaceOption';
import { checkEveryOptions } from './checkEvery';

const KINDS = Object.entries(MOMENTS) as [MomentKind, (typeof MOMENTS)[MomentKind]][];

/** Kinds of one unit would share a field: each has a unit of its own. */
const WAIT_FIELDS = { minutes: 'waitMinutes', hours: 'waitHours', days: 'waitDays' } as const;

const waitFields: INodeProperties[] = KINDS.flatMap(([kind, { wait }]) =>
	wait === undefined ? [] : waitField(kind, wait),
);

function waitField(kind: MomentKind, wait: NonNullable<(typeof MOMENTS)[MomentKind]['wait']>): INodeProperties {
	const { field: displayName, unit, usual, most, description } = wait;
	return {
		displayName,
		name: WAIT_FIELDS[unit],
		type: 'number',
		default: usual,
		typeOptions: { minValue: 1, maxValue: most },
		displayOptions: { show: { moment: [kind] } },
		description,
	};
}

export function waitFieldOf(kind: MomentKind): string | undefined {
	const { wait } = MOMENTS[kind];
	return wait && WAIT_FIELDS[wait.unit];
}

const OF_TIER_SETS = KINDS.flatMap(([kind, { ofTierSet = false }]) => (ofTierSet ? [kind] : []));

const tierFields: INodeProperties[] = [
	{
		displayName: 'Tier Names or IDs',
		name: 'tiers',
		type: 'multiOptions',
		default: [],
		typeOptions: { loadOptionsMethod: 'loadTiers', loadOptionsDependsOn: ['tierSet'] },
		displayOptions: { show: { moment: OF_TIER_SETS } },
		description:
			'The tiers that are meant. Select none for every tier. Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
	},
	{
		...tierSetLocator('The same name as in Assign Tier'),
		displayOptions: { show: { moment: OF_TIER_SETS } },
	},
];

export const fields: INodeProperties[] = [
	{
		displayName: 'Moment',
		name: 'moment',
		type: 'options',
		default: 'cartAbandoned',
		options: KINDS.map(([value, { label, description }]) => ({ name: label, value, description })),
		description: 'What starts the workflow',
	},
	...waitFields,
	...tierFields,
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		options: [
			{
				displayName: 'Check Every',
				name: 'checkEvery',
				type: 'options',
				default: 'minute',
				options: checkEveryOptions,
				description: 'How often to look for what has come due. Nothing is executed when nothing has.',
			},
			{
				...nameLocator({
					...{ displayName: 'Experiment', name: 'experiment', search: 'searchExperiments', chosen: '' },
					...{ placeholder: 'Every experiment', example: 'e.g. Tier A' },
					description:
						'Only this one: Holdout, or the tier whose variants are compared. Leave empty for every experiment.',
				}),
				displayOptions: { show: { '/moment': ['experimentDecided'] } },
			},
			modelLocator({
				displayName: 'Model',
				description: 'The model that scores the leads; for Drift Found and Model Changed, the model to watch',
			}),
			{
				displayName: 'Not Later Than (Hours)',
				name: 'notLaterHours',
				type: 'number',
				default: 24,
				typeOptions: { minValue: 1, maxValue: 720 },
				description:
					'How late a moment may be, for instance after n8n was off. One that came due longer ago does not start the workflow.',
			},
			{
				...workspaceOption,
				description: 'Workspace to use instead of the one in the credential',
			},
		],
	},
];
