import { DEFAULT_SCORECARDS } from '../src/scoring/defaultScorecards';
import { describeRule } from '../src/scoring/describeRule';
import type { Group, Scorecard } from '../src/scoring/scorecard';

const INTRODUCTION = `# The scorecards you start with

Generated from the code (\`npm run docs\`). There is one scorecard for each audience; a lead's state selects it. A score is the start plus all points, kept between 0 and 100. Ten points more double the odds of the target.
These are the rules before anything is learned. Lead Model shows and edits the ones in use, and recorded outcomes adjust them: [method](method.md).
`;

const TITLES = { anonymous: 'Anonymous visitors', prospect: 'Prospects', customer: 'Customers' } as const;

/** The text of docs/scorecards.md. */
export function describeScorecards(): string {
	return [INTRODUCTION, ...Object.values(DEFAULT_SCORECARDS).map(describeScorecard)].join('\n');
}

function describeScorecard(scorecard: Scorecard): string {
	const groups = scorecard.groups.map((group) => describeGroup(group, scorecard));
	return [
		`## ${TITLES[scorecard.audience]}\n\nStarts at ${scorecard.start} points. Before outcomes are known, ${scorecard.baseRate * 100} in 100 are assumed to reach the target.\n`,
		...groups,
	].join('\n');
}

function describeGroup({ code, label, axis, capPoints, floorPoints }: Group, { terms }: Scorecard): string {
	const rows = terms
		.filter(({ group }) => group === code)
		.map((term) => `| ${term.label} | \`${term.code}\` | ${describeRule(term)} |`);
	return `### ${label}\n\nMeasures ${axis}: ${floorPoints === undefined ? '' : `at least ${floorPoints} and `}at most ${capPoints} points in all.\n\n| what | code | points |\n|---|---|---|\n${rows.join('\n')}\n`;
}
