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
	const finer = { ...settings, maxBins: shareBins(unread.length + straight.length, settings) };
	const surveyOf = (feature: number): Survey | undefined => {
		const survey = surveys.get(feature);
		return survey === undefined || survey.known < settings.minLevelRows ? undefined : survey;
	};
	const surveyed = unread.flatMap((each) => {
		const survey = surveyOf(each.feature);
		return survey === undefined ? [] : [{ ...each, survey }];
	});
	const common = {
		...finer,
		minLevelRows: findLevelRows(
			surveyed.map(({ survey }) => survey),
			settings,
		),
	};
	const others = surveyed.flatMap(({ kind, name, survey }) => {
		const code = freeCode(`${kind}:${name}`, scorecard.terms);
		if (kind === 'event') return [proposeEvent(code, name)];
		return survey.texts.size === 0
			? [proposeNumbers(code, name, survey, finer)]
			: proposeLevels(code, name, survey, common);
	});
	const shapes = straight.flatMap(({ term, feature }) => proposeShape(term, scorecard, surveyOf(feature), finer));
	return [...others, ...shapes].sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** Every fit costs the cube of its columns, and nobody reads thousands of lines. */
const BINS_SHARE = 0.6;
const LEVELS_SHARE = 0.2;
const FEWEST_BINS = 6;

/** As many bins for each number as all of them have room for. */
function shareBins(features: number, { maxBins, mostLines }: ProposalSettings): number {
	return Math.min(maxBins, Math.max(FEWEST_BINS, Math.floor((BINS_SHARE * mostLines) / Math.max(1, features))));
}

/** How many rows a level needs, so that all traits of words together have no more levels than there is room for. */
function findLevelRows(surveys: readonly Survey[], { minLevelRows, mostLines }: ProposalSettings): number {
	const counts = surveys
		.flatMap((survey) => (survey.texts.size === 0 ? [] : listLevels(survey, minLevelRows)))
		.map(({ count }) => count)
		.sort((a, b) => b - a);
	const firstTooMany = counts[Math.floor(LEVELS_SHARE * mostLines)];
	return firstTooMany === undefined ? minLevelRows : firstTooMany + 1;
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

/** A trait that nothing is found of yet. */
function blankTrait(code: string, trait: string) {
	return {
		kind: 'trait',
		code,
		label: toLabel(trait),
		group: foundGroup('fit').code,
		found: true,
		trait,
		otherPoints: 0,
		missingPoints: 0,
	} as const;
}

function proposeNumbers(code: string, trait: string, { numbers }: Survey, settings: ProposalSettings): FoundTerm {
	return { ...blankTrait(code, trait), levels: [], ...proposeNumber(numbers, settings) };
}

function proposeLevels(
	code: string,
	trait: string,
	survey: Survey,
	{ minLevelRows }: Pick<ProposalSettings, 'minLevelRows'>,
): FoundTerm[] {
	const levels = listLevels(survey, minLevelRows).map(({ level }) => level);
	if (levels.length === 0) return [];
	return [
		{ ...blankTrait(code, trait), levels: levels.sort().map((level) => ({ values: [level], points: 0 })), bins: [] },
	];
}

/** Levels with so many rows, the commonest first. */
function listLevels({ texts, numbers }: Survey, minRows: number): { level: string; count: number }[] {
	const counts = new Map(texts);
	for (const number of numbers) counts.set(String(number), (counts.get(String(number)) ?? 0) + 1);
	return [...counts]
		.map(([level, count]) => ({ level, count }))
		.filter(({ count }) => count >= minRows)
		.sort((a, b) => b.count - a.count || (a.level < b.level ? -1 : 1))
		.slice(0, MAX_LEVELS);
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
