import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { compact, TIMELINE_KINDS, toIsoTime, type LeadStory, type TimelineKind } from '../../../../src/index';
import { answerReadable, mapResult } from '../../../shared/answerReadable';
import { limitField, readLimit } from '../../../shared/limitField';
import { texts } from '../../../shared/answers';
import type { NodeOperation } from '../../../shared/nodeOperation';
import { personFields, readPerson } from '../../../shared/person';
import { scoredToJson } from '../../../ScoreLead/operations/leadToJson';
import { answerEach } from '../../answers';
import { modelNameField, readModel } from '../../fields/modelName';
import { readTierSet, tierSetField } from '../../fields/tierSet';

const kindsField: INodeProperties = {
	displayName: 'Show',
	name: 'timelineKinds',
	type: 'multiOptions',
	options: [
		{ name: 'Consents', value: 'consent' },
		{ name: 'Contacts', value: 'contact' },
		{ name: 'Events', value: 'event' },
		{ name: 'Outcomes', value: 'outcome' },
		{ name: 'Scores', value: 'score' },
		{ name: 'Suppressions', value: 'suppression' },
		{ name: 'Tiers', value: 'tier' },
	],
	default: ['consent', 'contact', 'event', 'outcome', 'score', 'suppression', 'tier'],
	description: 'What the timeline holds',
};

export const getLead: NodeOperation = {
	name: 'Get',
	value: 'getLead',
	action: 'Get lead with timeline',
	description:
		'One person: score now and why, tier, what is known of them, and what has happened, newest first: events, scores, tiers, contacts, consents, outcomes. Nothing is saved.',
	fields: [
		...personFields,
		kindsField,
		{ ...limitField, description: 'Max number of entries in the timeline' },
		tierSetField,
		modelNameField,
	],
	...answerEach('lead', async (batch) => {
		const { parameters, engine, workspace } = batch;
		const kinds = parameters.read<TimelineKind[]>('timelineKinds', 0, [...TIMELINE_KINDS]);
		const question = {
			model: readModel(parameters),
			tierSet: readTierSet(parameters),
			limit: readLimit(parameters),
			kinds,
		};
		const answers = await answerReadable(
			batch,
			(item, itemIndex) => readPerson(item, itemIndex, parameters),
			async (references) => await engine.getLeads(references, question),
		);
		return answers.map((answer) =>
			mapResult(answer, (story) => {
				const { summary, ...body } = storyToJson(story, workspace);
				return { summary: String(summary), body };
			}),
		);
	}),
};

function storyToJson({ scored, tier, attributes, timeline, entries }: LeadStory, workspace: string): IDataObject {
	const { lead, identities, score } = scored;
	const who = identities.email ?? identities.phone ?? identities.customerId ?? lead.id;
	return compact({
		...scoredToJson(scored, workspace),
		summary: texts.listed(who, score.score, score.grade, tier?.name),
		tier: tier?.name,
		tierSince: tier && toIsoTime(tier.since),
		attributes,
		timeline: timeline.map(({ at, ...entry }) => ({ at: toIsoTime(at), ...entry })),
		timelineEntries: entries,
	});
}
