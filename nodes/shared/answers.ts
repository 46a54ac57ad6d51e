import type { OwnedFollowUp } from '../../src/index';
import { countOf } from './countWords';

type FollowUpCounts = Pick<OwnedFollowUp, 'answeredInTime' | 'entries' | 'waiting' | 'owner'>;

/** What an answer says first, in a sentence. */
export const texts = {
	score: (score: number, grade: string, percent: number) =>
		`${score} of 100 (${grade}), ${percent} % likely to convert.`,
	listed: (who: string, score: number, grade: string, tier: string | undefined) =>
		`${who}: ${score} of 100 (${grade})${tier === undefined ? ', no tier yet' : `, tier ${tier}`}.`,
	recorded: 'Recorded, not scored.',
	recordedBefore: 'Not scored; already recorded, or nothing to record.',
	erased: (rows: number) => `Erased: ${rows} ${rows === 1 ? 'record' : 'records'}.`,
	tierNew: (name: string, because: string) => `Tier ${name}, the first: ${because}.`,
	tierChanged: (name: string, previous: string, because: string) => `Tier ${name}, was ${previous}: ${because}.`,
	tierAgain: (name: string, because: string) => `Tier ${name} again: ${because}.`,
	tierNotInPilot: (percent: number) => `No tier: not in the pilot of ${percent} % of the leads.`,
	tierSame: (name: string, because: string) => `Tier ${name}, as before: ${because}.`,
};

/** What an operation of Lead Model says first, in a sentence. */
export const answers = {
	sameVersion: (version: number) =>
		`Version ${version} was compared with itself. Select another one in Version, or in Compare With Version.`,
	confirmedSync: (added: number, removed: number) =>
		added + removed === 0
			? 'Nothing to confirm: this batch is confirmed already, or was handed out again since.'
			: `Confirmed: ${added} added, ${removed} removed.`,
	account: (company: string, because: string) => `${company}: ${because}`,
	accountsMerged: (domain: string, into: string) => `${domain} and ${into} are one company from now on.`,
	accountRenamed: (domain: string, name: string) =>
		name === '' ? `${domain} is shown by its domain again.` : `${domain} is called ${name} from now on.`,
	accountAlone: (domain: string) => `${domain} is a company of its own again.`,
	followUp: (tier: string, { answeredInTime, entries, waiting, owner }: FollowUpCounts, within: string) =>
		`Tier ${tier}${owner === undefined ? '' : `, ${owner ?? 'owner not known'}`}: ${answeredInTime} of ${entries} leads were followed up within ${within}.${waiting === 0 ? '' : ` ${waiting} ${waiting === 1 ? 'is' : 'are'} still waiting.`}`,
	conflict: (lead: string, other: string, claimed: string) =>
		`${lead} and ${other} both claim ${claimed}. Decide with Resolve Conflict.`,
	resolved: {
		keepApart: 'They stay two people, and are not asked about again.',
		merge: 'They are one person from now on. Undo Merge takes it back.',
	},
	unmerged: 'The two leads are two people again.',
	exported: (records: number, isOnRecord: boolean) =>
		isOnRecord
			? `All that is stored about this person: ${records} ${records === 1 ? 'record' : 'records'}.`
			: records === 0
				? 'Nothing is stored about this person.'
				: `No lead is stored of this person, but ${records} ${records === 1 ? 'record' : 'records'} about the address.`,
	forgotten: (rows: number) =>
		rows === 0
			? 'Nothing was stored about this person, so nothing was erased.'
			: `Erased: ${rows} ${rows === 1 ? 'record' : 'records'}. A hash stays on the suppression list.`,
	moved: ({
		leads,
		rows,
		tables,
		closed,
		place,
	}: Record<'leads' | 'rows' | 'tables', number> & { closed: boolean; place: string }) =>
		`Moved: ${countOf(leads, 'lead')}, ${countOf(rows, 'row')} in ${tables} tables, each equal to the original. ${closed ? 'The old place is closed. Select the credential of the new one in every node' : 'The old place is still open, and an opt-out recorded there from now on is not known here. Select the credential of the new place in every node before a workflow runs again'}. It is now in ${place}.`,
	healthy: (name: string, leads: number, refusals: number) =>
		`Workspace ${name} is fine: ${countOf(leads, 'lead')}, and ${countOf(refusals, 'refusal or release', 'refusals and releases')}, all readable.`,
	unhealthy: (name: string, what: string, more: number) =>
		`Workspace ${name}: ${what}${more === 0 ? '' : ` And ${more} more.`}`,
	reopened: (name: string, movedTo: string | undefined) =>
		movedTo === undefined
			? `Workspace ${name} is open, and was not closed.`
			: `Workspace ${name} is in use again, and whoever opted out in the new place since is not known here. Import those first, with Suppression Check › Import. It had been moved to ${movedTo}.`,
	removed: (records: number) =>
		records === 0
			? 'Nothing had expired, so nothing was removed.'
			: `${records} expired ${records === 1 ? 'record was' : 'records were'} removed.`,
	startedOver: (shop: string, version: number) =>
		`The starting points for ${shop} are in use, as version ${version}. Roll Back returns to what was in use before.`,
	scorecard: (card: { model: string; version: number; audience: string; inUse: boolean; rules: number }) =>
		`${card.rules} rules for ${card.audience} leads: model ${card.model}, version ${card.version}, ${card.inUse ? 'in use' : 'not in use'}.`,
	rule: (label: string, rule: string) => `${label}: ${rule}`,
	exportedModel: (name: string, version: number) =>
		`Version ${version} of model ${name}, to keep or to import elsewhere: the field "export" has it.`,
	exportedPlain: (name: string) =>
		`The weights of model ${name}, for ml-logistic-regression: the field "export" has them.`,
	importedModel: (name: string, version: number, inUse: boolean) =>
		`Imported as version ${version} of model ${name}, ${inUse ? 'in use from now on' : 'not in use yet. Promote puts it into use'}.`,
	promoted: (model: string, version: number, from: number, note = '') =>
		version === from
			? `Version ${version} of model ${model} was in use already.`
			: `Version ${version}${note === '' ? '' : ` (${note})`} of model ${model} is in use instead of version ${from}.`,
	nothingToEvaluate:
		'Too early to say: no score has its outcome yet. Scores count once the days in "Within Days" are over.',
	steady: 'Fine: leads and results are as they were when the model learned.',
};
