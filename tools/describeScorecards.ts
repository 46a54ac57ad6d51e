import { DEFAULT_SCORECARDS } from '../src/scoring/defaultScorecards';
import { describeRule } from '../src/scoring/describeRule';
import type { Group, Scorecard } from '../src/scoring/scorecard';

const INTRODUCTION = `# The scorecards you start with

Generated from the code (\`npm run docs\`). One scorecard for each audience; a lead's state picks it. A score is the start and all points added up, kept between 0 and 100; ten points more double the odds of the target.
These are the marketer's rules before anything was learned. Lead Model shows and edits the ones in use, and recorded outcomes move them: [method](method.md).
`;

const TITLES = { anonymous: 'Anonymous visitors', prospect: 'Prospects', customer: 'Customers' } as const;

/** The text of docs/scorecards.md. */
export function describeScorecards(): string {
	return [INTRODUCTION, ...Object.values(DEFAULT_SCORECARDS).map(describeScorecard)].join('\n');
}

function describeScorecard(scorecard: Scorecard): string {
	const groups = scorecard.groups.map((group) => describeGroup(group, scorecard));
	return [
		`## ${TITLES[scorecard.audience]}\n\nStarts at ${scorecard.start} points. Before outcomes are known, ${scorecard.baseRate * 100} in 100 are taken to reach the target.\n`,
		...groups,
	].join('\n');
}

function describeGroup({ code, label, axis, capPoints, floorPoints }: Group, { terms }: Scorecard): string {
	const rows = terms
		.filter(({ group }) => group === code)
		.map((term) => `| ${term.label} | \`${term.code}\` | ${describeRule(term)} |`);
	return `### ${label}\n\nSays something about ${axis}; ${floorPoints === undefined ? '' : `at least ${floorPoints} and `}at most ${capPoints} points in all.\n\n| what | code | points |\n|---|---|---|\n${rows.join('\n')}\n`;
}
