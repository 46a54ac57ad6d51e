import { count, countOf, date, difference, percent } from './numbers';

/** What people read in a report: what the figures say, then what to do. */
export const TEXTS = {
	title: 'Lead scoring report',
	subtitle: (workspace: string, at: number, model: string, version: number) =>
		`Workspace ${workspace} · ${date(at)} · model ${model}, version ${version}`,
	target: (name: string, windowDays: number) => `Converted means: ${name} within ${countOf(windowDays, 'day')}.`,
	empty:
		'No lead has a score yet. Place Score Lead after a trigger, or load past orders with Score Lead › Record Only: Score Lead › Score Everyone then scores who was loaded.',

	glance: 'At a glance',
	scored: 'leads have a score',
	inBest: (tier: string) => `leads in tier ${tier} by today's score`,
	caught: 'of the buyers were in the best fifth of the list',
	state: 'Has anything changed since training?',

	tiers: 'Tiers',
	tiersNote:
		'Past leads as they were known then: nothing that happened later is used. The thin line shows where the true share lies in 90 of 100 cases.',
	tiersTitle: (audience: string) => `${audience}: share that converted, by tier`,
	tiersColumns: ['Tier', 'From', 'Leads now', 'Past leads', 'Converted', 'Share', 'Between'],
	tooFew: 'too few leads',
	revenue: 'Revenue',
	mover: 'Try other minimum scores',
	moverNote: 'Move a slider: the table shows what it would bring. Nothing is changed. Set the values in Assign Tier.',
	minimum: (tier: string) => `${tier} from`,

	chances: 'Are the chances right?',
	chancesNote:
		'Leads in groups by the chance they were given. On the dashed line as many converted as the score said; above it more, below it fewer.',
	chancesTitle: (audience: string) => `${audience}: chance given and share that converted`,
	chancesColumns: ['Chance given', 'Leads', 'Converted', 'Share', 'Between'],

	gains: 'How many buyers the top of the list holds',
	gainsNote:
		'Solid line: leads ranked by this score. Orange line: ranked by who was active last. Dashed line: any order.',
	gainsTitle: (audience: string) => `${audience}: share of buyers found, best score first`,
	gainsRow: (leads: number, buyers: number) =>
		`The best ${percent(leads)} of the leads hold ${percent(buyers)} of the buyers.`,

	spread: 'How scores are spread today',
	spreadNote: 'A score of 50 is an average lead; 10 points more double the odds.',
	spreadTitle: (audience: string) => `${audience}: leads by score`,
	spreadColumns: ['Score', 'Leads'],

	signals: 'What earns points',
	signalsNote: 'Ring: the points people wrote. Dot: the points after learning from outcomes.',
	signalsUntrained: 'No outcome has moved the points yet. They are as people wrote them.',
	signalsTitle: (audience: string) => `${audience}: points before and after training`,
	signalsColumns: ['Signal', 'Points', 'Before', 'Seen in 30 days', 'Rule'],
	signalsAll: (rules: number) => `All ${countOf(rules, 'rule')}`,

	people: 'People',
	upkeep: 'Upkeep',
	asTable: 'As a table',

	missed: 'Scored high, did not convert',
	missedNote: 'Read the reasons: a signal that keeps coming up here earns too many points.',
	unexpected: 'Converted from a low score',
	unexpectedNote: 'Look for what these leads did that earns no points yet.',
	surpriseColumns: ['Lead', 'Score', 'On', 'Reasons'],

	movers: (days: number) => `Largest changes in ${countOf(days, 'day')}`,
	moversColumns: ['Lead', 'Before', 'Now', 'Change'],
	noMovers: 'No score has changed by 5 points or more.',

	followUp: 'How soon the best leads were contacted',
	followUpNote: (tier: string, days: number, entered: number) =>
		`${countOf(entered, 'lead')} entered tier ${tier} in the last ${countOf(days, 'day')}. Contacts count once they are recorded with Suppression Check › Record Contact.`,
	nobodyEntered: (tier: string, days: number) =>
		`No lead has entered tier ${tier} in the last ${countOf(days, 'day')}. Assign Tier records who enters.`,
	followUpRows: [
		'Within an hour',
		'Within a day',
		'Later',
		'Not contacted for more than a day',
		'Entered today, not contacted yet',
	],
	followUpColumns: ['Contacted', 'Leads', 'Share'],

	reach: 'Why people are not contacted',
	reachNote: (people: number, allowed: number) =>
		`${count(allowed)} of ${countOf(people, 'person', 'people')} could be sent marketing by email now, by the rules as they ship. A person can have several reasons.`,
	reachColumns: ['Reason', 'People', 'Share'],
	reachNobody: 'Nobody is on record yet.',

	experiment: 'Does contacting pay?',
	experimentColumns: ['Group', 'People', 'Counted', 'Bought', 'Share'],
	experimentEnded: 'This holdout has ended.',

	uplift: 'Whom does contacting help most?',
	upliftOf: (audience: string) => `Whom does contacting help most? ${audience}`,
	upliftTitle: (audience: string) => `${audience}: more buyers, by how many are contacted`,
	upliftNote:
		'Solid line, with the range in which it lies in 95 of 100 cases: those contacted first whom it helps most. Orange line: the best scores first. Dashed line: any order. Each person was ranked by what the others showed.',
	upliftRow: (share: number, more: number, byScore: number) =>
		`Contacting the ${percent(share)} that it helps most brings ${difference(more)} buyers of 100 leads; the ${percent(share)} with the best scores, ${difference(byScore)}.`,
	upliftOfAll: (more: number) => `Contacting everybody brings ${difference(more)} buyers of 100 leads.`,
	upliftColumns: ['Contacted', 'By uplift', 'Between', 'By score', 'By chance'],

	variants: (tier: string) => `Which variant of tier ${tier} brings more?`,
	variantColumns: ['Variant', 'People', 'Counted', 'Bought', 'Share', 'Against the first'],
	againstHoldout: 'Against not contacted',
	firstVariant: 'compared with',
	notKnownYet: 'not known yet',
	/** A cautious count, and the ends between which it is. */
	lift: (cautious: string, low: string, high: string | undefined) =>
		high === undefined ? `${cautious} (at least ${low})` : `${cautious} (${low} to ${high})`,
	variantsEnded: 'These variants have ended.',

	drift: 'Has anything changed since training?',
	driftLevels: { act: 'Needs attention', watch: 'Keep an eye on it', steady: 'Fine', untrained: 'Not trained yet' },
	driftFine: 'Leads look as they did when the model learned, and as many convert as it says.',

	tracking: 'Tracking',
	unscored: (days: number) => `Events that earn no points, by how often they came in ${countOf(days, 'day')}`,
	unscoredColumns: ['Event', 'Times'],
	unscoredNext: 'Give them points with Lead Model › Scorecard › Set Points.',
	silent: 'No longer received',
	trackingFine: 'Every event that came in this month earns points, and no source has fallen silent.',

	basis: (people: number, converted: number, from: number, until: number) =>
		`From ${countOf(people, 'lead')}, ${count(converted)} of them converted; seen from ${date(from)} to ${date(until)}.`,
	newestOnly: 'Only the newest leads count here, because this version has learned from the others.',

	subject: (workspace: string, headline: string) => `Lead scoring (${workspace}): ${headline}`,
	mailFull: 'The full report with charts is attached. Open it in a browser.',
	mailTiers: ['Tier', 'Leads now', 'Converted before'],
} as const;
