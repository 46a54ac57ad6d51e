import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { sublimeSearch } from '@n8n/utils/search/sublime-search';
import { NodeSearchEngine } from '@n8n/ai-utilities/node-catalog';
import type { INodeTypeDescription } from 'n8n-workflow';
import { AssignTier } from '../../../nodes/AssignTier/AssignTier.node';
import { LeadModel } from '../../../nodes/LeadModel/LeadModel.node';
import { LeadScoringTrigger } from '../../../nodes/LeadScoringTrigger/LeadScoringTrigger.node';
import { RecordOutcome } from '../../../nodes/RecordOutcome/RecordOutcome.node';
import { ScoreLead } from '../../../nodes/ScoreLead/ScoreLead.node';
import { SuppressionCheck } from '../../../nodes/SuppressionCheck/SuppressionCheck.node';

/** n8n's nodes (n8n-nodes-base and n8n-nodes-langchain 2.41.1) by what both searches go by: names and aliases. */
interface Listed {
	name: string;
	displayName: string;
	alias: string[];
}

const ROOT = resolve(__dirname, '../../..');
const THEIRS = JSON.parse(readFileSync(join(__dirname, 'n8nNodes.json'), 'utf8')) as Listed[];
const TYPES = [AssignTier, LeadModel, LeadScoringTrigger, RecordOutcome, ScoreLead, SuppressionCheck];
const PACKAGE = 'n8n-nodes-lead-scoring.';

const OURS = TYPES.map((Type): Listed & { description: string } => {
	const { name, displayName, description } = new Type().description;
	const codex = JSON.parse(readFileSync(join(ROOT, 'nodes', Type.name, `${Type.name}.node.json`), 'utf8')) as {
		alias: string[];
	};
	return { name: PACKAGE + name, displayName, description, alias: codex.alias };
});

/** What people type who want what a node does, and the node that does it. */
const QUERIES: readonly (readonly [query: string, node: string | readonly string[]])[] = [
	['lead scoring', ['scoreLead', 'leadModel', 'leadScoringTrigger']],
	['score my leads', 'scoreLead'],
	['predict purchase', 'scoreLead'],
	['hot leads', ['scoreLead', 'assignTier']],
	['do not contact', 'suppressionCheck'],
	['unsubscribe', 'suppressionCheck'],
	['consent', 'suppressionCheck'],
	['abandoned cart', 'leadScoringTrigger'],
	['churn', ['scoreLead', 'leadModel']],
	['RFM', 'scoreLead'],
	['quiet hours', 'suppressionCheck'],
	['frequency cap', 'suppressionCheck'],
	['won deals', 'recordOutcome'],
	['holdout', ['leadModel', 'assignTier', 'suppressionCheck']],
	['ab test', 'leadModel'],
	['opt out', 'suppressionCheck'],
	['suppression list', 'suppressionCheck'],
	['cart recovery', 'leadScoringTrigger'],
	['MQL', ['scoreLead', 'assignTier']],
	['lead tier', 'assignTier'],
];
/** Of these: ours first or second. */
const WANTED = 16;

/** What people type who want one of the things that a node does. */
const WISHES: Readonly<Record<string, readonly string[]>> = {
	scoreLead: ['score everyone', 'explain score', 'past orders', 'import csv history', 'record event'],
	assignTier: ['assign tier', 'route leads', 'minimum score', 'capacity', 'pilot', 'variants'],
	suppressionCheck: [
		...['record opt-out', 'unsubscribe list', 'import unsubscribes', 'import suppression list', 'stop list'],
		...['export suppression list', 'list suppressions', 'suppress lead', 'release lead', 'blacklist', 'resubscribe'],
		...[
			'record consent',
			'consent form',
			'double opt-in',
			'record contact',
			'forecast campaign',
			'who may be contacted',
		],
	],
	recordOutcome: ['record purchase', 'crm outcome', 'deal won', 'closed lost', 'refund', 'unqualified'],
	leadModel: [
		...[
			'set points',
			'change points',
			'edit scorecard',
			'train model',
			'test on history',
			'suggest tiers',
			'dry run tiers',
		],
		...['check drift', 'compare versions', 'roll back', 'start over', 'weekly report', 'build report', 'import model'],
		...['list leads', 'lead timeline', 'export lead', 'delete lead', 'forget lead', 'erase person', 'undo merge'],
		...[
			'follow-up times',
			'ad audience',
			'custom audience',
			'sync audience',
			'list accounts',
			'companies',
			'retention',
		],
		...['plan experiment', 'experiment results', 'variant results', 'set holdout', 'holdout results', 'uplift'],
		...['move workspace', 'move client', 'new client', 'export package', 'hand-over', 'check workspace'],
	],
	leadScoringTrigger: ['tier changed', 'order overdue', 'went quiet', 'not followed up', 'abandoned checkout'],
};

