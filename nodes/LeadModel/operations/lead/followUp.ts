import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { compact, PURCHASES_WITHIN_DAYS, type OwnedFollowUp } from '../../../../src/index';
import { attributeLocator } from '../../../shared/attributeLocator';
import { answers } from '../../../shared/answers';
import { hints } from '../../../shared/hints';
import type { NodeOperation } from '../../../shared/nodeOperation';
import { optionsField } from '../../../shared/optionsField';
import { answerRows } from '../../answers';
import { readTierSet, tierSetField } from '../../fields/tierSet';

const HOUR_MS = 3_600_000;

const promisedHoursField: INodeProperties = {
	displayName: 'Promised Within (Hours)',
	name: 'promisedHours',
	type: 'number',
	typeOptions: { minValue: 1, maxValue: 720 },
	default: 4,
	description: 'How soon somebody should be in touch with a lead that has entered a tier',
};

const daysField: INodeProperties = {
	displayName: 'Entered in the Last (Days)',
	name: 'enteredDays',
	type: 'number',
	typeOptions: { minValue: 1, maxValue: 365 },
	default: 30,
	description: 'How far back to look',
};

const ownerOption = attributeLocator({
	...{ displayName: 'Owner Attribute', name: 'ownerAttribute', chosen: 'owner', example: 'e.g. owner' },
	description:
		'The attribute that says whose lead it is, to count each owner apart. Without it owners are counted together.',
});

export const followUp: NodeOperation = {
	name: 'Follow-Up Times',
	value: 'followUp',
	action: 'Get follow up times',
	description: 'How fast leads that entered a tier were contacted or answered, and how many in time',
	fields: [tierSetField, promisedHoursField, daysField, optionsField([ownerOption])],
	...answerRows('followUp', async ({ engine, parameters }) => {
		const promisedHours = parameters.number(promisedHoursField, 0);
		const days = parameters.number(daysField, 0);
		const owner = parameters.text('options.ownerAttribute', 0);
		const tiers = await engine.followUpTimes({
			tierSet: readTierSet(parameters),
			promisedMs: promisedHours * HOUR_MS,
			days,
			...(owner !== '' && { ownerAttribute: owner }),
		});
		return {
			summary: hints.followUps(tiers.length, days),
			rows: tiers.map((row) => ({
				summary: answers.followUp(row.tier, row, showHours(promisedHours)),
				body: toJson(row),
			})),
		};
	}),
};

function toJson({ medianMs, ninetyMs, bySpeed, ...counts }: OwnedFollowUp): IDataObject {
	return compact({
		...counts,
		inTimePercent: (100 * counts.answeredInTime) / counts.entries,
		medianHours: toHours(medianMs),
		ninetyPercentHours: toHours(ninetyMs),
		bySpeed: bySpeed?.map(({ withinMs, entries, buyers }) => ({
			...{ withinHours: toHours(withinMs), entries, buyers, buyersPercent: (100 * buyers) / entries },
		})),
		note: bySpeed && hints.bySpeed(PURCHASES_WITHIN_DAYS),
	});
}

function showHours(hours: number): string {
	return hours === 1 ? 'an hour' : `${hours} hours`;
}

/** Null where so many were never answered, or for those that nobody was in touch with. */
function toHours(ms: number | undefined): number | null {
	return ms === undefined ? null : ms / HOUR_MS;
}
