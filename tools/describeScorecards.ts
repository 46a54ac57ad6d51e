import { AUDIENCES } from '../src/lead/lead';
import { DEFAULT_SCORECARDS, DEFAULT_TERMS, SCORECARDS_BY_KIND } from '../src/scoring/defaultScorecards';
import type { DefaultTerm } from '../src/scoring/defaults/defaultTerm';
import { SHOP_KIND_NAMES, SHOP_KINDS, type ShopKind } from '../src/scoring/defaults/shopKinds';
import { labelOf } from '../src/scoring/labelOf';
import { describeRule } from '../src/scoring/describeRule';
import type { Group } from '../src/scoring/scorecard';
import { countOf, signed } from '../src/scoring/words';

const TITLES = { anonymous: 'Anonymous visitors', prospect: 'Prospects', customer: 'Customers' } as const;

const INTRODUCTION = `# The scorecards you start with

Generated from the code (\`npm run docs\`). There is one scorecard for each audience; a lead's state selects it. A score is the start plus all points, kept between 0 and 100. Ten points more double the odds of the target.
These are the rules before anything is learned. Lead Model shows and edits the ones in use, and recorded outcomes adjust them: [method](method.md).

## Four kinds of shop

Choose it in Score Lead: **Kind of Shop**, before its first run, or later in **Lead Model › Scorecard › Start Over**. Every node and every training then goes by it. Without a choice, the points are those for ${SHOP_KINDS.fastGoods.label}.

| kind of shop | what is sold | looks last | replies last | of 100 visitors, prospects, customers reach the target | why |
|---|---|---|---|---|---|
${SHOP_KIND_NAMES.map(describeKind).join('\n')}

"Last" is how many times as long as with ${SHOP_KINDS.fastGoods.label}: the half-lives below are multiplied by it. The shares are where 50 points stand until outcomes are known.
`;

/** The text of docs/scorecards.md. */
export function describeScorecards(): string {
	const groups = new Map(
		AUDIENCES.flatMap((each) => DEFAULT_SCORECARDS[each].groups.map((group) => [group.code, group])),
	);
	return [INTRODUCTION, ...[...groups.values()].map(describeGroup)].join('\n');
}

function describeKind(kind: ShopKind): string {
	const { label, description, lookLasts, replyLasts, baseRates, why } = SHOP_KINDS[kind];
	const rates = AUDIENCES.map((audience) => Number((baseRates[audience] * 100).toPrecision(3))).join(', ');
	return `| ${label} | ${description} | × ${lookLasts} | × ${replyLasts} | ${rates} | ${why} |`;
}

function describeGroup({ code, label, axis, capPoints, floorPoints }: Group): string {
	const rows = DEFAULT_TERMS.flatMap((line) => describeTerm(line, code));
	const kinds = SHOP_KIND_NAMES.map((kind) => SHOP_KINDS[kind].label).join(' | ');
	return `## ${label}\n\nMeasures ${axis}: ${floorPoints === undefined ? '' : `at least ${floorPoints} and `}at most ${capPoints} points in all.\n\n| what | code | for | ${kinds} | why |\n|---|---|---|${'---|'.repeat(SHOP_KIND_NAMES.length)}---|\n${rows.join('\n')}\n`;
}

function describeTerm(line: DefaultTerm, group: string): string[] {
	const cards = SHOP_KIND_NAMES.map((kind) => findTerm(line, kind));
	const [term] = cards.filter((card) => card !== undefined);
	if (term === undefined || term.group !== group) return [];
	const rules = cards.map((card, index) => {
		if (card === undefined) return 'none';
		const first = cards[0];
		if (index === 0 || first === undefined) return describeRule(card);
		if (describeRule(card) === describeRule(first)) return 'the same';
		return 'points' in card && 'halfLifeDays' in card
			? `${signed(card.points)}; half-life ${countOf(card.halfLifeDays, 'day')}`
			: describeRule(card);
	});
	const audiences =
		line.audiences.length === AUDIENCES.length ? 'all' : line.audiences.map((each) => TITLES[each]).join(', ');
	return [`| ${labelOf(term)} | \`${term.code}\` | ${audiences.toLowerCase()} | ${rules.join(' | ')} | ${line.why} |`];
}

/** As the scorecard has it, with what was left out filled in. */
function findTerm({ audiences, termOf }: DefaultTerm, kind: ShopKind) {
	const [audience = 'prospect'] = audiences;
	return SCORECARDS_BY_KIND[kind][audience].terms.find(({ code }) => code === termOf(kind)?.code);
}
