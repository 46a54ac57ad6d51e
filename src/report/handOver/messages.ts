import { count, countOf, date } from '../numbers';
import type { HandOverFigures } from './figures';

/** What a client's people read: what runs, what it goes by, and what they have to do. */
export const TEXTS = {
	title: 'Lead scoring: hand-over sheet',
	subtitle: (workspace: string, at: number) => `Workspace ${workspace} · ${date(at)}`,
	summary: ({ workspace, audiences, checks, workflows }: HandOverFigures) => {
		const rules = audiences.reduce((sum, audience) => sum + audience.rules.length, 0);
		const sheet = `Hand-over sheet of workspace ${workspace}: ${countOf(rules, 'rule')} of points.`;
		return workflows.length === 0
			? `${sheet} It shows the contact rules as they ship.`
			: `${sheet} It shows ${countOf(workflows.length, 'workflow')} and the rules of ${countOf(checks.length, 'Suppression Check')}.`;
	},
	subject: (workspace: string) => `Lead scoring (${workspace}): hand-over sheet`,

	runs: 'What runs',
	runsNote: [
		'Score Lead records what people do and gives each a score from 0 to 100.',
		'Assign Tier puts people into named tiers by that score. Each tier is an output of the step.',
		'Suppression Check decides before every message whether this person may get it now. What it cannot decide is not sent.',
		'Record Outcome reports purchases and what sales says. Lead Model learns from them.',
	],
	workflows: 'Workflows',

	points: 'What earns points',
	pointsNote:
		'A score of 50 is an average lead; 10 points more double the odds that the lead converts. Nobody has to know the formula: every score lists its reasons.',
	model: ({ name, version, stage }: HandOverFigures['model']) =>
		`Model ${name}, version ${count(version)}: ${STAGES[stage]}.`,
	pointsColumns: ['Signal', 'Points', 'Rule'],
	/** Of a rule with several numbers of points. */
	several: 'several',

	tiers: 'Tiers and what they mean',
	tiersColumns: ['Tier', 'From', 'Means'],
	noTiers: 'No tiers have been assigned yet. Assign Tier shows them once a lead has passed through it.',

	checks: 'When somebody is contacted',
	checksNote: 'Each line holds a message back, or lets it wait. A message that is allowed breaks none of them.',

	never: 'Who is not contacted',
	neverNote: 'Whatever the score. These stand in the store and hold in every workflow of this workspace.',
	neverColumns: ['Reason', 'What happened', 'Ends with'],
	noEnd: 'nothing: it stays',

	keys: 'Where keys lie',
	keysNotes: ({ place, inFile, hashed, host }: HandOverFigures['store']) => [
		inFile
			? `The data is in ${place}, a file. Back it up together with the database of ${host}.`
			: `The data is in ${place}. Back it up as your other databases.`,
		`Passwords and the hashing secret are in ${host}, in the credential "Lead Scoring Store". They are in no workflow, and not on this page.`,
		hashed
			? 'This workspace has a hashing secret. Without it nobody is found again, and who opted out is not recognized. Keep a copy where you keep passwords.'
			: 'This workspace has no hashing secret: addresses are kept in clear, and whoever has the database can read them.',
		`The encryption key of ${host} protects its credentials. Keep it with the backup of ${host}, or they can't be opened again.`,
	],

	weekly: 'Every week',
	weeklySteps: [
		'Read the report (Lead Model › Model › Build Report, or its email).',
		'Look at "Scored high, did not convert". A signal that keeps coming up there earns too many points.',
		'Look at "Has anything changed since training?". Where it needs attention, run Lead Model › Model › Train.',
		'Check that sales reports outcomes (Record Outcome). Without them nothing is learned.',
		'Run Lead Model › Workspace › Check, or read the message of its schedule. "broken" means: act today.',
		'Handle requests to be forgotten or for a copy of data with Lead Model › Lead › Forget and Export.',
	],

	glossary: 'Words',
	words: [
		['Lead', 'One person, or one visitor without a name yet.'],
		['Score', 'From 0 to 100: how likely it is that this lead converts. 50 is average.'],
		['Points', 'What one rule adds to a score. 10 points double the odds.'],
		['Tier', 'A named range of scores, such as A, B and C.'],
		['Outcome', 'What became of a lead: a purchase, a deal won or lost.'],
		['Frequency cap', 'The most messages a person gets in some days.'],
		['Quiet hours', "Hours of the person's own day in which nothing is sent."],
		['Consent', "A person's yes or no to messages in a channel."],
		['Suppressed', 'Not contacted, for a reason that is shown.'],
		['Workspace', 'The data of one company, kept apart from all others.'],
	],
	wordColumns: ['Word', 'Means'],
	footer: 'Settings only: no lead, address or key is on this page. The rules are settings, and no legal advice.',
	mailFull: 'The full sheet is attached, with every rule of points. Open it in a browser and print it.',
} as const;

const STAGES: Readonly<Record<HandOverFigures['model']['stage'], string>> = {
	rules: 'the points are as people set them, no outcome has moved them yet',
	learning: 'outcomes have begun to move the points that people set',
	learned: 'the points have been learned from outcomes',
};
