import { featureKey, type Feature } from '../../features/feature';
import { unreadEvent } from '../../features/keyFeatures';
import { UNREAD_EVENT } from '../../features/kinds/eventFeature';
import type { Scorecard } from '../../scoring/scorecard';
import { listMeasured, type MeasuredTerm } from '../../scoring/term';
import { findFeature, type TableRows } from '../rows/featureTable';
import { surveyFeatures, type Survey } from '../rows/surveyFeatures';
import { foundGroup, freeCode, listFree, toLabel, type FoundTerm } from './foundTerms';
import { proposeNumber, type ProposalSettings } from './proposeNumber';

/** As many as a trait term may list. */
const MAX_LEVELS = 100;

/**
 * Terms for what the scorecard doesn't look at yet, worth nothing until they are fitted; chosen from the rows alone, their
 * labels unseen. A number gets a slope and bins (one per value where there are few, so that codes such as "region 1 to 9" need
 * no telling apart from counts), whether it is a trait or what a term of the scorecard counts along a straight line; any other
 * trait gets a level for each common value.
 */
export function proposeTerms(
	scorecard: Pick<Scorecard, 'terms' | 'groups'>,
	rows: TableRows,
	settings: ProposalSettings,
): FoundTerm[] {
	const { table } = rows;
	const read = new Set(listMeasured(scorecard.terms).map(featureKey));
	const unread = table.features.flatMap((measured, feature) => {
		const name = read.has(featureKey(measured)) ? undefined : nameUnread(measured);
		return name === undefined ? [] : [{ feature, ...name }];
	});
	const straight = listFree(scorecard.terms)
		.map((term) => ({ term, feature: findFeature(table, term).feature }))
		.filter(({ feature }) => feature >= 0);
	const surveys = surveyFeatures(
		rows,
		[...unread, ...straight].map(({ feature }) => feature),
	);
	const surveyOf = (feature: number): Survey | undefined => {
		const survey = surveys.get(feature);
		return survey === undefined || survey.known < settings.minLevelRows ? undefined : survey;
	};
	const others = unread.flatMap(({ feature, kind, name }) => {
		const survey = surveyOf(feature);
		if (survey === undefined) return [];
		const code = freeCode(`${kind}:${name}`, scorecard.terms);
		return kind === 'event' ? [proposeEvent(code, name)] : proposeTrait(code, name, survey, settings);
	});
	const shapes = straight.flatMap(({ term, feature }) => proposeShape(term, scorecard, surveyOf(feature), settings));
	return [...others, ...shapes].sort((a, b) => (a.code < b.code ? -1 : 1));
}

interface UnreadName {
	kind: 'event' | 'trait';
	name: string;
}

/** What a term would have to read; undefined for features only other scorecards measure. */
function nameUnread(feature: Feature): UnreadName | undefined {
	const { kind } = feature;
	if (kind === 'trait') return { kind, name: feature.trait };
	return kind === 'event' && featureKey(feature) === featureKey(unreadEvent(feature.event))
		? { kind, name: feature.event }
		: undefined;
}

function proposeEvent(code: string, event: string): FoundTerm {
	return {
		kind: 'event',
		code,
		label: toLabel(event),
		group: foundGroup('intent').code,
		found: true,
		event,
		points: 0,
		...UNREAD_EVENT,
	};
}

function proposeTrait(code: string, trait: string, survey: Survey, settings: ProposalSettings): FoundTerm[] {
	const term = {
		kind: 'trait',
		code,
		label: toLabel(trait),
		group: foundGroup('fit').code,
		found: true,
		trait,
		levels: [],
		bins: [],
		otherPoints: 0,
		missingPoints: 0,
	} as const;
	if (survey.texts.size === 0) return [{ ...term, levels: [], ...proposeNumber(survey.numbers, settings) }];
	const counts = new Map(survey.texts);
	for (const number of survey.numbers) counts.set(String(number), (counts.get(String(number)) ?? 0) + 1);
	const levels = [...counts]
		.filter(([, count]) => count >= settings.minLevelRows)
		.sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
		.slice(0, MAX_LEVELS)
		.map(([level]) => level);
	return levels.length === 0
		? []
		: [{ ...term, levels: levels.sort().map((level) => ({ values: [level], points: 0 })), bins: [] }];
}

function proposeShape(
	{ code, label, group }: MeasuredTerm,
	{ groups }: Pick<Scorecard, 'groups'>,
	survey: Survey | undefined,
	settings: ProposalSettings,
): FoundTerm[] {
	if (survey === undefined || survey.texts.size > 0) return [];
	const number = proposeNumber(survey.numbers, settings);
	if (number.bins.length === 0) return [];
	const axis = groups.find(({ code: known }) => known === group)?.axis ?? 'intent';
	return [
		{
			kind: 'shape',
			code: `shape:${code}`,
			label: `${label}: how many`.slice(0, 200),
			group: foundGroup(axis).code,
			found: true,
			of: code,
			belowPoints: 0,
			...number,
		},
	];
}
