import { count, countOf, date } from '../numbers';
import type { ClientStatus, OpenClient } from './figures';

/** What people read in an overview of several workspaces. */
export const TEXTS = {
	title: 'Lead scoring: all workspaces',
	subtitle: (workspaces: number, at: number, model: string) =>
		`${countOf(workspaces, 'workspace')} · ${date(at)} · model ${model}`,
	subject: (needing: number, workspaces: number) =>
		needing === 0
			? `Lead scoring: ${countOf(workspaces, 'workspace')}, all fine`
			: `Lead scoring: ${needing} of ${countOf(workspaces, 'workspace')} ${needing === 1 ? 'needs' : 'need'} a look`,
	none: 'This store has no workspace yet. Place Score Lead after a trigger: the first event makes one.',
	leads: (leads: number, scored: number) =>
		`${countOf(leads, 'lead')} together, ${count(scored)} of them with a score.`,
	allFine: (workspaces: number) =>
		`${workspaces === 1 ? 'The workspace is' : `All ${workspaces} workspaces are`} fine.`,
	needing: (names: readonly string[], workspaces: number) =>
		`${names.length} of ${workspaces} workspaces ${names.length === 1 ? 'needs' : 'need'} a look: ${names.join(', ')}.`,
	statuses: { ok: 'Fine', look: 'Look at it', broken: 'Broken' } satisfies Record<ClientStatus, string>,

	glance: 'At a glance',
	workspaces: 'workspaces',
	needLook: 'need a look',
	allLeads: 'leads',
	allScored: 'leads have a score',

	table: 'Leads',
	columns: ['Workspace', 'State', 'Leads', 'Scored', 'Last event', 'Can be emailed', 'Wait', 'Suppressed'],
	models: 'Models',
	modelColumns: ['Workspace', 'Points', 'Learned from', 'Since training'],
	mailColumns: ['Workspace', 'State', 'Leads', 'Last event', 'Points'],
	never: 'none yet',
	unread: 'not read',
	points: ({ version, stage }: OpenClient['model']) =>
		version === 0 ? 'as shipped' : `version ${version}, ${STAGES[stage]}`,
	learnedFrom: ({ leads, converted }: OpenClient['learnedFrom']) =>
		leads === 0 ? 'nothing yet' : `${countOf(leads, 'lead')}, ${count(converted)} converted`,

	concerns: 'What to look at',
	reachNote:
		'"Can be emailed" counts people who could be sent marketing by email now, by the rules as they ship; "Suppressed" those who may not. The rules of your workflows may be stricter.',
	footer: 'One line per workspace of this store. No lead is named on this page.',
	mailFull: 'The full page is attached. Open it in a browser.',
} as const;

const STAGES: Readonly<Record<OpenClient['model']['stage'], string>> = {
	rules: 'as people set them',
	learning: 'learning',
	learned: 'learned',
};