function countFound(search: (query: string) => string[]): { found: number; missed: string[] } {
	const missed = QUERIES.filter(([query, nodes]) => {
		const wanted = [nodes].flat().map((node) => PACKAGE + node);
		return !search(query)
			.slice(0, 2)
			.some((name) => wanted.includes(name));
	}).map(([query]) => `${query}: ${search(query).slice(0, 3).join(', ')}`);
	return { found: QUERIES.length - missed.length, missed };
}

/** As the panel does it: by display name and aliases, in lower case, without the word trigger. */
function searchPanel(query: string): string[] {
	const items = [...THEIRS, ...OURS].map(({ name, displayName, alias }) => ({
		name,
		properties: { displayName, codex: { alias } },
	}));
	const keys = [
		{ key: 'properties.displayName', weight: 1.3 },
		{ key: 'properties.codex.alias', weight: 1 },
	];
	return sublimeSearch(query.toLowerCase(), items, keys).map(({ item }) => item.name);
}

describe('What people type', () => {
	it("finds our node first or second in the editor's panel of nodes, among n8n's own", () => {
		const { found, missed } = countFound(searchPanel);
		expect(missed).toEqual([]);
		expect(found).toBeGreaterThanOrEqual(WANTED);
	});

	it('finds the node by what it can do, first or second', () => {
		const missed = Object.entries(WISHES).flatMap(([node, queries]) =>
			queries.filter(
				(query) =>
					!searchPanel(query)
						.slice(0, 2)
						.includes(PACKAGE + node),
			),
		);
		expect(missed).toEqual([]);
	});

	it("finds one of our nodes first or second in the search of n8n's Assistant and its MCP server", () => {
		const types = [...THEIRS, ...OURS].map(
			({ alias, ...node }) =>
				({
					version: 1,
					group: ['transform'],
					inputs: ['main'],
					outputs: ['main'],
					properties: [],
					...node,
					codex: { alias },
				}) as unknown as INodeTypeDescription,
		);
		const engine = new NodeSearchEngine(types as never);
		// It takes each word by itself, so that "hot leads" finds whatever begins with Lead: which of ours it is, the
		// Assistant then reads in the hints, which lead from each to the others.
		const found = QUERIES.filter(([query]) =>
			engine
				.searchByName(query, 5)
				.slice(0, 2)
				.some(({ name }) => name.startsWith(PACKAGE)),
		);
		expect(found.length).toBeGreaterThanOrEqual(WANTED);
	});

	it("leads n8n's Assistant from each node to others of ours that there are", () => {
		const names = OURS.map(({ name }) => name);
		const hints = TYPES.map((Type) => (new Type().description as INodeTypeDescription).builderHint).filter(
			(hint) => hint !== undefined,
		);
		expect(hints.length).toBeGreaterThanOrEqual(5);
		for (const { searchHint, relatedNodes = [] } of hints) {
			expect(searchHint).toMatch(/^[A-Z].*\.$/);
			expect(relatedNodes.length).toBeGreaterThan(0);
			for (const { nodeType } of relatedNodes) expect(names).toContain(nodeType);
		}
	});

	it('leads from each node to its page of the documentation', () => {
		for (const { name } of TYPES) {
			const codex = readFileSync(join(ROOT, 'nodes', name, `${name}.node.json`), 'utf8');
			const page = /blob\/main\/docs\/(nodes\/[a-z-]+\.md)/.exec(codex)?.[1];
			expect(readdirSync(join(ROOT, 'docs/nodes')).map((file) => `nodes/${file}`)).toContain(page);
		}
	});
});
