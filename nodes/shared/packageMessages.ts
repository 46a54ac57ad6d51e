import { listNames } from './countWords';

/** What packages and their comparison say: what happened, and what to do next. */
export const packageTexts = {
	exported: (models: number, tierSets: number, checks: number) =>
		`The field "package" has it: ${countOf(models, 'model')}, ${countOf(tierSets, 'set')} of tiers and the rules of ${countOf(checks, 'Suppression Check')}. It holds no lead, no address and no key.`,
	noWorkflows:
		'It holds no caps, as those stand in the workflows: place this step behind n8n › Workflow › Get Many, so that it reads them.',
	handInWorkflows: 'To show those of the workflows, place this step behind n8n › Workflow › Get Many.',
	unreadCheck: (workflow: string, step: string, because: string) =>
		`The rules of "${step}" in workflow "${workflow}" are not in it: ${because}.`,
	perItem: 'an expression sets them for each item',
	importWorkflows: (count: number) =>
		count === 0
			? ''
			: `Now import ${count === 1 ? 'its workflow' : `its ${count} workflows`}, which bring the caps along.`,
	otherMissing: 'Select the other workspace in "Other Workspace".',
	sameWorkspace: (name: string) =>
		`Workspace ${name} would be compared with itself. Select another one in "Other Workspace".`,
	noSuchOther: (name: string, names: readonly string[]) =>
		`There is no workspace "${name}" in this store; there are: ${listNames(names)}.`,
	noHistory: (workspace: string) =>
		`${workspace}: nothing can be said of its history yet. Record events and outcomes first.`,
	history: (workspace: string, summary: string) => `${workspace}: ${summary}`,
	capsUnknown:
		'Caps were not compared, as they stand in the workflows: place this step behind n8n › Workflow › Get Many.',
};

function countOf(count: number, noun: string): string {
	return `${count} ${count === 1 ? noun : `${noun}s`}`;
}
